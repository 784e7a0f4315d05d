/// How a random surfer of ``Graph/pageRank(_:parallelism:)`` behaves, and when to stop.
public struct PageRankOptions: Hashable, Sendable {
  /// The probability of following an edge rather than jumping anywhere.
  public var damping: Double
  /// The sum of absolute changes below which the values have settled.
  public var tolerance: Double
  /// Sweeps after which the values are taken as they are.
  public var maximumSweeps: Int

  /// The convention of networkx, settled further than networkx does.
  public init(damping: Double = 0.85, tolerance: Double = 1e-12, maximumSweeps: Int = 1000) {
    precondition((0...1).contains(damping), "damping \(damping) is no probability")
    self.damping = damping
    self.tolerance = tolerance
    self.maximumSweeps = maximumSweeps
  }
}

extension Graph {
  /// The share of its time that a random surfer spends at every node.
  ///
  /// x ← d · (Pᵀx + (Σ x over nodes without out-edges) / n) + (1 − d) / n, where Pᵤᵥ is the
  /// strength of the arc from u to v over the strengths of all arcs of u; repeated until the sum of
  /// absolute changes is below the tolerance. Values sum to 1. A self-loop is one arc. The empty
  /// graph has no values; without edges every node has 1 / n.
  ///
  /// - Complexity: O(sweeps · (nodes + edges)); about log(tolerance) / log(damping) sweeps.
  ///
  /// Reference: Brin, Page, "The anatomy of a large-scale hypertextual web search engine", 1998,
  /// doi:10.1016/S0169-7552(98)00110-X.
  public func pageRank(
    _ options: PageRankOptions = PageRankOptions(), parallelism: Parallelism = .allCores
  ) -> [Double] {
    guard nodeCount > 0 else { return [] }
    let incoming = reversed
    let shares = nodes.map { node in
      let total = arcs(of: node).reduce(0) { $0 + strengths[$1] }
      return total > 0 ? 1 / total : 0
    }
    let blocks = evenBlocks(nodeCount, limit: nodeCount < 10_000 ? 1 : 16)
    var ranks = [Double](repeating: 1 / Double(nodeCount), count: nodeCount)
    for _ in 0..<options.maximumSweeps {
      let flow = zip(ranks, shares).map { $0 * $1 }
      let stranded = zip(ranks, shares).reduce(0) { $1.1 == 0 ? $0 + $1.0 : $0 }
      let jump = (1 - options.damping + options.damping * stranded) / Double(nodeCount)
      let swept = parallelism.fold(
        blockCount: blocks.count, into: [Double](), scratch: {},
        work: { _, block in
          blocks[block].map { node in
            options.damping * incoming.rowProduct(node, flow) + jump
          }
        }, fold: { $0 += $1 })
      let change = zip(ranks, swept).reduce(0) { $0 + abs($1.0 - $1.1) }
      ranks = swept
      if change < options.tolerance { break }
    }
    return ranks
  }

  /// The sum over a row of strength times the value at the arc's end.
  @inline(__always)
  package func rowProduct(_ node: Int, _ values: [Double]) -> Double {
    var sum = 0.0
    for arc in arcs(of: node) { sum += strengths[arc] * values[Int(targets[arc])] }
    return sum
  }
}
