extension Graph {
  /// Every edge once, by source and then target; an undirected edge with `source <= target`.
  ///
  /// - Complexity: O(nodes + edges).
  public var edges: [Edge] {
    var edges: [Edge] = []
    edges.reserveCapacity(edgeCount)
    forEachEdge { source, target, arc in
      guard let strength = Strength(clamping: strengths[arc]) else { return }
      edges.append(Edge(source: source, target: target, strength: strength))
    }
    return edges
  }

  /// The nodes that a node has an arc to, ascending.
  ///
  /// - Complexity: O(degree).
  public func neighbors(of node: Int) -> [Int] { targets[arcs(of: node)].map(Int.init) }

  /// The strength of an edge, or nothing where there is none.
  ///
  /// - Complexity: O(log degree).
  public func strength(from source: Int, to target: Int) -> Strength? {
    let row = arcs(of: source)
    let arc = targets[row].partitioningIndex { $0 >= UInt32(truncatingIfNeeded: target) }
    guard arc < row.upperBound, targets[arc] == UInt32(truncatingIfNeeded: target) else {
      return nil
    }
    return Strength(clamping: strengths[arc])
  }

  /// The same graph with every arc turned around; itself where it is undirected.
  ///
  /// - Complexity: O(nodes + edges).
  public var reversed: Graph {
    guard isDirected else { return self }
    return Graph(rows: rows.transposed(), isDirected: true)
  }

  /// The rows as a value of their own.
  package var rows: SparseRows {
    SparseRows(offsets: offsets, targets: targets, strengths: strengths)
  }

  /// For every node where its edges start in ``edges``, and how many edges there are: an edge belongs to
  /// its source, of an undirected edge the smaller end.
  ///
  /// - Complexity: O(nodes + edges).
  package func firstEdges() -> [UInt32] {
    var firsts: [UInt32] = []
    firsts.reserveCapacity(nodeCount + 1)
    var count: UInt32 = 0
    for node in nodes {
      firsts.append(count)
      let row = arcs(of: node)
      let lower = isDirected ? row.lowerBound : targets[row].partitioningIndex { $0 >= node }
      count += UInt32(truncatingIfNeeded: row.upperBound - lower)
    }
    firsts.append(count)
    return firsts
  }

  /// For every arc the place of its edge in ``edges``.
  ///
  /// - Complexity: O(nodes + edges).
  package func edgeNumbers() -> [UInt32] {
    var numbers = [UInt32](repeating: 0, count: arcCount)
    // A row's arcs to lower nodes come first, in the order in which those nodes come to their turn.
    var next = offsets
    var edge: UInt32 = 0
    forEachEdge { source, target, arc in
      numbers[arc] = edge
      if !isDirected, source != target {
        numbers[Int(next[target])] = edge
        next[target] += 1
      }
      edge += 1
    }
    return numbers
  }

  /// Calls `body` with source, target and arc of every edge, in the order of ``edges``.
  package func forEachEdge(_ body: (_ source: Int, _ target: Int, _ arc: Int) -> Void) {
    for source in nodes {
      for arc in arcs(of: source) {
        let target = Int(targets[arc])
        if isDirected || source <= target { body(source, target, arc) }
      }
    }
  }
}

extension Strength {
  /// The strength nearest to a positive number: sums of many strengths stay within bounds.
  package init?(clamping value: Double) {
    self.init(Swift.min(Swift.max(value, Strength.smallest.value), Strength.largest.value))
  }
}

extension RandomAccessCollection {
  /// The first index whose element fulfils `belongs`, in a collection parted by it.
  ///
  /// - Complexity: O(log count).
  package func partitioningIndex(where belongs: (Element) -> Bool) -> Index {
    var low = startIndex
    var remaining = count
    while remaining > 0 {
      let half = remaining / 2
      let middle = index(low, offsetBy: half)
      if belongs(self[middle]) {
        remaining = half
      } else {
        low = index(after: middle)
        remaining -= half + 1
      }
    }
    return low
  }
}
