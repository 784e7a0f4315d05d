import Testing

@testable import Linguistics

@Suite("WordContractions")
struct WordContractionsTests {
  @Test("splits « des » only where it is a preposition, « au » always")
  func parts() throws {
    let file = try #require(EmbeddedFile("packs/fr/contractions.txt"))
    let contractions = WordContractions(text: file.text)
    #expect(contractions.parts(of: "des", tag: .adposition)?.map(\.form) == ["de", "les"])
    #expect(contractions.parts(of: "des", tag: .determiner) == nil)
    #expect(contractions.parts(of: "au", tag: .noun)?.map(\.lemma) == ["à", "le"])
    #expect(
      contractions.parts(of: "aux", tag: .adposition)?.last?.features
        == "Definite=Def|Number=Plur|PronType=Art")
    #expect(contractions.parts(of: "chat", tag: .adposition) == nil)
  }

  @Test("leaves out lines that it does not understand")
  func oddLines() {
    let contractions = WordContractions(
      text: "x\n# y\tz\nau\t\ndu\tbad\ndes\tde|ADP||de\tles\n")
    for token in ["x", "# y", "y", "au", "du", "des"] {
      #expect(contractions.parts(of: token, tag: .noun) == nil, "\(token)")
    }
  }
}
