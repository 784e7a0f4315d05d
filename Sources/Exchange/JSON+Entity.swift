internal import RelgraphCore

extension JSONWriter {
  /// Writes the members that say who or what an entity is.
  mutating func members(of entity: Entity) {
    member("id", entity.id)
    member("name", entity.name)
    member("type", entity.type.rawValue)
    member("aliases", entity.aliases)
    member("wikidata", ifPresent: entity.wikidata)
    if !entity.notes.isEmpty { member("notes", entity.notes) }
    if !entity.apart.isEmpty { member("apart", entity.apart) }
  }
}

/// The members of an entity, as they are found.
struct EntityMembers {
  private var id: String?
  private var name: String?
  private var type: EntityType?
  private var aliases: [String] = []
  private var wikidata: String?
  private var notes: [String] = []
  private var apart: [String] = []

  /// Reads the member's value, or tells that it is none of an entity's.
  mutating func read(_ member: String, _ cursor: inout JSONCursor) throws(GraphFileError) -> Bool {
    switch member {
    case "id": id = try cursor.string()
    case "name": name = try cursor.string()
    case "type": type = try cursor.choice(EntityType.self)
    case "aliases": aliases = try cursor.strings()
    case "wikidata": wikidata = try cursor.optional { (c) throws(GraphFileError) in try c.string() }
    case "notes": notes = try cursor.strings()
    case "apart": apart = try cursor.strings()
    default: return false
    }
    return true
  }

  /// The entity; an error at `start` where a member is missing.
  func entity(_ cursor: JSONCursor, from start: Int) throws(GraphFileError) -> Entity {
    Entity(
      id: try cursor.wanted(id, "id", from: start),
      name: try cursor.wanted(name, "name", from: start),
      type: try cursor.wanted(type, "type", from: start), aliases: aliases, wikidata: wikidata,
      notes: notes, apart: apart)
  }
}

extension JSONCursor {
  /// The value of a member, or an error at the object that lacks it.
  func wanted<Value>(
    _ value: Value?, _ name: String, from start: Int
  ) throws(GraphFileError) -> Value {
    guard let value else {
      throw error(at: start, "« \(name) » is missing", "add it; docs/formats.md lists the members")
    }
    return value
  }

  /// Reads one of a fixed set of words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type
  ) throws(GraphFileError) -> Choice where Choice.RawValue == String {
    let start = try valueStart()
    let word = try string()
    guard let choice = Choice(rawValue: word) else {
      let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw error(
        at: start, "\(GraphFileError.excerpt(word)) is none of the values known here",
        "write one of \(choices)")
    }
    return choice
  }
}
