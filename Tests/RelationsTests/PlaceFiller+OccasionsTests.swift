import Testing

@testable import Relations

@Suite("Who takes part in an occasion")
struct OccasionsTests {
  private static let told: [(String, String)] = [
    (
      "[Anna Berg|N per:Berg] a promis des crédits lors d'un entretien avec [Luis Vega|N per:Vega].",
      "consult Berg Vega"
    ),
    (
      "« Le port fermera », a déclaré [Anna Berg|N per:Berg] au cours d'une réunion avec [Luis Vega|N per:Vega].",
      "consult Berg Vega"
    ),
    (
      "Lors d'une réunion à huis clos très attendue à Lima, [Anna Berg|N per:Berg] et [Luis Vega|N per:Vega] ont loué l'accord.",
      "consult Berg Vega"
    ),
    (
      "En visite en [Norvège|N sta:Norvège], [Luis Vega|N per:Vega] a loué le climat.",
      "consult Norvège Vega"
    ),
    (
      "[Luis Vega|N per:Vega], en visite en [Norvège|N sta:Norvège], a loué le climat.",
      "consult Norvège Vega"
    ),
    ("[Luis Vega|N per:Vega] est en visite en [Norvège|N sta:Norvège].", "consult Norvège Vega"),
    ("[Luis Vega|N per:Vega] est arrivé en [Norvège|N sta:Norvège].", "consult Norvège Vega"),
    (
      "[Luis Vega|N per:Vega] a eu un appel téléphonique avec [Anna Berg|N per:Berg].",
      "consult Berg Vega"
    ),
  ]

  @Test("is who speaks on it, or travels", arguments: told)
  func found(text: String, line: String) throws {
    #expect(try RelationBench.shared.get().lines(text) == [line])
  }

  @Test("is, for whoever mourns « un homme de paix », the one whom the news are about")
  func mourned() throws {
    let bench = try RelationBench.shared.get()
    let death = "[Luis Vega|N per:Vega] est mort lundi. "
    #expect(
      bench.lines(death + "[Anna Berg|N per:Berg] a salué un homme de paix.")
        == ["support Berg Vega"])
    #expect(bench.lines(death + "[Anna Berg|N per:Berg] a salué un accord de paix.").isEmpty)
    #expect(
      bench.lines(
        "[Luis Vega|N per:Vega] et [Ole Dahl|N per:Dahl] sont morts. [Anna Berg|N per:Berg] a salué un homme de paix."
      ).isEmpty)
  }

  @Test(
    "is nobody who only acts then, and no state that arrives",
    arguments: [
      "[Anna Berg|N per:Berg] est tombée lors d'un entretien avec [Luis Vega|N per:Vega].",
      "Après la visite du pape en [Norvège|N sta:Norvège], [Luis Vega|N per:Vega] a loué le climat.",
      "Le [Pérou|N sta:Pérou] est arrivé en [Norvège|N sta:Norvège].",
    ])
  func left(text: String) throws {
    #expect(try RelationBench.shared.get().lines(text).isEmpty)
  }
}
