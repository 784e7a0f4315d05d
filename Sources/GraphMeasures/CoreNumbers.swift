extension Graph {
  /// The largest k such that a node is in a part of the graph where all have k neighbours.
  ///
  /// A directed edge counts at both its ends, with its opposite twice, as in networkx; self-loops
  /// do not count. An isolated node has 0.
  ///
  /// - Complexity: O(nodes + edges).
  ///
  /// Reference: Batagelj, Zaveršnik, "An O(m) algorithm for cores decomposition of networks", 2003,
  /// doi:10.48550/arXiv.cs/0310049.
  public func coreNumbers() -> [Int] {
    let graph = withoutSelfLoops
    var degrees = graph.degree().map { UInt32($0) }
    var queue = DegreeQueue(degrees: degrees)
    let incoming = isDirected ? graph.reversed : nil
    for place in nodes {
      let node = queue.nodes[place]
      graph.lower(&degrees, around: node, &queue)
      incoming?.lower(&degrees, around: node, &queue)
    }
    return degrees.map { Int($0) }
  }

  private func lower(
    _ degrees: inout [UInt32], around node: Int, _ queue: inout DegreeQueue
  ) {
    for arc in arcs(of: node) {
      let neighbor = Int(targets[arc])
      guard degrees[neighbor] > degrees[node] else { continue }
      queue.lower(neighbor, from: Int(degrees[neighbor]))
      degrees[neighbor] -= 1
    }
  }
}

/// Nodes in the order of their degrees, in which a degree can sink by one in constant time.
private struct DegreeQueue {
  private(set) var nodes: [Int]
  private var places: [Int]
  private var starts: [Int]

  init(degrees: [UInt32]) {
    starts = prefixSums(of: degrees, count: Int(degrees.max() ?? 0) + 1).map { Int($0) }
    nodes = Array(repeating: 0, count: degrees.count)
    places = nodes
    var next = starts
    for (node, degree) in degrees.enumerated() {
      places[node] = next[Int(degree)]
      nodes[places[node]] = node
      next[Int(degree)] += 1
    }
  }

  mutating func lower(_ node: Int, from degree: Int) {
    let first = starts[degree]
    let other = nodes[first]
    nodes.swapAt(first, places[node])
    places[other] = places[node]
    places[node] = first
    starts[degree] += 1
  }
}
