/// Finds how much every edge owes one source in betweenness.
protocol EdgeShares: ~Copyable, SendableMetatype {
  /// Memory for searches in a graph without joined twins.
  init(_ graph: PathGraph)

  /// Adds the source's shares at the places of ``EdgePlaces``; says whether path counts stayed within
  /// range, and adds nothing where they did not.
  mutating func add(
    from source: Int, in graph: SearchedGraph, places: EdgePlaces.Pointers,
    to result: UnsafeMutableBufferPointer<Double>
  ) -> Bool
}

/// The shares of all sources in the edges of a path graph, summed.
struct EdgeSums: Sendable {
  let places: EdgePlaces
  fileprivate(set) var sums: [Double] = []
  /// The sources whose path counts ran out of range, which are not in the sums.
  fileprivate(set) var overflowing: [Int] = []

  /// Adds what other sources owe; nothing at all takes them over.
  fileprivate mutating func add(_ other: EdgeSums) {
    if sums.isEmpty {
      sums = other.sums
    } else {
      GraphMeasures.add(1, times: other.sums, to: &sums)
    }
    overflowing += other.overflowing
  }
}

extension PathGraph {
  /// The shares of all sources, with the search that suits the graph.
  func edgeShares(_ lengths: PathLength, parallelism: Parallelism) -> EdgeSums {
    if lengths == .hops { return edgeShares(by: EdgeHopShares.self, lengths, parallelism) }
    return BucketQueue.suits(self)
      ? edgeShares(by: EdgeDistanceShares<BucketQueue>.self, lengths, parallelism)
      : edgeShares(by: EdgeDistanceShares<HeapQueue>.self, lengths, parallelism)
  }

  private func edgeShares<Search: EdgeShares & ~Copyable>(
    by search: Search.Type, _ lengths: PathLength, _ parallelism: Parallelism
  ) -> EdgeSums {
    let blocks = evenBlocks(nodeCount, limit: 16)
    let places = EdgePlaces(self, lengths)
    return parallelism.fold(
      blockCount: blocks.count, into: EdgeSums(places: places), waiting: 0,
      scratch: { Search(self) },
      work: { search, block in
        var part = EdgeSums(places: places)
        var sums = [Double](repeating: 0, count: places.count)
        sums.withUnsafeMutableBufferPointer { sums in
          opened { graph in
            places.opened { places in
              for source in blocks[block]
              where !search.add(from: source, in: graph, places: places, to: sums) {
                part.overflowing.append(source)
              }
            }
          }
        }
        part.sums = sums
        return part
      }, fold: { $0.add($1) })
  }

  /// Sums at the places of edges, as sums at the edges of the graph that this one was made from.
  ///
  /// - Complexity: O(edges · log degree).
  func spread(_ found: EdgeSums, over graph: Graph) -> [Double] {
    var names = [UInt32](repeating: 0, count: nodeCount)
    for node in graph.nodes { names[place(of: node)] = UInt32(truncatingIfNeeded: node) }
    let firsts = graph.firstEdges()
    var values = [Double](repeating: 0, count: graph.edgeCount)
    var kept = 0
    for place in 0..<nodeCount {
      for arc in outgoing.arcs(of: place) {
        let other = Int(outgoing.targets[arc])
        guard found.places.isFirst(from: place, to: other) else { continue }
        var (source, target) = (names[place], names[other])
        if !graph.isDirected, source > target { swap(&source, &target) }
        let row = graph.arcs(of: Int(source))
        let beyond = row.upperBound - graph.targets[row].partitioningIndex { $0 >= target }
        values[Int(firsts[Int(source) + 1]) - beyond] = found.sums[kept]
        kept += 1
      }
    }
    return values
  }
}
