import Testing

@testable import Relations

@Suite("Words among dates")
struct ItemizerContextTests {
  private static let told = [
    ConstructionTests.Case(
      "[Oslo|M sta:Norvège] a imposé la semaine dernière des sanctions au [Pérou|N sta:Pérou].",
      "sanction Norvège Pérou"),
    ConstructionTests.Case(
      "[Oslo|M sta:Norvège] a imposé mardi dernier de lourdes sanctions au [Pérou|N sta:Pérou].",
      "sanction Norvège Pérou"),
    ConstructionTests.Case(
      "[Oslo|M sta:Norvège] a imposé dans la nuit de lundi à mardi des sanctions au [Pérou|N sta:Pérou].",
      "sanction Norvège Pérou"),
    ConstructionTests.Case(
      "[Oslo|M sta:Norvège] a sanctionné il y a deux ans le [Pérou|N sta:Pérou].",
      "sanction Norvège Pérou"),
    ConstructionTests.Case(
      "[Oslo|M sta:Norvège] réclame la fin des frappes du [Pérou|N sta:Pérou].",
      "request Norvège Pérou"),
    ConstructionTests.Case(
      "[Oslo|M sta:Norvège] a annoncé la fin des sanctions contre le [Pérou|N sta:Pérou].",
      "concede Norvège Pérou"),
    ConstructionTests.Case(
      "L'armée [péruvienne|A sta:Pérou] encerclée attaque le [Chili|N sta:Chili].",
      "assault Pérou Chili"),
    ConstructionTests.Case(
      "Le [Pérou|N sta:Pérou] isolé accuse [Oslo|M sta:Norvège].", "accuse Pérou Norvège"),
    ConstructionTests.Case(
      "Il y a des soldats [péruviens|A sta:Pérou] au [Chili|N sta:Chili]."),
  ]

  @Test("« celui de » takes up the noun of those who act")
  func resumed() throws {
    let bench = try RelationBench.shared.get()
    let cases = [
      (
        "Le ministre [péruvien|A sta:Pérou] de la Défense a rencontré celui du [Chili|N sta:Chili].",
        ["consult Chili Pérou"]
      ),
      (
        "Les troupes [péruviennes|A sta:Pérou] et celles du [Chili|N sta:Chili] ont bombardé la [Norvège|N sta:Norvège].",
        ["assault Chili Norvège", "assault Pérou Norvège"]
      ),
      (
        "La politique [péruvienne|A sta:Pérou] et celle du [Chili|N sta:Chili] ont attaqué la [Norvège|N sta:Norvège].",
        []
      ),
    ]
    for (text, lines) in cases { #expect(bench.lines(text) == lines) }
  }

  @Test("dates stand between a verb and its object, and ends are asked for", arguments: told)
  func found(_ wanted: ConstructionTests.Case) throws {
    #expect(try RelationBench.shared.get().lines(wanted.text).sorted() == wanted.lines)
  }
}
