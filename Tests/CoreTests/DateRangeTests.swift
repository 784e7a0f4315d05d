import RelgraphCore
import Testing

@Suite("Ranges of time")
struct DateRangeTests {
  @Test(
    "counts days as the calendar does",
    arguments: [
      ("1970-01-01", 719_468, 3), ("2000-02-29", 730_484, 1), ("2024-05-15", 739_326, 2),
      ("1900-03-01", 693_960, 3),
    ])
  func days(_ text: String, _ number: Int, _ weekday: Int) throws {
    let date = try #require(PartialDate(text))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(PartialDate(dayNumber: number) == date)
  }

  @Test("every day number leads to a day and back")
  func roundTrip() throws {
    for number in stride(from: 600_000, to: 800_000, by: 97) {
      let date: PartialDate = try #require(PartialDate(dayNumber: number))
      #expect(date.dayNumber == number)
    }
  }

  @Test(
    "holds what may fall into it",
    arguments: [
      ("2024-05-15", true), ("2024-05", true), ("2024", true), ("2024-06-30", true),
      ("2024-07-01", false), ("2024-05-14", false), ("2023", false), ("2024-04", false),
    ])
  func contains(_ text: String, _ isInside: Bool) throws {
    let range = DateRange(
      since: PartialDate(year: 2024, month: 5, day: 15), until: PartialDate(year: 2024, month: 6))
    let date: PartialDate = try #require(PartialDate(text))
    #expect(range.contains(date) == isInside)
  }

  @Test("what has no date falls only into a range without ends")
  func undated() {
    #expect(DateRange().contains(nil))
    #expect(!DateRange(since: PartialDate(year: 2024)).contains(nil))
  }

  @Test("what two ranges share begins with the later and ends with the earlier")
  func intersection() {
    let one = DateRange(since: PartialDate("2024"), until: PartialDate("2024-06"))
    let other = DateRange(since: PartialDate("2024-03"), until: PartialDate("2024"))
    let both = DateRange(since: PartialDate("2024-03"), until: PartialDate("2024-06"))
    #expect(one.intersection(other) == both && other.intersection(one) == both)
    #expect(one.intersection(DateRange()) == one)
  }
}
