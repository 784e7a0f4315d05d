import Testing

@testable import Relations

@Suite("What a role is of")
struct TargetsTests {
  private static let told: [(String, [String])] = [
    (
      "[Luis Vega|N per:Vega], chercheur à la [Firme Sol|N org:Sol], dort.",
      ["office Vega Sol"]
    ),
    (
      "[Luis Vega|N per:Vega], directeur des ventes chez [Firme Sol|N org:Sol], dort.",
      ["office Vega Sol"]
    ),
    (
      "[Luis Vega|N per:Vega], candidat pour le [Parti du Nord|N org:PN], dort.",
      ["office Vega PN"]
    ),
    (
      "Le président du [Parti du Nord|N org:PN] et de la [Firme Sol|N org:Sol], [Luis Vega|N per:Vega], dort.",
      ["office Vega PN", "office Vega Sol"]
    ),
    (
      "Le ministre de l'Économie et des Finances du [Pérou|N sta:Pérou], [Luis Vega|N per:Vega], dort.",
      ["office Vega Pérou"]
    ),
    (
      "La ministre chargée du Commerce du [Pérou|N sta:Pérou], [Anna Berg|N per:Berg], dort.",
      ["office Berg Pérou"]
    ),
    (
      "La ministre [péruvienne|A sta:Pérou] déléguée à la Santé, [Anna Berg|N per:Berg], dort.",
      ["office Berg Pérou"]
    ),
    (
      "[Luis Vega|N per:Vega], 52 ans, ministre [péruvien|A sta:Pérou] de la Santé, dort.",
      ["office Vega Pérou"]
    ),
    (
      "[Luis Vega|N per:Vega], fondateur et dirigeant de la [Firme Sol|N org:Sol], dort.",
      ["office Vega Sol"]
    ),
    (
      "L'ancien ministre [péruvien|A sta:Pérou] et actuel maire de la ville, [Luis Vega|N per:Vega], dort.",
      ["office Vega Pérou"]
    ),
    (
      "Le président [péruvien|A sta:Pérou] [Anna Berg|N per:Berg] dort. [Luis Vega|N per:Vega], conseiller de [Anna Berg|N per:Berg], dort.",
      ["office Berg Pérou", "office Vega Pérou"]
    ),
    (
      "[Luis Vega|N per:Vega], correspondant à l'[OMC|N org:OMC], dort.",
      []
    ),
    (
      "[Luis Vega|N per:Vega], ministre au centre d'une querelle à l'[OMC|N org:OMC], dort.",
      []
    ),
    (
      "Le juge chargé de l'affaire [Firme Sol|N org:Sol], [Luis Vega|N per:Vega], dort.",
      []
    ),
    (
      "[Luis Vega|N per:Vega], président de la commission des Lois du [Sénat|N org:Sénat], dort.",
      []
    ),
    (
      "[Luis Vega|N per:Vega], président de la commission du [Parti du Nord|N org:PN], dort.",
      ["office Vega PN"]
    ),
    (
      "Le président [péruvien|A sta:Pérou] et médiateur du [Parti du Nord|N org:PN], [Luis Vega|N per:Vega], dort.",
      ["office Vega PN", "office Vega Pérou"]
    ),
    (
      "[Luis Vega|N per:Vega], conseiller à l'[OMC|N org:OMC], parle du [Pérou|N sta:Pérou].",
      ["office Vega OMC"]
    ),
    (
      "[Luis Vega|N per:Vega], vice-président de l'association [péruvienne|A sta:Pérou] des membres de l'[OMC|N org:OMC], dort.",
      []
    ),
    (
      "Le chef conservateur [Luis Vega|N per:Vega] dort. Le [Pérou|N sta:Pérou] aussi.",
      []
    ),
    (
      "[Luis Vega|N per:Vega], avocat de [Anna Berg|N per:Berg], dort.",
      []
    ),
  ]

  @Test("is the body where its holder works, and every one that is named", arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text) == lines)
  }
}
