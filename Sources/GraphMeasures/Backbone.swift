/// Which edges to keep of a graph that is too dense to read.
public enum Backbone: Hashable, Sendable {
  /// Edges that are surprisingly strong for one of their ends; see ``Graph/disparity()``.
  case disparity(level: Double)
  /// Edges that are stronger than noise by so many standard deviations; see
  /// ``Graph/noiseCorrection()``.
  case noiseCorrected(deviations: Double)
  /// The strongest edges of each node, so many of them.
  case strongest(perNode: Int)
  /// As many edges as hold the components together, the strongest that do.
  case maximumSpanningForest
}

extension Graph {
  /// The edges of a backbone, over the same nodes.
  ///
  /// Strengths stay as they are, nodes that lose all edges stay as isolated ones, and without edges
  /// nothing changes. Which edges are kept, and after whom, is told at the measure that decides:
  /// ``disparity()``, ``noiseCorrection()``, ``strongestEdges(perNode:)``,
  /// ``maximumSpanningForest()``.
  ///
  /// - Complexity: O(nodes + edges), with a logarithm where edges are sorted.
  public func backbone(_ kind: Backbone) -> Graph {
    switch kind {
    case .disparity(let level): filtered(disparity().map { $0 < level })
    case .noiseCorrected(let deviations):
      filtered(noiseCorrection().map { $0.score > deviations * $0.deviation })
    case .strongest(let count): filtered(strongestEdges(perNode: count))
    case .maximumSpanningForest: filtered(maximumSpanningForest())
    }
  }

  /// For every edge whether it is among the strongest of one of its ends: the top-k backbone.
  ///
  /// An edge is kept where its ``edgeRanks()`` is at most `count`; with 0 or fewer none is.
  ///
  /// - Complexity: O(edges · log degree).
  ///
  /// Reference: that of ``edgeRanks()``.
  public func strongestEdges(perNode count: Int) -> [Bool] {
    edgeRanks().map { rank in rank.map { $0 <= count } ?? false }
  }

  /// For every edge the smallest k such that it is among the k strongest edges of one of its ends.
  ///
  /// r(u, v) = min over both ends of 1 + the number of the end's edges that come before it: stronger
  /// ones, and equally strong ones to lower nodes. Of a directed edge only the source is asked. A
  /// self-loop has no rank and is no edge of its node's. In the order of ``edges``.
  ///
  /// - Complexity: O(edges · log degree).
  ///
  /// Reference: the k-nearest-neighbour graph of similarities; Maier, Hein, von Luxburg, "Optimal
  /// construction of k-nearest-neighbor graphs for identifying noisy clusters", 2009,
  /// doi:10.1016/j.tcs.2009.01.009.
  public func edgeRanks() -> [Int?] {
    let numbers = edgeNumbers()
    var ranks = [Int?](repeating: nil, count: edgeCount)
    for node in nodes {
      let row = arcs(of: node).filter { Int(targets[$0]) != node }
      let order = row.sorted { (strengths[$1], $0) < (strengths[$0], $1) }
      for (place, arc) in order.enumerated() {
        let edge = Int(numbers[arc])
        ranks[edge] = min(ranks[edge] ?? .max, place + 1)
      }
    }
    return ranks
  }

  /// For every edge whether it is in the spanning forest of greatest strength.
  ///
  /// Of all forests that connect what the graph connects, one whose strengths sum to the most:
  /// Kruskal's, over edges by falling strength, then by their order in ``edges``. It has as many
  /// edges as there are nodes less components. Directions are not looked at, self-loops never in it.
  ///
  /// - Complexity: O(edges), times the number of bytes in which strengths differ.
  ///
  /// Reference: Kruskal, "On the shortest spanning subtree of a graph and the traveling salesman
  /// problem", 1956, doi:10.1090/S0002-9939-1956-0078686-7.
  public func maximumSpanningForest() -> [Bool] {
    var sources: [UInt32] = []
    var arcs: [UInt32] = []
    sources.reserveCapacity(edgeCount)
    arcs.reserveCapacity(edgeCount)
    forEachEdge { source, _, arc in
      sources.append(UInt32(truncatingIfNeeded: source))
      arcs.append(UInt32(truncatingIfNeeded: arc))
    }
    // Positive numbers are in the order of their bits; turned over, the largest comes first.
    let order = stablyAscending(arcs.map { ~strengths[Int($0)].bitPattern })
    var forest = DisjointSets(count: nodeCount)
    var marks = [Bool](repeating: false, count: arcs.count)
    var missing = nodeCount - 1
    for place in order where missing > 0 {
      let edge = Int(place)
      let isNew = forest.unite(Int(sources[edge]), Int(targets[Int(arcs[edge])]))
      marks[edge] = isNew
      if isNew { missing -= 1 }
    }
    return marks
  }
}
