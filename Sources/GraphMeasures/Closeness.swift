extension Graph {
  /// How near every node is to the others.
  ///
  /// c(v) = (r − 1) / Σ d(u, v) · (r − 1) / (n − 1), where r nodes, v among them, have a path to v:
  /// the mean distance turned upside down, times the share of the graph that is within reach
  /// (Wasserman and Faust's improved formula). Where the graph is directed, distances are those
  /// towards v, as in networkx. A node that no other reaches has 0.
  ///
  /// - Complexity: O(nodes · edges) for hops, O(nodes · edges · log nodes) for distances.
  ///
  /// Reference: Freeman, "Centrality in social networks: conceptual clarification", 1979,
  /// doi:10.1016/0378-8733(78)90021-7; Wasserman, Faust, "Social network analysis", 1994, eq. 5.22,
  /// doi:10.1017/CBO9780511815478.
  public func closeness(lengths: PathLength, parallelism: Parallelism = .allCores) -> [Double] {
    let others = Double(max(1, nodeCount - 1))
    return overReach(lengths: lengths, parallelism: parallelism) { distances in
      let total = distances.reduce(0, +)
      let reached = Double(distances.count - 1)
      return total > 0 ? reached / total * (reached / others) : 0
    }
  }

  /// The sum of the inverse distances to every node.
  ///
  /// h(v) = Σ 1 / d(u, v) over u ≠ v, nodes without a path to v adding nothing; normalised by
  /// n − 1. Where the graph is directed, distances are those towards v, as in networkx. A node that
  /// no other reaches has 0.
  ///
  /// - Complexity: O(nodes · edges) for hops, O(nodes · edges · log nodes) for distances.
  ///
  /// Reference: Marchiori, Latora, "Harmony in the small-world", 2000,
  /// doi:10.1016/S0378-4371(00)00311-3; Rochat, 2009; Boldi, Vigna, "Axioms for centrality", 2014,
  /// doi:10.1080/15427951.2013.865686.
  public func harmonic(
    lengths: PathLength, scale: Scale = .raw, parallelism: Parallelism = .allCores
  ) -> [Double] {
    let factor = scale == .raw ? 1 : 1 / Double(max(1, nodeCount - 1))
    return overReach(lengths: lengths, parallelism: parallelism) { distances in
      factor * distances.dropFirst().reduce(0) { $0 + 1 / $1 }
    }
  }

  /// One number for every node from its distances to all that reach it, itself first, ascending.
  private func overReach(
    lengths: PathLength, parallelism: Parallelism, _ value: @Sendable ([Double]) -> Double
  ) -> [Double] {
    let blocks = evenBlocks(nodeCount)
    let incoming = reversed
    return parallelism.fold(
      blockCount: blocks.count, into: [],
      scratch: { ShortestPaths(nodeCount: nodeCount) },
      work: { paths, block in
        blocks[block].map { node in
          paths.search(from: node, lengths: lengths, in: incoming)
          return value(paths.order.map { paths.distance[$0] })
        }
      }, fold: { $0 += $1 })
  }
}
