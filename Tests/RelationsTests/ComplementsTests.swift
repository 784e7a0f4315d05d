import Testing

@testable import Relations

@Suite("Whose a complement is")
struct ComplementsTests {
  private static let press = [
    ConstructionTests.Case(
      "[Oslo|M sta:Norvège] accuse le [Pérou|N sta:Pérou] d'alimenter la guerre en soutenant le [Front andin|N org:Front andin].",
      "accuse Norvège Pérou", "support Pérou Front andin"),
    ConstructionTests.Case(
      "[Oslo|M sta:Norvège] a reçu [Luis Vega|N per:Vega] en accusant le [Pérou|N sta:Pérou].",
      "accuse Norvège Pérou", "consult Norvège Vega"),
    ConstructionTests.Case(
      "Les tensions dans les relations entre [Oslo|M sta:Norvège] et le [Pérou|N sta:Pérou] durent."
    ),
    ConstructionTests.Case(
      "Les relations entre [Oslo|M sta:Norvège] et le [Pérou|N sta:Pérou] durent.",
      "cooperate Norvège Pérou"),
    ConstructionTests.Case(
      "[Oslo|M sta:Norvège], comme le [Pérou|N sta:Pérou] et le [Chili|N sta:Chili], soutient [Luis Vega|N per:Vega].",
      "support Chili Vega", "support Norvège Vega", "support Pérou Vega"),
    ConstructionTests.Case(
      "Une réunion présidée par l'[OMC|N org:OMC] a eu lieu entre [Oslo|M sta:Norvège] et le [Pérou|N sta:Pérou].",
      "consult Norvège Pérou"),
    ConstructionTests.Case(
      "[Anna Berg|N per:Berg] a ordonné à la délégation [péruvienne|A sta:Pérou] de partir.",
      "request Berg Pérou"),
    ConstructionTests.Case(
      "[Anna Berg|N per:Berg] conditionnerait un traité à des discussions entre le [Pérou|N sta:Pérou] et le [Chili|N sta:Chili].",
      "consult Chili Pérou"),
    ConstructionTests.Case(
      "[Anna Berg|N per:Berg] et [Luis Vega|N per:Vega] ont discuté de la reprise des combats entre le [Pérou|N sta:Pérou] et le [Chili|N sta:Chili].",
      "assault Chili Pérou", "assault Pérou Chili", "consult Berg Vega"),
    ConstructionTests.Case(
      "[Oslo|M sta:Norvège] soutient financièrement et militairement le [Pérou|N sta:Pérou].",
      "support Norvège Pérou"),
    ConstructionTests.Case(
      "La coopération entre [Oslo|M sta:Norvège] et le [Pérou|N sta:Pérou], qui lui livre des armes, dure.",
      "aid Pérou Norvège", "cooperate Norvège Pérou"),
    ConstructionTests.Case(
      "[Luis Vega|N per:Vega] a rencontré le général de division [Ole Dahl|N per:Dahl].",
      "consult Dahl Vega"),
    ConstructionTests.Case(
      "Le [Pérou|N sta:Pérou] a attaqué le [Chili|N sta:Chili], informe l'[OMC|N org:OMC].",
      "assault Pérou Chili"),
    ConstructionTests.Case(
      "[Oslo|M sta:Norvège] a suspendu les contacts de haut niveau prévus entre le [Pérou|N sta:Pérou] et le [Chili|N sta:Chili]."
    ),
    ConstructionTests.Case(
      "Les rapports entre [Oslo|M sta:Norvège] et le [Pérou|N sta:Pérou] ont toujours été houleux."),
    ConstructionTests.Case(
      "[Oslo|M sta:Norvège] milite pour des sanctions contre le [Pérou|N sta:Pérou]."),
    ConstructionTests.Case(
      "[Luis Vega|N per:Vega] a rencontré le ministre de l'Action et des comptes publics, [Ole Dahl|N per:Dahl].",
      "consult Dahl Vega"),
    ConstructionTests.Case(
      "Le [Front andin|N org:Front andin], groupe armé soutenu par [Oslo|M sta:Norvège], attend.",
      "support Norvège Front andin"),
    ConstructionTests.Case(
      "[Oslo|M sta:Norvège] exige un dialogue direct entre le [Pérou|N sta:Pérou] et le [Chili|N sta:Chili].",
      "consult Chili Pérou", "request Norvège Chili", "request Norvège Pérou"),
    ConstructionTests.Case(
      "[Luis Vega|N per:Vega] a exploré avec [Anna Berg|N per:Berg] les moyens d'agir.",
      "consult Berg Vega"),
    ConstructionTests.Case(
      "[Oslo|M sta:Norvège] a pressé la [Russie|N sta:Russie] de négocier, la menaçant de sanctions.",
      "request Norvège Russie", "threaten Norvège Russie"),
    ConstructionTests.Case(
      "[Oslo|M sta:Norvège] a reçu [Luis Vega|N per:Vega] ainsi qu'[Anna Berg|N per:Berg].",
      "consult Berg Norvège", "consult Norvège Vega"),
    ConstructionTests.Case(
      "Un échange de lettres entre [Oslo|M sta:Norvège] et le [Pérou|N sta:Pérou] dure.",
      "consult Norvège Pérou"),
    ConstructionTests.Case(
      "Un échange de prisonniers entre [Oslo|M sta:Norvège] et le [Pérou|N sta:Pérou] dure.",
      "cooperate Norvège Pérou"),
    ConstructionTests.Case(
      "Un accord de coopération entre [Oslo|M sta:Norvège] et le [Pérou|N sta:Pérou] dure.",
      "agree Norvège Pérou", "cooperate Norvège Pérou"),
  ]

  @Test("deeds keep their own complements, subjects and objects", arguments: press)
  func found(_ wanted: ConstructionTests.Case) throws {
    #expect(try RelationBench.shared.get().lines(wanted.text).sorted() == wanted.lines)
  }
}
