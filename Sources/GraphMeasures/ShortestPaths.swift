/// Shortest paths from one node after the other, in memory that is used again.
///
/// After ``search(from:lengths:in:)`` the reached nodes stand in ``order`` by distance, with their
/// distances and their numbers of shortest paths. A path never uses a self-loop. Two paths are
/// equally short when the sums of their edges' lengths, added from the source on, are the same
/// number; these are networkx's ties.
struct ShortestPaths {
  private(set) var order: [Int] = []
  private(set) var distance: [Double]
  private(set) var pathCount: [Double]
  private var heap = DistanceHeap()

  init(nodeCount: Int) {
    distance = Array(repeating: .infinity, count: nodeCount)
    pathCount = Array(repeating: 0, count: nodeCount)
  }

  mutating func search(from source: Int, lengths: PathLength, in graph: Graph) {
    for node in order {
      distance[node] = .infinity
      pathCount[node] = 0
    }
    order.removeAll(keepingCapacity: true)
    distance[source] = 0
    pathCount[source] = 1
    switch lengths {
    case .hops: searchByHops(from: source, in: graph)
    case .distance: searchByDistance(from: source, in: graph)
    }
  }

  private mutating func searchByHops(from source: Int, in graph: Graph) {
    order.append(source)
    var next = 0
    while next < order.count {
      let node = order[next]
      next += 1
      let reach = distance[node] + 1
      for arc in graph.arcs(of: node) {
        let target = Int(graph.targets[arc])
        if distance[target] == .infinity {
          distance[target] = reach
          order.append(target)
        }
        if distance[target] == reach { pathCount[target] += pathCount[node] }
      }
    }
  }

  private mutating func searchByDistance(from source: Int, in graph: Graph) {
    heap.push(source, 0)
    while let (node, key) = heap.pop() {
      guard key == distance[node] else { continue }
      if let last = order.last, last == node { continue }
      order.append(node)
      for arc in graph.arcs(of: node) {
        let target = Int(graph.targets[arc])
        let reach = lengthened(key, by: graph.strengths[arc])
        if reach < distance[target] {
          distance[target] = reach
          pathCount[target] = pathCount[node]
          heap.push(target, reach)
        } else if reach == distance[target], target != node {
          pathCount[target] += pathCount[node]
        }
      }
    }
  }
}

/// A path one edge longer; longer even where rounding would swallow the edge.
@inline(__always)
func lengthened(_ length: Double, by strength: Double) -> Double {
  max(length + 1 / strength, length.nextUp)
}

/// A binary heap of nodes by distance, equal distances by node.
struct DistanceHeap {
  private var items: [(key: Double, node: Int)] = []

  mutating func push(_ node: Int, _ key: Double) {
    items.append((key, node))
    var child = items.count - 1
    while child > 0, items[child] < items[(child - 1) / 2] {
      items.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> (node: Int, key: Double)? {
    guard let top = items.first, let last = items.popLast() else { return nil }
    guard !items.isEmpty else { return (top.node, top.key) }
    items[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < items.count {
        if items[child] < items[least] { least = child }
      }
      guard least != parent else { return (top.node, top.key) }
      items.swapAt(parent, least)
      parent = least
    }
  }
}
