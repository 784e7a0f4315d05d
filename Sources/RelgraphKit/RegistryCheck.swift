internal import Knowledge
internal import Linguistics

/// What is wrong with the tables of a registry.
public struct RegistryCheck: Sendable {
  /// Every mistake with its place, line, caret and remedy, in the order of files and lines.
  public let problems: [String]
  /// How many rows there are of each sort.
  public let summary: String

  /// Checks the tables that `read` finds under `registry/states.tsv` and the like; those that it does
  /// not find are the built-in ones.
  ///
  /// - Complexity: O(*n* log *n*) in the rows.
  /// - Throws: ``RegistryMistake`` where a table can't be read at all.
  public init(read: (String) -> [UInt8]?) throws {
    do {
      let tables = try RegistryTables { path in read(path) ?? EmbeddedFile(path)?.bytes }
      problems = try RegistryValidator(tables).problems().map(\.description)
      summary =
        "\(tables.states.rowCount) states, \(tables.organizations.rowCount) organizations, "
        + "\(tables.people.rowCount) people, \(tables.offices.rowCount) offices, "
        + "\(tables.places.rowCount) places"
    } catch {
      throw RegistryMistake(description: error.description)
    }
  }
}
