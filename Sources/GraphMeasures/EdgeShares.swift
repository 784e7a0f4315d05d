/// Finds how much every arc owes one source in betweenness.
protocol EdgeShares: ~Copyable, SendableMetatype {
  /// Memory for searches in a graph without joined twins.
  init(_ graph: PathGraph)

  /// Adds the source's shares, one an arc of the path graph; says whether path counts stayed within
  /// range, and adds nothing where they did not.
  mutating func add(
    from source: Int, in graph: SearchedGraph, to result: UnsafeMutableBufferPointer<Double>
  ) -> Bool
}

/// The shares of all sources in every arc of a path graph, summed.
struct ArcSums: Sendable {
  fileprivate(set) var sums: [Double]
  /// The sources whose path counts ran out of range, which are not in the sums.
  fileprivate(set) var overflowing: [Int] = []
}

extension PathGraph {
  /// The shares of all sources, with the search that suits the graph.
  func arcShares(_ lengths: PathLength, parallelism: Parallelism) -> ArcSums {
    if lengths == .hops { return arcShares(by: EdgeHopShares.self, parallelism) }
    return BucketQueue.suits(self)
      ? arcShares(by: EdgeDistanceShares<BucketQueue>.self, parallelism)
      : arcShares(by: EdgeDistanceShares<HeapQueue>.self, parallelism)
  }

  private func arcShares<Search: EdgeShares & ~Copyable>(
    by search: Search.Type, _ parallelism: Parallelism
  ) -> ArcSums {
    let blocks = evenBlocks(nodeCount, limit: 16)
    let none = ArcSums(sums: Array(repeating: 0, count: arcCount))
    return parallelism.fold(
      blockCount: blocks.count, into: none, scratch: { Search(self) },
      work: { search, block in
        var part = none
        var overflowing: [Int] = []
        part.sums.withUnsafeMutableBufferPointer { sums in
          opened { graph in
            for source in blocks[block] where !search.add(from: source, in: graph, to: sums) {
              overflowing.append(source)
            }
          }
        }
        part.overflowing = overflowing
        return part
      },
      fold: {
        add(1, times: $1.sums, to: &$0.sums)
        $0.overflowing += $1.overflowing
      })
  }

  /// Sums at the arcs of this graph, as sums at the edges of the graph that it was made from, given
  /// which arc belongs to which edge.
  ///
  /// - Complexity: O(edges · log degree).
  func spread(arcs sums: [Double], over graph: Graph, _ edges: [UInt32]) -> [Double] {
    var names = [Int](repeating: 0, count: nodeCount)
    for node in graph.nodes { names[place(of: node)] = node }
    var values = [Double](repeating: 0, count: graph.edgeCount)
    for place in 0..<nodeCount {
      let row = graph.arcs(of: names[place])
      for arc in Int(outgoing.offsets[place])..<Int(outgoing.offsets[place + 1]) {
        let target = UInt32(truncatingIfNeeded: names[Int(outgoing.targets[arc])])
        values[Int(edges[graph.targets[row].partitioningIndex { $0 >= target }])] += sums[arc]
      }
    }
    return values
  }
}
