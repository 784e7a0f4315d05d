import Testing

@testable import Relations

@Suite("Pairs and possessives")
struct CollectiveTests {
  @Test("are not those who act upon « les deux pays »")
  func others() throws {
    let text =
      "La [Norvège|N sta:Norvège] et le [Pérou|N sta:Pérou] ont félicité les deux pays."
    #expect(try RelationBench.shared.get().lines(text).isEmpty)
  }

  @Test("« les deux présidents » lead the states of which the text speaks, whoever else was named")
  func leaders() throws {
    let text = """
      Le président [péruvien|A sta:Pérou] [Luis Vega|N per:Vega] parle. Le président \
      [norvégien|A sta:Norvège] [Ole Dahl|N per:Dahl] parle. Le [Pérou|N sta:Pérou] dort. \
      La [Norvège|N sta:Norvège] dort. Le président [chilien|A sta:Chili] [Juan Paz|N per:Paz] \
      parle. Il pleut. Les deux présidents ont signé un accord.
      """
    let lines = try RelationBench.shared.get().lines(text)
    #expect(lines.contains("agree Dahl Vega"))
    #expect(!lines.contains { $0.hasPrefix("agree") && $0.contains("Paz") })
  }

  @Test("a predecessor is none of « les deux ministres »")
  func predecessor() throws {
    let text = """
      Le ministre [péruvien|A sta:Pérou] de la Défense, [Luis Vega|N per:Vega], a succédé à \
      [Juan Paz|N per:Paz]. Il a été accueilli par son homologue [norvégien|A sta:Norvège] \
      [Ole Dahl|N per:Dahl]. Les deux ministres ont signé un accord.
      """
    #expect(
      try RelationBench.shared.get().lines(text).filter { $0.hasPrefix("agree") } == [
        "agree Dahl Vega"
      ])
  }

  @Test("« ces deux pays » are the two that the sentence itself named")
  func pointing() throws {
    let text = """
      Le ministre [chilien|A sta:Chili] est en [Bolivie|N sta:Bolivie]. Le [Pérou|N sta:Pérou] parle de la \
      [Norvège|N sta:Norvège] après une guerre entre ces deux pays.
      """
    #expect(
      try RelationBench.shared.get().lines(text).filter { $0.hasPrefix("assault") } == [
        "assault Norvège Pérou", "assault Pérou Norvège",
      ])
  }

  @Test("« ces deux organismes » are the two bodies that the sentence before named")
  func bodies() throws {
    let text = """
      L'[OMC|N org:OMC] et l'[Office andin|N org:Office andin] enquêtent. Le [Pérou|N sta:Pérou] coopère avec \
      ces deux organismes.
      """
    #expect(
      try RelationBench.shared.get().lines(text).filter {
        $0.hasPrefix("cooperate Pérou") || $0.hasSuffix("Pérou")
      }
      .sorted() == ["cooperate OMC Pérou", "cooperate Office andin Pérou"])
    #expect(
      try RelationBench.shared.get().lines(
        "L'[OMC|N org:OMC] enquête. Le [Pérou|N sta:Pérou] coopère avec ces deux organismes.") == []
    )
  }

  @Test("« les deux institutions » are not the body whose head speaks")
  func led() throws {
    #expect(
      try RelationBench.shared.get().lines(
        "L'[OMC|N org:OMC] et l'[OMS|N org:OMS] protestent. [Luis Vega|N per:Vega], le secrétaire du [Parti du Nord|N org:PN], critique les deux institutions."
      ) == ["accuse Vega OMC", "accuse Vega OMS", "office Vega PN"])
  }

  @Test("« son ministre » at the front serves whom the last sentence spoke of")
  func possessed() throws {
    let bench = try RelationBench.shared.get()
    #expect(
      bench.lines(
        "Le [Pérou|N sta:Pérou] dort. Sa ministre des Finances, [Anna Berg|N per:Berg], parle."
      ) == ["office Berg Pérou"])
    #expect(
      bench.lines(
        "Les [Pays-Bas|N sta:Pays-Bas] dorment. Leur ambassadrice, [Anna Berg|N per:Berg], parle."
      ) == ["office Berg Pays-Bas"])
    #expect(
      bench.lines(
        "Le président [péruvien|A sta:Pérou] [Luis Vega|N per:Vega] parle. Son porte-parole, [Ole Dahl|N per:Dahl], dort."
      ) == ["office Dahl Pérou", "office Vega Pérou"])
    #expect(
      !bench.lines(
        "[Luis Vega|N per:Vega], président du [Pérou|N sta:Pérou], parle. Son homologue [Ole Dahl|N per:Dahl] dort."
      ).contains("office Dahl Pérou"))
  }
}
