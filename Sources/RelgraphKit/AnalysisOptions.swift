internal import GraphMeasures

/// How a ``GraphAnalysis`` looks at a graph.
public struct AnalysisOptions: Sendable, Hashable {
  /// What makes communities good.
  public enum Quality: Sendable, Hashable {
    /// More strength within than chance would put there; above 1 the communities are smaller.
    case modularity(resolution: Double)
    /// More strength within than so much for each pair of members: the constant Potts model.
    case constantPotts(resolution: Double)
  }

  /// Whether betweenness is exact whatever it takes.
  public var isExact = false
  /// Whether every edge counts as one of strength 1, whatever its weight.
  public var isUnweighted = false
  /// Whether edges are directed even where the graph does not say so.
  public var isDirected = false
  /// What makes communities good.
  public var quality = Quality.modularity(resolution: 1)
  /// Where the random order of the search for communities starts.
  public var seed: UInt64 = 1

  /// Takes the graph as it is, with modularity for communities.
  public init() {}

  /// How communities are searched for.
  var communities: CommunityOptions {
    switch quality {
    case .modularity(let resolution):
      CommunityOptions(quality: .modularity(resolution: resolution), seed: seed)
    case .constantPotts(let resolution):
      CommunityOptions(quality: .constantPotts(resolution: resolution), seed: seed)
    }
  }
}
