import Testing

@testable import Relations

@Suite("« ce dernier », « celle-ci »")
struct LatterTests {
  private static let told: [(String, String)] = [
    (
      "[Anna Berg|N per:Berg] a reçu [Luis Vega|N per:Vega]. Ce dernier a critiqué l'[OMC|N org:OMC].",
      "accuse Vega OMC"
    ),
    (
      "Le [Pérou|N sta:Pérou] a menacé la [Norvège|N sta:Norvège]. Cette dernière a sanctionné le [Chili|N sta:Chili].",
      "sanction Norvège Chili"
    ),
    (
      "Le [Pérou|N sta:Pérou] négocie avec la [Norvège|N sta:Norvège], et celle-ci soutient le [Chili|N sta:Chili].",
      "support Norvège Chili"
    ),
    (
      "[Anna Berg|N per:Berg] parle de la [Norvège|N sta:Norvège] et du [Pérou|N sta:Pérou]. La [Bolivie|N sta:Bolivie], soutenue par ce dernier, dort.",
      "support Pérou Bolivie"
    ),
  ]

  @Test("stand for the one who was named last and agrees", arguments: told)
  func resolved(text: String, line: String) throws {
    #expect(try RelationBench.shared.get().lines(text).contains(line))
  }

  @Test("stand for nobody of the other gender, and « ce dernier mois » for nobody")
  func unresolved() throws {
    let bench = try RelationBench.shared.get()
    #expect(
      !bench.lines(
        "Le [Pérou|N sta:Pérou] dort. Cette dernière a sanctionné le [Chili|N sta:Chili]."
      ).contains { $0.hasPrefix("sanction") })
    #expect(
      bench.lines(
        "[Luis Vega|N per:Vega] dort. Ce dernier mois a été critiqué par l'[OMC|N org:OMC]."
      ).isEmpty)
  }
}
