import RelgraphCore
import Testing

@testable import Knowledge

@Suite("Counterparts")
struct CounterpartsTests {
  @Test("bear the office of whose counterpart they are")
  func sameOffice() throws {
    try expectMentions(
      "Le président [Barack Obama|N Barack Obama] part. Le président [péruvien|A Pérou] reçoit son [homologue américain|D Barack Obama].",
      date: "2015-03-10")
  }

  @Test(
    "are left open where nobody of that office is named",
    arguments: [
      "Le président [Barack Obama|N Barack Obama] part. Le ministre [péruvien|A Pérou] de la Défense reçoit son homologue [américain|A États-Unis].",
      "Le président [Barack Obama|N Barack Obama] part. L'ambassadeur [péruvien|A Pérou] reçoit son homologue [américain|A États-Unis].",
    ])
  func open(_ marked: String) throws { try expectMentions(marked, date: "2015-03-10") }
}
