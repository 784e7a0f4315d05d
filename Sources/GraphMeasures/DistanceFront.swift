/// What a search by distance knows while it runs.
struct Front<Queue: DistanceQueue> {
  var queue: Queue
  let distances: UnsafeMutableBufferPointer<Double>
  let counts: UnsafeMutableBufferPointer<Double>
  /// The nodes reached, as they came.
  let found: UnsafeMutableBufferPointer<UInt32>
  let isQueued: UnsafeMutableBufferPointer<Bool>
  let firstLate: UnsafeMutableBufferPointer<UInt32>
  let graph: SearchedGraph
  private(set) var foundCount = 0
  /// Arcs into nodes that have not been reached; counted until there is a limit.
  private(set) var unreachedArcs = 0
  /// Farther than this, only late arcs lead to a better path.
  private(set) var limit = Double.infinity
  /// A node whose shortest arc leads farther than this is put off until there is a limit.
  var horizon = Double.infinity
  /// The least distance of a node that was put off.
  private(set) var putOff = Double.infinity

  init(
    queue: Queue, distances: UnsafeMutableBufferPointer<Double>,
    counts: UnsafeMutableBufferPointer<Double>, found: UnsafeMutableBufferPointer<UInt32>,
    isQueued: UnsafeMutableBufferPointer<Bool>, firstLate: UnsafeMutableBufferPointer<UInt32>,
    graph: SearchedGraph
  ) {
    self.queue = queue
    self.distances = distances
    self.counts = counts
    self.found = found
    self.isQueued = isQueued
    self.firstLate = firstLate
    self.graph = graph
  }

  @inline(__always)
  mutating func start(at source: Int) {
    distances[source] = 0
    counts[source] = 1
    found[0] = UInt32(truncatingIfNeeded: source)
    foundCount = 1
    isQueued[source] = true
    queue.insert(source, at: 0)
    unreachedArcs =
      graph.componentArcs[Int(graph.components[source])] - graph.into.degree(source)
  }

  /// Takes note of paths to `target` that are shorter than those known, or as short.
  ///
  /// Without a count of them, paths are not counted.
  @inline(__always)
  mutating func improve(_ target: Int, _ reach: Double, _ count: Double?) {
    let known = distances[target]
    if reach == known {
      if let count { counts[target] += count }
      return
    }
    distances[target] = reach
    if let count { counts[target] = count }
    if known == .infinity {
      found[foundCount] = UInt32(truncatingIfNeeded: target)
      foundCount &+= 1
      if limit == .infinity { unreachedArcs &-= graph.into.degree(target) }
    } else if isQueued[target] {
      return queue.move(target, from: known, to: reach)
    }
    let beyond = reach + Double(graph.shortestArcs[target])
    if limit == .infinity {
      guard beyond <= horizon else {
        putOff = min(putOff, reach)
        return
      }
    } else if beyond > limit, firstLate[target] == LateArcs.none {
      return
    }
    isQueued[target] = true
    queue.insert(target, at: reach)
  }

  /// Puts all nodes into the queue that were put off.
  mutating func takeUp() {
    putOff = .infinity
    enqueue { _ in true }
  }

  /// From now on the farthest node that has been reached is the limit.
  mutating func setLimit() {
    var farthest = 0.0
    for place in 0..<foundCount { farthest = max(farthest, distances[Int(found[place])]) }
    limit = farthest
    putOff = .infinity
    enqueue { [distances, graph, firstLate] node in
      distances[node] + Double(graph.shortestArcs[node]) <= farthest
        || firstLate[node] != LateArcs.none
    }
  }

  private mutating func enqueue(where isNeeded: (Int) -> Bool) {
    for place in 0..<foundCount {
      let node = Int(found[place])
      guard !isQueued[node], isNeeded(node) else { continue }
      isQueued[node] = true
      queue.insert(node, at: distances[node])
    }
  }
}
