internal import RelgraphCore

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
    var lines: [Int] = []
    var cells: [Range<Int>] = []
    var seenHeader = false
    var line = 0
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      line += 1
      let content = start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)
      start = end + 1
      guard let first = content.first, bytes[first] != UInt8(ascii: "#") else { continue }
      let parts = Self.split(bytes, content, at: 0x09)
      if seenHeader {
        try Self.check(parts, line: line, path: path, bytes: bytes, columns: columns)
        lines.append(line)
        cells += parts
      } else {
        try Self.checkHeader(parts, line: line, path: path, bytes: bytes, columns: columns)
        seenHeader = true
      }
    }
    guard seenHeader else {
      throw RegistryFileError(
        path: path, message: "the file has no header line",
        remedy: "begin it with: \(columns.joined(separator: " <tab> "))")
    }
    self.lines = lines
    self.cells = cells
  }

  /// The row at `index`, to be read cell by cell from the left.
  package func row(_ index: Int) -> RegistryRow { RegistryRow(table: self, index: index) }

  /// The text of a cell.
  package func text(row: Int, column: Int) -> String {
    text(cells[row * columns.count + column])
  }

  /// The parts of a cell between semicolons, trimmed, empty ones left out.
  package func list(row: Int, column: Int) -> [String] {
    let cell = cells[row * columns.count + column]
    guard !cell.isEmpty else { return [] }
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

  private static func check(
    _ parts: [Range<Int>], line: Int, path: String, bytes: [UInt8], columns: [String]
  ) throws(RegistryFileError) {
    guard parts.count != columns.count, let first = parts.first, let last = parts.last else {
      return
    }
    let excerpt = String(decoding: bytes[first.lowerBound..<last.upperBound], as: UTF8.self)
    let place = parts.count > columns.count ? parts[columns.count].lowerBound : last.upperBound
    throw RegistryFileError(
      path: path, line: line,
      column: String(decoding: bytes[first.lowerBound..<place], as: UTF8.self).count + 1,
      message: "the row has \(parts.count) cells, the header \(columns.count)",
      remedy: parts.count < columns.count
        ? "add the missing tabs; « \(columns[parts.count]) » is the first cell that is not there"
        : "remove the cells after « \(columns.last ?? "") »",
      excerpt: excerpt)
  }
}

/// A row of a ``RegistryTable``, read cell by cell from the left.
package struct RegistryRow {
  package let table: RegistryTable
  package let index: Int
  private var column = 0

  init(table: RegistryTable, index: Int) {
    self.table = table
    self.index = index
  }

  /// The next cell's text.
  mutating func text() -> String {
    defer { column += 1 }
    return table.text(row: index, column: column)
  }

  /// The next cell's text, or nothing where it is empty.
  mutating func optional() -> String? {
    let text = text()
    return text.isEmpty ? nil : text
  }

  /// The next cell's text, which must not be empty.
  mutating func required() throws(RegistryFileError) -> String {
    let text = text()
    if text.isEmpty { throw error("« \(table.columns[column - 1]) » is empty", "fill it") }
    return text
  }

  /// The next cell's parts between semicolons.
  mutating func list() -> [String] {
    defer { column += 1 }
    return table.list(row: index, column: column)
  }

  /// The next cell as one of a fixed set of words.
  mutating func choice<Choice>(
    _ type: Choice.Type = Choice.self
  ) throws(RegistryFileError) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    let text = text()
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    throw error("« \(text) » is none of the words that may stand here", suggest(text, words))
  }

  /// The next cell as a date, or nothing where it is empty.
  mutating func date() throws(RegistryFileError) -> PartialDate? {
    guard let text = optional() else { return nil }
    if let date = PartialDate(text) { return date }
    throw error("« \(text) » is no date", "write 2024, 2024-06 or 2024-06-19")
  }

  /// The next cell as a key such as `state/kp`, beginning with one of `prefixes`.
  mutating func key(_ prefixes: String...) throws(RegistryFileError) -> String {
    let text = text()
    let ok = prefixes.contains { prefix in
      text.utf8.count > prefix.utf8.count && text.hasPrefix(prefix)
        && text.utf8.dropFirst(prefix.utf8.count).allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
    }
    if ok { return text }
    throw error(
      "« \(text) » is no key",
      "write \(prefixes.joined(separator: " or ")) and then a–z, 0–9 and hyphens")
  }

  /// The next cell as a key, or nothing where it is empty.
  mutating func optionalKey(_ prefixes: String...) throws(RegistryFileError) -> String? {
    if table.text(row: index, column: column).isEmpty {
      column += 1
      return nil
    }
    let text = text()
    if prefixes.contains(where: { text.hasPrefix($0) }) { return text }
    throw error("« \(text) » is no key", "write \(prefixes.joined(separator: " or ")) and its name")
  }

  /// The error that points at the cell just read.
  func error(_ message: String, _ remedy: String) -> RegistryFileError {
    table.error(row: index, column: max(0, column - 1), message, remedy: remedy)
  }
}
