import RelgraphCore
import Testing

@testable import Relations

/// Who is meant where two could be.
@Suite("Reading of a sentence")
struct ReadingTests {
  private static let told: [(String, [String])] = [
    // Whom « que » takes up.
    (
      "[Luis Vega|N per:Vega], ministre du [Pérou|N sta:Pérou], que [Anna Berg|N per:Berg] accuse de fraude, dort.",
      ["accuse Berg Vega", "office Vega Pérou"]
    ),
    (
      "Le [Pérou|N sta:Pérou], que [Anna Berg|N per:Berg] accuse de fraude, se tait.",
      ["accuse Berg Pérou"]
    ),
    // Who acts in « l'offensive de X », unlike « l'invasion de X ».
    (
      "Le [Chili|N sta:Chili] a envoyé des troupes au [Pérou|N sta:Pérou] pour soutenir l'offensive du [Pérou|N sta:Pérou].",
      ["aid Chili Pérou"]
    ),
    // What two do to each other.
    ("Le [Pérou|N sta:Pérou] et le [Chili|N sta:Chili] s'appuient sur l'acier.", []),
    (
      "Le [Pérou|N sta:Pérou] et le [Chili|N sta:Chili] s'accusent l'un l'autre.",
      ["accuse Chili Pérou", "accuse Pérou Chili"]
    ),
    (
      "Le [Pérou|N sta:Pérou] et la [Bolivie|N sta:Bolivie] s'accusent les uns les autres.",
      ["accuse Bolivie Pérou", "accuse Pérou Bolivie"]
    ),
    // One person is not « les ».
    (
      "[Anna Berg|N per:Berg] a convaincu [Luis Vega|N per:Vega], qui les a défendus.", []
    ),
    // A noun behind an adjective is no adverb.
    (
      "Un nouveau bombardement [péruvien|A sta:Pérou] contre le [Chili|N sta:Chili] inquiète.",
      ["assault Pérou Chili"]
    ),
    // A plural in « -eaux ».
    (
      "Le [Chili|N sta:Chili] a attaqué des bateaux [péruviens|A sta:Pérou].",
      ["assault Chili Pérou"]
    ),
    // Two participles with « par » are the rebels'.
    (
      "[Anna Berg|N per:Berg] a rencontré des paysans armés et financés par le [Pérou|N sta:Pérou].",
      []
    ),
    // What does not end goes on.
    (
      "Le [Pérou|N sta:Pérou] n'a pas rompu ses relations avec le [Chili|N sta:Chili].",
      ["cooperate Chili Pérou", "sanction Pérou Chili"]
    ),
    // Who gets ready to act is backed in it.
    (
      "Le [Pérou|N sta:Pérou] s'apprête à attaquer le [Chili|N sta:Chili] avec l'appui de la [Bolivie|N sta:Bolivie].",
      ["assault Pérou Chili", "support Bolivie Pérou"]
    ),
  ]

  @Test("finds who is meant, and nobody where that is in doubt", arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text) == lines)
  }

  @Test("an outgoing president is still one, a former one is not")
  func outgoing() throws {
    let bench = try RelationBench.shared.get()
    func modality(_ word: String) -> Modality? {
      bench.modality(
        "office",
        in: "Le président [péruvien|A sta:Pérou] \(word) [Luis Vega|N per:Vega] dort.")
    }
    #expect(modality("sortant") == .asserted)
    #expect(modality("déchu") == .historical)
  }

  @Test("a document dated in the first year is read")
  func firstYear() throws {
    let text = "En 2020, le [Pérou|N sta:Pérou] a critiqué le [Chili|N sta:Chili]."
    let date = try #require(PartialDate(year: 1, month: 1, day: 1))
    #expect(
      try RelationBench.shared.get().modality("accuse", in: text, date: date) == .asserted)
  }
}
