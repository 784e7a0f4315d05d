import Testing

@testable import Relations

@Suite("Deeds that a noun takes up")
struct DeedsTests {
  private static let accused =
    "Le [Pérou|N sta:Pérou] a accusé la [Norvège|N sta:Norvège] de mensonge. "

  private static let told: [(String, String)] = [
    (accused + "La [Norvège|N sta:Norvège] a rejeté ces accusations.", "reject Norvège Pérou"),
    (
      accused + "Ces accusations ont été démenties par la [Norvège|N sta:Norvège].",
      "reject Norvège Pérou"
    ),
    (
      "Le [Pérou|N sta:Pérou] a demandé à la [Norvège|N sta:Norvège] de partir. La [Norvège|N sta:Norvège] a rejeté cette demande.",
      "reject Norvège Pérou"
    ),
    (
      "Le [Pérou|N sta:Pérou] a bombardé la [Norvège|N sta:Norvège]. Le [Chili|N sta:Chili] a condamné ces frappes.",
      "accuse Chili Pérou"
    ),
    (
      "Le [Pérou|N sta:Pérou] a bombardé la [Norvège|N sta:Norvège]. Le [Chili|N sta:Chili] a salué l'opération.",
      "support Chili Pérou"
    ),
    (
      "Le [Pérou|N sta:Pérou] a sanctionné la [Norvège|N sta:Norvège]. La [Norvège|N sta:Norvège] a dénoncé ces sanctions.",
      "accuse Norvège Pérou"
    ),
  ]

  @Test("are answered to whoever did them", arguments: told)
  func found(text: String, line: String) throws {
    #expect(try RelationBench.shared.get().lines(text).contains(line))
  }

  @Test(
    "are nobody's where they are the speaker's own, a third answers an accusation, or two attacked",
    arguments: [
      accused + "Le [Pérou|N sta:Pérou] a répété ces accusations.",
      accused + "Le [Chili|N sta:Chili] a rejeté les accusations.",
      accused + "La [Norvège|N sta:Norvège] a rejeté des accusations.",
    ])
  func left(text: String) throws {
    let found = try RelationBench.shared.get().lines(text)
    #expect(found == ["accuse Pérou Norvège"])
  }

  @Test("are in doubt where two did the like")
  func doubtful() throws {
    let text =
      "Le [Pérou|N sta:Pérou] et la [Bolivie|N sta:Bolivie] ont bombardé la [Norvège|N sta:Norvège]. Le [Chili|N sta:Chili] a condamné ces frappes."
    #expect(!(try RelationBench.shared.get().lines(text).contains { $0.hasPrefix("accuse") }))
  }
}
