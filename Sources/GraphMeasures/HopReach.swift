/// Searches by hops from many sources at once, one bit each.
///
/// A node's row of bits says which sources have reached it. One step forward is a union of rows, so
/// that one look at an arc serves all sources of a batch. The bits that are new in a step are
/// counted at the node they came to: the distances from all sources to every node, summed.
///
/// Rows of all sources so far serve as well as rows of the last step's: what is older in them has
/// reached the neighbours before, and is no news to them.
///
/// Sums are whole numbers, so that threads may add theirs up in any order.
///
/// Reference: Then et al., "The more the merrier: efficient multi-source graph traversal", 2014,
/// doi:10.14778/2735496.2735507.
struct HopReach: ~Copyable {
  /// One bit for every source of a batch.
  typealias Bits = SIMD2<UInt64>

  private let seen: Buffer<Bits>
  /// What a step brings to the nodes; nothing before and after it.
  private let news: Buffer<Bits>
  /// The nodes that the last step reached, and behind them those that a step along their arcs comes to.
  private let listed: Buffer<UInt32>
  private var goals: [Bits] = []
  /// Number of sources that reach each node.
  let reached: Buffer<UInt32>
  /// The terms of their distances, summed.
  let parts: Buffer<UInt64>

  /// Number of sources searched from at once.
  static var batchSize: Int { Bits.scalarCount * UInt64.bitWidth }

  init(nodeCount: Int) {
    seen = Buffer(nodeCount, of: .zero)
    news = Buffer(nodeCount, of: .zero)
    listed = Buffer(room: nodeCount + 1)
    reached = Buffer(nodeCount, of: 0)
    parts = Buffer(nodeCount, of: 0)
  }

  /// Adds what a batch of sources owes to every node's sum: for each source the term of its hops.
  ///
  /// A step costs no more than the arcs it reads, so that deep graphs do not suffer.
  mutating func add(
    from sources: Range<Int>, in graph: SearchedGraph, parts: (_ hops: Int) -> UInt64
  ) {
    var frontCount = start(sources, graph)
    var wantingArcs = (0..<seen.count).reduce(0) {
      $0 + (isWanting($1, graph) ? graph.into.degree($1) : 0)
    }
    var frontArcs = sources.reduce(0) { $0 + graph.out.degree($1) }
    var hops = 0
    while frontArcs > 0, wantingArcs > 0 {
      hops += 1
      let term = parts(hops)
      var front = Front()
      if frontArcs < seen.count / 2 {
        let end = push(frontCount, graph)
        for place in frontCount..<end { settle(Int(listed[place]), term, graph, &front) }
      } else {
        if frontArcs < wantingArcs {
          pushToMany(frontCount, graph)
        } else {
          pull(graph)
        }
        for node in 0..<seen.count { settle(node, term, graph, &front) }
      }
      frontCount = front.count
      frontArcs = front.arcs
      wantingArcs -= front.doneArcs
    }
  }

  /// The nodes that a step has reached, and their arcs.
  private struct Front {
    var count = 0
    /// Arcs that leave them.
    var arcs = 0
    /// Arcs into those that no source of the batch will come to any more.
    var doneArcs = 0
  }

  /// Lists the sources that have arcs, and says how many there are.
  private mutating func start(_ sources: Range<Int>, _ graph: SearchedGraph) -> Int {
    goals = Array(repeating: .zero, count: graph.componentSizes.count)
    for node in 0..<seen.count { seen[node] = .zero }
    var count = 0
    for (bit, source) in sources.enumerated() {
      var bits = Bits.zero
      bits[bit >> 6] = 1 &<< UInt64(truncatingIfNeeded: bit & 63)
      seen[source] = bits
      goals[Int(graph.components[source])] |= bits
      listed[count] = UInt32(truncatingIfNeeded: source)
      count += graph.out.degree(source) > 0 ? 1 : 0
    }
    return count
  }

  /// Whether a source of the node's component has not reached it.
  @inline(__always)
  private func isWanting(_ node: Int, _ graph: SearchedGraph) -> Bool {
    seen[node] != goals[Int(graph.components[node])]
  }

  /// Takes what a step has brought to a node.
  ///
  /// The list is filled from its start with nodes that stand in it no farther in front.
  @inline(__always)
  private func settle(
    _ node: Int, _ term: UInt64, _ graph: SearchedGraph, _ front: inout Front
  ) {
    let old = seen[node]
    let fresh = news[node] & ~old
    news[node] = .zero
    guard fresh != .zero else { return }
    let count = Self.count(fresh)
    let all = old | fresh
    seen[node] = all
    listed[front.count] = UInt32(truncatingIfNeeded: node)
    let leaving = graph.out.degree(node)
    front.count &+= leaving > 0 ? 1 : 0
    front.arcs &+= leaving
    let isDone = all == goals[Int(graph.components[node])]
    front.doneArcs &+= isDone ? graph.into.degree(node) : 0
    reached[node] &+= UInt32(truncatingIfNeeded: count)
    parts[node] &+= term &* UInt64(truncatingIfNeeded: count)
  }

  /// Brings the rows of the listed nodes to where their arcs lead, and lists those behind them.
  ///
  /// Every listed node has an arc; where all have fewer than half as many as there are nodes, both
  /// lists have room.
  private func push(_ frontCount: Int, _ graph: SearchedGraph) -> Int {
    var count = frontCount
    for place in 0..<frontCount {
      let node = Int(listed[place])
      let bits = seen[node]
      var arc = graph.out.start(node)
      let end = graph.out.end(node)
      while arc < end {
        let target = graph.out.targets[arc]
        arc &+= 1
        let old = news[target]
        if old == .zero {
          listed[count] = target
          count &+= 1
        }
        news[target] = old | bits
      }
    }
    return count
  }

  /// As ``push(_:_:)``, where most nodes are touched and none need be listed.
  private func pushToMany(_ frontCount: Int, _ graph: SearchedGraph) {
    for place in 0..<frontCount {
      let node = Int(listed[place])
      let bits = seen[node]
      for arc in graph.out.start(node)..<graph.out.end(node) {
        news[graph.out.targets[arc]] |= bits
      }
    }
  }

  /// Brings to every node what it wants and the nodes have that lead to it.
  private func pull(_ graph: SearchedGraph) {
    for node in 0..<seen.count where isWanting(node, graph) {
      let goal = goals[Int(graph.components[node])]
      var bits = seen[node]
      var arc = graph.into.start(node)
      let end = graph.into.end(node)
      while arc < end {
        let pause = min(arc &+ 8, end)
        while arc < pause {
          bits |= seen[graph.into.targets[arc]]
          arc &+= 1
        }
        if bits == goal { break }
      }
      news[node] = bits
    }
  }

  /// The number of ones.
  @inline(__always)
  private static func count(_ bits: Bits) -> Int {
    let pairs = bits &- ((bits &>> 1) & Bits(repeating: 0x5555_5555_5555_5555))
    let twos = Bits(repeating: 0x3333_3333_3333_3333)
    let fours = (pairs & twos) &+ ((pairs &>> 2) & twos)
    let bytes = (fours &+ (fours &>> 4)) & Bits(repeating: 0x0F0F_0F0F_0F0F_0F0F)
    let sums = bytes.wrappedSum()
    let halves = (sums & 0x00FF_00FF_00FF_00FF) &+ ((sums &>> 8) & 0x00FF_00FF_00FF_00FF)
    return Int(truncatingIfNeeded: (halves &* 0x0001_0001_0001_0001) &>> 48)
  }
}

extension PathGraph {
  /// One number for every class, from how many nodes are how far from it.
  func hopSums(
    of term: HopTerm, parallelism: Parallelism, _ closing: (ReachSum) -> Double
  ) -> [Double] {
    let size = HopReach.batchSize
    let none = HopCounts(
      reached: Array(repeating: 0, count: nodeCount), parts: Array(repeating: 0, count: nodeCount))
    let counts = parallelism.gather(
      blockCount: (nodeCount + size - 1) / size, into: none,
      scratch: { HopReach(nodeCount: nodeCount) },
      work: { reach, batch in
        let sources = batch * size..<min(nodeCount, (batch + 1) * size)
        opened { reach.add(from: sources, in: $0, parts: term.parts) }
      },
      gather: { total, reach in
        for node in 0..<nodeCount {
          total.reached[node] &+= reach.reached[node]
          total.parts[node] &+= reach.parts[node]
        }
      })
    return zip(counts.reached, counts.parts).map {
      closing(ReachSum(reached: Int($0), sum: Double($1) / term.scale))
    }
  }
}

/// Number of nodes that reach every node, and the terms of their distances, summed.
private struct HopCounts: Sendable {
  var reached: [UInt32]
  var parts: [UInt64]
}
