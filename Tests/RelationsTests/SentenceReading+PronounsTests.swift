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
  ]

  @Test(
    "behind « et » it is the main subject, behind « pour que » another than that, behind « si » whoever was threatened",
    arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text).sorted() == lines)
  }
}
