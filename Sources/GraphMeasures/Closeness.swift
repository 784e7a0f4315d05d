extension Graph {
  /// How near every node is to the others.
  ///
  /// c(v) = (r − 1) / Σ d(u, v) · (r − 1) / (n − 1), where r nodes, v among them, have a path to v:
  /// the mean distance turned upside down, times the share of the graph that is within reach
  /// (Wasserman and Faust's improved formula). Where the graph is directed, distances are those
  /// towards v, as in networkx. A node that no other reaches has 0.
  ///
  /// - Complexity: O(nodes · edges / 128) steps for hops as long as the graph is shallow,
  ///   O(nodes · (edges + nodes)) for distances.
  ///
  /// Reference: Freeman, "Centrality in social networks: conceptual clarification", 1979,
  /// doi:10.1016/0378-8733(78)90021-7; Wasserman, Faust, "Social network analysis", 1994, eq. 5.22,
  /// doi:10.1017/CBO9780511815478.
  public func closeness(lengths: PathLength, parallelism: Parallelism = .allCores) -> [Double] {
    guard lengths == .hops else { return closenessAndHarmonic(parallelism: parallelism).closeness }
    let term = HopTerm(scale: 1) { UInt64($0) }
    return hopSums(of: term, parallelism) { closeness(reached: $0.reached, sum: $0.sum) }
  }

  /// The sum of the inverse distances to every node.
  ///
  /// h(v) = Σ 1 / d(u, v) over u ≠ v, nodes without a path to v adding nothing; normalised by
  /// n − 1. Where the graph is directed, distances are those towards v, as in networkx. A node that
  /// no other reaches has 0.
  ///
  /// - Complexity: that of ``closeness(lengths:parallelism:)``.
  ///
  /// Reference: Marchiori, Latora, "Harmony in the small-world", 2000,
  /// doi:10.1016/S0378-4371(00)00311-3; Boldi, Vigna, "Axioms for centrality", 2014,
  /// doi:10.1080/15427951.2013.865686.
  public func harmonic(
    lengths: PathLength, scale: Scale = .raw, parallelism: Parallelism = .allCores
  ) -> [Double] {
    let factor = scale == .raw ? 1 : 1 / Double(max(1, nodeCount - 1))
    guard lengths == .hops else {
      return closenessAndHarmonic(parallelism: parallelism).harmonic.map { factor * $0 }
    }
    // As fine as leaves room for the sum over all nodes: the inverse of a distance d is off by at most
    // d · n / 2⁶² of itself, to either side.
    let unit = Double(UInt64(1) << UInt64(62 - (UInt64.bitWidth - nodeCount.leadingZeroBitCount)))
    let term = HopTerm(scale: unit) { UInt64((unit / Double($0)).rounded()) }
    return hopSums(of: term, parallelism) { factor * $0.sum }
  }

  /// Closeness and harmonic centrality by distance, from one search for both.
  ///
  /// - Parameter parallelism: How many threads search.
  /// - Returns: What ``closeness(lengths:parallelism:)`` and ``harmonic(lengths:scale:parallelism:)`` say,
  ///   the latter raw.
  /// - Complexity: O(nodes · (edges + nodes)), half of what both take one after the other.
  public func closenessAndHarmonic(
    parallelism: Parallelism = .allCores
  ) -> (closeness: [Double], harmonic: [Double]) {
    let graph = PathGraph(self, lengths: .distance, joinsTwins: true)
    let sums =
      BucketQueue.suits(graph)
      ? graph.distanceSums(of: BucketQueue.self, parallelism: parallelism)
      : graph.distanceSums(of: HeapQueue.self, parallelism: parallelism)
    return (
      graph.spread(sums.map { closeness(reached: $0.reached, sum: $0.distances) }),
      graph.spread(sums.map(\.inverses))
    )
  }

  private func closeness(reached: Int, sum: Double) -> Double {
    let others = Double(max(1, nodeCount - 1))
    return sum > 0 ? Double(reached) / sum * (Double(reached) / others) : 0
  }

  private func hopSums(
    of term: HopTerm, _ parallelism: Parallelism, _ closing: (ReachSum) -> Double
  ) -> [Double] {
    let graph = PathGraph(self, lengths: .hops, joinsTwins: false)
    return graph.spread(graph.hopSums(of: term, parallelism: parallelism, closing))
  }
}

/// What is known of the nodes that reach a node, in hops.
struct ReachSum {
  /// How many there are.
  let reached: Int
  /// The sum of the terms of their distances.
  let sum: Double
}

/// What a distance counts for, as a whole number of parts of one.
struct HopTerm: Sendable {
  /// Parts that make one.
  let scale: Double
  /// The parts for so many hops; those of all nodes together fit into one number.
  let parts: @Sendable (Int) -> UInt64
}
