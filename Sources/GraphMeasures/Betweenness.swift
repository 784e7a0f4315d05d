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
    let blocks = evenBlocks(nodeCount)
    let incoming = reversed
    let sums = parallelism.fold(
      blockCount: blocks.count, into: [Double](repeating: 0, count: arcCount),
      scratch: { Dependencies(nodeCount: nodeCount) },
      work: { dependencies, block in
        var part = [Double](repeating: 0, count: arcCount)
        for source in blocks[block] {
          dependencies.addArcs(source, lengths: lengths, in: self, incoming: incoming, to: &part)
        }
        return part
      },
      fold: { total, part in
        for arc in part.indices { total[arc] += part[arc] }
      })
    let pairs = Double(nodeCount) * Double(nodeCount - 1)
    let factor = scale == .normalized ? 1 / max(1, pairs) : isDirected ? 1 : 0.5
    return perEdge(incomingArcs: sums, scaledBy: factor)
  }

  /// Sums that stand at the arcs of the reversed graph, as one for every edge.
  private func perEdge(incomingArcs sums: [Double], scaledBy factor: Double) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(edgeCount)
    if isDirected {
      var next = prefixSums(of: targets, count: nodeCount)
      forEachEdge { _, target, _ in
        values.append(sums[Int(next[target])] * factor)
        next[target] += 1
      }
    } else {
      let opposite = oppositeArcs()
      forEachEdge { source, target, arc in
        values.append(source == target ? 0 : (sums[arc] + sums[opposite[arc]]) * factor)
      }
    }
    return values
  }

  /// The sums over all sources of their shares in every node.
  private func shares(lengths: PathLength, parallelism: Parallelism) -> [Double] {
    let graph = PathGraph(self, lengths: lengths, joinsTwins: true)
    let sums =
      lengths == .hops
      ? graph.shares(of: HopShares.self, parallelism: parallelism)
      : BucketQueue.suits(graph)
        ? graph.shares(of: DistanceShares<BucketQueue>.self, parallelism: parallelism)
        : graph.shares(of: DistanceShares<HeapQueue>.self, parallelism: parallelism)
    return graph.spread(sums)
  }

  /// What sums over ordered pairs are multiplied with.
  private func betweennessFactor(_ scale: Scale) -> Double {
    switch scale {
    case .raw: isDirected ? 1 : 0.5
    case .normalized: nodeCount > 2 ? 1 / (Double(nodeCount - 1) * Double(nodeCount - 2)) : 0
    }
  }
}
