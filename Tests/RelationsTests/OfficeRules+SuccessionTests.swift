import Testing

@testable import Relations

@Suite("Offices that pass on")
struct SuccessionTests {
  private static let told: [(String, [String])] = [
    (
      "Le ministre [péruvien|A sta:Pérou] de la Santé, [Luis Vega|N per:Vega], a été remplacé par [Anna Berg|N per:Berg].",
      ["office Berg Pérou", "office Vega Pérou"]
    ),
    (
      "Le ministre [péruvien|A sta:Pérou] de la Santé, [Luis Vega|N per:Vega], dort. Il est remplacé par [Anna Berg|N per:Berg].",
      ["office Berg Pérou", "office Vega Pérou"]
    ),
    (
      "[Luis Vega|N per:Vega] est devenu président du [Pérou|N sta:Pérou], succédant à [Anna Berg|N per:Berg].",
      ["office Berg Pérou", "office Vega Pérou"]
    ),
    (
      "Le président [péruvien|A sta:Pérou] [Luis Vega|N per:Vega] a dormi comme son prédécesseur [Anna Berg|N per:Berg].",
      ["office Berg Pérou", "office Vega Pérou"]
    ),
    (
      "[Luis Vega|N per:Vega], député du [Parti du Nord|N org:PN], a été remplacé par [Anna Berg|N per:Berg].",
      ["office Vega PN"]
    ),
    (
      "[Luis Vega|N per:Vega] a quitté le [Parti du Nord|N org:PN]. Il a été remplacé par [Anna Berg|N per:Berg].",
      ["office Vega PN"]
    ),
    (
      "[Luis Vega|N per:Vega], président du [Pérou|N sta:Pérou] et directeur de la [Firme Sol|N org:Sol], dort. Il est remplacé par [Anna Berg|N per:Berg].",
      ["office Vega Pérou", "office Vega Sol"]
    ),
  ]

  @Test("are held by the next one, and were held by the one before", arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text) == lines)
  }
}
