internal import Exchange
internal import RelgraphCore
internal import RelgraphKit

/// Rows with their measures, sorted by one of them: as a table, as CSV, as JSON lines.
struct MeasureSheet {
  /// What is measured: a node or an edge.
  struct Row {
    /// Texts that say what it is, one a member.
    let texts: [String]
    /// What people read of it.
    let label: String
    /// What equal values are sorted by.
    let key: String
  }

  /// A measure.
  struct Column {
    let name: String
    let isWhole: Bool
    let values: [Double?]
  }

  private let members: [String]
  private let rows: [Row]
  private let columns: [Column]
  private let order: [Int]
  private let sorting: String
  private let ranks: [RankEstimate]?

  /// - Parameters:
  ///   - members: The names of what says which node or edge a row is, also where there is no row.
  ///   - rows: The nodes or edges.
  ///   - columns: Their measures, one value a row.
  ///   - sorting: The name of the column that sorts them.
  ///   - isAscending: Whether its smallest value comes first.
  ///   - ranks: How far to trust each row's rank by that column.
  init(
    members: [String], rows: [Row], columns: [Column], sorting: String, isAscending: Bool,
    ranks: [RankEstimate]?
  ) {
    self.members = members
    self.rows = rows
    self.columns = columns
    self.sorting = sorting
    self.ranks = ranks
    let values = columns.first { $0.name == sorting }?.values ?? []
    let sign = isAscending ? -1.0 : 1
    let keys = rows.indices.map { values.indices.contains($0) ? values[$0].map { sign * $0 } : nil }
    order = rows.indices.sorted { left, right in
      let (one, other) = (keys[left] ?? -.infinity, keys[right] ?? -.infinity)
      return one != other ? one > other : rows[left].key < rows[right].key
    }
  }

  private func shown(_ top: Int) -> ArraySlice<Int> { top == 0 ? order[...] : order.prefix(top) }

  /// A table for people.
  func lines(_ top: Int) -> [String] {
    let places = ranks == nil ? [] : ["rank by \(sorting)"]
    var table = TextTable(
      headings: ["", "name"] + places + columns.map(\.name),
      alignments: [.right, .left] + places.map { _ in .right } + columns.map { _ in .right })
    for (place, row) in shown(top).enumerated() {
      let cells = columns.map { column in
        column.values[row].map { FixedNumber.text($0, digits: column.isWhole ? 0 : 4) } ?? "-"
      }
      let rank = ranks.map { [RankText.text($0[row])] } ?? []
      table.add([String(place + 1), rows[row].label] + rank + cells)
    }
    return table.lines + (ranks == nil ? [] : ["", RankText.legend])
  }

  /// Rows of comma-separated values.
  func csv(_ top: Int) -> [UInt8] {
    var csv = CSVRows()
    csv.row(members + columns.map(\.name))
    for row in shown(top) {
      csv.row(rows[row].texts, columns.map { $0.values[row] })
    }
    return csv.bytes
  }

  /// One object a line.
  func jsonLines(_ top: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in shown(top) {
      var json = JSONWriter()
      json.beginObject()
      for (name, text) in zip(members, rows[row].texts) { json.member(name, text) }
      for column in columns {
        json.key(column.name)
        if let value = column.values[row] { json.number(value) } else { json.null() }
      }
      json.endObject()
      json.finish(into: &bytes)
    }
    return bytes
  }
}

extension GraphAnalysis {
  /// What tells nodes apart.
  static let nodeMembers = ["id", "label"]
  /// What tells edges apart.
  static let edgeMembers = ["source", "target", "source_label", "target_label"]

  /// A row for every node.
  var nodeRows: [MeasureSheet.Row] {
    source.nodes.map {
      .init(texts: [$0.id, $0.label], label: $0.label, key: $0.id)
    }
  }

  /// A row for every edge.
  var edgeRows: [MeasureSheet.Row] {
    let arrow = isDirected ? "→" : "–"
    return edges.map { ends in
      let (start, end) = (source.nodes[ends.source], source.nodes[ends.target])
      return .init(
        texts: [start.id, end.id, start.label, end.label],
        label: "\(start.label) \(arrow) \(end.label)", key: start.id + "\u{1}" + end.id)
    }
  }
}

/// How a rank and its interval are printed.
enum RankText {
  /// `3 (2–5)`, with `~` in front where it is not stable.
  static func text(_ rank: RankEstimate) -> String {
    (rank.isStable ? "" : "~") + "\(rank.rank) (\(rank.best)–\(rank.worst))"
  }

  /// What that means.
  static let legend =
    "Ranks with the places that 95 of 100 draws of the documents give; ~ marks those that are not stable."
}
