/// One source's share in every node's betweenness where paths count hops.
///
/// Level by level. A level is reached from the one before either by pushing along its arcs or by
/// pulling along the arcs of what is left, whichever has fewer arcs. The arcs that shortest paths
/// use are kept, so that the way back reads only those; it has one division a node.
struct HopShares: ~Copyable {
  /// Path counts: 0 where unseen, positive while still growing, negative once final; on the way back
  /// the shares of the level that was left last.
  private let counts: Buffer<Double>
  /// On the way there the path counts of the level that is being pulled from, on the way back sums over
  /// successors; 0 elsewhere, before and after.
  private let sums: Buffer<Double>
  private let order: Buffer<UInt32>
  private let unseen: Buffer<UInt32>
  /// The ends of the used arcs, at most one of an undirected edge's two, in rows that end at ``rowEnds``.
  private let used: Buffer<UInt32>
  /// A node has at most two rows: one as it is pulled, one as it pushes.
  private let rowEnds: Buffer<UInt32>
  private var levels: [Level] = []

  /// A step from one level to the next: its nodes, and where its rows of used arcs are.
  private struct Level {
    let nodes: Range<Int>
    let isPulled: Bool
    let firstRow: Int
  }

  init(_ graph: PathGraph) {
    let nodeCount = graph.nodeCount
    let usable = graph.isDirected ? graph.arcCount : graph.arcCount / 2
    counts = Buffer(nodeCount, of: 0)
    sums = Buffer(nodeCount, of: 0)
    order = Buffer(nodeCount + 1, of: 0)
    unseen = Buffer(nodeCount + 1, of: 0)
    used = Buffer(room: usable + 1)
    rowEnds = Buffer(room: 2 * nodeCount + 1)
  }

  /// Adds the source's shares times `weight`; says whether path counts stayed within range.
  mutating func add(
    from source: Int, weight: Double, in graph: SearchedGraph,
    to result: UnsafeMutableBufferPointer<Double>
  ) -> Bool {
    let isInRange = search(from: source, graph)
    returnShares(
      weight: isInRange ? weight : nil, multiplicities: graph.multiplicities, to: result)
    return isInRange
  }

  private mutating func search(from source: Int, _ graph: SearchedGraph) -> Bool {
    let (out, into, multiplicities) = (graph.out, graph.into, graph.multiplicities)
    let component = graph.components[source]
    levels.removeAll(keepingCapacity: true)
    order[0] = UInt32(truncatingIfNeeded: source)
    counts[source] = -1
    var level = 0..<1
    var usedCount = 0
    var rowCount = 0
    var leaving = out.degree(source)
    var unseenArcs = graph.componentArcs[Int(component)] - into.degree(source)
    var unseenCount = -1
    var largest = 1.0
    while leaving > 0, unseenArcs > 0 {
      let isPulled = unseenArcs < leaving
      let firstRow = rowCount
      var tail = level.upperBound
      if isPulled {
        if unseenCount < 0 { unseenCount = listUnseen(in: component, graph) }
        pull(
          level, source, into, multiplicities, &unseenCount, &tail, &usedCount, &rowCount)
      } else {
        for place in level {
          let node = Int(order[place])
          let count =
            node == source ? 1 : -counts[node] * multiplicities[node]
          push(node, count, out, &tail, &usedCount)
          rowEnds[rowCount] = UInt32(truncatingIfNeeded: usedCount)
          rowCount += 1
        }
      }
      levels.append(Level(nodes: level, isPulled: isPulled, firstRow: firstRow))
      level = level.upperBound..<tail
      leaving = 0
      for place in level {
        let node = Int(order[place])
        largest = max(largest, counts[node])
        counts[node] = -counts[node]
        leaving += out.degree(node)
        unseenArcs -= into.degree(node)
      }
    }
    levels.append(Level(nodes: level, isPulled: false, firstRow: rowCount))
    return largest < 1e280
  }

  @inline(__always)
  private func push(
    _ node: Int, _ count: Double, _ out: ArcPointers, _ tail: inout Int, _ usedCount: inout Int
  ) {
    let (counts, order, used) = (counts.all, order.all, used.all)
    var arc = out.start(node)
    let end = out.end(node)
    var last = tail
    var kept = usedCount
    while arc < end {
      let target = out.targets[arc]
      let old = counts[Int(target)]
      let isNext = old >= 0
      counts[Int(target)] = isNext ? old + count : old
      order[last] = target
      last &+= old == 0 ? 1 : 0
      used[kept] = target
      kept &+= isNext ? 1 : 0
      arc &+= 1
    }
    tail = last
    usedCount = kept
  }

  @inline(__always)
  private func pull(
    _ level: Range<Int>, _ source: Int, _ into: ArcPointers,
    _ multiplicities: UnsafeBufferPointer<Double>, _ unseenCount: inout Int, _ tail: inout Int,
    _ usedCount: inout Int, _ rowCount: inout Int
  ) {
    let (counts, order, used) = (counts.all, order.all, used.all)
    let (front, unseen, rowEnds) = (sums.all, unseen.all, rowEnds.all)
    for place in level {
      let node = Int(order[place])
      front[node] = node == source ? 1 : -counts[node] * multiplicities[node]
    }
    var left = 0
    var kept = usedCount
    for place in 0..<unseenCount {
      let node = Int(unseen[place])
      guard counts[node] == 0 else { continue }
      var sum = 0.0
      var arc = into.start(node)
      let end = into.end(node)
      while arc < end {
        let before = into.targets[arc]
        let count = front[Int(before)]
        sum += count
        used[kept] = before
        kept &+= count > 0 ? 1 : 0
        arc &+= 1
      }
      if sum > 0 {
        counts[node] = sum
        order[tail] = UInt32(truncatingIfNeeded: node)
        tail &+= 1
        rowEnds[rowCount] = UInt32(truncatingIfNeeded: kept)
        rowCount &+= 1
      } else {
        unseen[left] = UInt32(truncatingIfNeeded: node)
        left &+= 1
      }
    }
    unseenCount = left
    usedCount = kept
    for place in level { front[Int(order[place])] = 0 }
  }

  private func listUnseen(in component: UInt32, _ graph: SearchedGraph) -> Int {
    var count = 0
    for node in 0..<counts.count {
      unseen[count] = UInt32(truncatingIfNeeded: node)
      count &+= counts[node] == 0 && graph.components[node] == component ? 1 : 0
    }
    return count
  }

  /// Goes back from the last level to the first, and leaves the memory as it was found.
  @inline(__always)
  private func returnShares(
    weight: Double?, multiplicities: UnsafeBufferPointer<Double>,
    to result: UnsafeMutableBufferPointer<Double>
  ) {
    let (counts, order, used) = (counts.all, order.all, used.all)
    let (sums, shares, rowEnds) = (sums.all, counts, rowEnds.all)
    for index in levels.indices.reversed() {
      let level = levels[index]
      for place in level.nodes {
        let node = Int(order[place])
        let count = -counts[node]
        let sum = sums[node]
        shares[node] = multiplicities[node] * (1 / count + sum)
        if let weight, index > 0 { result[node] += weight * count * sum }
        sums[node] = 0
      }
      guard index > 0 else {
        counts[Int(order[0])] = 0
        return
      }
      let step = levels[index - 1]
      var arc = step.firstRow > 0 ? Int(rowEnds[step.firstRow - 1]) : 0
      if step.isPulled {
        for (row, place) in zip(step.firstRow..., level.nodes) {
          let share = shares[Int(order[place])]
          let end = Int(rowEnds[row])
          while arc < end {
            sums[Int(used[arc])] += share
            arc &+= 1
          }
        }
      } else {
        for (row, place) in zip(step.firstRow..., step.nodes) {
          var sum = 0.0
          let end = Int(rowEnds[row])
          while arc < end {
            sum += shares[Int(used[arc])]
            arc &+= 1
          }
          sums[Int(order[place])] = sum
        }
      }
      for place in level.nodes { counts[Int(order[place])] = 0 }
    }
  }
}
