import Testing

@testable import Relations

@Suite("Conditions of frames")
struct ConditionsTests {
  private static let cases: [(String, [String])] = [
    // Who is driven out of a town is not sanctioned.
    (
      "L'armée [péruvienne|A sta:Pérou] a expulsé les [Chiliens|A sta:Chili] de Tacna.",
      ["coerce Pérou Chili"]
    ),
    (
      "Le [Pérou|N sta:Pérou] a expulsé des diplomates [chiliens|A sta:Chili].",
      ["sanction Pérou Chili"]
    ),
    // A call and a request.
    ("[Anna Berg|N per:Berg] a appelé [Luis Vega|N per:Vega].", ["consult Berg Vega"]),
    (
      "[Anna Berg|N per:Berg] a appelé [Luis Vega|N per:Vega] à la retenue.",
      ["request Berg Vega"]
    ),
    // Police and states.
    (
      "La police [péruvienne|A sta:Pérou] a interpellé [Luis Vega|N per:Vega].",
      ["coerce Pérou Vega"]
    ),
    ("Le [Pérou|N sta:Pérou] a interpellé le [Chili|N sta:Chili].", ["request Pérou Chili"]),
    // One deed, not two.
    (
      "Le [Pérou|N sta:Pérou] et le [Chili|N sta:Chili] ont établi des relations diplomatiques.",
      ["agree Chili Pérou"]
    ),
    (
      "Le [Pérou|N sta:Pérou], par solidarité avec le [Chili|N sta:Chili], a fermé le port.",
      ["support Pérou Chili"]
    ),
    ("Le [Pérou|N sta:Pérou] a accusé un ancien sénateur [chilien|A sta:Chili].", []),
  ]

  @Test("tell apart what a word says of different sides", arguments: cases)
  func told(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text) == lines)
  }
}
