import TestSupport
import Testing

@testable import Linguistics

@Suite("Folding")
struct FoldingTests {
  @Test(
    "leaves plain small letters",
    arguments: [
      ("Élysée", "elysee"), ("E\u{301}lyse\u{301}e", "elysee"), ("Cœur", "coeur"),
      ("Straße", "strasse"), ("l’Île", "l'ile"), ("Москва", "москва"), ("北京", "北京"),
      ("so\u{ad}ft", "soft"),
    ])
  func folds(_ text: String, _ folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  @Test("takes linear time on one long word", arguments: ["é", "œ", "北", "Я"])
  func linear(_ letter: String) throws {
    let growth = Growth(from: 20_000, making: { String(repeating: letter, count: $0) }) {
      _ = Folding.fold($0)
    }
    #expect(growth.isLinear, "\(growth)")
  }
}
