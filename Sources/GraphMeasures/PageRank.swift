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
    _ options: PageRankOptions = PageRankOptions(), parallelism: Parallelism = .allCores
  ) -> [Double] {
    let totals = rows.withPointers { rows in
      nodes.map { node in
        (rows.start(node)..<rows.end(node)).reduce(0) { $0 + rows.lengths[$1] }
      }
    }
    return isDirected
      ? repeatedPageRank(options, totals, parallelism)
      : conjugatePageRank(options, totals, parallelism)
  }

  private func repeatedPageRank(
    _ options: PageRankOptions, _ totals: [Double], _ parallelism: Parallelism
  ) -> [Double] {
    let incoming = SweepRows(reversed)
    let shares = totals.map { $0 > 0 ? 1 / $0 : 0 }
    var ranks = [Double](repeating: 1 / Double(nodeCount), count: nodeCount)
    for _ in 0..<options.maximumSweeps {
      let flow = zip(ranks, shares).map { $0 * $1 }
      let stranded = zip(ranks, shares).reduce(0) { $1.1 == 0 ? $0 + $1.0 : $0 }
      let jump = (1 - options.damping + options.damping * stranded) / Double(nodeCount)
      let next = incoming.products(with: flow, parallelism: parallelism) { _, sum in
        options.damping * sum + jump
      }
      let difference = change(from: ranks, to: next)
      ranks = next
      if difference < options.tolerance { break }
    }
    return ranks
  }

  /// Solves (I − d N) y = jump · D^−½ 1 with N = D^−½ A D^−½, and returns x = D^½ y.
  private func conjugatePageRank(
    _ options: PageRankOptions, _ totals: [Double], _ parallelism: Parallelism
  ) -> [Double] {
    let isolated = totals.count { $0 == 0 }
    let jump = (1 - options.damping) / (Double(nodeCount) - options.damping * Double(isolated))
    let roots = totals.map { $0.squareRoot() }
    let inverse = roots.map { $0 > 0 ? 1 / $0 : 0 }
    let matrix = SweepRows(self)
    let steps = ConjugateGradients(
      tolerance: options.tolerance, maximumSteps: options.maximumSweeps, scale: roots
    ) { vector in
      let spread = multiplied(vector, inverse)
      return matrix.products(with: spread, parallelism: parallelism) { node, sum in
        vector[node] - options.damping * inverse[node] * sum
      }
    }
    let whole = max(totals.reduce(0, +), 1e-300)
    let start = roots.map { $0 / whole }
    let solution = steps.solve(inverse.map { $0 * jump }, from: start)
    return nodes.map { totals[$0] > 0 ? max(0, roots[$0] * solution[$0]) : jump }
  }
}

/// The products of two vectors' entries.
func multiplied(_ left: [Double], _ right: [Double]) -> [Double] {
  left.withUnsafeBufferPointer { left in
    right.withUnsafeBufferPointer { right in
      [Double](unsafeUninitializedCapacity: left.count) { result, count in
        for index in 0..<left.count { result[index] = left[index] * right[index] }
        count = left.count
      }
    }
  }
}

/// Solves a symmetric positive definite system.
private struct ConjugateGradients {
  let tolerance: Double
  let maximumSteps: Int
  /// What the residual's entries are multiplied with before their absolute values are summed.
  let scale: [Double]
  let apply: ([Double]) -> [Double]

  func solve(_ right: [Double], from start: [Double]) -> [Double] {
    var solution = start
    var residual = right
    add(-1, times: apply(start), to: &residual)
    var direction = residual
    var square = dot(residual, residual)
    for _ in 0..<maximumSteps where square > 1e-300 {
      let image = apply(direction)
      let step = square / dot(direction, image)
      add(step, times: direction, to: &solution)
      add(-step, times: image, to: &residual)
      let next = dot(residual, residual)
      if change(from: multiplied(residual, scale), to: zeros) < tolerance { break }
      let ratio = next / square
      square = next
      direction.withUnsafeMutableBufferPointer { direction in
        residual.withUnsafeBufferPointer { residual in
          for index in residual.indices {
            direction[index] = residual[index] + ratio * direction[index]
          }
        }
      }
    }
    return solution
  }

  private var zeros: [Double] { Array(repeating: 0, count: scale.count) }
}
