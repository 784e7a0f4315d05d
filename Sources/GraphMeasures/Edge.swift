/// A tie between two nodes, by index.
public struct Edge: Hashable, Sendable {
  /// Where it starts.
  public let source: Int
  /// Where it ends.
  public let target: Int
  /// How strong it is.
  public let strength: Strength

  /// Ties `source` to `target`.
  public init(source: Int, target: Int, strength: Strength = .unit) {
    self.source = source
    self.target = target
    self.strength = strength
  }
}
