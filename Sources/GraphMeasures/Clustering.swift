extension Graph {
  /// The share of a node's pairs of neighbours that are neighbours themselves.
  ///
  /// Unweighted: 2 T(v) / (k (k − 1)) with T triangles and k neighbours. Weighted: every triangle
  /// counts as the geometric mean of its three strengths over the strongest of the graph.
  /// Directions are not looked at, self-loops do not count. A node with fewer than two neighbours
  /// has 0.
  ///
  /// - Complexity: O(edges · √edges).
  ///
  /// Reference: Watts, Strogatz, "Collective dynamics of 'small-world' networks", 1998,
  /// doi:10.1038/30918; Onnela et al., "Intensity and coherence of motifs in weighted complex
  /// networks", 2005, doi:10.1103/PhysRevE.71.065103.
  public func clustering(
    weighting: Weighting = .unweighted, parallelism: Parallelism = .allCores
  ) -> [Double] {
    let ties = undirected.withoutSelfLoops
    let triangles = TriangleCounter(graph: ties, weighting: weighting)
      .weights(parallelism: parallelism)
    return nodes.map { node in
      let degree = Double(ties.arcs(of: node).count)
      return degree > 1 ? 2 * triangles[node] / (degree * (degree - 1)) : 0
    }
  }

  /// The number of triangles every node is a corner of.
  ///
  /// Not normalised; see ``clustering(weighting:parallelism:)`` for the share. Directions are not
  /// looked at, self-loops do not count. A node with fewer than two neighbours has 0.
  ///
  /// - Complexity: O(edges · √edges).
  ///
  /// Reference: Chiba, Nishizeki, "Arboricity and subgraph listing algorithms", 1985,
  /// doi:10.1137/0214017.
  public func triangleCounts(parallelism: Parallelism = .allCores) -> [Int] {
    TriangleCounter(graph: undirected.withoutSelfLoops, weighting: .unweighted)
      .counts(parallelism: parallelism)
  }

  /// The share of all pairs of edges that meet at a node and are part of a triangle.
  ///
  /// T = Σ triangles at nodes / Σ k (k − 1) / 2, between 0 and 1; 0 where no two edges meet.
  /// Directions are not looked at, self-loops do not count.
  ///
  /// - Complexity: O(edges · √edges).
  ///
  /// Reference: Newman, Strogatz, Watts, "Random graphs with arbitrary degree distributions and
  /// their applications", 2001, doi:10.1103/PhysRevE.64.026118.
  public func transitivity(parallelism: Parallelism = .allCores) -> Double {
    let ties = undirected.withoutSelfLoops
    let pairs = nodes.reduce(0) { sum, node in
      let degree = ties.arcs(of: node).count
      return sum + degree * (degree - 1) / 2
    }
    let closed = ties.triangleCounts(parallelism: parallelism).reduce(0, +)
    return pairs > 0 ? Double(closed) / Double(pairs) : 0
  }
}
