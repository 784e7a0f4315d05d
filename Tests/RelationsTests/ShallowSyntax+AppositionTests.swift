import Testing

@testable import Relations

@Suite("Titles, names and asides before a verb")
struct ShallowSyntaxAppositionTests {
  private static let cases: [(String, [String])] = [
    // Whose title a preposition governs does not act.
    (
      "Lors d'un entretien avec le Premier ministre [péruvien|A sta:Pérou], [Luis Vega|N per:Vega], à Lima, le président [norvégien|A sta:Norvège], [Ole Dahl|N per:Dahl], a menacé le [Chili|N sta:Chili].",
      [
        "consult Dahl Vega", "office Dahl Norvège", "office Vega Pérou", "threaten Dahl Chili",
      ]
    ),
    (
      "Lors d'un entretien avec le Premier ministre [péruvien|A sta:Pérou], [Luis Vega|N per:Vega], le président [norvégien|A sta:Norvège], [Ole Dahl|N per:Dahl], a menacé le [Chili|N sta:Chili].",
      [
        "consult Dahl Vega", "office Dahl Norvège", "office Vega Pérou", "threaten Dahl Chili",
      ]
    ),
    // Nor does the last of those to whom a relative clause ties the subject.
    (
      "Le [Chili|N sta:Chili], qui est parvenu à maintenir ses liens avec le [Pérou|N sta:Pérou] et la [Norvège|N sta:Norvège], livre des drones à l'[Islande|N sta:Islande].",
      ["aid Chili Islande", "cooperate Chili Norvège", "cooperate Chili Pérou"]
    ),
    // A minister of « affaires » is no affair.
    (
      "Le ministre [norvégien|A sta:Norvège] des Affaires étrangères [Ole Dahl|N per:Dahl] et [Luis Vega|N per:Vega] se sont rencontrés.",
      ["consult Dahl Vega", "office Dahl Norvège"]
    ),
    ("L'affaire [Ole Dahl|N per:Dahl] a été évoquée par [Luis Vega|N per:Vega].", []),
    // Adjectives behind what the ministers see to.
    (
      "Les ministres des Affaires étrangères [norvégien|A sta:Norvège] et [péruvien|A sta:Pérou], [Ole Dahl|N per:Dahl] et [Luis Vega|N per:Vega], se sont rencontrés.",
      ["consult Dahl Vega", "office Dahl Norvège", "office Vega Pérou"]
    ),
    // Who warns against somebody threatens nobody.
    (
      "[Ole Dahl|N per:Dahl] a mis en garde contre le [Pérou|N sta:Pérou].", ["accuse Dahl Pérou"]
    ),
    // An infinitive before the verb that governs it.
    (
      "Accuser le [Pérou|N sta:Pérou], la [Norvège|N sta:Norvège] le demande au [Chili|N sta:Chili].",
      []
    ),
  ]

  @Test("are told apart", arguments: cases)
  func told(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text).sorted() == lines)
  }
}
