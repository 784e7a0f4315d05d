/// Nodes that no shortest path tells apart, in classes.
///
/// Closed twins are tied to each other and to the same other nodes with the same strengths. No
/// shortest path runs through two of a class, and each member carries the same share, so one can
/// stand for all: fewer sources, and fewer arcs in every search.
struct Twins {
  /// The class of every node.
  let classes: [UInt32]
  /// The first member of every class.
  let representatives: [UInt32]
  /// Number of members of every class.
  let sizes: [UInt32]

  /// Every node alone.
  init(apart graph: Graph) {
    classes = graph.nodes.map { UInt32($0) }
    representatives = classes
    sizes = Array(repeating: 1, count: graph.nodeCount)
  }

  /// The closed twins of an undirected graph without self-loops.
  ///
  /// - Complexity: O(nodes · log nodes + edges), unless hashes collide.
  init(closedIn graph: Graph, lengths: PathLength) {
    let marks = graph.nodes.map { node in
      var random = SplitMix64(seed: UInt64(node))
      return random.next()
    }
    let hashes = graph.nodes.map { node in
      graph.targets[graph.arcs(of: node)].reduce(marks[node]) { $0 &+ marks[Int($1)] }
    }
    let order = graph.nodes.sorted { (hashes[$0], $0) < (hashes[$1], $1) }
    var firsts = graph.nodes.map { UInt32($0) }
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, hashes[order[end]] == hashes[order[start]] { end += 1 }
      for place in start..<end {
        let node = order[place]
        let first = order[start..<place].first { other in
          firsts[other] == other && graph.areTwins(other, node, lengths: lengths)
        }
        if let first { firsts[node] = UInt32(first) }
      }
      start = end
    }
    self.init(firsts: firsts)
  }

  private init(firsts: [UInt32]) {
    var numbers = [UInt32](repeating: 0, count: firsts.count)
    var representatives: [UInt32] = []
    var sizes: [UInt32] = []
    for (node, first) in firsts.enumerated() {
      if first == node {
        numbers[node] = UInt32(representatives.count)
        representatives.append(UInt32(node))
        sizes.append(0)
      }
      numbers[node] = numbers[Int(first)]
      sizes[Int(numbers[node])] += 1
    }
    classes = numbers
    self.representatives = representatives
    self.sizes = sizes
  }
}

extension Graph {
  /// Whether two tied nodes have the same ties to all others.
  fileprivate func areTwins(_ first: Int, _ second: Int, lengths: PathLength) -> Bool {
    var left = arcs(of: first)
    var right = arcs(of: second)
    guard left.count == right.count, !left.isEmpty else { return false }
    while true {
      if let arc = left.first, targets[arc] == second { left.removeFirst() }
      if let arc = right.first, targets[arc] == first { right.removeFirst() }
      guard let one = left.popFirst(), let other = right.popFirst() else {
        return left.isEmpty && right.isEmpty
      }
      guard targets[one] == targets[other] else { return false }
      if lengths == .distance, strengths[one] != strengths[other] { return false }
    }
  }
}
