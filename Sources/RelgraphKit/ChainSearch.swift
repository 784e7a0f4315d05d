internal import GraphMeasures
public import RelgraphCore

/// Finds how two entities hang together: the shortest chain of edges from one to the other.
///
/// Edges are followed against their direction as well as along it; each hop says which way it points.
/// Relations that every document denies are no link. Of chains with as few hops the best documented one
/// is taken, asserted relations before planned or supposed ones; then the one that comes first in the map.
public struct ChainSearch: Sendable {
  /// What a chain is made of.
  public enum Links: Sendable, Hashable {
    /// Typed relations.
    case relations
    /// Co-occurrences.
    case cooccurrences
  }

  /// One link of a chain.
  public struct Hop: Sendable, Hashable {
    /// Index of the node it comes from.
    public let start: Int
    /// Index of the node it leads to.
    public let end: Int
    /// Index of the link in the map's relations or co-occurrences: the best documented one.
    public let link: Int
    /// Number of further links between the two.
    public let others: Int
  }

  private let graph: Graph
  private let links: [Ends: [Int]]

  private struct Ends: Hashable {
    let low: Int
    let high: Int

    init(_ one: Int, _ other: Int) { (low, high) = (min(one, other), max(one, other)) }
  }

  /// Prepares to search a map.
  ///
  /// - Complexity: O(*n* + *m* log *m*) for *n* nodes and *m* edges.
  public init(_ map: EntityGraph, links kind: Links = .relations) {
    var links: [Ends: [Int]] = [:]
    let weights: [Double]
    switch kind {
    case .relations:
      weights = map.relations.map(Self.weight)
      for (place, edge) in map.relations.enumerated() where weights[place] > 0 {
        links[Ends(edge.source, edge.target), default: []].append(place)
      }
    case .cooccurrences:
      weights = map.cooccurrences.map { Double($0.weight) }
      for (place, edge) in map.cooccurrences.enumerated() {
        links[Ends(edge.first, edge.second), default: []].append(place)
      }
    }
    // A hop is 1 long and a little more, the less the worse documented; all hops of a chain together
    // are never longer by a whole one, so that the number of hops counts first.
    let most = Double(max(1, map.nodes.count))
    let edges = links.keys.sorted { ($0.low, $0.high) < ($1.low, $1.high) }.compactMap { ends in
      let total = (links[ends] ?? []).reduce(0) { $0 + weights[$1] }
      return Strength(1 / (1 + 1 / (1 + total) / most)).map {
        Edge(source: ends.low, target: ends.high, strength: $0)
      }
    }
    graph = Graph(nodeCount: map.nodes.count, edges: edges)
    self.links = links.mapValues { places in
      places.sorted { (weights[$1], $0) < (weights[$0], $1) }
    }
  }

  /// The hops from one node to another; nothing where no chain leads there, none from a node to itself.
  ///
  /// - Complexity: O(*m* log *n*).
  public func chain(from start: Int, to end: Int) -> [Hop]? {
    guard let path = graph.shortestPath(from: start, to: end, lengths: .distance) else {
      return nil
    }
    return zip(path.nodes, path.nodes.dropFirst()).compactMap { one, other in
      guard let found = links[Ends(one, other)], let best = found.first else { return nil }
      return Hop(start: one, end: other, link: best, others: found.count - 1)
    }
  }

  /// How well a relation is documented, near copies of a document counted once; 0 where it is only denied.
  private static func weight(_ edge: RelationEdge) -> Double {
    let originals = edge.evidence.all.filter { !$0.isCopy }
    return (originals.isEmpty ? edge.evidence.all : originals).reduce(0) { sum, evidence in
      switch evidence.modality {
      case .denied: sum
      case .asserted: sum + 1
      default: sum + 0.25
      }
    }
  }
}
