/// What makes a partition into communities good.
public enum CommunityQuality: Hashable, Sendable {
  /// More inner strength than chance would give; see ``Graph/modularity(of:resolution:weighting:)``.
  case modularity(resolution: Double)
  /// Inner density above the resolution; see ``Graph/constantPotts(of:resolution:weighting:)``.
  case constantPotts(resolution: Double)
}

/// How ``Graph/leiden(_:)`` and ``Graph/louvain(_:)`` search.
public struct CommunityOptions: Hashable, Sendable {
  /// What is to be as large as possible.
  public var quality: CommunityQuality
  /// Whether edges count by their strengths.
  public var weighting: Weighting
  /// Where the random order of the nodes starts; the same seed gives the same communities.
  public var seed: UInt64
  /// How often the whole search may start again from its own result; it stops earlier where that adds
  /// less than a hundred-thousandth to the quality.
  public var maximumRounds: Int

  /// Searches for modularity, round after round until next to nothing is gained.
  public init(
    quality: CommunityQuality = .modularity(resolution: 1), weighting: Weighting = .byStrength,
    seed: UInt64 = 1, maximumRounds: Int = 100
  ) {
    self.quality = quality
    self.weighting = weighting
    self.seed = seed
    self.maximumRounds = maximumRounds
  }
}
