import Testing

@testable import Relations

@Suite("Offices of several")
struct DistributedTests {
  private static let told: [(String, [String])] = [
    (
      "Les ministres de la Défense du [Pérou|N sta:Pérou] [Luis Vega|N per:Vega] et du [Chili|N sta:Chili] [Anna Berg|N per:Berg] dorment.",
      ["office Berg Chili", "office Vega Pérou"]
    ),
    (
      "Les présidents du [Pérou|N sta:Pérou] et du [Chili|N sta:Chili], [Luis Vega|N per:Vega] et [Anna Berg|N per:Berg], dorment.",
      ["office Berg Chili", "office Vega Pérou"]
    ),
    (
      "Les présidents [péruvien|A sta:Pérou] [Luis Vega|N per:Vega] et [chilien|A sta:Chili] [Anna Berg|N per:Berg] dorment.",
      ["office Berg Chili", "office Vega Pérou"]
    ),
    (
      "Trois experts de l'[OMC|N org:OMC], [Luis Vega|N per:Vega], [Anna Berg|N per:Berg] et [Carl Dahl|N per:Dahl], dorment.",
      ["office Berg OMC", "office Dahl OMC", "office Vega OMC"]
    ),
    (
      "Des députés du [Parti du Nord|N org:PN], dont [Luis Vega|N per:Vega] et [Anna Berg|N per:Berg], dorment.",
      ["office Berg PN", "office Vega PN"]
    ),
    (
      "[Luis Vega|N per:Vega] et [Anna Berg|N per:Berg], membres du [Parti du Nord|N org:PN], dorment.",
      ["office Berg PN", "office Vega PN"]
    ),
    (
      "[Luis Vega|N per:Vega] et [Anna Berg|N per:Berg] sont membres du [Parti du Nord|N org:PN].",
      ["office Berg PN", "office Vega PN"]
    ),
    (
      "Un des chefs du [Parti du Nord|N org:PN], [Luis Vega|N per:Vega], dort.",
      ["office Vega PN"]
    ),
    (
      "Les ministres [péruviens|A sta:Pérou] [Luis Vega|N per:Vega], [Carl Dahl|N per:Dahl] et [Anna Berg|N per:Berg] dorment.",
      ["office Berg Pérou", "office Dahl Pérou", "office Vega Pérou"]
    ),
    (
      "[Carl Dahl|N per:Dahl] et les ministres [péruviens|A sta:Pérou] [Luis Vega|N per:Vega] et [Anna Berg|N per:Berg] dorment.",
      ["office Berg Pérou", "office Vega Pérou"]
    ),
    (
      "Les ministres [Luis Vega|N per:Vega] et [Anna Berg|N per:Berg] dorment. Le [Pérou|N sta:Pérou] écoute.",
      ["office Vega Pérou"]
    ),
    (
      "Les présidents [Luis Vega|N per:Vega] et [Anna Berg|N per:Berg] dorment. Le [Pérou|N sta:Pérou] écoute.",
      []
    ),
    (
      "Le ministre [péruvien|A sta:Pérou] de l'Intérieur, [Luis Vega|N per:Vega], et celui de la Justice, [Anna Berg|N per:Berg], dorment.",
      ["office Berg Pérou", "office Vega Pérou"]
    ),
    (
      "Après les experts de l'[OMC|N org:OMC], [Luis Vega|N per:Vega] et [Anna Berg|N per:Berg] ont dormi.",
      []
    ),
    (
      "Les présidents du [Pérou|N sta:Pérou] et du [Chili|N sta:Chili], [Luis Vega|N per:Vega], [Anna Berg|N per:Berg] et [Carl Dahl|N per:Dahl], dorment.",
      []
    ),
  ]

  @Test("go to each at his place, or to all of one body", arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text) == lines)
  }
}
