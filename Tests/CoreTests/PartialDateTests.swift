import RelgraphCore
import Testing

@Suite("PartialDate")
struct PartialDateTests {
  @Test("reads what it writes", arguments: ["2024", "2024-06", "2024-06-19", "0998-01-02"])
  func roundTrip(_ text: String) throws {
    #expect(try #require(PartialDate(text)).description == text)
  }

  @Test(
    "refuses what is no day",
    arguments: [
      "", "24", "2024-13", "2023-02-29", "2024-06-31", "2024-6-1", "2024-06-19T10", "+024",
    ])
  func refuses(_ text: String) { #expect(PartialDate(text) == nil) }

  @Test("puts what is known less precisely first")
  func order() throws {
    let dates = ["2024-06-19", "2024", "2023-12-31", "2024-06"].compactMap { PartialDate($0) }
    #expect(dates.sorted().map(\.description) == ["2023-12-31", "2024", "2024-06", "2024-06-19"])
  }

  @Test("knows leap years")
  func leapYears() {
    #expect(PartialDate("2024-02-29") != nil)
    #expect(PartialDate("1900-02-29") == nil)
    #expect(PartialDate("2000-02-29") != nil)
  }
}
