/// Who dealt with whom and when: one row for two entities, one column for a month or longer.
public struct Timeline: Sendable, Hashable {
  /// What two entities had to do with one another in one period.
  public struct Cell: Sendable, Hashable {
    /// Asserted statements of cooperation.
    public var cooperation = 0
    /// Asserted statements of conflict.
    public var conflict = 0
    /// Asserted statements on neither side: requests.
    public var neutral = 0
    /// Passages that name both.
    public var passages = 0

    /// Statements of any kind.
    var events: Int { cooperation + conflict + neutral }
  }

  /// Two entities.
  public struct Row: Sendable, Hashable {
    /// Id of the one that is named first.
    public let id: String
    /// The names.
    public let names: [String]
    /// One cell a period.
    public let cells: [Cell]

    /// All periods together.
    var total: Cell {
      cells.reduce(into: Cell()) { sum, cell in
        sum.cooperation += cell.cooperation
        sum.conflict += cell.conflict
        sum.neutral += cell.neutral
        sum.passages += cell.passages
      }
    }
  }

  /// The periods, the first one first.
  public let periods: [TimelinePeriod]
  /// The rows, the most eventful first.
  public let rows: [Row]
  /// Number of pairs that have a dated statement or passage.
  public let pairs: Int
  let heading: (title: String, subtitle: String)
  let language: MapLanguage
  /// Pieces of evidence without a date, which are not on it.
  let undated: Int

  /// Most rows that fit a page.
  public static let mostRows = 14

  /// Whether there is anything to compare: two periods and a row.
  public var isEmpty: Bool { periods.count < 2 || rows.isEmpty }

  /// Whether both show the same rows and periods.
  public static func == (left: Timeline, right: Timeline) -> Bool {
    left.periods == right.periods && left.rows == right.rows && left.pairs == right.pairs
  }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(periods)
    hasher.combine(rows)
  }
}

/// A month, a quarter or a year; or a longer time in which nothing happened.
public struct TimelinePeriod: Sendable, Hashable {
  /// The year.
  public let year: Int
  /// The first month, 1…12.
  public let month: Int
  /// Number of months: 1, 3 or 12; more where it is a gap.
  public let length: Int
  /// Whether it stands for empty periods of which each would take a column.
  public let isGap: Bool

  /// Most empty periods in a row that get a column each.
  static let longestPause = 6

  init(from first: Int, length: Int, isGap: Bool = false) {
    year = first / 12
    month = first % 12 + 1
    self.length = length
    self.isGap = isGap
  }

  /// Periods from the first of `months` to the last, each counted from year 0: at most `most` of them
  /// unless years are too many, with more than a few empty ones in a row as one gap.
  ///
  /// So one event of long ago leaves room for the months that the articles tell of.
  static func covering(_ months: some Sequence<Int>, most: Int) -> [TimelinePeriod] {
    let months = Set(months).sorted()
    var periods: [TimelinePeriod] = []
    for length in [1, 3, 12] {
      periods = covering(months, length: length)
      if periods.count <= most { break }
    }
    return periods
  }

  private static func covering(_ months: [Int], length: Int) -> [TimelinePeriod] {
    var periods: [TimelinePeriod] = []
    for month in months {
      let start = month - month % length
      var next = periods.last.map(\.end) ?? start
      if start - next > longestPause * length {
        periods.append(TimelinePeriod(from: next, length: start - next, isGap: true))
        next = start
      }
      while next <= start {
        periods.append(TimelinePeriod(from: next, length: length))
        next += length
      }
    }
    return periods
  }

  /// Months since year 0.
  var index: Int { year * 12 + month - 1 }
  /// The first month behind it, since year 0.
  var end: Int { index + length }
}
