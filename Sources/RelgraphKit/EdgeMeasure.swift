internal import GraphMeasures

/// A measure of edges, by the name that tables, files and options use.
public enum EdgeMeasure: String, CaseIterable, Sendable, Hashable {
  /// How strong the edge is; parallel edges are one.
  case strength
  /// Share of the shortest paths that run along it.
  case betweenness
  /// The same, a path's length being its number of edges.
  case betweennessHops = "betweenness-hops"
  /// How likely chance would make it as strong for one of its ends; small is surprising.
  case disparity
  /// Standard deviations that it is stronger than noise.
  case noiseCorrected = "noise-corrected"
  /// Smallest k such that it is among the k strongest of one of its ends; 0 for an edge to itself.
  case strongest
  /// 1 where it is in the spanning forest of greatest strength.
  case spanning
  /// 1 where its component would fall apart without it.
  case bridge

  /// Whether the values are whole numbers.
  public var isWhole: Bool { self == .strongest || self == .spanning || self == .bridge }

  /// Whether the smallest value is the most telling.
  public var isBetterSmall: Bool { self == .disparity || self == .strongest }

  /// All names, for help and messages.
  public static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// One value an edge, in the order of the graph's edges.
  func values(of graph: Graph) -> [Double] {
    switch self {
    case .strength: return graph.edges.map(\.strength.value)
    case .betweenness: return graph.edgeBetweenness(lengths: .distance)
    case .betweennessHops: return graph.edgeBetweenness(lengths: .hops)
    case .disparity: return graph.disparity()
    case .noiseCorrected:
      return graph.noiseCorrection().map { $0.deviation > 0 ? $0.score / $0.deviation : 0 }
    case .strongest: return graph.edgeRanks().map { Double($0 ?? 0) }
    case .spanning: return graph.maximumSpanningForest().map { $0 ? 1 : 0 }
    case .bridge:
      let bridges = Set(graph.cutPoints().bridges.map { [$0.source, $0.target] })
      return graph.edges.map { edge in
        let ends = [min(edge.source, edge.target), max(edge.source, edge.target)]
        return bridges.contains(ends) ? 1 : 0
      }
    }
  }
}
