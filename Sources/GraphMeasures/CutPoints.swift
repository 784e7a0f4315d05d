/// What would fall apart if it were taken away.
public struct CutPoints: Hashable, Sendable {
  /// Nodes without which their component would be in pieces, ascending.
  public let articulationPoints: [Int]
  /// Edges without which their component would be in pieces, as in ``Graph/edges``.
  public let bridges: [Edge]
}

extension Graph {
  /// The articulation points and the bridges; directions and self-loops are not looked at.
  ///
  /// A node or an edge is one where the graph without it has more components. Without edges there
  /// are none. Parallel edges are one edge, which can be a bridge; so is a directed edge with its opposite.
  ///
  /// - Complexity: O(nodes + edges), without recursion.
  ///
  /// Reference: Hopcroft, Tarjan, "Algorithm 447: efficient algorithms for graph manipulation",
  /// 1973, doi:10.1145/362248.362272.
  public func cutPoints() -> CutPoints {
    let graph = undirected
    var search = CutSearch(graph: graph)
    for node in nodes { search.visit(node) }
    let bridges = search.bridges.compactMap { pair in
      graph.strength(from: pair.0, to: pair.1).map {
        Edge(source: min(pair.0, pair.1), target: max(pair.0, pair.1), strength: $0)
      }
    }
    return CutPoints(
      articulationPoints: nodes.filter { search.isCut[$0] },
      bridges: bridges.sorted { ($0.source, $0.target) < ($1.source, $1.target) })
  }
}

/// A depth-first search that knows how far back each subtree reaches.
private struct CutSearch {
  let graph: Graph
  private(set) var isCut: [Bool]
  private(set) var bridges: [(Int, Int)] = []
  private var entered: [Int]
  private var low: [Int]
  private var nextArc: [Int]
  private var clock = 0

  init(graph: Graph) {
    self.graph = graph
    isCut = Array(repeating: false, count: graph.nodeCount)
    entered = Array(repeating: -1, count: graph.nodeCount)
    low = entered
    nextArc = graph.offsets.dropLast().map(Int.init)
  }

  mutating func visit(_ root: Int) {
    guard entered[root] < 0 else { return }
    var trail = [root]
    var rootChildren = 0
    enter(root)
    while let node = trail.last {
      let parent = trail.count > 1 ? trail[trail.count - 2] : -1
      if nextArc[node] < Int(graph.offsets[node + 1]) {
        let target = Int(graph.targets[nextArc[node]])
        nextArc[node] += 1
        if entered[target] < 0 {
          enter(target)
          trail.append(target)
        } else if target != parent {
          low[node] = min(low[node], entered[target])
        }
        continue
      }
      trail.removeLast()
      guard parent >= 0 else { break }
      low[parent] = min(low[parent], low[node])
      if low[node] > entered[parent] { bridges.append((parent, node)) }
      if parent == root {
        rootChildren += 1
      } else if low[node] >= entered[parent] {
        isCut[parent] = true
      }
    }
    isCut[root] = rootChildren > 1
  }

  private mutating func enter(_ node: Int) {
    entered[node] = clock
    low[node] = clock
    clock += 1
  }
}
