import Testing

@testable import Relations

@Suite("Whom « il » stands for")
struct PronounsTests {
  private static let told: [(String, [String])] = [
    (
      "[Luis Vega|N per:Vega] a déclaré que le [Front andin|N org:Front andin] avait cédé, et il a accusé le [Pérou|N sta:Pérou].",
      ["accuse Vega Pérou"]
    ),
    (
      "[Luis Vega|N per:Vega] a dormi et il a accusé le [Pérou|N sta:Pérou].",
      ["accuse Vega Pérou"]
    ),
    (
      "[Luis Vega|N per:Vega] a parlé du [Pérou|N sta:Pérou] pour qu'il attaque le [Chili|N sta:Chili].",
      ["assault Pérou Chili"]
    ),
    (
      "[Luis Vega|N per:Vega] a promis au [Pérou|N sta:Pérou] une leçon s'il attaquait le [Chili|N sta:Chili].",
      ["assault Pérou Chili"]
    ),
    (
      "[Luis Vega|N per:Vega] rencontrera [Anna Berg|N per:Berg] s'il attaque le [Chili|N sta:Chili].",
      ["assault Vega Chili", "consult Berg Vega"]
    ),
    (
      "Lorsque [Luis Vega|N per:Vega] partait, [Juan Sol|N per:Sol] a protesté. Il a accusé le [Pérou|N sta:Pérou].",
      ["accuse Sol Pérou"]
    ),
    (
      "Si [Luis Vega|N per:Vega] part, [Juan Sol|N per:Sol] dormira. Il a accusé le [Pérou|N sta:Pérou].",
      ["accuse Sol Pérou"]
    ),
    (
      "[Juan Sol|N per:Sol] a protesté lorsque [Luis Vega|N per:Vega] partait. Il a accusé le [Pérou|N sta:Pérou].",
      ["accuse Sol Pérou"]
    ),
    (
      "Le [Front andin|N org:Front andin] recule. Il a attaqué le [Pérou|N sta:Pérou].",
      ["assault Front andin Pérou"]
    ),
  ]

  @Test(
    "behind « et » it is the main subject, behind « pour que » another than that, behind « si » whoever was threatened",
    arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text).sorted() == lines)
  }
}
