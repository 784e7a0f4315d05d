internal import ArgumentParser
internal import RelgraphCore

/// Which stretch of time counts.
struct TimeArguments: ParsableArguments {
  @Option(
    help:
      "First day that counts, as 2024, 2024-06 or 2024-06-19: of the event where the text dates it, else of the document.",
    transform: TimeArguments.date)
  var since: PartialDate?

  @Option(help: "Last day that counts; 2024-06 takes in the whole month.", transform: date)
  var until: PartialDate?

  mutating func validate() throws {
    if let since, let until, until.lastDay < since.firstDay {
      throw ValidationError("--until \(until) lies before --since \(since).")
    }
  }

  /// The range; without ends where neither option is given.
  var range: DateRange { DateRange(since: since, until: until) }

  private static func date(_ text: String) throws -> PartialDate {
    guard let date = PartialDate(text) else {
      throw ValidationError("« \(text) » is no date; write 2024, 2024-06 or 2024-06-19.")
    }
    return date
  }
}
