import Testing

@testable import Relations

@Suite("Seats that somebody takes")
struct SeatsTests {
  private static let told: [(String, [String])] = [
    (
      "[Luis Vega|N per:Vega] a été élu à la tête du [Parti du Nord|N org:PN].",
      ["office Vega PN"]
    ),
    (
      "[Luis Vega|N per:Vega] a pris la présidence de la [Firme Sol|N org:Sol].",
      ["office Vega Sol"]
    ),
    (
      "[Luis Vega|N per:Vega], à la tête du [Parti du Nord|N org:PN] depuis 2012, a dormi.",
      ["office Vega PN"]
    ),
    (
      "Le conseil a nommé [Luis Vega|N per:Vega] à la direction de la [Firme Sol|N org:Sol].",
      ["office Vega Sol"]
    ),
    (
      "[Luis Vega|N per:Vega] a démissionné de la présidence du [Parti du Nord|N org:PN].",
      ["office Vega PN"]
    ),
    (
      "[Luis Vega|N per:Vega] a quitté ses fonctions au [Parti du Nord|N org:PN].",
      ["office Vega PN"]
    ),
    (
      "[Luis Vega|N per:Vega] occupe le poste de ministre de la Justice du [Pérou|N sta:Pérou].",
      ["office Vega Pérou"]
    ),
    (
      "[Luis Vega|N per:Vega] a été nommé au poste de ministre de la Justice du [Pérou|N sta:Pérou].",
      ["office Vega Pérou"]
    ),
    (
      "[Luis Vega|N per:Vega] a prêté serment comme président du [Pérou|N sta:Pérou].",
      ["office Vega Pérou"]
    ),
    (
      "Le nouveau président du [Pérou|N sta:Pérou] est [Luis Vega|N per:Vega].",
      ["office Vega Pérou"]
    ),
    (
      "Le [Pérou|N sta:Pérou] a nommé [Luis Vega|N per:Vega] ambassadeur.",
      ["office Vega Pérou"]
    ),
    (
      "[Luis Vega|N per:Vega] a critiqué la direction du [Parti du Nord|N org:PN].",
      ["accuse Vega PN"]
    ),
    (
      "Une foule s'est réunie, [Luis Vega|N per:Vega] a marché vers la présidence du [Parti du Nord|N org:PN].",
      []
    ),
  ]

  @Test("are offices of whoever a verb puts into them", arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text) == lines)
  }
}
