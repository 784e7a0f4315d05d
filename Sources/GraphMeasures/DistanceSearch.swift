/// Shortest paths from one source after another where edges have lengths.
///
/// Arcs are scanned from the shortest on, and only as far as they can matter: once most nodes have
/// been reached, an arc that leads farther than the farthest of them helps only the few that are
/// left, and those arcs are set apart. On news graphs, where nine arcs of ten have the greatest
/// length, most of them are never looked at.
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
  private var late: LateArcs

  init(_ graph: PathGraph) {
    distances = Buffer(graph.nodeCount, of: .infinity)
    counts = Buffer(graph.nodeCount, of: 0)
    order = Buffer(graph.nodeCount, of: 0)
    candidateEnds = Buffer(graph.nodeCount, of: 0)
    late = LateArcs(nodeCount: graph.nodeCount)
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
      scan(node, count, graph, &progress)
      candidateEnds[reached] = UInt32(truncatingIfNeeded: candidates.count)
      reached += 1
      progress.unsettledArcs -= graph.out.degree(node)
      if reached == progress.nextCheck { tighten(&progress, graph) }
    }
  }

  @inline(__always)
  private mutating func scan(
    _ node: Int, _ count: Double, _ graph: SearchedGraph, _ progress: inout Progress
  ) {
    let distance = distances[node]
    let limit = progress.limit
    var arc = graph.out.start(node)
    let end = graph.out.end(node)
    while arc < end {
      let reach = Queue.lengthened(distance, by: graph.out.lengths[arc])
      if reach > limit { break }
      let target = Int(graph.out.targets[arc])
      arc &+= 1
      if reach <= distances[target] { improve(target, reach, count, graph, &progress) }
    }
    var entry = late.first(of: node)
    while entry != LateArcs.none {
      let reach = Queue.lengthened(distance, by: late.lengths[entry])
      let target = Int(late.targets[entry])
      entry = late.after[entry]
      if reach > limit, reach <= distances[target] {
        improve(target, reach, count, graph, &progress)
      }
    }
  }

  /// Takes note of a path that is shorter than those known, or as short.
  @inline(__always)
  private mutating func improve(
    _ target: Int, _ reach: Double, _ count: Double, _ graph: SearchedGraph,
    _ progress: inout Progress
  ) {
    let known = distances[target]
    candidates.append(target, reach)
    if reach == known {
      counts[target] += count
      return
    }
    distances[target] = reach
    counts[target] = count
    if known == .infinity {
      queue.insert(target, at: reach)
      progress.unreachedArcs -= graph.into.degree(target)
    } else {
      queue.move(target, from: known, to: reach)
    }
  }

  /// Lowers the limit beyond which arcs matter only to nodes that have been reached late.
  private mutating func tighten(_ progress: inout Progress, _ graph: SearchedGraph) {
    if progress.limit == .infinity {
      guard progress.unreachedArcs <= progress.unsettledArcs / 8 else {
        progress.nextCheck = reached + reached / 4 + 4
        return
      }
      if progress.unreachedArcs > 0 { setApart(progress.component, graph) }
    }
    var farthest = 0.0
    for node in 0..<distances.count {
      let distance = distances[node]
      farthest = max(farthest, distance == .infinity ? 0 : distance)
    }
    progress.limit = min(progress.limit, farthest)
    progress.nextCheck =
      reached + max(500, (graph.componentSizes[progress.component] - reached) / 2)
  }

  /// Sets the arcs apart that lead to nodes of the component that have not been reached.
  private mutating func setApart(_ component: Int, _ graph: SearchedGraph) {
    for node in 0..<distances.count
    where distances[node] == .infinity && graph.components[node] == component {
      for arc in graph.into.start(node)..<graph.into.end(node) {
        late.add(from: graph.into.targets[arc], to: node, length: graph.into.lengths[arc])
      }
    }
  }

  /// Clears what the last search found.
  private mutating func forget() {
    for place in 0..<reached { distances[order[place]] = .infinity }
    late.removeAll()
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
  var nextCheck = 4

  init(source: Int, graph: SearchedGraph) {
    component = Int(graph.components[source])
    unsettledArcs = graph.componentArcs[component]
    unreachedArcs = unsettledArcs - graph.into.degree(source)
  }
}

/// The arcs to nodes that have been reached late, in a list for every start.
struct LateArcs: ~Copyable {
  static let none = UInt32.max

  private let firsts: Buffer<UInt32>
  private(set) var targets = Buffer<UInt32>(1024, of: 0)
  private(set) var lengths = Buffer<Double>(1024, of: 0)
  private(set) var after = Buffer<UInt32>(1024, of: 0)
  private var starts = Buffer<UInt32>(1024, of: 0)
  private var count = 0

  init(nodeCount: Int) { firsts = Buffer(nodeCount, of: Self.none) }

  @inline(__always)
  func first(of node: Int) -> UInt32 { firsts[node] }

  mutating func add(from start: UInt32, to target: Int, length: Double) {
    if count == targets.count { grow() }
    targets[count] = UInt32(truncatingIfNeeded: target)
    lengths[count] = length
    starts[count] = start
    after[count] = firsts[start]
    firsts[start] = UInt32(truncatingIfNeeded: count)
    count += 1
  }

  mutating func removeAll() {
    for entry in 0..<count { firsts[starts[entry]] = Self.none }
    count = 0
  }

  private mutating func grow() {
    targets = targets.copy(to: 2 * count, filling: 0)
    lengths = lengths.copy(to: 2 * count, filling: 0)
    after = after.copy(to: 2 * count, filling: 0)
    starts = starts.copy(to: 2 * count, filling: 0)
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
    targets = targets.copy(to: 2 * count, filling: 0)
    reaches = reaches.copy(to: 2 * count, filling: 0)
  }
}
