internal import Exchange
public import RelgraphCore

extension EntityGraph {
  /// The pairs of entities that have most to do with one another, period by period.
  ///
  /// A statement counts in the month in which its event happened where the text tells, else in that of
  /// its document; without a month it does not. Offices and memberships, what no text asserts, and what
  /// a near copy of an article says again are left out.
  ///
  /// - Complexity: O(*e* + *p* log *p*) for *e* pieces of evidence and *p* pairs.
  public func timeline(_ options: MapOptions = MapOptions()) -> Timeline {
    var tally = TimelineTally(documents: options.documents)
    let center = options.center.flatMap { id in nodes.firstIndex { $0.entity.id == id } }
    func isWanted(_ one: Int, _ other: Int) -> Bool {
      let types = [nodes[one].entity.type, nodes[other].entity.type]
      return types.allSatisfy(options.types.contains)
        && (options.center == nil || center == one || center == other)
    }
    let definitions = Dictionary(
      ontology.definitions.map { ($0.type, $0) }, uniquingKeysWith: { first, _ in first })
    for edge in relations where isWanted(edge.source, edge.target) {
      guard let definition = definitions[edge.type], definition.quad != .structural else {
        continue
      }
      for evidence in edge.evidence.all where evidence.modality == .asserted && !evidence.isCopy {
        tally.add(evidence, of: (edge.source, edge.target)) { cell in
          if definition.score > 0 {
            cell.cooperation += 1
          } else if definition.score < 0 {
            cell.conflict += 1
          } else {
            cell.neutral += 1
          }
        }
      }
    }
    for edge in cooccurrences where isWanted(edge.first, edge.second) {
      for evidence in edge.evidence.all where !evidence.isCopy {
        tally.add(evidence, of: (edge.first, edge.second)) { $0.passages += 1 }
      }
    }
    return timeline(of: tally, options: options)
  }

  /// The rows with events, where there are enough of them to compare.
  private static func eventful(_ rows: [Timeline.Row]) -> [Timeline.Row] {
    let eventful = rows.filter { $0.total.events > 0 }
    return eventful.count >= 4 ? eventful : rows
  }

  private func timeline(of tally: TimelineTally, options: MapOptions) -> Timeline {
    let words = Wording(language: options.language)
    let periods = TimelinePeriod.covering(tally.months, most: TimelineDrawing.mostColumns)
    let rows = tally.rows(periods).map { pair, cells in
      let ordered = [pair.0, pair.1].sorted {
        (nodes[$1].mentions, nodes[$0].entity.id) < (nodes[$0].mentions, nodes[$1].entity.id)
      }
      return Timeline.Row(
        id: nodes[ordered[0]].entity.id,
        names: ordered.map { ShortName.of(nodes[$0].entity) }, cells: cells)
    }
    let most = min(options.mostNodes, Timeline.mostRows)
    let name = options.center.flatMap { id in nodes.first { $0.entity.id == id }?.entity.name }
    let title = name.map {
      words.around(VisibleText.line($0, limit: 60), words.timelineTitle)
    }
    let frame = ViewFrame.subtitle(of: corpus, words: words)
    return Timeline(
      periods: periods, rows: Array(Self.eventful(rows).prefix(max(1, most))),
      pairs: rows.count,
      heading: (title ?? words.timelineTitle, frame), language: options.language,
      undated: tally.undated)
  }
}

/// Counts by pair and month.
struct TimelineTally {
  private struct Pair: Hashable {
    let low: Int
    let high: Int
  }

  private let dates: [String: Int]
  private var cells: [Pair: [Int: Timeline.Cell]] = [:]
  private(set) var undated = 0

  /// Prepares counting; the date of a document counts for what it says where no event's date is told.
  init(documents: [String: DocumentInfo]) {
    dates = documents.compactMapValues { $0.date.flatMap(Self.month) }
  }

  /// Months since year 0, where the month is known.
  private static func month(_ date: PartialDate) -> Int? {
    date.month.map { date.year * 12 + $0 - 1 }
  }

  /// Counts one piece of evidence.
  mutating func add(
    _ evidence: Evidence, of ends: (Int, Int), _ change: (inout Timeline.Cell) -> Void
  ) {
    let told = evidence.date.flatMap(Self.month) ?? dates[evidence.document]
    guard let month = evidence.event.flatMap({ Self.month($0.date) }) ?? told else {
      undated += 1
      return
    }
    let pair = Pair(low: min(ends.0, ends.1), high: max(ends.0, ends.1))
    change(&cells[pair, default: [:]][month, default: Timeline.Cell()])
  }

  /// The months in which something was told.
  var months: [Int] { cells.values.flatMap(\.keys) }

  /// Pairs with their cells, the most eventful first.
  func rows(_ periods: [TimelinePeriod]) -> [((Int, Int), [Timeline.Cell])] {
    let columns = Dictionary(uniqueKeysWithValues: periods.enumerated().map { ($1.index, $0) })
    let length = periods.first?.length ?? 1
    let rows = cells.map { pair, months in
      var row = Array(repeating: Timeline.Cell(), count: periods.count)
      for (month, cell) in months {
        guard let place = columns[month - month % length] else { continue }
        row[place].cooperation += cell.cooperation
        row[place].conflict += cell.conflict
        row[place].neutral += cell.neutral
        row[place].passages += cell.passages
      }
      return (pair, row)
    }
    func rank(_ row: (Pair, [Timeline.Cell])) -> (Int, Int, Int, Int) {
      (
        -row.1.reduce(0) { $0 + $1.events }, -row.1.reduce(0) { $0 + $1.passages }, row.0.low,
        row.0.high
      )
    }
    return rows.sorted { rank($0) < rank($1) }.map { (($0.0.low, $0.0.high), $0.1) }
  }
}
