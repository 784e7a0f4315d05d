import Testing

@testable import Relations

@Suite("Attacks that are words")
struct AttacksInWordsTests {
  private static let told: [(String, [String])] = [
    (
      "[Luis Vega|N per:Vega] a attaqué [Anna Berg|N per:Berg].",
      ["accuse Vega Berg"]
    ),
    (
      "Les attaques de [Luis Vega|N per:Vega] contre [Anna Berg|N per:Berg] continuent.",
      ["accuse Vega Berg"]
    ),
    (
      "[Luis Vega|N per:Vega] a attaqué [Anna Berg|N per:Berg] au couteau.",
      ["assault Vega Berg"]
    ),
    (
      "[Luis Vega|N per:Vega] a attaqué le [Pérou|N sta:Pérou].",
      ["assault Vega Pérou"]
    ),
    (
      "[Luis Vega|N per:Vega] a attaqué le [Pérou|N sta:Pérou] dans un discours.",
      ["accuse Vega Pérou"]
    ),
    (
      "[Luis Vega|N per:Vega] a attaqué le [Pérou|N sta:Pérou], l'accusant de mentir.",
      ["accuse Vega Pérou"]
    ),
    // Whoever attacks a state helps nobody by sending troops there.
    (
      "Le [Chili|N sta:Chili] a attaqué le [Pérou|N sta:Pérou]. Le [Chili|N sta:Chili] a envoyé des soldats au [Pérou|N sta:Pérou].",
      ["assault Chili Pérou"]
    ),
    (
      "Le [Chili|N sta:Chili] a envoyé des soldats au [Pérou|N sta:Pérou].",
      ["aid Chili Pérou"]
    ),
    (
      "Le [Chili|N sta:Chili] a attaqué [Luis Vega|N per:Vega].",
      ["assault Chili Vega"]
    ),
    (
      "[Luis Vega|N per:Vega] a bombardé le [Pérou|N sta:Pérou] dans un discours.",
      ["assault Vega Pérou"]
    ),
  ]

  @Test("one person's attack is criticism, unless the sentence tells of violence", arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text).sorted() == lines)
  }
}
