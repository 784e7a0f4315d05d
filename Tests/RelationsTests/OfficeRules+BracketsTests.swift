import Testing

@testable import Relations

@Suite("Offices behind which brackets tell the state")
struct BracketsTests {
  @Test("each holds the office of the state behind his name")
  func pairs() throws {
    let text =
      "Les présidents [Luis Vega|N per:Vega] ([Pérou|N sta:Pérou]), [Anna Berg|N per:Berg] ([Norvège|N sta:Norvège]) et [Juan Paz|N per:Paz] ([Chili|N sta:Chili]) étaient là."
    #expect(
      try RelationBench.shared.get().lines(text).sorted()
        == ["office Berg Norvège", "office Paz Chili", "office Vega Pérou"])
  }
}
