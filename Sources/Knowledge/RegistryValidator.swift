internal import RelgraphCore

/// Checks that the registry's files agree with themselves and with each other.
///
/// What a single row can tell (a malformed date, an unknown word) is an error when the file is read;
/// this looks for what only several rows together can show.
package struct RegistryValidator {
  private let tables: RegistryTables
  private let registry: Registry

  /// Takes the tables and the registry read from them.
  package init(_ tables: RegistryTables) throws(RegistryFileError) {
    self.tables = tables
    registry = try Registry(tables)
  }

  /// Every mistake, in the order of files and lines.
  ///
  /// - Complexity: O(*n* log *n*) in the number of forms.
  package func problems() -> [RegistryFileError] {
    var problems = duplicateKeys() + danglingReferences() + unorderedDates() + incompleteStates()
    problems += RegistryClaims(tables: tables, registry: registry).problems()
    return problems.sorted { left, right in
      (left.path, left.line, left.column, left.message)
        < (right.path, right.line, right.column, right.message)
    }
  }

  private var keyed: [RegistryTable] {
    [tables.states, tables.organizations, tables.people, tables.places]
  }

  private func duplicateKeys() -> [RegistryFileError] {
    var seen: Set<String> = []
    var problems: [RegistryFileError] = []
    for table in keyed {
      for row in 0..<table.rowCount {
        let key = table.text(row: row, column: 0)
        guard !seen.insert(key).inserted else { continue }
        problems.append(
          table.error(
            row: row, column: 0, "« \(key) » is there twice",
            remedy: "merge the two rows, or give one of them another key"))
      }
    }
    return problems
  }

  private func danglingReferences() -> [RegistryFileError] {
    var keys: Set<String> = []
    for table in keyed {
      for row in 0..<table.rowCount { keys.insert(table.text(row: row, column: 0)) }
    }
    let references = [
      (tables.organizations, "parent"), (tables.people, "state"), (tables.places, "state"),
      (tables.offices, "person"), (tables.offices, "body"),
    ]
    return references.flatMap { table, name -> [RegistryFileError] in
      guard let column = table.columns.firstIndex(of: name) else { return [] }
      return (0..<table.rowCount).compactMap { row in
        let key = table.text(row: row, column: column)
        guard !key.isEmpty, !keys.contains(key) else { return nil }
        return table.error(
          row: row, column: column, "nothing has the key « \(key) »",
          remedy: "correct it, or add the row that it means")
      }
    }
  }

  private func unorderedDates() -> [RegistryFileError] {
    [tables.states, tables.offices].flatMap { table -> [RegistryFileError] in
      guard let from = table.columns.firstIndex(of: "from"),
        let to = table.columns.firstIndex(of: "to")
      else { return [] }
      return (0..<table.rowCount).compactMap { row in
        guard let first = PartialDate(table.text(row: row, column: from)),
          let last = PartialDate(table.text(row: row, column: to)), last.isWhollyBefore(first)
        else { return nil }
        return table.error(
          row: row, column: to, "\(last) comes before \(first)",
          remedy: "write the later date in « to »")
      }
    }
  }

  /// A member or observer needs everything; others may lack an adjective or a capital.
  private func incompleteStates() -> [RegistryFileError] {
    let needed = [
      "iso2", "iso3", "wikidata", "fr_official", "en_official", "capital_fr", "capital_en",
      "adj_ms", "adj_fs", "adj_mp", "adj_fp",
    ]
    let table = tables.states
    return (0..<table.rowCount).flatMap { row -> [RegistryFileError] in
      guard ["member", "observer"].contains(table.text(row: row, column: 1)) else { return [] }
      return needed.compactMap { name in
        guard let column = table.columns.firstIndex(of: name),
          table.text(row: row, column: column).isEmpty
        else { return nil }
        return table.error(
          row: row, column: column,
          "\(table.text(row: row, column: 0)) has no « \(name) »",
          remedy: "a member or observer of the United Nations has all its forms: fill it")
      }
    }
  }
}
