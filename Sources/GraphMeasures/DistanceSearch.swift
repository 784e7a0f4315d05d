/// Shortest paths from one source after another where edges have lengths.
///
/// Three things are left undone because they cannot matter. Once most nodes have been reached, an
/// arc that leads farther than the farthest of them helps only those that are left: these late arcs
/// are set apart, and rows, which are sorted by length, are read up to that limit. A node whose
/// shortest arc leads beyond the limit improves nobody and never enters the queue. Until the limit
/// is known, nodes that will probably be of that kind are put off as long as the queue has nearer
/// ones. On news graphs, where nine arcs of ten have the greatest length, most arcs and most nodes
/// are spared.
struct DistanceSearch<Queue: DistanceQueue>: ~Copyable {
  /// The distance of every node, infinite where the source does not reach it.
  let distances: Buffer<Double>
  /// The number of shortest paths to one member of every class.
  let counts: Buffer<Double>
  /// The nodes reached, in no particular order but for the source, which is first.
  let found: Buffer<UInt32>
  /// The nodes reached, in an order in which every path runs forward; kept by ``run(from:in:)``.
  let order: Buffer<UInt32>
  /// How many nodes were reached.
  private(set) var reached = 0
  /// The largest number of paths.
  private(set) var largestCount = 0.0
  /// Arcs that led to a node as near as any before them; kept by ``run(from:in:)``.
  private(set) var candidates: CandidateArcs

  private let queueMemory: QueueMemory
  private let candidateEnds: Buffer<UInt32>
  private let isQueued: Buffer<Bool>
  private(set) var late: LateArcs

  /// What a search leaves behind.
  private enum Extent {
    case distances
    /// Numbers of paths as well, and an order.
    case counts
    /// And the arcs that may lie on them.
    case arcs
  }

  /// Memory for searches in a graph; without arcs, ``run(from:in:)`` has none.
  init(_ graph: PathGraph, keepsArcs: Bool) {
    distances = Buffer(graph.nodeCount, of: .infinity)
    counts = Buffer(room: graph.nodeCount)
    order = Buffer(room: graph.nodeCount)
    candidateEnds = Buffer(room: keepsArcs ? graph.nodeCount : 0)
    found = Buffer(graph.nodeCount, of: 0)
    isQueued = Buffer(graph.nodeCount, of: false)
    late = LateArcs(nodeCount: graph.nodeCount, arcCount: graph.arcCount)
    candidates = CandidateArcs(arcCount: keepsArcs ? graph.arcCount : 0)
    queueMemory = Queue.memory(for: graph)
  }

  /// The candidate arcs of the node at a place of ``order``.
  @inline(__always)
  func candidateRange(_ place: Int) -> Range<Int> {
    Range(
      uncheckedBounds: (
        place > 0 ? Int(candidateEnds[place - 1]) : 0, Int(candidateEnds[place])
      ))
  }

  /// Whether a candidate arc of a node at some distance lies on a shortest path, and where it ends.
  @inline(__always)
  func end(
    ofCandidate place: Int, at distance: Double, in graph: SearchedGraph
  ) -> (target: Int, isUsed: Bool) {
    let entry = candidates[place]
    let target: Int
    let length: Double
    if entry < CandidateArcs.lateMark {
      target = Int(graph.out.targets[Int(entry)])
      length = graph.outLengths[Int(entry)]
    } else {
      let place = Int(entry ^ CandidateArcs.lateMark)
      target = Int(late.targets[place])
      length = graph.intoLengths[Int(late.arcs[place])]
    }
    return (target, Queue.lengthened(distance, by: length) == distances[target])
  }

  /// Finds the distances from a source, the number of paths, and the arcs that may lie on them.
  mutating func run(from source: Int, in graph: SearchedGraph) {
    search(from: source, in: graph, .arcs)
  }

  /// Finds the distances from a source and the number of paths.
  mutating func count(from source: Int, in graph: SearchedGraph) {
    search(from: source, in: graph, .counts)
  }

  /// Finds the distances from a source, and nothing else.
  mutating func measure(from source: Int, in graph: SearchedGraph) {
    search(from: source, in: graph, .distances)
  }

  @inline(__always)
  private mutating func search(from source: Int, in graph: SearchedGraph, _ extent: Extent) {
    forget(graph)
    let keepsPaths = extent != .distances
    let keepsArcs = extent == .arcs
    let (order, ends, firstLate) = (order.all, candidateEnds.all, late.firsts.all)
    var front = Front<Queue>(
      queue: Queue(queueMemory), distances: distances.all, counts: counts.all, found: found.all,
      isQueued: isQueued.all, firstLate: firstLate, graph: graph)
    let component = Int(graph.components[source])
    var unsettledArcs = graph.componentArcs[component]
    var nextCheck = 4
    var settled = 0
    var largest = 0.0
    front.start(at: source)
    while true {
      let node = front.queue.next(before: front.putOff)
      if node < 0 {
        guard node == -2 else { break }
        front.takeUp()
        continue
      }
      if keepsPaths { order[settled] = UInt32(truncatingIfNeeded: node) }
      var count = 1.0
      if keepsPaths, node != source {
        count = front.counts[node]
        largest = max(largest, count)
        if !graph.multiplicities.isEmpty { count *= graph.multiplicities[node] }
      }
      let distance = front.distances[node]
      let limit = front.limit
      front.horizon = node == source ? .infinity : distance + graph.longest
      var arc = graph.out.start(node)
      let end = graph.out.end(node)
      while arc < end {
        let reach = Queue.lengthened(distance, by: graph.outLengths[arc])
        if reach > limit { break }
        let target = Int(graph.out.targets[arc])
        arc &+= 1
        if reach > front.distances[target] { continue }
        if keepsArcs { candidates.append(arc &- 1) }
        front.improve(target, reach, keepsPaths ? count : nil)
      }
      var entry = firstLate[node]
      while entry != LateArcs.none {
        let reach = Queue.lengthened(distance, by: graph.intoLengths[Int(late.arcs[entry])])
        let target = Int(late.targets[entry])
        let own = entry
        entry = late.after[entry]
        if reach > front.distances[target] || reach <= limit { continue }
        if keepsArcs { candidates.append(late: own) }
        front.improve(target, reach, keepsPaths ? count : nil)
      }
      if keepsArcs { ends[settled] = UInt32(truncatingIfNeeded: candidates.count) }
      settled &+= 1
      unsettledArcs &-= end &- graph.out.start(node)
      guard settled == nextCheck else { continue }
      nextCheck = settled + settled / 4 + 4
      if front.limit == .infinity, front.unreachedArcs <= unsettledArcs / LateArcs.share,
        graph.out.targets.count <= CandidateArcs.mostArcs
      {
        setApart(component, graph)
        front.setLimit()
      }
    }
    reached = front.foundCount
    largestCount = largest
    guard keepsPaths else { return }
    for place in 0..<reached where !front.isQueued[Int(found[place])] {
      order[settled] = found[place]
      if keepsArcs { ends[settled] = UInt32(truncatingIfNeeded: candidates.count) }
      largestCount = max(largestCount, front.counts[Int(found[place])])
      settled &+= 1
    }
  }

  /// Sets the arcs apart that lead to nodes of the component that have not been reached.
  private mutating func setApart(_ component: Int, _ graph: SearchedGraph) {
    for node in 0..<distances.count
    where distances[node] == .infinity && graph.components[node] == component {
      for arc in graph.into.start(node)..<graph.into.end(node) {
        late.add(arc, from: graph.into.targets[arc], to: node)
      }
    }
  }

  /// Clears what the last search found.
  private mutating func forget(_ graph: SearchedGraph) {
    for place in 0..<reached {
      distances[found[place]] = .infinity
      isQueued[found[place]] = false
    }
    late.removeAll(in: graph)
    candidates.removeAll()
    reached = 0
    largestCount = 0
  }
}
