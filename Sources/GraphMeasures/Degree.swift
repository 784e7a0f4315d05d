extension Graph {
  /// The number of edge ends at every node.
  ///
  /// k(v) = Σ over edges of the ends at v, not normalised; parallel edges are one edge. An undirected
  /// self-loop has both ends at its node and counts twice; a directed edge counts at its source and
  /// at its target. An isolated node has 0.
  ///
  /// - Complexity: O(nodes + edges).
  ///
  /// Reference: Freeman, "Centrality in social networks: conceptual clarification", 1979,
  /// doi:10.1016/0378-8733(78)90021-7.
  public func degree() -> [Int] {
    isDirected ? zip(outDegree(), inDegree()).map(+) : rowSums(of: { _ in 1 }).map { Int($0) }
  }

  /// The number of edges that leave every node; its degree where the graph is undirected.
  ///
  /// Not normalised. A directed self-loop leaves its node once. An isolated node has 0.
  ///
  /// - Complexity: O(nodes), that of ``degree()`` where undirected.
  ///
  /// Reference: that of ``degree()``.
  public func outDegree() -> [Int] {
    isDirected ? nodes.map { arcs(of: $0).count } : degree()
  }

  /// The number of edges that reach every node; its degree where the graph is undirected.
  ///
  /// Not normalised. A directed self-loop reaches its node once. An isolated node has 0.
  ///
  /// - Complexity: O(nodes + edges).
  ///
  /// Reference: that of ``degree()``.
  public func inDegree() -> [Int] {
    guard isDirected else { return degree() }
    var counts = [Int](repeating: 0, count: nodeCount)
    for target in targets { counts[Int(target)] += 1 }
    return counts
  }

  /// The sum of the strengths of the edge ends at every node: its weighted degree.
  ///
  /// s(v) = Σ over edge ends at v of the edge's strength, not normalised. Self-loops and directions
  /// count as in ``degree()``. An isolated node has 0.
  ///
  /// - Complexity: O(nodes + edges).
  ///
  /// Reference: Barrat et al., "The architecture of complex weighted networks", PNAS 101 (2004),
  /// doi:10.1073/pnas.0400087101.
  public func strength() -> [Double] {
    isDirected ? zip(outStrength(), inStrength()).map(+) : rowSums { $0 }
  }

  /// The sum of the strengths of the edges that leave every node; ``strength()`` where undirected.
  ///
  /// Not normalised. Self-loops count as in ``outDegree()``. An isolated node has 0.
  ///
  /// - Complexity: O(nodes + edges).
  ///
  /// Reference: that of ``strength()``.
  public func outStrength() -> [Double] { rowSums { $0 } }

  /// The sum of the strengths of the edges that reach every node; ``strength()`` where undirected.
  ///
  /// Not normalised. Self-loops count as in ``inDegree()``. An isolated node has 0.
  ///
  /// - Complexity: O(nodes + edges).
  ///
  /// Reference: that of ``strength()``.
  public func inStrength() -> [Double] {
    guard isDirected else { return strength() }
    var sums = [Double](repeating: 0, count: nodeCount)
    for (target, strength) in zip(targets, strengths) { sums[Int(target)] += strength }
    return sums
  }

  /// The sums of the rows, a self-loop being one arc.
  func arcStrength() -> [Double] {
    selfLoopCount == 0 || isDirected
      ? outStrength()
      : nodes.map { node in arcs(of: node).reduce(0) { $0 + strengths[$1] } }
  }

  /// Sums every row, an undirected self-loop twice.
  @inline(__always)
  private func rowSums(of value: (_ strength: Double) -> Double) -> [Double] {
    rows.withPointers { rows in
      nodes.map { node in
        var sum = 0.0
        for arc in rows.start(node)..<rows.end(node) {
          let ends = !isDirected && Int(rows.targets[arc]) == node ? 2.0 : 1.0
          sum += ends * value(rows.lengths[arc])
        }
        return sum
      }
    }
  }
}
