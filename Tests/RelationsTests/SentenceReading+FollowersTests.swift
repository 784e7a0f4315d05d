import Testing

@testable import Relations

@Suite("Who follows a subject")
struct FollowersTests {
  private static let told = [
    ConstructionTests.Case(
      "Le [Pérou|N sta:Pérou] a imposé des sanctions au [Chili|N sta:Chili], suivi par [Oslo|M sta:Norvège].",
      "sanction Pérou Chili", "sanction Norvège Chili"),
    ConstructionTests.Case(
      "Le [Pérou|N sta:Pérou] a expulsé dix diplomates [chiliens|A sta:Chili], imité par [Oslo|M sta:Norvège] et le [Kenya|N sta:Kenya].",
      "sanction Pérou Chili", "sanction Norvège Chili", "sanction Kenya Chili"),
    ConstructionTests.Case(
      "[Oslo|M sta:Norvège] a condamné le [Chili|N sta:Chili], suivi par une foule.",
      "accuse Norvège Chili"),
    ConstructionTests.Case(
      "[Oslo|M sta:Norvège], suivi par le [Pérou|N sta:Pérou], attend."),
  ]

  @Test("whoever follows the subject does the same", arguments: told)
  func found(_ wanted: ConstructionTests.Case) throws {
    #expect(try RelationBench.shared.get().lines(wanted.text).sorted() == wanted.lines)
  }
}
