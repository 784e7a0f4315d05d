public import RelgraphCore

/// What users decided about names; it wins over the built-in registry and over every heuristic.
public struct RegistryDecisions: Sendable, Hashable {
  /// Groups of names or keys that are one entity; the first is the name to show.
  public let same: [[String]]
  /// Groups of names or keys of which no two may merge.
  public let different: [[String]]
  /// Forms that speak of nobody.
  public let ignored: [String]
  /// What a name is, whatever it looks like.
  public let types: [String: EntityType]
  /// The registry's key for a form, where the user gave that form to a record.
  public let pinned: [String: String]
  /// The key of the record that each of these folded forms no longer belongs to.
  public let detached: [String: String]

  /// Makes decisions.
  public init(
    same: [[String]] = [], different: [[String]] = [], ignored: [String] = [],
    types: [String: EntityType] = [:], pinned: [String: String] = [:],
    detached: [String: String] = [:]
  ) {
    self.same = same
    self.different = different
    self.ignored = ignored
    self.types = types
    self.pinned = pinned
    self.detached = detached
  }

  /// Whether users decided nothing.
  public var isEmpty: Bool {
    same.isEmpty && different.isEmpty && ignored.isEmpty && types.isEmpty && pinned.isEmpty
      && detached.isEmpty
  }
}
