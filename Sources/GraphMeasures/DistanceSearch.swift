/// Shortest paths from one source after another where edges have lengths.
///
/// Arcs are scanned from the shortest on, and only as far as they can matter: once every node of
/// the component but a few has been reached, no arc helps that leads beyond the farthest of them;
/// nodes beside the few are marked and scanned to the end. On news graphs, where nine arcs of ten
/// have the greatest length, most of them are never looked at.
struct DistanceSearch<Queue: DistanceQueue & ~Copyable>: ~Copyable {
  /// The distance of every node, infinite where the source does not reach it.
  let distances: Buffer<Double>
  /// The number of shortest paths to one member of every class.
  let counts: Buffer<Double>
  /// The nodes reached, in an order in which every path runs forward.
  let order: Buffer<UInt32>
  /// How many nodes were reached.
  private(set) var reached = 0
  /// The largest number of paths.
  private(set) var largestCount = 0.0
  /// Arcs that led to a node as near as any before them.
  private(set) var candidates = CandidateArcs()

  private var queue: Queue
  private let candidateEnds: Buffer<UInt32>
  private let isBesideUnreached: Buffer<Bool>
  private var flagged: [UInt32] = []

  init(_ graph: PathGraph) {
    distances = Buffer(graph.nodeCount, of: .infinity)
    counts = Buffer(graph.nodeCount, of: 0)
    order = Buffer(graph.nodeCount, of: 0)
    candidateEnds = Buffer(graph.nodeCount, of: 0)
    isBesideUnreached = Buffer(graph.nodeCount, of: false)
    queue = Queue(graph)
  }

  /// The candidate arcs of the node at a place of ``order``.
  @inline(__always)
  func candidateRange(_ place: Int) -> Range<Int> {
    Range(
      uncheckedBounds: (
        place > 0 ? Int(candidateEnds[place - 1]) : 0, Int(candidateEnds[place])
      ))
  }

  /// Finds the distances from a source and the number of paths.
  mutating func run(from source: Int, in graph: SearchedGraph) {
    forget()
    distances[source] = 0
    counts[source] = 1
    queue.insert(source, at: 0)
    var progress = Progress(source: source, graph: graph)
    while true {
      let node = queue.next()
      guard node >= 0 else { break }
      order[reached] = UInt32(truncatingIfNeeded: node)
      largestCount = max(largestCount, counts[node])
      let count = node == source ? 1 : counts[node] * graph.multiplicities[node]
      let limit = isBesideUnreached[node] ? Double.infinity : progress.limit
      scan(node, count, limit, graph, &progress)
      candidateEnds[reached] = UInt32(truncatingIfNeeded: candidates.count)
      reached += 1
      progress.unsettledArcs -= graph.out.degree(node)
      if reached == progress.nextCheck { tighten(&progress, graph) }
    }
  }

  @inline(__always)
  private mutating func scan(
    _ node: Int, _ count: Double, _ limit: Double, _ graph: SearchedGraph,
    _ progress: inout Progress
  ) {
    let distance = distances[node]
    var arc = graph.out.start(node)
    let end = graph.out.end(node)
    while arc < end {
      let reach = Queue.lengthened(distance, by: graph.out.lengths[arc])
      if reach > limit { return }
      let target = Int(graph.out.targets[arc])
      arc &+= 1
      let known = distances[target]
      if reach > known { continue }
      if reach == known {
        counts[target] += count
      } else {
        distances[target] = reach
        counts[target] = count
        if known == .infinity {
          queue.insert(target, at: reach)
          progress.unreachedArcs -= graph.into.degree(target)
          progress.limit = max(progress.limit, reach)
        } else {
          queue.move(target, from: known, to: reach)
        }
      }
      candidates.append(target, reach)
    }
  }

  /// Lowers the limit beyond which arcs do not matter, where that can be told.
  private mutating func tighten(_ progress: inout Progress, _ graph: SearchedGraph) {
    if !progress.isLimited {
      guard progress.unreachedArcs <= progress.unsettledArcs / 8 else {
        progress.nextCheck = reached + reached / 4 + 4
        return
      }
      progress.isLimited = true
      if progress.unreachedArcs > 0 { flagNeighbors(of: progress.component, graph) }
    }
    var farthest = 0.0
    for node in 0..<distances.count {
      let distance = distances[node]
      farthest = max(farthest, distance == .infinity ? 0 : distance)
    }
    progress.limit = farthest
    progress.nextCheck = reached + max(32, (graph.componentSizes[progress.component] - reached) / 2)
  }

  /// Marks the nodes with an arc to a node of the component that has not been reached.
  private mutating func flagNeighbors(of component: Int, _ graph: SearchedGraph) {
    for node in 0..<distances.count
    where distances[node] == .infinity && graph.components[node] == component {
      for arc in graph.into.start(node)..<graph.into.end(node) {
        let neighbor = graph.into.targets[arc]
        if !isBesideUnreached[neighbor] {
          isBesideUnreached[neighbor] = true
          flagged.append(neighbor)
        }
      }
    }
  }

  /// Clears what the last search found.
  private mutating func forget() {
    for place in 0..<reached { distances[order[place]] = .infinity }
    for node in flagged { isBesideUnreached[node] = false }
    flagged.removeAll(keepingCapacity: true)
    candidates.removeAll()
    reached = 0
    largestCount = 0
  }
}

/// What a search has still before it.
private struct Progress {
  let component: Int
  var unreachedArcs: Int
  var unsettledArcs: Int
  var limit = Double.infinity
  var isLimited = false
  var nextCheck = 4

  init(source: Int, graph: SearchedGraph) {
    component = Int(graph.components[source])
    unsettledArcs = graph.componentArcs[component]
    unreachedArcs = unsettledArcs - graph.into.degree(source)
  }
}

/// A list of arcs by end and length of path, that grows as needed.
struct CandidateArcs: ~Copyable {
  private(set) var targets = Buffer<UInt32>(1024, of: 0)
  private(set) var reaches = Buffer<Double>(1024, of: 0)
  private(set) var count = 0

  @inline(__always)
  mutating func append(_ target: Int, _ reach: Double) {
    if count == targets.count { grow() }
    targets[count] = UInt32(truncatingIfNeeded: target)
    reaches[count] = reach
    count &+= 1
  }

  mutating func removeAll() { count = 0 }

  private mutating func grow() {
    let wider = Buffer<UInt32>(2 * count, of: 0)
    let longer = Buffer<Double>(2 * count, of: 0)
    for index in 0..<count {
      wider[index] = targets[index]
      longer[index] = reaches[index]
    }
    targets = wider
    reaches = longer
  }
}
