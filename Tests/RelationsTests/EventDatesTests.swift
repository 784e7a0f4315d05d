import RelgraphCore
import Testing

@testable import Relations

@Suite("Dates of events")
struct EventDatesTests {
  // Wednesday 15 May 2024.
  private let today = PartialDate(year: 2024, month: 5, day: 15)

  private func date(_ text: String, on day: PartialDate?) throws -> EventDate? {
    try RelationBench.shared.get().relations(text, date: day).first {
      $0.type.rawValue != "office"
    }?.event
  }

  @Test(
    "are worked out from the document's",
    arguments: [
      ("Mardi, [Oslo|M sta:Norvège] a attaqué le [Pérou|N sta:Pérou].", "2024-05-14", "Mardi"),
      (
        "Mercredi, [Oslo|M sta:Norvège] a attaqué le [Pérou|N sta:Pérou].", "2024-05-15", "Mercredi"
      ),
      (
        "Mercredi dernier, [Oslo|M sta:Norvège] a attaqué le [Pérou|N sta:Pérou].", "2024-05-08",
        "Mercredi dernier"
      ),
      ("[Oslo|M sta:Norvège] attaquera le [Pérou|N sta:Pérou] mardi.", "2024-05-21", "mardi"),
      (
        "[Oslo|M sta:Norvège] a attaqué le [Pérou|N sta:Pérou] le 19 juin dernier.", "2023-06-19",
        "19 juin dernier"
      ),
      (
        "[Oslo|M sta:Norvège] a attaqué le [Pérou|N sta:Pérou] le 1er mai.", "2024-05-01", "1er mai"
      ),
      (
        "[Oslo|M sta:Norvège] attaquera le [Pérou|N sta:Pérou] le 3 mars.", "2025-03-03", "3 mars"
      ),
      (
        "En février 2022, [Oslo|M sta:Norvège] a attaqué le [Pérou|N sta:Pérou].", "2022-02",
        "février 2022"
      ),
      (
        "[Oslo|M sta:Norvège] a attaqué le [Pérou|N sta:Pérou] en 2021.", "2021", "2021"
      ),
      (
        "La semaine dernière, [Oslo|M sta:Norvège] a attaqué le [Pérou|N sta:Pérou].", "2024-05",
        "semaine dernière"
      ),
      (
        "Le mois dernier, [Oslo|M sta:Norvège] a attaqué le [Pérou|N sta:Pérou].", "2024-04",
        "mois dernier"
      ),
      ("Hier, [Oslo|M sta:Norvège] a attaqué le [Pérou|N sta:Pérou].", "2024-05-14", "Hier"),
    ])
  func resolved(_ text: String, _ wanted: String, _ words: String) throws {
    let event = try #require(try date(text, on: today))
    #expect(event.date.description == wanted)
    #expect(event.words == words)
  }

  @Test("a date of another verb says nothing of this one")
  func otherVerb() throws {
    let text =
      "[Oslo|M sta:Norvège] a attaqué le [Pérou|N sta:Pérou] et le marché a fermé mardi à midi."
    #expect(try date(text, on: today) == nil)
  }

  @Test(
    "a 29 February is that of the next or the last year that has one",
    arguments: [("attaquera", "prochain", 2028), ("a attaqué", "dernier", 2024)])
  func leapDay(verb: String, side: String, year: Int) throws {
    let text = "[Oslo|M sta:Norvège] \(verb) le [Pérou|N sta:Pérou] le 29 février \(side)."
    let event = try #require(try date(text, on: PartialDate(year: 2025, month: 5, day: 15)))
    #expect(event.date == PartialDate(year: year, month: 2, day: 29))
  }

  @Test("without the document's date only full dates are known")
  func undated() throws {
    let full = "Le 3 mars 2020, [Oslo|M sta:Norvège] a attaqué le [Pérou|N sta:Pérou]."
    #expect(try date(full, on: nil)?.date.description == "2020-03-03")
    #expect(
      try date("Mardi, [Oslo|M sta:Norvège] a attaqué le [Pérou|N sta:Pérou].", on: nil) == nil)
  }
}
