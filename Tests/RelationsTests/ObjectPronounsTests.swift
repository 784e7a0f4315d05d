import Testing

@testable import Relations

@Suite("Object pronouns")
struct ObjectPronounsTests {
  private static let told: [(String, [String])] = [
    (
      "[Anna Berg|N per:Berg] a rencontré [Luis Vega|N per:Vega] et l'a remercié.",
      ["consult Berg Vega", "support Berg Vega"]
    ),
    (
      "La [Norvège|N sta:Norvège] a rompu avec le [Pérou|N sta:Pérou], mais continue à lui livrer des armes.",
      ["aid Norvège Pérou", "sanction Norvège Pérou"]
    ),
    (
      "[Luis Vega|N per:Vega], qui a reçu [Anna Berg|N per:Berg] et [Ole Dahl|N per:Dahl], leur a demandé de signer.",
      ["consult Berg Vega", "consult Dahl Vega", "request Vega Berg", "request Vega Dahl"]
    ),
    (
      "[Anna Berg|N per:Berg] a pris la parole. [Luis Vega|N per:Vega] l'a accusée de mentir.",
      ["accuse Vega Berg"]
    ),
    (
      "Le [Pérou|N sta:Pérou] a envahi le [Chili|N sta:Chili], voisin de la [Bolivie|N sta:Bolivie], pour le punir.",
      ["assault Pérou Chili", "sanction Pérou Chili"]
    ),
  ]

  @Test("stand for the one other person whom the last sentence named")
  func other() throws {
    let text =
      "[Anna Berg|N per:Berg] a reçu [Luis Vega|N per:Vega]. [Anna Berg|N per:Berg] lui a demandé de partir."
    #expect(
      try RelationBench.shared.get().lines(text) == ["consult Berg Vega", "request Berg Vega"])
  }

  @Test("stand for the one who is left", arguments: told)
  func resolved(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text) == lines)
  }

  private static let open: [(String, [String])] = [
    // A plan is rejected, not who made it.
    (
      "[Anna Berg|N per:Berg] a présenté un plan. [Luis Vega|N per:Vega] l'a rejeté.",
      []
    ),
    // Two may be meant.
    (
      "[Anna Berg|N per:Berg] a félicité [Ole Dahl|N per:Dahl]. [Luis Vega|N per:Vega] l'a accusé de mentir.",
      ["support Berg Dahl"]
    ),
    // Others did so before, to somebody else.
    (
      "[Anna Berg|N per:Berg] a dit sa peine. [Luis Vega|N per:Vega] lui a aussi rendu hommage.",
      []
    ),
    // Who speaks in a quotation speaks of others.
    (
      "[Luis Vega|N per:Vega] déclare : « [Anna Berg|N per:Berg] a gagné et je tiens à la féliciter. »",
      []
    ),
    // « les » are several.
    (
      "[Anna Berg|N per:Berg] a pris la parole. [Luis Vega|N per:Vega] les a accusés de mentir.",
      []
    ),
  ]

  @Test("stand for nobody where it is not safe", arguments: open)
  func unresolved(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text) == lines)
  }
}
