internal import GraphMeasures

/// Measures of the nodes of one graph; what several of them take is found once.
struct SharedMeasures {
  private let graph: Graph
  private let options: CommunityOptions
  private let parallelism: Parallelism
  private lazy var scores = graph.hubsAndAuthorities(parallelism: parallelism)
  private lazy var reach = graph.closenessAndHarmonic(parallelism: parallelism)
  private lazy var brokerage = graph.brokerage(parallelism: parallelism)
  /// The communities by Leiden's method, once a measure took them.
  private(set) var communities: Partition?

  /// Takes a graph, and no measure of it yet.
  init(
    _ graph: Graph, options: CommunityOptions = CommunityOptions(),
    parallelism: Parallelism = .allCores
  ) {
    self.graph = graph
    self.options = options
    self.parallelism = parallelism
  }

  /// A measure's values, one a node; nothing where a node has none.
  mutating func valuesOrNone(of measure: NodeMeasure) -> [Double?] {
    switch measure {
    case .constraint: brokerage.map(\.constraint)
    case .katz: graph.katz(parallelism: parallelism) ?? graph.nodes.map { _ in nil }
    default: values(of: measure)
    }
  }

  /// A measure's values, one a node; 0 where a node has none.
  mutating func values(of measure: NodeMeasure) -> [Double] {
    switch measure {
    case .closeness: reach.closeness
    case .harmonic: reach.harmonic
    case .hub: scores.hubs
    case .authority: scores.authorities
    case .effectiveSize: brokerage.map(\.effectiveSize)
    case .participation: graph.participation(in: takenCommunities())
    case .community: takenCommunities().numbers
    case .communityLouvain: graph.louvain(options).numbers
    case .constraint, .katz: valuesOrNone(of: measure).map { $0 ?? 0 }
    default: graph.values(of: measure, parallelism: parallelism)
    }
  }

  private mutating func takenCommunities() -> Partition {
    let found = communities ?? graph.leiden(options)
    communities = found
    return found
  }
}

extension Graph {
  /// The values of a measure that shares no work with another; none of another.
  fileprivate func values(of measure: NodeMeasure, parallelism: Parallelism) -> [Double] {
    switch measure {
    case .degree: degree().map(Double.init)
    case .inDegree: inDegree().map(Double.init)
    case .outDegree: outDegree().map(Double.init)
    case .strength: strength()
    case .inStrength: inStrength()
    case .outStrength: outStrength()
    case .betweenness: betweenness(lengths: .distance, parallelism: parallelism)
    case .betweennessHops: betweenness(lengths: .hops, parallelism: parallelism)
    case .closenessHops: closeness(lengths: .hops, parallelism: parallelism)
    case .harmonicHops: harmonic(lengths: .hops, parallelism: parallelism)
    case .eigenvector: eigenvector(parallelism: parallelism)
    case .eigenvectorUnweighted:
      eigenvector(weighting: .unweighted, parallelism: parallelism)
    case .pageRank: pageRank(parallelism: parallelism)
    case .core: coreNumbers().map(Double.init)
    case .triangles: triangleCounts(parallelism: parallelism).map(Double.init)
    case .clustering: clustering(parallelism: parallelism)
    case .clusteringWeighted: clustering(weighting: .byStrength, parallelism: parallelism)
    case .cutPoint:
      cutPoints().articulationPoints.reduce(into: nodes.map { _ in 0 }) { $0[$1] = 1 }
    case .component: connectedComponents().numbers
    case .strongComponent: strongComponents().numbers
    case .closeness, .harmonic, .hub, .authority, .effectiveSize, .participation, .community,
      .communityLouvain, .constraint, .katz:
      []
    }
  }
}

extension Partition {
  /// The groups' numbers from 1, one a node.
  fileprivate var numbers: [Double] { labels.map { Double($0 + 1) } }
}
