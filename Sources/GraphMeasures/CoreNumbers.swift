extension Graph {
  /// The largest k such that a node is in a part of the graph where all have k neighbours.
  ///
  /// A directed edge counts at both its ends, with its opposite twice, as in networkx; self-loops
  /// do not count. Not normalised. An isolated node has 0.
  ///
  /// Peeled level by level: the nodes with no more than k neighbours left go, and with them those
  /// that this leaves with k. Only nodes that are still there are asked at the next level.
  ///
  /// - Complexity: O(edges + Σ over k of the nodes left at level k).
  ///
  /// Reference: Seidman, "Network structure and minimum degree", 1983,
  /// doi:10.1016/0378-8733(83)90028-X; Batagelj, Zaveršnik, 2003, doi:10.48550/arXiv.cs/0310049.
  public func coreNumbers() -> [Int] {
    let graph = withoutSelfLoops
    let degrees = Buffer<UInt32>(nodeCount, of: 0)
    let queue = Buffer<UInt32>(nodeCount, of: 0)
    let left = Buffer<UInt32>(nodeCount, of: 0)
    for (node, degree) in graph.degree().enumerated() {
      degrees[node] = UInt32(truncatingIfNeeded: degree)
      left[node] = UInt32(truncatingIfNeeded: node)
    }
    graph.rows.withPointers { outgoing in
      if isDirected {
        graph.reversed.rows.withPointers {
          peel(outgoing, $0, degrees.all, queue.all, left.all)
        }
      } else {
        peel(outgoing, nil, degrees.all, queue.all, left.all)
      }
    }
    return nodes.map { Int(degrees[$0]) }
  }

  @inline(__always)
  private func peel(
    _ outgoing: ArcPointers, _ incoming: ArcPointers?,
    _ degrees: UnsafeMutableBufferPointer<UInt32>, _ queue: UnsafeMutableBufferPointer<UInt32>,
    _ left: UnsafeMutableBufferPointer<UInt32>
  ) {
    var leftCount = nodeCount
    var level: UInt32 = 0
    while leftCount > 0 {
      var tail = 0
      var kept = 0
      var lowest = UInt32.max
      for place in 0..<leftCount {
        let node = left[place]
        let degree = degrees[Int(node)]
        if degree == level {
          queue[tail] = node
          tail &+= 1
        } else if degree > level {
          left[kept] = node
          kept &+= 1
          lowest = min(lowest, degree)
        }
      }
      leftCount = kept
      var next = 0
      while next < tail {
        let node = Int(queue[next])
        next &+= 1
        lower(around: node, outgoing, level, degrees, queue, &tail)
        if let incoming { lower(around: node, incoming, level, degrees, queue, &tail) }
      }
      level = next == 0 ? lowest : level + 1
    }
  }

  @inline(__always)
  private func lower(
    around node: Int, _ rows: ArcPointers, _ level: UInt32,
    _ degrees: UnsafeMutableBufferPointer<UInt32>, _ queue: UnsafeMutableBufferPointer<UInt32>,
    _ tail: inout Int
  ) {
    var arc = rows.start(node)
    let end = rows.end(node)
    while arc < end {
      let neighbor = rows.targets[arc]
      arc &+= 1
      let degree = degrees[Int(neighbor)]
      guard degree > level else { continue }
      degrees[Int(neighbor)] = degree &- 1
      if degree &- 1 == level {
        queue[tail] = neighbor
        tail &+= 1
      }
    }
  }
}
