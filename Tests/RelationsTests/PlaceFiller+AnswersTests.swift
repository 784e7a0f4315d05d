import Testing

@testable import Relations

@Suite("Deeds that answer to another's")
struct AnswersTests {
  private static let told: [(String, [String])] = [
    (
      "La [Norvège|N sta:Norvège] s'oppose aux ventes d'armes [chiliennes|A sta:Chili] au [Pérou|N sta:Pérou].",
      ["aid Chili Pérou", "reject Norvège Chili"]
    ),
    (
      "La [Norvège|N sta:Norvège] s'oppose aux ventes d'armes au [Pérou|N sta:Pérou].",
      []
    ),
    (
      "La [Norvège|N sta:Norvège] s'oppose à l'invasion du [Pérou|N sta:Pérou] par le [Chili|N sta:Chili].",
      ["assault Chili Pérou", "reject Norvège Chili"]
    ),
    (
      "La [Norvège|N sta:Norvège] s'oppose à l'invasion du [Pérou|N sta:Pérou].",
      []
    ),
    (
      "La [Norvège|N sta:Norvège] résiste aux pressions du [Chili|N sta:Chili].",
      ["reject Norvège Chili", "request Chili Norvège"]
    ),
    (
      "La [Norvège|N sta:Norvège] a annoncé des sanctions contre une banque [chilienne|A sta:Chili] accusée par le [Pérou|N sta:Pérou] de fraude.",
      ["accuse Pérou Chili", "sanction Norvège Chili"]
    ),
  ]

  @Test("whoever opposes a deed opposes who does it, not to whom it is done", arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text).sorted() == lines)
  }
}
