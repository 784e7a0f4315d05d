import Testing

@testable import Relations

@Suite("By whose voice")
struct OfficeVoiceTests {
  private static let told = [
    ConstructionTests.Case(
      "[Oslo|M sta:Norvège] a répondu par la voix de [Luis Vega|N per:Vega].", "office Vega Norvège"
    ),
    ConstructionTests.Case(
      "Par la voix d'[Anna Berg|N per:Berg], l'[OMC|N org:OMC] a condamné le [Pérou|N sta:Pérou].",
      "accuse OMC Pérou", "office Berg OMC"),
    ConstructionTests.Case(
      "[Luis Vega|N per:Vega] a répondu par la voix d'[Anna Berg|N per:Berg]."),
  ]

  @Test("who is a state's voice speaks for it", arguments: told)
  func found(_ wanted: ConstructionTests.Case) throws {
    #expect(try RelationBench.shared.get().lines(wanted.text).sorted() == wanted.lines)
  }
}
