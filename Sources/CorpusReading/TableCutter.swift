/// Cuts comma- or tab-separated values into rows after RFC 4180, however they come in chunks.
///
/// Quoted fields may hold separators, line breaks and doubled quotes. CR, LF and both end a row. A
/// quote within an unquoted field is an ordinary character, as spreadsheets have it.
struct TableCutter {
  /// A row, with the reason where it cannot be used.
  struct Row: Equatable {
    /// What is wrong with a row.
    enum Fault: Equatable { case tooLong, openQuote }

    let line: Int
    let fields: [String]
    let fault: Fault?
  }

  private enum State { case start, plain, quoted, quoteInQuoted, afterReturn }

  private let separator: UInt8
  private let limit: Int
  private var state = State.start
  private var fields: [String] = []
  private var field: [UInt8] = []
  private var size = 0
  private var line = 1
  private var firstLine = 1

  init(separator: UInt8, limit: Int) {
    self.separator = separator
    self.limit = limit
  }

  /// Calls `body` for every row that ends in the chunk.
  ///
  /// - Complexity: O(*n*) in the bytes of the chunk.
  mutating func feed(_ chunk: [UInt8], _ body: (Row) -> Void) {
    for byte in chunk { take(byte, body) }
  }

  /// Calls `body` for the last row, where no line break ended it.
  mutating func finish(_ body: (Row) -> Void) {
    let isOpen = state == .quoted
    guard state != .afterReturn, !fields.isEmpty || !field.isEmpty || size > 0 else { return }
    endRow(isOpen ? .openQuote : nil, body)
  }

  private mutating func take(_ byte: UInt8, _ body: (Row) -> Void) {
    if state == .afterReturn {
      state = .start
      firstLine = line
      if byte == 0x0A { return }
    }
    size += 1
    if state == .quoted {
      if byte == UInt8(ascii: "\"") {
        state = .quoteInQuoted
      } else {
        if byte == 0x0A { line += 1 }
        append(byte)
      }
      return
    }
    switch byte {
    case separator: endField()
    case 0x0A, 0x0D:
      line += 1
      endRow(nil, body)
      if byte == 0x0D { state = .afterReturn }
    case UInt8(ascii: "\"") where state == .start: state = .quoted
    case UInt8(ascii: "\"") where state == .quoteInQuoted:
      append(byte)
      state = .quoted
    default:
      append(byte)
      state = .plain
    }
  }

  private mutating func append(_ byte: UInt8) {
    if size <= limit { field.append(byte) }
  }

  private mutating func endField() {
    fields.append(String(decoding: field, as: UTF8.self))
    field.removeAll(keepingCapacity: true)
    state = .start
  }

  private mutating func endRow(_ fault: Row.Fault?, _ body: (Row) -> Void) {
    let isTooLong = size > limit
    endField()
    body(Row(line: firstLine, fields: fields, fault: isTooLong ? .tooLong : fault))
    fields = []
    size = 0
    firstLine = line
  }

  /// The separator of a table by its first line that is not empty: the one of comma, semicolon, tab and bar that stands
  /// there most often outside quotes.
  static func separator(of head: [UInt8]) -> UInt8 {
    let candidates = Array(",;\t|".utf8)
    var counts = [Int](repeating: 0, count: candidates.count)
    var isQuoted = false
    for byte in head.drop(while: { $0 == 0x0A || $0 == 0x0D }) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
    }
    let most = counts.max() ?? 0
    return zip(candidates, counts).first { $0.1 == most }?.0 ?? UInt8(ascii: ",")
  }
}
