internal import Linguistics

extension LexiconBuilder {
  /// Bits by the kinds that the registry and our own lists write.
  private static let kinds: [String: UInt16] = [
    "company": NameClass.company, "media": NameClass.medium, "news-agency": NameClass.medium,
    "party": NameClass.movement, "armed-group": NameClass.movement, "group": NameClass.movement,
    "union": NameClass.movement, "ngo": NameClass.movement, "club": NameClass.club,
    "region": NameClass.region, "nature": NameClass.region, "feature": NameClass.region,
    "city": NameClass.city,
  ]

  /// Adds the registry's bodies, people and places.
  func addRegistry(to names: inout NameEntries) throws {
    for fields in try Self.registry("organizations") where fields.count > 9 {
      let bits = Self.kinds[String(fields[1])] ?? NameClass.organization
      for field in fields[4...9] {
        for name in field.split(separator: ";") { names.add(name, bits) }
      }
    }
    for fields in try Self.registry("people") where fields.count > 5 {
      for field in [fields[1], fields[5]] {
        for name in field.split(separator: ";") { names.add(name, NameClass.leader) }
      }
      names.add(fields[2], NameClass.leader)
    }
    for fields in try Self.registry("places") where fields.count > 4 {
      let bits = Self.kinds[String(fields[1])] ?? NameClass.region
      for field in fields[3...4] {
        for name in field.split(separator: ";") { names.add(name, bits) }
      }
    }
  }

  private static func registry(_ table: String) throws -> [[Substring]] {
    guard let file = EmbeddedFile("registry/\(table).tsv") else {
      throw TrainingError(place: "registry/\(table).tsv", fault: "is not in the binary")
    }
    return file.text.split(whereSeparator: \.isNewline)
      .filter { !$0.hasPrefix("#") && !$0.hasPrefix("key\t") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }

  /// Adds our own lists.
  func addLists(to names: inout NameEntries) throws {
    for list in ["organizations", "places"] {
      var bits = NameClass.organization
      let text = String(
        decoding: try Corpora.bytes(atPath: "\(lists)/\(list).txt"), as: UTF8.self)
      for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
        if line.hasPrefix("[") {
          bits = Self.kinds[String(line.dropFirst().dropLast())] ?? NameClass.organization
        } else {
          for name in line.split(separator: ";") { names.add(name, bits) }
        }
      }
    }
  }

  /// Adds firms, bodies and people of a dictionary of actors, whose names are English capitals.
  func addActors(to names: inout NameEntries) throws {
    func plain(_ name: Substring) -> String {
      name.prefix { $0 != "#" }.split { $0 == "_" || $0 == " " }.joined(separator: " ")
    }
    var bits = NameClass.organization
    for row in try corpora.rows("gazetteer/actors-phoenix-international.tsv") where row.count > 3 {
      if row[3] == "name" {
        bits = row[2].hasPrefix("MNC") ? NameClass.company : NameClass.organization
      }
      let name = plain(row[1])
      if name.count > 2 { names.add(name, bits) }
    }
    var people: Set<Substring> = []
    let rows = try corpora.rows("gazetteer/actors-phoenix-countries.tsv").filter { $0.count > 3 }
    for row in rows where row[3] == "dated-code" && row[2].prefix(6).hasSuffix("GOV") {
      people.insert(row[0])
    }
    for row in rows where row[3] == "name" && people.contains(row[0]) {
      let name = plain(row[1])
      if name.contains(" ") { names.add(name, NameClass.leader) }
    }
  }
}
