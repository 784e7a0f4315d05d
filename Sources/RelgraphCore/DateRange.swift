/// A stretch of time with days as its ends, either of which may be open.
public struct DateRange: Sendable, Hashable, Codable {
  /// The first day, as far as it is known; nothing for no beginning.
  public let since: PartialDate?
  /// The last day, as far as it is known; nothing for no end.
  public let until: PartialDate?

  /// Makes a range; « 2024-06 » as its end takes in the whole month.
  public init(since: PartialDate? = nil, until: PartialDate? = nil) {
    self.since = since
    self.until = until
  }

  /// Whether both ends are open.
  public var isEverything: Bool { since == nil && until == nil }

  /// What both ranges take in.
  public func intersection(_ other: DateRange) -> DateRange {
    DateRange(
      since: [since, other.since].compactMap(\.self).max { $0.firstDay < $1.firstDay },
      until: [until, other.until].compactMap(\.self).min { $0.lastDay < $1.lastDay })
  }

  /// Whether a date, of which the day or month may be unknown, may fall into the range.
  ///
  /// What has no date falls only into a range without ends.
  public func contains(_ date: PartialDate?) -> Bool {
    guard let date else { return isEverything }
    if let since, date.lastDay < since.firstDay { return false }
    if let until, until.lastDay < date.firstDay { return false }
    return true
  }
}

extension PartialDate {
  /// The first day that the date may mean.
  public var firstDay: PartialDate {
    PartialDate(year: year, month: month ?? 1, day: day ?? 1) ?? self
  }

  /// The last day that the date may mean.
  public var lastDay: PartialDate {
    if day != nil { return self }
    let month = month ?? 12
    return [31, 30, 29, 28].lazy.compactMap {
      PartialDate(year: self.year, month: month, day: $0)
    }.first ?? self
  }

  /// Number of the day since 1 March of year 0 in the Gregorian calendar; nothing where the day is unknown.
  ///
  /// Reference: Howard Hinnant, *chrono-compatible low-level date algorithms*.
  public var dayNumber: Int? {
    guard let month, let day else { return nil }
    let year = month <= 2 ? year - 1 : year
    let shifted = (month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 + day - 1
  }

  /// The date whose ``dayNumber`` is `number`; nothing before year 1 or behind year 9999.
  public init?(dayNumber number: Int) {
    guard number >= 0 else { return nil }
    let era = number / 146_097
    let dayOfEra = number - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// Day of the week, Monday being 0; nothing where the day is unknown.
  public var weekday: Int? { dayNumber.map { ($0 + 2) % 7 } }
}
