/// Somebody or something on the map, resolved over the whole corpus.
public struct Entity: Sendable, Hashable, Codable {
  /// Type and name in ASCII, such as `person/kim-jong-un`; unique in a graph.
  public let id: String
  /// The best-known full form in the corpus' language.
  public let name: String
  /// What it is.
  public let type: EntityType
  /// Other forms that the corpus uses, sorted.
  public let aliases: [String]
  /// Wikidata's item, such as `Q423`, where the registry is certain.
  public let wikidata: String?
  /// Why the forms were merged; one plain sentence each.
  public let notes: [String]
  /// From whom it was kept apart, and why; one plain sentence each.
  public let apart: [String]

  /// Makes an entity.
  public init(
    id: String, name: String, type: EntityType, aliases: [String] = [], wikidata: String? = nil,
    notes: [String] = [], apart: [String] = []
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.aliases = aliases
    self.wikidata = wikidata
    self.notes = notes
    self.apart = apart
  }
}
