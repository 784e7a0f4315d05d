package import RelgraphCore

/// A tab-separated file: a header line, a row a line, `#` before comments.
///
/// Cells are kept as byte ranges, so that a mistake found later still knows its line and column.
package struct RegistryTable: Sendable {
  /// The file's path, for messages.
  package let path: String
  /// Names of the columns, in order.
  package let columns: [String]
  private let bytes: [UInt8]
  private let lines: [Int]
  private let cells: [Range<Int>]

  /// Number of rows, header and comments left out.
  package var rowCount: Int { lines.count }

  /// Splits `bytes` into cells.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  /// - Throws: where the header is not `columns`, or a row has another number of cells.
  package init(path: String, bytes: [UInt8], columns: [String]) throws(RegistryFileError) {
    self.path = path
    self.columns = columns
    self.bytes = bytes
    var scan = RegistryScan(columnCount: columns.count)
    bytes.withUnsafeBufferPointer { scan.run(over: $0) }
    guard let header = scan.header else {
      throw RegistryFileError(
        path: path, message: "the file has no header line",
        remedy: "begin it with: \(columns.joined(separator: " <tab> "))")
    }
    try Self.checkHeader(
      scan.headerCells, line: header, path: path, bytes: bytes, columns: columns)
    if let odd = scan.oddRow {
      throw Self.oddRow(odd.cells, line: odd.line, path: path, bytes: bytes, columns: columns)
    }
    lines = scan.lines
    cells = scan.cells
  }

  /// The row at `index`, to be read cell by cell from the left.
  package func row(_ index: Int) -> RegistryRow { RegistryRow(table: self, index: index) }

  /// The text of a cell.
  package func text(row: Int, column: Int) -> String {
    text(cells[row * columns.count + column])
  }

  /// Whether a cell holds nothing.
  package func isEmpty(row: Int, column: Int) -> Bool {
    cells[row * columns.count + column].isEmpty
  }

  /// The date in a cell, where it is one.
  package func date(row: Int, column: Int) -> PartialDate? {
    let cell = cells[row * columns.count + column]
    func number(_ offset: Int, _ width: Int) -> Int? {
      var number = 0
      for index in (cell.lowerBound + offset)..<(cell.lowerBound + offset + width) {
        guard (0x30...0x39).contains(bytes[index]) else { return nil }
        number = number * 10 + Int(bytes[index] - 0x30)
      }
      return number
    }
    let hyphens = [4, 7].filter { $0 < cell.count }
    guard [4, 7, 10].contains(cell.count),
      hyphens.allSatisfy({ bytes[cell.lowerBound + $0] == UInt8(ascii: "-") }),
      let year = number(0, 4)
    else { return nil }
    guard cell.count > 4 else { return PartialDate(year: year) }
    guard let month = number(5, 2) else { return nil }
    guard cell.count > 7 else { return PartialDate(year: year, month: month) }
    return number(8, 2).flatMap { PartialDate(year: year, month: month, day: $0) }
  }

  /// The parts of a cell between semicolons, trimmed, empty ones left out.
  package func list(row: Int, column: Int) -> [String] {
    let cell = cells[row * columns.count + column]
    guard !cell.isEmpty else { return [] }
    guard bytes[cell].contains(UInt8(ascii: ";")) else { return [text(trim(cell))] }
    return Self.split(bytes, cell, at: UInt8(ascii: ";")).compactMap { part in
      let trimmed = trim(part)
      return trimmed.isEmpty ? nil : text(trimmed)
    }
  }

  /// The error that points at a cell, or at `part` inside it.
  package func error(
    row: Int, column: Int, part: String? = nil, _ message: String, remedy: String
  ) -> RegistryFileError {
    let cell = cells[row * columns.count + column]
    var lineStart = cell.lowerBound
    while lineStart > 0, bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
    var lineEnd = cell.upperBound
    while lineEnd < bytes.count, bytes[lineEnd] != 0x0A, bytes[lineEnd] != 0x0D { lineEnd += 1 }
    var place = cell.lowerBound
    if let part {
      place =
        Self.split(bytes, cell, at: UInt8(ascii: ";")).map(trim).first { text($0) == part }?
        .lowerBound ?? place
    }
    return RegistryFileError(
      path: path, line: lines[row], column: text(lineStart..<place).count + 1, message: message,
      remedy: remedy, excerpt: text(lineStart..<lineEnd))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func trim(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower] == 0x20 { lower += 1 }
    while lower < upper, bytes[upper - 1] == 0x20 { upper -= 1 }
    return lower..<upper
  }

  private static func split(
    _ bytes: [UInt8], _ range: Range<Int>, at separator: UInt8
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where bytes[index] == separator {
      parts.append(start..<index)
      start = index + 1
    }
    parts.append(start..<range.upperBound)
    return parts
  }
}

extension RegistryTable {
  private static func checkHeader(
    _ parts: [Range<Int>], line: Int, path: String, bytes: [UInt8], columns: [String]
  ) throws(RegistryFileError) {
    let names = parts.map { String(decoding: bytes[$0], as: UTF8.self) }
    guard names != columns else { return }
    let common = zip(names, columns).prefix { $0 == $1 }.count
    let remedy =
      common < columns.count
      ? "write « \(columns[common]) » there; the columns are: \(columns.joined(separator: ", "))"
      : "remove what follows « \(columns.last ?? "") »"
    throw RegistryFileError(
      path: path, line: line, column: names.prefix(common).reduce(1) { $0 + $1.count + 1 },
      message: "column \(common + 1) of the header is not what this file has there",
      remedy: remedy, excerpt: names.joined(separator: "\t"))
  }

  private static func oddRow(
    _ parts: [Range<Int>], line: Int, path: String, bytes: [UInt8], columns: [String]
  ) -> RegistryFileError {
    let start = parts.first?.lowerBound ?? 0
    let end = parts.last?.upperBound ?? start
    let place = parts.count > columns.count ? parts[columns.count].lowerBound : end
    return RegistryFileError(
      path: path, line: line,
      column: String(decoding: bytes[start..<place], as: UTF8.self).count + 1,
      message: "the row has \(parts.count) cells, the header \(columns.count)",
      remedy: parts.count < columns.count
        ? "add the missing tabs; « \(columns[parts.count]) » is the first cell that is not there"
        : "remove the cells after « \(columns.last ?? "") »",
      excerpt: String(decoding: bytes[start..<end], as: UTF8.self))
  }
}
