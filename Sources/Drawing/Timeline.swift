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

/// A month, a quarter or a year.
public struct TimelinePeriod: Sendable, Hashable {
  /// The year.
  public let year: Int
  /// The first month, 1…12.
  public let month: Int
  /// Number of months: 1, 3 or 12.
  public let length: Int

  /// Periods without a gap from the month `first` to `last`, each counted from year 0, at most `most`
  /// of them unless years are too many.
  static func covering(_ first: Int, _ last: Int, most: Int) -> [TimelinePeriod] {
    let count = last - first + 1
    let length = count <= most ? 1 : count <= 3 * most ? 3 : 12
    let start = first - first % length
    return stride(from: start, through: last, by: length).map {
      TimelinePeriod(year: $0 / 12, month: $0 % 12 + 1, length: length)
    }
  }

  /// Months since year 0.
  var index: Int { year * 12 + month - 1 }
}
