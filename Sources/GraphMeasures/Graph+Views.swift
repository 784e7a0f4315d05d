extension Graph {
  /// The graph without directions: an edge and its opposite become one, their strengths summed.
  ///
  /// - Complexity: O(nodes + edges); nothing where the graph is undirected already.
  public var undirected: Graph {
    guard isDirected else { return self }
    return Graph(nodeCount: nodeCount, edges: edges)
  }

  /// The graph without its self-loops.
  ///
  /// - Complexity: O(nodes + edges); nothing where it has none.
  public var withoutSelfLoops: Graph {
    selfLoopCount == 0 ? self : filtered { edge in edge.source != edge.target }
  }

  /// The edges that fulfil a condition, over the same nodes.
  ///
  /// - Complexity: O(nodes + edges).
  public func filtered(_ isKept: (Edge) -> Bool) -> Graph {
    Graph(nodeCount: nodeCount, edges: edges.filter(isKept), isDirected: isDirected)
  }

  /// The edges whose places in ``edges`` are marked, over the same nodes.
  ///
  /// - Precondition: there is a mark for every edge.
  /// - Complexity: O(nodes + edges).
  public func filtered(_ marks: [Bool]) -> Graph {
    precondition(marks.count == edgeCount, "\(marks.count) marks for \(edgeCount) edges")
    let kept = zip(edges, marks).filter(\.1).map(\.0)
    return Graph(nodeCount: nodeCount, edges: kept, isDirected: isDirected)
  }
}

/// Some nodes of a graph with the edges between them.
public struct Subgraph: Hashable, Sendable {
  /// The graph of the chosen nodes, numbered anew.
  public let graph: Graph
  /// What the nodes are called in the whole graph, ascending.
  public let nodes: [Int]
}

extension Graph {
  /// The edges between the chosen nodes; repeated nodes count once.
  ///
  /// - Complexity: O(nodes + edges at the chosen nodes).
  public func subgraph(of chosen: some Sequence<Int>) -> Subgraph {
    var isChosen = [Bool](repeating: false, count: nodeCount)
    for node in chosen { isChosen[node] = true }
    let kept = nodes.filter { isChosen[$0] }
    var numbers = [Int](repeating: 0, count: nodeCount)
    for (number, node) in kept.enumerated() { numbers[node] = number }
    var rows = SparseRows(offsets: [0], targets: [], strengths: [])
    for node in kept {
      for arc in arcs(of: node) where isChosen[Int(targets[arc])] {
        rows.targets.append(UInt32(numbers[Int(targets[arc])]))
        rows.strengths.append(strengths[arc])
      }
      rows.offsets.append(UInt32(rows.targets.count))
    }
    return Subgraph(graph: Graph(rows: rows, isDirected: isDirected), nodes: kept)
  }

  /// A node, all that are within so many hops of it, and the edges between them: its ego network.
  ///
  /// Directions are followed backwards as well as forwards. With radius 0 or less, and around an
  /// isolated node, it is the node alone.
  ///
  /// - Precondition: `center` is a node.
  /// - Complexity: O(nodes + edges).
  ///
  /// Reference: Everett, Borgatti, "Ego network betweenness", 2005,
  /// doi:10.1016/j.socnet.2004.11.007.
  public func ego(of center: Int, radius: Int = 1) -> Subgraph {
    let incoming = reversed
    var hops = [Int](repeating: -1, count: nodeCount)
    hops[center] = 0
    var queue = [center]
    var next = 0
    while next < queue.count, hops[queue[next]] < radius {
      let node = queue[next]
      next += 1
      let around = targets[arcs(of: node)] + incoming.targets[incoming.arcs(of: node)]
      for neighbor in around where hops[Int(neighbor)] < 0 {
        hops[Int(neighbor)] = hops[node] + 1
        queue.append(Int(neighbor))
      }
    }
    return subgraph(of: queue)
  }
}
