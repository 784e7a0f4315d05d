import Testing

@testable import Relations

@Suite("Persons named beside what they are")
struct AppositionTests {
  private static let told: [(String, [String])] = [
    (
      "La [Norvège|N sta:Norvège] a critiqué le préfet de la région, [Luis Vega|N per:Vega].",
      ["accuse Norvège Vega"]
    ),
    (
      "La [Norvège|N sta:Norvège] a critiqué la ministre du Travail, de l'Emploi et de la Santé [Anna Berg|N per:Berg].",
      ["accuse Norvège Berg"]
    ),
    (
      "[Anna Berg|N per:Berg] a critiqué son adversaire, [Luis Vega|N per:Vega].",
      ["accuse Berg Vega"]
    ),
    // A second role without an article is the same person's.
    (
      "Le président [péruvien|A sta:Pérou] et directeur de l'[Office andin|N org:Office andin], [Luis Vega|N per:Vega], a rencontré [Anna Berg|N per:Berg].",
      ["consult Berg Vega"]
    ),
    // Right before the verb a name is its subject.
    (
      "Après un appel du préfet de la région, [Luis Vega|N per:Vega] a critiqué la [Norvège|N sta:Norvège].",
      ["accuse Vega Norvège"]
    ),
  ]

  @Test("stand for it", arguments: told)
  func found(text: String, lines: [String]) throws {
    let found = try RelationBench.shared.get().lines(text)
    #expect(found.filter { !$0.hasPrefix("office") } == lines)
  }
}
