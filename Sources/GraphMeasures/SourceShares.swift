/// Finds how much every node owes one source in betweenness.
protocol SourceShares: ~Copyable, SendableMetatype {
  /// Memory for searches in a graph.
  init(_ graph: PathGraph)

  /// Adds the source's shares times `weight`; says whether path counts stayed within range.
  mutating func add(
    from source: Int, weight: Double, in graph: SearchedGraph,
    to result: UnsafeMutableBufferPointer<Double>
  ) -> Bool
}

extension HopShares: SourceShares {}
extension DistanceShares: SourceShares {}

/// A source of paths, and how often its shares count.
struct WeightedSource: Sendable {
  let node: Int
  let weight: Double
}

/// Which sources are searched from.
enum SourceChoice: Sendable {
  /// Every class, as often as it has members.
  case all
  /// Some, all with the same weight; one may come twice.
  case drawn([UInt32], weight: Double)
}

/// The shares of many sources in every class, summed.
struct ShareSums: Sendable {
  var sums: [Double] = []
  /// The sums of the sources' squared shares; empty where they are not asked for.
  var squares: [Double] = []
  /// The sources whose path counts ran out of range, which are not in the sums.
  var overflowing: [WeightedSource] = []

  /// Adds what other sources owe; nothing at all takes them over.
  mutating func add(_ other: ShareSums) {
    guard !sums.isEmpty else {
      self = other
      return
    }
    GraphMeasures.add(1, times: other.sums, to: &sums)
    GraphMeasures.add(1, times: other.squares, to: &squares)
    overflowing += other.overflowing
  }
}

extension PathGraph {
  /// The shares of the sources, with the search that suits the graph.
  func shares(
    _ lengths: PathLength, of sources: SourceChoice, squared: Bool = false,
    parallelism: Parallelism
  ) -> ShareSums {
    if lengths == .hops {
      return shares(by: HopShares.self, of: sources, squared, parallelism)
    }
    return BucketQueue.suits(self)
      ? shares(by: DistanceShares<BucketQueue>.self, of: sources, squared, parallelism)
      : shares(by: DistanceShares<HeapQueue>.self, of: sources, squared, parallelism)
  }

  private func shares<Search: SourceShares & ~Copyable>(
    by search: Search.Type, of sources: SourceChoice, _ squared: Bool,
    _ parallelism: Parallelism
  ) -> ShareSums {
    let blocks = evenBlocks(count(sources))
    return parallelism.fold(
      blockCount: blocks.count, into: ShareSums(), scratch: { Search(self) },
      work: { search, block in
        var part = ShareSums(
          sums: Array(repeating: 0, count: nodeCount),
          squares: Array(repeating: 0, count: squared ? nodeCount : 0))
        let chosen = blocks[block].lazy.map { source(at: $0, sources) }
        if squared {
          sumSquared(chosen, &search, into: &part)
        } else {
          sum(chosen, &search, into: &part)
        }
        return part
      }, fold: { $0.add($1) })
  }

  private func count(_ sources: SourceChoice) -> Int {
    switch sources {
    case .all: nodeCount
    case .drawn(let nodes, _): nodes.count
    }
  }

  private func source(at place: Int, _ sources: SourceChoice) -> WeightedSource {
    switch sources {
    case .all: WeightedSource(node: place, weight: multiplicities[place])
    case .drawn(let nodes, let weight): WeightedSource(node: Int(nodes[place]), weight: weight)
    }
  }

  @inline(__always)
  private func sum<Search: SourceShares & ~Copyable>(
    _ sources: some Sequence<WeightedSource>, _ search: inout Search, into part: inout ShareSums
  ) {
    var overflowing: [WeightedSource] = []
    part.sums.withUnsafeMutableBufferPointer { sums in
      opened { graph in
        for source in sources {
          let isInRange = search.add(
            from: source.node, weight: source.weight, in: graph, to: sums)
          if !isInRange { overflowing.append(source) }
        }
      }
    }
    part.overflowing = overflowing
  }

  @inline(__always)
  private func sumSquared<Search: SourceShares & ~Copyable>(
    _ sources: some Sequence<WeightedSource>, _ search: inout Search, into part: inout ShareSums
  ) {
    let shares = Buffer<Double>(nodeCount, of: 0)
    opened { graph in
      for source in sources {
        let isInRange = search.add(
          from: source.node, weight: source.weight, in: graph, to: shares.all)
        if !isInRange { part.overflowing.append(source) }
        for node in 0..<nodeCount {
          let share = shares[node]
          part.sums[node] += share
          part.squares[node] += share * share
          shares[node] = 0
        }
      }
    }
  }
}
