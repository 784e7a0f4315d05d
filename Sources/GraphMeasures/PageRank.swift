/// How a random surfer of ``Graph/pageRank(_:parallelism:)`` behaves, and when to stop.
public struct PageRankOptions: Hashable, Sendable {
  /// The probability of following an edge rather than jumping anywhere.
  public var damping: Double
  /// The sum of absolute changes one more step would bring, below which the values have settled.
  public var tolerance: Double
  /// Steps after which the values are taken as they are.
  public var maximumSweeps: Int

  /// The convention of networkx, settled further than networkx does.
  public init(damping: Double = 0.85, tolerance: Double = 1e-12, maximumSweeps: Int = 1000) {
    precondition((0..<1).contains(damping), "damping \(damping) is not in 0 ..< 1")
    self.damping = damping
    self.tolerance = tolerance
    self.maximumSweeps = maximumSweeps
  }
}

extension Graph {
  /// The share of its time that a random surfer spends at every node.
  ///
  /// x = d · (Pᵀx + (Σ x over nodes without out-edges) / n) + (1 − d) / n, where Pᵤᵥ is the
  /// strength of the arc from u to v over the strengths of all arcs of u. Values sum to 1. A
  /// self-loop is one arc. The empty graph has no values; without edges every node has 1 / n.
  ///
  /// Directed graphs are settled by repetition. Where the graph is undirected the equation, scaled
  /// by the roots of the strengths, is symmetric, and conjugate gradients settle it in half as many
  /// steps.
  ///
  /// - Complexity: O(steps · (nodes + edges)); at most log(tolerance) / log(damping) steps.
  ///
  /// Reference: Brin, Page, "The anatomy of a large-scale hypertextual web search engine", 1998,
  /// doi:10.1016/S0169-7552(98)00110-X; Hestenes, Stiefel, 1952, doi:10.6028/jres.049.044.
  public func pageRank(
    _ options: PageRankOptions = PageRankOptions(), weighting: Weighting = .byStrength,
    parallelism: Parallelism = .allCores
  ) -> [Double] {
    let graph = weighted(weighting)
    let order = SweepOrder(graph)
    let totals = order.arranged(graph.arcStrength())
    return order.restored(
      isDirected
        ? graph.repeatedPageRank(options, order, totals, parallelism)
        : graph.conjugatePageRank(options, order, totals, parallelism))
  }

  private func repeatedPageRank(
    _ options: PageRankOptions, _ order: SweepOrder, _ totals: [Double],
    _ parallelism: Parallelism
  ) -> [Double] {
    let incoming = SweepRows(reversed, order: order)
    let shares = totals.map { $0 > 0 ? 1 / $0 : 0 }
    var ranks = [Double](repeating: 1 / Double(nodeCount), count: nodeCount)
    for _ in 0..<options.maximumSweeps {
      let flow = zip(ranks, shares).map { $0 * $1 }
      let stranded = zip(ranks, shares).reduce(0) { $1.1 == 0 ? $0 + $1.0 : $0 }
      let jump = (1 - options.damping + options.damping * stranded) / Double(nodeCount)
      let next = incoming.products(with: flow, parallelism: parallelism).map {
        options.damping * $0 + jump
      }
      let difference = change(from: ranks, to: next)
      ranks = next
      if difference < options.tolerance { break }
    }
    return ranks
  }

  /// Solves (D − d A) z = jump · 1, and returns x = D z, with D the totals; where there are no arcs
  /// x is the jump alone.
  private func conjugatePageRank(
    _ options: PageRankOptions, _ order: SweepOrder, _ totals: [Double],
    _ parallelism: Parallelism
  ) -> [Double] {
    let isolated = totals.count { $0 == 0 }
    let jump = (1 - options.damping) / (Double(nodeCount) - options.damping * Double(isolated))
    let matrix = SweepRows(self, order: order)
    var system = DampedSystem(
      totals: totals, damping: options.damping, jump: jump, tolerance: options.tolerance)
    system.solve(steps: options.maximumSweeps) {
      matrix.products(with: $0, parallelism: parallelism)
    }
    return zip(totals, system.solution).map { $0 > 0 ? max(0, $0 * $1) : jump }
  }
}
