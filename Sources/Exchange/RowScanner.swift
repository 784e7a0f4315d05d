/// Cuts separated values into rows and cells, after RFC 4180 and its relatives.
///
/// Lines end with LF, CRLF or CR. A cell may stand in double quotes, with quotes inside doubled. With the
/// space as separator, runs of spaces and tabs count as one.
struct RowScanner {
  /// One cell: its bytes without the quotes around it.
  struct Cell {
    /// Offset of the first byte.
    var start: Int
    /// Offset behind the last byte.
    var end: Int
    /// Whether it stands in quotes, so that it is there even where it is empty.
    var isQuoted = false
    /// Whether quotes inside are still doubled.
    var hasDoubledQuotes = false
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private var position: Int
  /// Offset of the row that was read last.
  private(set) var rowStart = 0
  /// The cells of the row that was read last.
  private(set) var cells: [Cell] = []
  /// Offset of a quote that nothing closes, where there is one.
  private(set) var unclosedQuote: Int?

  /// Starts at `position`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8, from position: Int) {
    self.bytes = bytes
    self.separator = separator
    self.position = position
  }

  /// Reads the next row that is not blank into ``cells``; false at the end.
  mutating func nextRow() -> Bool {
    while position < bytes.count {
      cells.removeAll(keepingCapacity: true)
      rowStart = position
      readRow()
      if cells.count > 1 || cells[0].start < cells[0].end { return true }
    }
    return false
  }

  private mutating func readRow() {
    let isSpaced = separator == 0x20
    while true {
      if isSpaced { skipSpaces() }
      if position < bytes.count, bytes[position] == 0x22 {
        readQuotedCell()
      } else {
        let start = position
        while position < bytes.count, !isBoundary(bytes[position]) { position += 1 }
        cells.append(Cell(start: start, end: position))
      }
      if isSpaced { skipSpaces() }
      guard position < bytes.count else { return }
      let byte = bytes[position]
      if isSpaced, byte != 0x0A, byte != 0x0D { continue }
      position += 1
      if byte == separator { continue }
      if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
      return
    }
  }

  private mutating func readQuotedCell() {
    let quote = position
    position += 1
    var cell = Cell(start: position, end: position, isQuoted: true)
    while position < bytes.count {
      if bytes[position] == 0x22 {
        guard position + 1 < bytes.count, bytes[position + 1] == 0x22 else { break }
        cell.hasDoubledQuotes = true
        position += 1
      }
      position += 1
    }
    cell.end = min(position, bytes.count)
    if position >= bytes.count {
      unclosedQuote = quote
    } else {
      position += 1
      while position < bytes.count, !isBoundary(bytes[position]) { position += 1 }
    }
    cells.append(cell)
  }

  private func isBoundary(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D || (separator == 0x20 && byte == 0x09)
  }

  private mutating func skipSpaces() {
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 {
      position += 1
    }
  }
}
