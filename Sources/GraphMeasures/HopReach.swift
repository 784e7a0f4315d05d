/// Searches by hops from many sources at once, one bit each.
///
/// A node's row of bits says which sources have reached it. One step forward is a union of rows, so
/// that one look at an arc serves all sources of a batch. The bits that are new in a step are
/// counted at the node they came to: the distances from all sources to every node, summed.
///
/// Reference: Then et al., "The more the merrier: efficient multi-source graph traversal", 2014,
/// doi:10.14778/2735496.2735507.
struct HopReach: ~Copyable {
  /// One bit for every source of a batch.
  typealias Bits = SIMD4<UInt64>

  private let seen: Buffer<Bits>
  private var front: Buffer<Bits>
  private var next: Buffer<Bits>
  /// The nodes of the front, and those that a step has touched.
  private var frontNodes: Buffer<UInt32>
  private var touched: Buffer<UInt32>
  /// Nodes that a source of the batch may still come to.
  private let wanting: Buffer<UInt32>
  private var goals: [Bits] = []

  /// Number of sources searched from at once.
  static var batchSize: Int { Bits.scalarCount * UInt64.bitWidth }

  init(nodeCount: Int) {
    seen = Buffer(nodeCount, of: .zero)
    front = Buffer(nodeCount, of: .zero)
    next = Buffer(nodeCount, of: .zero)
    frontNodes = Buffer(nodeCount, of: 0)
    touched = Buffer(nodeCount, of: 0)
    wanting = Buffer(nodeCount, of: 0)
  }

  /// Calls `visit` with node, hops and how many of the sources are so far from it.
  ///
  /// A step costs no more than the arcs it reads, so that deep graphs do not suffer.
  mutating func search(
    from sources: Range<Int>, in graph: SearchedGraph,
    _ visit: (_ node: Int, _ hops: Int, _ sources: Int) -> Void
  ) {
    start(sources, graph)
    var wantingCount = listWanting(seen.count, graph, isFirst: true)
    var wantingArcs = (0..<wantingCount).reduce(0) { $0 + graph.into.degree(Int(wanting[$1])) }
    var frontCount = sources.count
    var frontArcs = sources.reduce(0) { $0 + graph.out.degree($1) }
    var hops = 0
    while frontArcs > 0, wantingArcs > 0 {
      hops += 1
      var touchedCount: Int
      if frontArcs < seen.count / 2 {
        touchedCount = push(frontCount, graph)
      } else if frontArcs < wantingArcs {
        touchedCount = pushToMany(frontCount, graph)
      } else {
        wantingCount = listWanting(wantingCount, graph, isFirst: false)
        touchedCount = pull(wantingCount, graph)
      }
      for place in 0..<frontCount { front[frontNodes[place]] = .zero }
      frontCount = 0
      frontArcs = 0
      for place in 0..<touchedCount {
        let node = Int(touched[place])
        let fresh = next[node] & ~seen[node]
        next[node] = fresh
        let count = Self.count(fresh)
        guard count > 0 else { continue }
        seen[node] |= fresh
        frontNodes[frontCount] = UInt32(truncatingIfNeeded: node)
        frontCount &+= 1
        frontArcs += graph.out.degree(node)
        if !isWanting(node, graph) { wantingArcs -= graph.into.degree(node) }
        visit(node, hops, count)
      }
      swap(&front, &next)
    }
    for place in 0..<frontCount { front[frontNodes[place]] = .zero }
  }

  private mutating func start(_ sources: Range<Int>, _ graph: SearchedGraph) {
    goals = Array(repeating: .zero, count: graph.componentSizes.count)
    for node in 0..<seen.count { seen[node] = .zero }
    for (bit, source) in sources.enumerated() {
      front[source][bit >> 6] |= 1 &<< UInt64(truncatingIfNeeded: bit & 63)
      seen[source] = front[source]
      goals[Int(graph.components[source])] |= front[source]
      frontNodes[bit] = UInt32(truncatingIfNeeded: source)
    }
  }

  /// Whether a source of the node's component has not reached it.
  @inline(__always)
  private func isWanting(_ node: Int, _ graph: SearchedGraph) -> Bool {
    seen[node] != goals[Int(graph.components[node])]
  }

  /// Lists the nodes that are still wanting, among all or among those listed before.
  private func listWanting(_ count: Int, _ graph: SearchedGraph, isFirst: Bool) -> Int {
    var kept = 0
    for place in 0..<count {
      let node = isFirst ? UInt32(truncatingIfNeeded: place) : wanting[place]
      wanting[kept] = node
      kept &+= isWanting(Int(node), graph) ? 1 : 0
    }
    return kept
  }

  private func push(_ frontCount: Int, _ graph: SearchedGraph) -> Int {
    var count = 0
    for place in 0..<frontCount {
      let node = Int(frontNodes[place])
      let bits = front[node]
      var arc = graph.out.start(node)
      let end = graph.out.end(node)
      while arc < end {
        let target = graph.out.targets[arc]
        arc &+= 1
        let old = next[target]
        if old == .zero {
          touched[count] = target
          count &+= 1
        }
        next[target] = old | bits
      }
    }
    return count
  }

  /// As ``push(_:_:)``, where most nodes are touched and none need be listed.
  private func pushToMany(_ frontCount: Int, _ graph: SearchedGraph) -> Int {
    for place in 0..<frontCount {
      let node = Int(frontNodes[place])
      let bits = front[node]
      for arc in graph.out.start(node)..<graph.out.end(node) {
        next[graph.out.targets[arc]] |= bits
      }
    }
    for node in 0..<seen.count { touched[node] = UInt32(truncatingIfNeeded: node) }
    return seen.count
  }

  private func pull(_ wantingCount: Int, _ graph: SearchedGraph) -> Int {
    for place in 0..<wantingCount {
      let node = Int(wanting[place])
      touched[place] = wanting[place]
      let missing = goals[Int(graph.components[node])] & ~seen[node]
      var bits = Bits.zero
      var arc = graph.into.start(node)
      let end = graph.into.end(node)
      while arc < end {
        let pause = min(arc &+ 8, end)
        while arc < pause {
          bits |= front[graph.into.targets[arc]]
          arc &+= 1
        }
        if missing & ~bits == .zero { break }
      }
      next[node] = bits
    }
    return wantingCount
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
  /// One number for every node, from how many nodes are how far from it.
  ///
  /// The number starts as 0; `add` is called for rising hops within a batch of sources.
  func hopSums(
    parallelism: Parallelism,
    _ add: @Sendable (_ sum: inout HopSums, _ hops: Int, _ sources: Int) -> Void
  ) -> [HopSums] {
    let size = HopReach.batchSize
    let none = [HopSums](repeating: HopSums(), count: nodeCount)
    return parallelism.fold(
      blockCount: (nodeCount + size - 1) / size, into: none,
      scratch: { HopReach(nodeCount: nodeCount) },
      work: { reach, batch in
        var part = none
        let sources = batch * size..<min(nodeCount, (batch + 1) * size)
        part.withUnsafeMutableBufferPointer { part in
          opened { graph in
            reach.search(from: sources, in: graph) { add(&part[$0], $1, $2) }
          }
        }
        return part
      },
      fold: { total, part in
        for node in part.indices { total[node].merge(part[node]) }
      })
  }
}

/// What is known of the nodes that reach a node.
struct HopSums: Sendable {
  /// How many there are.
  var reached: Int = 0
  /// The sum of their distances, or of the inverses.
  var sum: Double = 0

  mutating func merge(_ other: HopSums) {
    reached += other.reached
    sum += other.sum
  }
}
