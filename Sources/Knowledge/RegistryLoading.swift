internal import Linguistics

/// The five tables of a registry, split into cells.
package struct RegistryTables: Sendable {
  package let states: RegistryTable
  package let organizations: RegistryTable
  package let people: RegistryTable
  package let offices: RegistryTable
  package let places: RegistryTable

  /// The tables inside the binary.
  package static func builtIn() throws(RegistryFileError) -> RegistryTables {
    try RegistryTables { path in EmbeddedFile(path)?.bytes }
  }

  /// The tables that `read` finds under `registry/states.tsv` and the like.
  package init(read: (String) -> [UInt8]?) throws(RegistryFileError) {
    func table(_ name: String, _ columns: [String]) throws(RegistryFileError) -> RegistryTable {
      let path = "registry/\(name).tsv"
      guard let bytes = read(path) else {
        throw RegistryFileError(
          path: path, message: "the file is not there",
          remedy: "run Scripts/embed-packs.sh and build again")
      }
      return try RegistryTable(path: path, bytes: bytes, columns: columns)
    }
    states = try table("states", StateRecord.columns)
    organizations = try table("organizations", OrganizationRecord.columns)
    people = try table("people", PersonRecord.columns)
    offices = try table("offices", OfficeRecord.columns)
    places = try table("places", PlaceRecord.columns)
  }
}

extension Registry {
  /// The registry inside the binary.
  ///
  /// - Complexity: O(*n* log *n*) in its size; a few milliseconds.
  /// - Throws: where a data file is malformed, which a test of this module rules out.
  public static func builtIn() throws(RegistryFileError) -> Registry {
    try Registry(.builtIn())
  }

  /// Reads the records out of the tables.
  package init(_ tables: RegistryTables) throws(RegistryFileError) {
    self.init(
      states: try Self.records(tables.states, StateRecord.init),
      organizations: try Self.records(tables.organizations, OrganizationRecord.init),
      people: try Self.records(tables.people, PersonRecord.init),
      offices: try Self.records(tables.offices, OfficeRecord.init),
      places: try Self.records(tables.places, PlaceRecord.init))
  }

  private static func records<Record>(
    _ table: RegistryTable, _ read: (inout RegistryRow) throws(RegistryFileError) -> Record
  ) throws(RegistryFileError) -> [Record] {
    var records: [Record] = []
    records.reserveCapacity(table.rowCount)
    for index in 0..<table.rowCount {
      var row = table.row(index)
      records.append(try read(&row))
    }
    return records
  }
}
