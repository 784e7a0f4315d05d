extension Graph {
  /// The share of a node's pairs of neighbours that are neighbours themselves.
  ///
  /// Unweighted: 2 T(v) / (k (k − 1)) with T triangles and k neighbours. Weighted: every triangle
  /// counts as the geometric mean of its three strengths over the strongest of the graph.
  /// Directions are not looked at, self-loops do not count. A node with fewer than two neighbours
  /// has 0.
  ///
  /// - Complexity: O(edges · √edges).
  ///
  /// Reference: Watts, Strogatz, "Collective dynamics of 'small-world' networks", 1998,
  /// doi:10.1038/30918; Onnela et al., "Intensity and coherence of motifs in weighted complex
  /// networks", 2005, doi:10.1103/PhysRevE.71.065103.
  public func clustering(
    weighting: Weighting = .unweighted, parallelism: Parallelism = .allCores
  ) -> [Double] {
    let ties = undirected.withoutSelfLoops
    let triangles = TriangleCounter(graph: ties, weighting: weighting)
      .weights(parallelism: parallelism)
    return nodes.map { node in
      let degree = Double(ties.arcs(of: node).count)
      return degree > 1 ? 2 * triangles[node] / (degree * (degree - 1)) : 0
    }
  }

  /// The number of triangles every node is a corner of; directions are not looked at.
  ///
  /// - Complexity: O(edges · √edges).
  public func triangleCounts(parallelism: Parallelism = .allCores) -> [Int] {
    TriangleCounter(graph: undirected.withoutSelfLoops, weighting: .unweighted)
      .weights(parallelism: parallelism).map { Int($0) }
  }

  /// The share of all pairs of edges that meet at a node and are part of a triangle.
  ///
  /// 0 where no two edges meet. Directions are not looked at, self-loops do not count.
  ///
  /// - Complexity: O(edges · √edges).
  ///
  /// Reference: Newman, Strogatz, Watts, 2001, doi:10.1103/PhysRevE.64.026118.
  public func transitivity(parallelism: Parallelism = .allCores) -> Double {
    let ties = undirected.withoutSelfLoops
    let pairs = nodes.reduce(0) { sum, node in
      let degree = ties.arcs(of: node).count
      return sum + degree * (degree - 1) / 2
    }
    let closed = ties.triangleCounts(parallelism: parallelism).reduce(0, +)
    return pairs > 0 ? Double(closed) / Double(pairs) : 0
  }
}

/// Finds every triangle once, at its corner of lowest rank.
///
/// Nodes are ranked by degree; each keeps only its neighbours of higher rank, of which no node has
/// more than √(2 · edges).
struct TriangleCounter {
  private let upward: SparseRows
  private let names: [Int]
  private let weighting: Weighting

  init(graph: Graph, weighting: Weighting) {
    self.weighting = weighting
    let strongest = graph.strengths.max() ?? 1
    names = graph.nodes.sorted { (graph.arcs(of: $0).count, $0) < (graph.arcs(of: $1).count, $1) }
    var ranks = [Int](repeating: 0, count: graph.nodeCount)
    for (rank, node) in names.enumerated() { ranks[node] = rank }
    var rows = SparseRows(offsets: [0], targets: [], strengths: [])
    for (rank, node) in names.enumerated() {
      for arc in graph.arcs(of: node) where ranks[Int(graph.targets[arc])] > rank {
        rows.targets.append(UInt32(ranks[Int(graph.targets[arc])]))
        rows.strengths.append(weighting == .unweighted ? 1 : graph.strengths[arc] / strongest)
      }
      rows.offsets.append(UInt32(rows.targets.count))
    }
    upward = rows
  }

  /// The sum of the weights of the triangles at every node.
  func weights(parallelism: Parallelism) -> [Double] {
    let blocks = evenBlocks(upward.count)
    let byRank = parallelism.fold(
      blockCount: blocks.count, into: [Double](repeating: 0, count: upward.count),
      scratch: { [Double](repeating: 0, count: upward.count) },
      work: { mark, block in
        var part = [Double](repeating: 0, count: upward.count)
        for rank in blocks[block] { add(rank, to: &part, &mark) }
        return part
      },
      fold: { total, part in
        for rank in part.indices { total[rank] += part[rank] }
      })
    var result = byRank
    for (rank, node) in names.enumerated() { result[node] = byRank[rank] }
    return result
  }

  private func add(_ rank: Int, to sums: inout [Double], _ mark: inout [Double]) {
    let row = Int(upward.offsets[rank])..<Int(upward.offsets[rank + 1])
    for arc in row { mark[Int(upward.targets[arc])] = upward.strengths[arc] }
    for arc in row {
      let second = Int(upward.targets[arc])
      for next in Int(upward.offsets[second])..<Int(upward.offsets[second + 1]) {
        let third = Int(upward.targets[next])
        guard mark[third] > 0 else { continue }
        let product = mark[third] * upward.strengths[arc] * upward.strengths[next]
        let weight = weighting == .unweighted ? 1 : cubeRoot(product)
        sums[rank] += weight
        sums[second] += weight
        sums[third] += weight
      }
    }
    for arc in row { mark[Int(upward.targets[arc])] = 0 }
  }
}

/// The cube root of a number that is not negative.
func cubeRoot(_ number: Double) -> Double {
  guard number > 0, number.isNormal else { return 0 }
  var exponent = Int(number.exponent)
  exponent = exponent >= 0 ? exponent / 3 : -((2 - exponent) / 3)
  let scale = Double(sign: .plus, exponent: exponent, significand: 1)
  let rest = number / (scale * scale * scale)
  var root = (rest + 2) / 3
  for _ in 0..<7 { root -= (root - rest / (root * root)) / 3 }
  return root * scale
}
