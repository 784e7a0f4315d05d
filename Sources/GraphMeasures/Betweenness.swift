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
    let blocks = evenBlocks(nodeCount)
    let incoming = reversed
    let sums = parallelism.fold(
      blockCount: blocks.count, into: [Double](repeating: 0, count: nodeCount),
      scratch: { Dependencies(nodeCount: nodeCount) },
      work: { dependencies, block in
        var part = [Double](repeating: 0, count: nodeCount)
        for source in blocks[block] {
          dependencies.add(source, lengths: lengths, in: self, incoming: incoming, to: &part)
        }
        return part
      },
      fold: { total, part in
        for node in part.indices { total[node] += part[node] }
      })
    let factor = betweennessFactor(scale)
    return sums.map { $0 * factor }
  }

  /// What sums over ordered pairs are multiplied with.
  private func betweennessFactor(_ scale: Scale) -> Double {
    switch scale {
    case .raw: isDirected ? 1 : 0.5
    case .normalized: nodeCount > 2 ? 1 / (Double(nodeCount - 1) * Double(nodeCount - 2)) : 0
    }
  }
}

/// One source's share in every node's betweenness, in memory that is used again.
private struct Dependencies {
  private var paths: ShortestPaths
  private var share: [Double]

  init(nodeCount: Int) {
    paths = ShortestPaths(nodeCount: nodeCount)
    share = Array(repeating: 0, count: nodeCount)
  }

  mutating func add(
    _ source: Int, lengths: PathLength, in graph: Graph, incoming: Graph, to sums: inout [Double]
  ) {
    paths.search(from: source, lengths: lengths, in: graph)
    for node in paths.order { share[node] = 0 }
    for node in paths.order.reversed() where node != source {
      let perPath = (1 + share[node]) / paths.pathCount[node]
      for arc in incoming.arcs(of: node) {
        let before = Int(incoming.targets[arc])
        let reach =
          lengths == .hops
          ? paths.distance[before] + 1
          : lengthened(paths.distance[before], by: incoming.strengths[arc])
        if before != node, reach == paths.distance[node] {
          share[before] += paths.pathCount[before] * perPath
        }
      }
      sums[node] += share[node]
    }
  }
}
