/// A measure of nodes, by the name that tables, files and options use.
///
/// Names that end in `-hops` count the edges of a path, the others add up 1 / strength along it; names
/// that end in `-unweighted` or `-weighted` say what differs from the measure without the ending.
public enum NodeMeasure: String, CaseIterable, Sendable, Hashable {
  /// Edge ends at the node.
  case degree
  /// Edges that reach it.
  case inDegree = "in-degree"
  /// Edges that leave it.
  case outDegree = "out-degree"
  /// Strengths of its edge ends.
  case strength
  /// Strengths of the edges that reach it.
  case inStrength = "in-strength"
  /// Strengths of the edges that leave it.
  case outStrength = "out-strength"
  /// Share of the shortest paths that pass through it.
  case betweenness
  /// The same, a path's length being its number of edges.
  case betweennessHops = "betweenness-hops"
  /// Inverse mean distance to it.
  case closeness
  /// The same in edges.
  case closenessHops = "closeness-hops"
  /// Sum of inverse distances to it.
  case harmonic
  /// The same in edges.
  case harmonicHops = "harmonic-hops"
  /// Being tied to the well tied.
  case eigenvector
  /// The same without strengths.
  case eigenvectorUnweighted = "eigenvector-unweighted"
  /// Walks that end at it.
  case katz
  /// Share of a random surfer's time.
  case pageRank = "pagerank"
  /// Pointing at good authorities.
  case hub
  /// Being pointed at by good hubs.
  case authority
  /// Largest k of the k-cores that hold it.
  case core
  /// Triangles at the node.
  case triangles
  /// Share of its pairs of neighbours that are tied.
  case clustering
  /// The same, triangles counting by their strengths.
  case clusteringWeighted = "clustering-weighted"
  /// Burt's constraint; none without neighbours.
  case constraint
  /// Burt's effective size.
  case effectiveSize = "effective-size"
  /// How evenly its ties spread over the communities.
  case participation
  /// Number of its community by Leiden's method, from 1.
  case community
  /// Number of its community by Louvain's method, from 1.
  case communityLouvain = "community-louvain"
  /// 1 where its component would fall apart without it.
  case cutPoint = "cut-point"
  /// Number of its connected component, from 1.
  case component
  /// Number of its strong component, from 1.
  case strongComponent = "strong-component"

  /// Whether the values are whole numbers.
  public var isWhole: Bool {
    switch self {
    case .degree, .inDegree, .outDegree, .core, .triangles, .community, .communityLouvain,
      .cutPoint, .component, .strongComponent:
      true
    default: false
    }
  }

  /// Whether a shortest path to every node, from every node, with strengths, is what it takes.
  public var needsAllDistances: Bool { self == .closeness || self == .harmonic }

  /// The few that a table has room for.
  public static let usual: [NodeMeasure] = [
    .degree, .strength, .betweenness, .closeness, .eigenvector, .pageRank, .core, .clustering,
    .community, .component,
  ]

  /// All names, for help and messages.
  public static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
