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

  /// For every edge whether it is among the strongest of one of its ends.
  ///
  /// Of a directed edge only the source is asked. Of equally strong edges those to lower nodes come
  /// first. Self-loops are not among them.
  ///
  /// - Complexity: O(edges · log degree).
  public func strongestEdges(perNode count: Int) -> [Bool] {
    var isKept = [Bool](repeating: false, count: arcCount)
    for node in nodes {
      let row = arcs(of: node).filter { Int(targets[$0]) != node }
      let order = row.sorted { (strengths[$1], $0) < (strengths[$0], $1) }
      for arc in order.prefix(max(0, count)) { isKept[arc] = true }
    }
    var marks = [Bool](repeating: false, count: edgeCount)
    for (arc, edge) in edgeNumbers().enumerated() where isKept[arc] { marks[Int(edge)] = true }
    return marks
  }

  /// For every edge whether it is in the spanning forest of greatest strength.
  ///
  /// Kruskal's, over edges by falling strength, then by their order in ``edges``; directions are
  /// not looked at, self-loops never in it.
  ///
  /// - Complexity: O(edges), times the number of bytes in which strengths differ.
  ///
  /// Reference: Kruskal, 1956, doi:10.1090/S0002-9939-1956-0078686-7.
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
