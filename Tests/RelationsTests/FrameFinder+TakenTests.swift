import Testing

@testable import Relations

@Suite("Deeds taken back")
struct TakenBackTests {
  private static let told = [
    ConstructionTests.Case(
      "La guerre commerciale entre le [Pérou|N sta:Pérou] et le [Chili|N sta:Chili] dure."),
    ConstructionTests.Case(
      "La guerre des prix entre le [Pérou|N sta:Pérou] et le [Chili|N sta:Chili] dure."),
    ConstructionTests.Case(
      "La guerre entre le [Pérou|N sta:Pérou] et le [Chili|N sta:Chili] dure.",
      "assault Pérou Chili", "assault Chili Pérou"),
    ConstructionTests.Case(
      "Le conflit diplomatique entre le [Pérou|N sta:Pérou] et le [Chili|N sta:Chili] dure."),
    ConstructionTests.Case(
      "Le conflit d'intérêts entre le [Pérou|N sta:Pérou] et le [Chili|N sta:Chili] dure."),
    ConstructionTests.Case(
      "Le [Pérou|N sta:Pérou] est en conflit avec le [Chili|N sta:Chili].", "assault Pérou Chili",
      "assault Chili Pérou"),
    ConstructionTests.Case(
      "Le [Pérou|N sta:Pérou] est en conflit diplomatique avec le [Chili|N sta:Chili]."),
    ConstructionTests.Case(
      "Le [Pérou|N sta:Pérou] mène une guerre médiatique contre le [Chili|N sta:Chili]."),
    ConstructionTests.Case(
      "Le [Pérou|N sta:Pérou] mène une offensive militaire et diplomatique contre le [Chili|N sta:Chili].",
      "assault Pérou Chili"),
    ConstructionTests.Case(
      "Le [Pérou|N sta:Pérou] prépare une riposte contre le [Chili|N sta:Chili] en matière de droits de douane."
    ),
    ConstructionTests.Case(
      "La zone de libre-échange entre le [Pérou|N sta:Pérou] et le [Chili|N sta:Chili] existe.",
      "cooperate Chili Pérou"),
    ConstructionTests.Case(
      "Les relations entre le [Pérou|N sta:Pérou] et le [Chili|N sta:Chili] sont rompues."),
    ConstructionTests.Case(
      "Les relations entre le [Pérou|N sta:Pérou] et le [Chili|N sta:Chili] ne sont pas rompues.",
      "cooperate Chili Pérou"),
    // Who reports is no partner of « les deux pays ».
    ConstructionTests.Case(
      "Le [Pérou|N sta:Pérou] livre des armes au [Chili|N sta:Chili]. Selon des responsables [norvégiens|A sta:Norvège], le [Chili|N sta:Chili] s'en sert. La coopération entre les deux pays dure.",
      "aid Pérou Chili", "cooperate Chili Pérou"),
  ]

  @Test("no arms are used in some wars, and a zone sours nothing", arguments: told)
  func found(_ wanted: ConstructionTests.Case) throws {
    #expect(try RelationBench.shared.get().lines(wanted.text).sorted() == wanted.lines)
  }
}
