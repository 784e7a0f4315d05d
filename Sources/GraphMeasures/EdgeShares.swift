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

/// Where the sums of a path graph's arcs stand.
///
/// The two arcs of an undirected edge have one sum. By hops only the arc to the larger number adds to
/// it: what all sources owe to one is what they owe to the other, since a path turned around is a path.
/// By distance both do: the rounded lengths of a path and of its reverse need not tie with the same
/// others. Sums stand in the order of the arcs to larger numbers, row after row.
struct EdgePlaces: Sendable {
  /// Whether only arcs to larger numbers add to sums, those to smaller ones being owed the same.
  let isOneWay: Bool
  private let isDirected: Bool
  /// Where each node's sums start; one more entry than there are nodes.
  private let starts: [UInt32]
  /// The sum of every arc, where arcs share sums.
  private let places: [UInt32]

  fileprivate init(_ graph: PathGraph, _ lengths: PathLength) {
    isDirected = graph.isDirected
    isOneWay = !graph.isDirected && lengths == .hops
    let rows = graph.outgoing
    var starts: [UInt32] = [0]
    starts.reserveCapacity(graph.nodeCount + 1)
    var kept: UInt32 = 0
    for node in 0..<graph.nodeCount {
      for arc in rows.arcs(of: node) {
        kept += graph.isDirected || rows.targets[arc] > node ? 1 : 0
      }
      starts.append(kept)
    }
    self.starts = starts
    places = graph.isDirected || lengths == .hops ? [] : Self.shared(by: rows, starts)
  }

  /// The places of all arcs of an undirected graph.
  private static func shared(by rows: PathRows, _ starts: [UInt32]) -> [UInt32] {
    var places = [UInt32](repeating: 0, count: rows.targets.count)
    for node in 0..<starts.count - 1 {
      var place = starts[node]
      for arc in rows.arcs(of: node) where rows.targets[arc] > node {
        places[arc] = place
        places[rows.arc(from: Int(rows.targets[arc]), to: node, length: rows.arcLengths[arc])] =
          place
        place += 1
      }
    }
    return places
  }

  /// Number of sums.
  var count: Int { Int(starts[starts.count - 1]) }

  /// Whether the sum of an arc stands where the arc stands among those of its node.
  func isFirst(from node: Int, to target: Int) -> Bool { isDirected || target > node }

  /// Where the sums of arcs stand, without bounds checks.
  struct Pointers {
    private let starts: UnsafeBufferPointer<UInt32>
    private let places: UnsafeBufferPointer<UInt32>
    private let isShared: Bool

    fileprivate init(starts: UnsafeBufferPointer<UInt32>, places: UnsafeBufferPointer<UInt32>) {
      self.starts = starts
      self.places = places
      isShared = !places.isEmpty
    }

    /// Where a node's sums start.
    @inline(__always)
    func start(_ node: Int) -> Int { Int(starts[node]) }

    /// Number of a node's sums.
    @inline(__always)
    func count(_ node: Int) -> Int { Int(starts[node &+ 1] &- starts[node]) }

    /// The sum of an arc, where paths run by distance.
    @inline(__always)
    func place(of arc: Int) -> Int { isShared ? Int(places[arc]) : arc }
  }

  fileprivate func opened<Result>(_ body: (Pointers) -> Result) -> Result {
    starts.withUnsafeBufferPointer { starts in
      places.withUnsafeBufferPointer { body(Pointers(starts: starts, places: $0)) }
    }
  }
}

extension PathRows {
  /// The places of a node's arcs.
  func arcs(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

  /// The arc from one node to another, which is there and has this length.
  ///
  /// - Complexity: O(log degree).
  fileprivate func arc(from node: Int, to target: Int, length: Double) -> Int {
    arcs(of: node).partitioningIndex { arc in
      (arcLengths[arc], Int(targets[arc])) >= (length, target)
    }
  }
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
