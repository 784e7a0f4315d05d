/// How values that grow with the number of pairs are written.
public enum Scale: Hashable, Sendable {
  /// As sums over pairs; each unordered pair once where the graph is undirected.
  case raw
  /// Divided by the number of pairs that could have counted.
  case normalized
}

extension Graph {
  /// How many shortest paths between other nodes pass through every node.
  ///
  /// b(v) = Σ σ(s, t | v) / σ(s, t) over pairs s ≠ v ≠ t, where σ counts shortest paths and those
  /// through v. Normalised by (n − 1)(n − 2) ordered pairs, half as many where undirected. Pairs
  /// that are not connected contribute nothing; with fewer than three nodes every value is 0.
  ///
  /// - Complexity: O(nodes · edges) for hops, O(nodes · edges · log nodes) for distances.
  ///
  /// Reference: Brandes, "A faster algorithm for betweenness centrality", 2001,
  /// doi:10.1080/0022250X.2001.9990249.
  public func betweenness(
    lengths: PathLength, scale: Scale = .normalized, parallelism: Parallelism = .allCores
  ) -> [Double] {
    let sums = shares(lengths: lengths, parallelism: parallelism)
    let factor = betweennessFactor(scale)
    return sums.map { $0 * factor }
  }

  /// How many shortest paths run along every edge, in the order of ``edges``.
  ///
  /// As ``betweenness(lengths:scale:parallelism:)``, ends of paths included; normalised by n (n − 1)
  /// ordered pairs, half as many where undirected. A self-loop has 0.
  ///
  /// - Complexity: O(nodes · edges) for hops, O(nodes · edges · log nodes) for distances.
  ///
  /// Reference: Brandes, "On variants of shortest-path betweenness centrality", 2008,
  /// doi:10.1016/j.socnet.2007.11.001.
  public func edgeBetweenness(
    lengths: PathLength, scale: Scale = .normalized, parallelism: Parallelism = .allCores
  ) -> [Double] {
    let graph = PathGraph(self, lengths: lengths, joinsTwins: false)
    let found = graph.edgeShares(lengths, parallelism: parallelism)
    var sums = graph.spread(found, over: self)
    if !found.overflowing.isEmpty { addWideShares(of: found, in: graph, lengths, &sums) }
    // Of ordered pairs, half where the sums count edges one way only.
    let counted = found.places.isOneWay ? 0.5 : 1
    let pairs = counted * Double(nodeCount) * Double(nodeCount - 1)
    let factor = scale == .normalized ? 1 / max(1, pairs) : isDirected ? 1 : 0.5 / counted
    for edge in sums.indices { sums[edge] *= factor }
    return sums
  }

  /// Adds the shares of the sources whose path counts ran out of range to the sums at the edges.
  private func addWideShares(
    of found: EdgeSums, in graph: PathGraph, _ lengths: PathLength, _ sums: inout [Double]
  ) {
    let incoming = reversed
    let edges = isDirected ? incoming.arcsTurned(in: self) : edgeNumbers()
    var wide = WideShares(nodeCount: nodeCount)
    for source in found.overflowing {
      wide.visit(
        from: graph.representative(of: source), lengths: lengths, in: self, incoming: incoming,
        node: { _, _ in },
        arc: { arc, end, share in
          let start = graph.place(of: Int(incoming.targets[arc]))
          let isCounted =
            !found.places.isOneWay || found.places.isFirst(from: start, to: graph.place(of: end))
          if isCounted { sums[Int(edges[arc])] += share }
        })
    }
  }

  /// For every arc the place of the same arc in the graph that has all arcs turned around.
  private func arcsTurned(in other: Graph) -> [UInt32] {
    var next = other.offsets
    return targets.map { target in
      next[Int(target)] += 1
      return next[Int(target)] - 1
    }
  }

  /// The sums over all sources of their shares in every node.
  private func shares(lengths: PathLength, parallelism: Parallelism) -> [Double] {
    let graph = PathGraph(self, lengths: lengths, joinsTwins: true)
    let found = graph.shares(lengths, of: .all, parallelism: parallelism)
    var sums = graph.spread(found.sums)
    let rest = wideShares(of: found.overflowing, in: graph, lengths)
    for node in nodes where !rest.isEmpty { sums[node] += rest.reduce(0) { $0 + $1[node] } }
    return sums
  }

  /// The shares of the sources whose path counts ran out of range, one vector a source.
  func wideShares(
    of sources: [WeightedSource], in graph: PathGraph, _ lengths: PathLength
  ) -> [[Double]] {
    guard !sources.isEmpty else { return [] }
    let incoming = reversed
    var wide = WideShares(nodeCount: nodeCount)
    return sources.map { source in
      var shares = [Double](repeating: 0, count: nodeCount)
      wide.visit(
        from: graph.representative(of: source.node), lengths: lengths, in: self,
        incoming: incoming, node: { shares[$0] = source.weight * $1 }, arc: { _, _, _ in })
      return shares
    }
  }

  /// What sums over ordered pairs are multiplied with.
  private func betweennessFactor(_ scale: Scale) -> Double {
    switch scale {
    case .raw: isDirected ? 1 : 0.5
    case .normalized: nodeCount > 2 ? 1 / (Double(nodeCount - 1) * Double(nodeCount - 2)) : 0
    }
  }
}
