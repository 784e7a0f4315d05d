/// A place that is no entity of the map, as `registry/places.tsv` lists it.
public struct PlaceRecord: Sendable, Hashable {
  /// What sort of place it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A town.
    case city
    /// A first-level or other division of a state.
    case province
    /// A stretch of land with a name of its own, inside a state or across states.
    case region
    /// A dependency or autonomous territory.
    case territory
    /// A part of the world.
    case continent
    /// A river.
    case river
    /// A lake.
    case lake
    /// A sea, ocean, gulf or strait.
    case sea
    /// A mountain or range.
    case mountain
    /// An island or group of islands.
    case island
    /// A desert.
    case desert
    /// A base, airport, border post, test site, camp, plant.
    case site
    /// A cape, isthmus, canal, peninsula or other feature.
    case feature
  }

  /// Such as `place/alep`.
  public let key: String
  /// What sort of place it is.
  public let kind: Kind
  /// Key of the state that it lies in, where it lies in one.
  public let state: String?
  /// Usual French name.
  public let french: String
  /// English name and other spellings.
  public let aliases: [String]
  /// Those of the forms that are something else too.
  public let ambiguous: [String]

  /// Every way to write it.
  public var forms: [RegistryForm] {
    var forms = RegistryFormCollector(ambiguous: ambiguous)
    forms.add([french], .french, .name)
    forms.add(aliases, .french, .alias)
    return forms.forms
  }
}

extension PlaceRecord {
  /// Names of the columns of `registry/places.tsv`.
  static let columns = ["key", "kind", "state", "fr", "aliases", "ambiguous"]

  init(_ row: inout RegistryRow) throws(RegistryFileError) {
    key = try row.key("place/")
    kind = try row.choice()
    state = try row.optionalKey("state/")
    french = try row.required()
    aliases = row.list()
    ambiguous = row.list()
  }
}
