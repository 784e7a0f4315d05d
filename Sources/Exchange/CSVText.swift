/// Rows of comma-separated values after RFC 4180: CRLF, quotes where needed, no formula.
///
/// A spreadsheet runs a cell that starts with `=`, `+`, `-`, `@`, tab or a line end as a formula; text
/// that does gets an apostrophe in front, which spreadsheets hide and ``EdgeListReader`` takes off again.
/// Numbers are written as numbers and need no guard. Control characters are left out.
struct CSVText: Sendable {
  /// What has been written and not yet handed over.
  var bytes: [UInt8] = []
  private var isRowEmpty = true

  /// Adds a cell of text; an empty one where there is none.
  mutating func cell(_ text: String?) {
    separate()
    guard let text else { return }
    var clean = TextCleaning.legal(text)
    if Self.looksLikeFormula(clean) { clean = "'" + clean }
    let needsQuotes = clean.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D: true
      default: false
      }
    }
    guard needsQuotes || clean.utf8.first == 0x20 || clean.utf8.last == 0x20 else {
      return bytes.append(text: clean)
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in clean.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds a cell with a whole number.
  mutating func cell(_ number: Int) {
    separate()
    bytes.append(integer: number)
  }

  /// Adds a cell with a real number; an empty one where it is missing or not finite.
  mutating func cell(_ number: Double?) {
    separate()
    if let number { bytes.append(short: number) }
  }

  /// Ends the row.
  mutating func endRow() {
    bytes += [0x0D, 0x0A]
    isRowEmpty = true
  }

  /// Writes a row of text, such as the names of the columns.
  mutating func row(_ cells: [String]) {
    for text in cells { cell(text) }
    endRow()
  }

  /// An id that a cell can hold: an empty one, which would be no id at all, becomes `~`.
  static func identifier(_ id: String) -> String {
    let legal = TextCleaning.legal(id)
    return legal.isEmpty ? "~" : legal
  }

  /// Whether a spreadsheet would run the text, half-width or full-width sign in front.
  ///
  /// Apostrophes in front count for nothing, so that the guard can be told from an apostrophe of the text.
  static func looksLikeFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first(where: { $0 != "'" }) {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }

  private mutating func separate() {
    if !isRowEmpty { bytes.append(UInt8(ascii: ",")) }
    isRowEmpty = false
  }
}
