import Testing

@testable import Relations

@Suite("Bodies beside a person")
struct LabelsTests {
  private static let told: [(String, [String])] = [
    ("Le sénateur [PX|N org:PX] [Luis Vega|N per:Vega] dort.", ["office Vega PX"]),
    (
      "[Luis Vega|N per:Vega], candidat [PX|N org:PX] à la présidence, dort.", ["office Vega PX"]
    ),
    (
      "Le candidat [PX|N org:PX] à la présidence, [Luis Vega|N per:Vega], dort.",
      ["office Vega PX"]
    ),
    (
      "[Luis Vega|N per:Vega], de l'[Institut Nord|N org:Institut Nord], dort.",
      ["office Vega Institut Nord"]
    ),
    // The acronym says the name once more.
    (
      "Le directeur de l'[Agence andine|N org:Agence andine] ([AA|N org:Agence andine]), [Luis Vega|N per:Vega], a critiqué l'[OMC|N org:OMC].",
      ["accuse Vega OMC", "office Vega Agence andine"]
    ),
    // Between brackets behind a role.
    (
      "Le maire [Luis Vega|N per:Vega] ([PX|N org:PX]) dort.",
      ["office Vega PX"]
    ),
    (
      "[Luis Vega|N per:Vega], candidat de la droite ([PX|N org:PX]), dort.",
      ["office Vega PX"]
    ),
    (
      "[Luis Vega|N per:Vega] ([PX|N org:PX]) dort.",
      []
    ),
    // A list, and a state.
    (
      "Le discours de [Luis Vega|N per:Vega], de l'[Institut Nord|N org:Institut Nord], de [Anna Berg|N per:Berg].",
      []
    ),
    ("[Luis Vega|N per:Vega], du [Pérou|N sta:Pérou], dort.", []),
    // A part of a body.
    (
      "Le [Front|N org:Front], la branche andine du [Parti|N org:Parti], dort.",
      ["part Front Parti"]
    ),
    (
      "Le [Front|N org:Front], branche au Sud du groupe [Parti|N org:Parti], dort.",
      ["part Front Parti"]
    ),
  ]

  @Test("are those that he serves, and wholes of their parts", arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text) == lines)
  }
}
