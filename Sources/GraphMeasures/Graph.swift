/// A graph over the integers `0 ..< nodeCount`, as compressed sparse rows.
///
/// Row `v` lists the nodes that `v` has an arc to, ascending, without repetition. An undirected edge
/// is an arc in each of the two rows; a self-loop is one arc in its own row.
///
/// - Parallel edges are one edge whose strength is the sum of theirs, added in the order given.
/// - A self-loop counts twice in the degree and strength of an undirected node, and once as an arc
///   in spectral measures, as in networkx; no shortest path, component, core or triangle uses it.
/// - Node and arc indices are 32 bits wide: up to 4,294,967,294 arcs.
public struct Graph: Hashable, Sendable {
  /// Number of nodes.
  public let nodeCount: Int
  /// Whether an edge leads one way only.
  public let isDirected: Bool
  /// Number of edges after parallel ones were summed; an undirected edge counts once.
  public let edgeCount: Int
  /// Number of edges from a node to itself, contained in ``edgeCount``.
  public let selfLoopCount: Int

  /// Where each row starts in ``targets``; one more entry than there are nodes.
  package let offsets: [UInt32]
  /// The arcs' ends, row after row.
  package let targets: [UInt32]
  /// The arcs' strengths, beside ``targets``.
  package let strengths: [Double]

  /// Makes a graph from edges in any order.
  ///
  /// - Precondition: both ends of every edge are in `0 ..< nodeCount`.
  /// - Complexity: O(nodes + edges), without comparing edges.
  public init(nodeCount: Int, edges: some Collection<Edge>, isDirected: Bool = false) {
    var arcs = ArcList(nodeCount: nodeCount)
    arcs.reserve(isDirected ? edges.count : 2 * edges.count)
    for edge in edges {
      arcs.append(edge.source, edge.target, edge.strength.value)
      if !isDirected, edge.source != edge.target {
        arcs.append(edge.target, edge.source, edge.strength.value)
      }
    }
    self.init(rows: arcs.rows(), isDirected: isDirected)
  }

  /// Takes rows that are sorted and without repetition.
  package init(rows: SparseRows, isDirected: Bool) {
    nodeCount = rows.count
    self.isDirected = isDirected
    offsets = rows.offsets
    targets = rows.targets
    strengths = rows.strengths
    selfLoopCount = (0..<rows.count).reduce(into: 0) { loops, node in
      if rows.contains(UInt32(truncatingIfNeeded: node), inRow: node) { loops += 1 }
    }
    edgeCount =
      isDirected
      ? rows.targets.count : (rows.targets.count - selfLoopCount) / 2 + selfLoopCount
    assert(rows.isValid, "rows are not sorted or leave the graph")
  }

  /// The nodes' indices.
  public var nodes: Range<Int> { 0..<nodeCount }

  /// Number of arcs: twice the undirected edges less the self-loops, or the directed edges.
  package var arcCount: Int { targets.count }

  /// The places of a node's arcs in ``targets`` and ``strengths``.
  @inline(__always)
  package func arcs(of node: Int) -> Range<Int> {
    Int(offsets[node])..<Int(offsets[node + 1])
  }
}
