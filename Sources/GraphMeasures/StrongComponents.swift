extension Graph {
  /// The strong components: groups in which every node has a path to every other.
  ///
  /// Where the graph is undirected they are the connected components. A node on no directed cycle
  /// is a component of its own.
  ///
  /// - Complexity: O(nodes + edges), without recursion.
  ///
  /// Reference: Tarjan, "Depth-first search and linear graph algorithms", 1972,
  /// doi:10.1137/0201010.
  public func strongComponents() -> Partition {
    guard isDirected else { return connectedComponents() }
    var search = StrongSearch(graph: self)
    for node in nodes { search.visit(node) }
    return Partition(labels: search.component)
  }
}

/// Tarjan's search with a stack of its own, so that long paths do not overflow the thread's.
private struct StrongSearch {
  let graph: Graph
  /// The component of each node, or −1 as long as it is unknown.
  private(set) var component: [Int]
  private var entered: [Int]
  private var low: [Int]
  private var nextArc: [Int]
  private var open: [Int] = []
  private var clock = 0

  init(graph: Graph) {
    self.graph = graph
    component = Array(repeating: -1, count: graph.nodeCount)
    entered = component
    low = component
    nextArc = graph.offsets.dropLast().map(Int.init)
  }

  mutating func visit(_ root: Int) {
    guard entered[root] < 0 else { return }
    var trail = [root]
    enter(root)
    while let node = trail.last {
      if nextArc[node] < Int(graph.offsets[node + 1]) {
        let target = Int(graph.targets[nextArc[node]])
        nextArc[node] += 1
        if entered[target] < 0 {
          enter(target)
          trail.append(target)
        } else if component[target] < 0 {
          low[node] = min(low[node], entered[target])
        }
      } else {
        trail.removeLast()
        if low[node] == entered[node] { close(node) }
        if let parent = trail.last { low[parent] = min(low[parent], low[node]) }
      }
    }
  }

  private mutating func enter(_ node: Int) {
    entered[node] = clock
    low[node] = clock
    clock += 1
    open.append(node)
  }

  private mutating func close(_ root: Int) {
    while let node = open.popLast() {
      component[node] = root
      if node == root { return }
    }
  }
}
