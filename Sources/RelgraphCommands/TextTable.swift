internal import Exchange
internal import RelgraphCore

/// A table of plain text, columns lined up for a fixed-width font.
struct TextTable {
  /// To which side a column's cells lean.
  enum Alignment {
    case left
    case right
  }

  private let alignments: [Alignment]
  private var rows: [[String]]

  init(headings: [String], alignments: [Alignment]) {
    self.alignments = alignments
    rows = [headings]
  }

  /// Adds a row with a cell for each column.
  mutating func add(_ cells: [String]) { rows.append(cells.map(Self.safe)) }

  /// The lines, without white space at their ends.
  var lines: [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let pad = String(repeating: " ", count: widths[column] - cell.count)
        return alignments[column] == .left ? cell + pad : pad + cell
      }
      var line = cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  /// Text that can't steer a terminal: controls and direction marks are left out, long names cut.
  static func safe(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
      default: true
      }
    }
    let clean = String(String.UnicodeScalarView(scalars))
    return clean.count > 60 ? clean.prefix(59) + "…" : clean
  }
}

/// Numbers with a fixed number of decimals, the same in every locale.
enum FixedNumber {
  /// Rounds half away from zero; `-0` is written `0`, what is not finite `-`, and what has sixteen digits
  /// before the point none behind it.
  static func text(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return "-" }
    guard abs(value) < 1e15 else {
      // A double of that size is a whole number, give or take an eighth.
      var whole: [UInt8] = []
      whole.append(short: value.rounded(.toNearestOrAwayFromZero))
      return String(decoding: whole, as: UTF8.self)
    }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = (abs(value) * scale).rounded(.toNearestOrAwayFromZero)
    let whole = Int(scaled / scale)
    let fraction = String(Int(scaled - Double(whole) * scale))
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard digits > 0 else { return sign + String(whole) }
    return sign + String(whole) + "."
      + String(repeating: "0", count: max(0, digits - fraction.count)) + fraction
  }
}
