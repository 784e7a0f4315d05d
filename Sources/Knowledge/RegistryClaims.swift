internal import Linguistics

/// Which rows claim which form, to find forms that two rows claim without saying so.
///
/// Forms are compared folded, as the text is when it is searched: « AfD » and « AFD » are one.
struct RegistryClaims {
  private struct Claim {
    let table: RegistryTable
    let row: Int
    let key: String
    let form: RegistryForm
    let folded: String
  }

  private let tables: RegistryTables
  private var claims: [Claim] = []

  init(tables: RegistryTables, registry: Registry) {
    self.tables = tables
    add(tables.states, registry.states.map { ($0.key, $0.forms) })
    add(tables.organizations, registry.organizations.map { ($0.key, $0.forms) })
    add(tables.people, registry.people.map { ($0.key, $0.forms) })
    add(tables.places, registry.places.map { ($0.key, $0.forms) })
  }

  private mutating func add(_ table: RegistryTable, _ records: [(String, [RegistryForm])]) {
    var rows: [String: Int] = [:]
    for row in 0..<table.rowCount { rows[table.text(row: row, column: 0)] = row }
    for (key, forms) in records {
      guard let row = rows[key] else { continue }
      claims += forms.map {
        Claim(table: table, row: row, key: key, form: $0, folded: Folding.fold($0.text))
      }
    }
  }

  func problems() -> [RegistryFileError] { unmarkedSharing() + strayMarks() }

  /// Forms that several keys claim while one of them does not list it as ambiguous.
  private func unmarkedSharing() -> [RegistryFileError] {
    let sorted = claims.sorted {
      ($0.folded, $0.key, $0.form.text) < ($1.folded, $1.key, $1.form.text)
    }
    var problems: [RegistryFileError] = []
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end].folded == sorted[start].folded { end += 1 }
      let group = sorted[start..<end]
      let keys = Set(group.map(\.key)).sorted()
      if keys.count > 1 {
        var told: Set<String> = []
        for claim in group where !claim.form.isAmbiguous && told.insert(claim.key).inserted {
          let others = keys.filter { $0 != claim.key }.joined(separator: ", ")
          problems.append(
            error(
              claim.table, row: claim.row, form: claim.form.text,
              "« \(claim.form.text) » is also a form of \(others)",
              remedy: "list it under « ambiguous » in every row that has it, or remove it"))
        }
      }
      start = end
    }
    return problems
  }

  /// Forms listed as ambiguous by a row that does not have them.
  private func strayMarks() -> [RegistryFileError] {
    let own = Set(claims.map { Mark(key: $0.key, text: $0.form.text) })
    let all = [tables.states, tables.organizations, tables.people, tables.places]
    return all.flatMap { table -> [RegistryFileError] in
      guard let column = table.columns.firstIndex(of: "ambiguous") else { return [] }
      return (0..<table.rowCount).flatMap { row -> [RegistryFileError] in
        let key = table.text(row: row, column: 0)
        return table.list(row: row, column: column).filter {
          !own.contains(Mark(key: key, text: $0))
        }.map { text in
          table.error(
            row: row, column: column, part: text, "« \(text) » is no form of \(key)",
            remedy: "remove it from « ambiguous », or add it to the forms")
        }
      }
    }
  }

  private struct Mark: Hashable {
    let key: String
    let text: String
  }

  /// Points at the cell that holds the form, or at the key where the form is derived.
  private func error(
    _ table: RegistryTable, row: Int, form: String, _ message: String, remedy: String
  ) -> RegistryFileError {
    let column = table.columns.indices.first { column in
      column > 0 && table.list(row: row, column: column).contains(form)
    }
    return table.error(row: row, column: column ?? 0, part: form, message, remedy: remedy)
  }
}
