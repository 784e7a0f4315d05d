/// When something happened, as a sentence tells it.
public struct EventDate: Sendable, Hashable, Codable {
  /// The date, as far as the words fix it.
  public let date: PartialDate
  /// The words that tell it, verbatim.
  public let words: String
  /// Name of the rule that read them: `date.day`, `date.weekday`, `date.month`, `date.year`, `date.relative`.
  public let rule: String

  /// Makes a date of an event.
  public init(date: PartialDate, words: String, rule: String) {
    self.date = date
    self.words = words
    self.rule = rule
  }
}
