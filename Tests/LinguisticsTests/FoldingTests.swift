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
    func least(_ count: Int) throws -> Duration {
      let text = String(repeating: letter, count: count)
      let clock = ContinuousClock()
      return try #require((0..<2).map { _ in clock.measure { _ = Folding.fold(text) } }.min())
    }
    let (few, many) = (try least(20_000), try least(160_000))
    #expect(many < few * 24 + .milliseconds(400), "\(few), eight times as long \(many)")
  }
}
