import Testing

@testable import Relations

@Suite("Verbs of leading and serving")
struct LeadingVerbsTests {
  private static let told: [(String, [String])] = [
    (
      "[Luis Vega|N per:Vega] dirige la [Firme Sol|N org:Sol].",
      ["office Vega Sol"]
    ),
    (
      "[Luis Vega|N per:Vega] dirige le gouvernement [péruvien|A sta:Pérou].",
      ["office Vega Pérou"]
    ),
    (
      "[Luis Vega|N per:Vega] a pris la tête de l'armée du [Pérou|N sta:Pérou].",
      ["office Vega Pérou"]
    ),
    (
      "[Luis Vega|N per:Vega] dirige une usine [péruvienne|A sta:Pérou].",
      []
    ),
    (
      "[Luis Vega|N per:Vega] siège à l'[OMC|N org:OMC].",
      ["office Vega OMC"]
    ),
    (
      "[Luis Vega|N per:Vega] a démissionné du [Parti du Nord|N org:PN].",
      ["office Vega PN"]
    ),
    (
      "[Luis Vega|N per:Vega] a quitté le [Parti du Nord|N org:PN].",
      ["office Vega PN"]
    ),
    (
      "[Luis Vega|N per:Vega] a été élu au [Sénat|N org:Sénat].",
      ["office Vega Sénat"]
    ),
    (
      "[Luis Vega|N per:Vega] a fondé la [Firme Sol|N org:Sol].",
      ["office Vega Sol"]
    ),
    (
      "[Luis Vega|N per:Vega] représente la [Firme Sol|N org:Sol].",
      ["office Vega Sol"]
    ),
    (
      "[Luis Vega|N per:Vega] représente le [Pérou|N sta:Pérou] à l'[OMC|N org:OMC].",
      ["office Vega Pérou"]
    ),
    (
      "[Luis Vega|N per:Vega] représente les intérêts du [Pérou|N sta:Pérou].",
      ["office Vega Pérou"]
    ),
    (
      "[Luis Vega|N per:Vega] représente le [Pérou|N sta:Pérou].",
      []
    ),
    (
      "[Luis Vega|N per:Vega] a quitté l'[OMC|N org:OMC].",
      []
    ),
    (
      "[Luis Vega|N per:Vega] a été élu à la [Maison rouge|N org:Maison rouge].",
      []
    ),
    (
      "[Luis Vega|N per:Vega] n'a pas démissionné du [Parti du Nord|N org:PN].",
      ["office Vega PN"]
    ),
    (
      "« Je représente la [Firme Sol|N org:Sol] », a dit [Luis Vega|N per:Vega].",
      []
    ),
  ]

  @Test("give an office", arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text) == lines)
  }

  @Test(
    "tell what was, where somebody leaves",
    arguments: [
      "[Luis Vega|N per:Vega] a démissionné du [Parti du Nord|N org:PN].",
      "[Luis Vega|N per:Vega] a quitté le [Parti du Nord|N org:PN].",
    ])
  func left(text: String) throws {
    #expect(try RelationBench.shared.get().modality("office", in: text) == .historical)
  }
}
