internal import RelgraphCore

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
    if table.isEmpty(row: index, column: column) {
      column += 1
      return nil
    }
    return text()
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
    defer { column += 1 }
    if table.isEmpty(row: index, column: column) { return nil }
    if let date = table.date(row: index, column: column) { return date }
    throw table.error(
      row: index, column: column, "« \(table.text(row: index, column: column)) » is no date",
      remedy: "write 2024, 2024-06 or 2024-06-19")
  }

  /// The next cell as a key such as `state/kp`, beginning with one of `prefixes`.
  mutating func key(_ prefixes: String...) throws(RegistryFileError) -> String {
    let text = text()
    for prefix in prefixes where text.utf8.count > prefix.utf8.count && text.hasPrefix(prefix) {
      let isPlain = text.utf8.dropFirst(prefix.utf8.count).allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
      if isPlain { return text }
    }
    throw error(
      "« \(text) » is no key",
      "write \(prefixes.joined(separator: " or ")) and then a–z, 0–9 and hyphens")
  }

  /// The next cell as a key, or nothing where it is empty.
  mutating func optionalKey(_ prefixes: String...) throws(RegistryFileError) -> String? {
    if table.isEmpty(row: index, column: column) {
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
