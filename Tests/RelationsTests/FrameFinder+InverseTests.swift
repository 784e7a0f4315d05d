import Testing

@testable import Relations

@Suite("Verbs whose subject suffers")
struct InverseVerbTests {
  private static let told = [
    ConstructionTests.Case(
      "Le [Chili|N sta:Chili] fait face aux bombardements de l'armée [péruvienne|A sta:Pérou].",
      "assault Pérou Chili"),
    ConstructionTests.Case(
      "Le [Chili|N sta:Chili] fait face à l'offensive [péruvienne|A sta:Pérou].",
      "assault Pérou Chili"),
    ConstructionTests.Case(
      "Le [Chili|N sta:Chili] résiste aux frappes du [Pérou|N sta:Pérou].", "assault Pérou Chili"),
    ConstructionTests.Case(
      "Le [Chili|N sta:Chili], confronté aux frappes du [Pérou|N sta:Pérou], attend.",
      "assault Pérou Chili"),
    ConstructionTests.Case(
      "Le [Chili|N sta:Chili] fait face aux critiques du [Pérou|N sta:Pérou].", "accuse Pérou Chili"
    ),
    ConstructionTests.Case(
      "Le [Chili|N sta:Chili] fait face aux menaces du [Pérou|N sta:Pérou].", "threaten Pérou Chili"
    ),
    ConstructionTests.Case(
      "Le [Chili|N sta:Chili] fait face à des sanctions du [Pérou|N sta:Pérou].",
      "sanction Pérou Chili"),
    ConstructionTests.Case(
      "Le [Pérou|N sta:Pérou] bombarde le [Chili|N sta:Chili] avec l'appui d'[Oslo|M sta:Norvège].",
      "assault Pérou Chili", "support Norvège Pérou"),
    ConstructionTests.Case(
      "Avec le soutien d'[Oslo|M sta:Norvège], le [Pérou|N sta:Pérou] a bombardé le [Chili|N sta:Chili].",
      "assault Pérou Chili", "support Norvège Pérou"),
    ConstructionTests.Case(
      "Le [Pérou|N sta:Pérou] avance grâce à l'appui de l'aviation [norvégienne|A sta:Norvège].",
      "support Norvège Pérou"),
    ConstructionTests.Case(
      "Le [Pérou|N sta:Pérou] tente de tenir avec l'appui d'[Oslo|M sta:Norvège].",
      "support Norvège Pérou"),
    ConstructionTests.Case(
      "Le [Pérou|N sta:Pérou] a demandé au [Chili|N sta:Chili] de partir avec l'appui d'[Oslo|M sta:Norvège].",
      "request Pérou Chili"),
    ConstructionTests.Case(
      "Une offensive menée avec l'appui d'[Oslo|M sta:Norvège] a échoué."),
    ConstructionTests.Case(
      "Le [Pérou|N sta:Pérou] a adopté une position prudente dans la guerre contre le [Chili|N sta:Chili]."
    ),
    ConstructionTests.Case(
      "Le [Pérou|N sta:Pérou] s'est engagé dans une guerre contre le [Chili|N sta:Chili].",
      "assault Pérou Chili"),
    ConstructionTests.Case(
      "[Luis Vega|N per:Vega] a exprimé son soutien à [Oslo|M sta:Norvège] dans la guerre contre le [Chili|N sta:Chili].",
      "support Vega Norvège"),
  ]

  @Test("the subject suffers, is helped, or has no part in it", arguments: told)
  func found(_ wanted: ConstructionTests.Case) throws {
    #expect(try RelationBench.shared.get().lines(wanted.text).sorted() == wanted.lines)
  }
}
