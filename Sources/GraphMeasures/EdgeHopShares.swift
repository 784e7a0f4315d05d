/// One source's share in every edge's betweenness where paths count hops.
///
/// Level by level there and back. On the way back the shares of one level at a time stand in a vector
/// that is 0 elsewhere, so that a node's row is read without asking which of its arcs are used. Rows
/// are ascending: the arcs that keep a sum come last.
struct EdgeHopShares: ~Copyable {
  /// Path counts: 0 where unseen, positive while still growing, negative once final.
  private let counts: Buffer<Double>
  /// The shares of the level behind the one that is looked at, 0 elsewhere.
  private let behind: Buffer<Double>
  private let order: Buffer<UInt32>
  private var levels: [Range<Int>] = []

  init(_ graph: PathGraph) {
    counts = Buffer(graph.nodeCount, of: 0)
    behind = Buffer(graph.nodeCount, of: 0)
    order = Buffer(graph.nodeCount + 1, of: 0)
  }

  private mutating func search(from source: Int, _ out: ArcPointers) -> Bool {
    let (counts, order) = (counts.all, order.all)
    levels.removeAll(keepingCapacity: true)
    order[0] = UInt32(truncatingIfNeeded: source)
    counts[source] = -1
    var level = 0..<1
    var largest = 1.0
    while !level.isEmpty {
      levels.append(level)
      var tail = level.upperBound
      for place in level {
        let node = Int(order[place])
        let count = -counts[node]
        var arc = out.start(node)
        let end = out.end(node)
        while arc < end {
          let target = out.targets[arc]
          let old = counts[Int(target)]
          counts[Int(target)] = old >= 0 ? old + count : old
          order[tail] = target
          tail &+= old == 0 ? 1 : 0
          arc &+= 1
        }
      }
      level = level.upperBound..<tail
      for place in level {
        let node = Int(order[place])
        largest = max(largest, counts[node])
        counts[node] = -counts[node]
      }
    }
    return largest < 1e280
  }

  /// Clears the counts of the last search.
  private func forget() {
    let (counts, order) = (counts.all, order.all)
    for place in 0..<(levels.last?.upperBound ?? 0) { counts[Int(order[place])] = 0 }
  }
}

extension EdgeHopShares: EdgeShares {
  mutating func add(
    from source: Int, in graph: SearchedGraph, places: EdgePlaces.Pointers,
    to result: UnsafeMutableBufferPointer<Double>
  ) -> Bool {
    defer { forget() }
    guard search(from: source, graph.out) else { return false }
    let (counts, order, behind) = (counts.all, order.all, behind.all)
    for index in levels.indices.reversed() {
      let isLast = index + 1 == levels.count
      for place in levels[index] {
        let node = Int(order[place])
        let count = -counts[node]
        var sum = 0.0
        var arc = graph.out.start(node)
        let end = isLast ? arc : graph.out.end(node)
        let firstKept = isLast ? arc : end &- places.count(node)
        while arc < firstKept {
          sum += behind[Int(graph.out.targets[arc])]
          arc &+= 1
        }
        var place = places.start(node)
        while arc < end {
          let share = behind[Int(graph.out.targets[arc])]
          result[place] += count * share
          sum += share
          place &+= 1
          arc &+= 1
        }
        // The count is not needed again; its place takes the share until the level is done.
        counts[node] = 1 / count + sum
      }
      if !isLast { for place in levels[index + 1] { behind[Int(order[place])] = 0 } }
      for place in levels[index] { behind[Int(order[place])] = counts[Int(order[place])] }
    }
    behind[source] = 0
    return true
  }
}
