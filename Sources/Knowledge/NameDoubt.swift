/// Two names that resolution weighed on little evidence, and what came of it.
public struct NameDoubt: Sendable, Hashable {
  /// An entity of a document.
  public struct Place: Sendable, Hashable {
    /// Index of the document.
    public let document: Int
    /// Index of the entity among the document's own.
    public let entity: Int
  }

  /// The names; the fuller one first.
  public let names: [String]
  /// Whether they were taken for one entity.
  public let isMerged: Bool
  /// How doubtful it is, 0…100.
  public let weight: Int
  /// Why it was decided so, in plain words.
  public let reason: String
  /// Where each of the names stands, in their order.
  public let places: [Place]
}
