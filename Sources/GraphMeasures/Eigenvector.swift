/// When an iteration that has no exact end may stop.
public struct Settling: Hashable, Sendable {
  /// How far a vector of length 1 may be from settled: by its last change, or as estimated.
  public var tolerance: Double
  /// Sweeps after which the values are taken as they are.
  public var maximumSweeps: Int

  /// Settles as far as double precision reasonably allows.
  public init(tolerance: Double = 1e-12, maximumSweeps: Int = 10_000) {
    self.tolerance = tolerance
    self.maximumSweeps = maximumSweeps
  }

  /// The values, 0 for those that cannot be told from rounding.
  ///
  /// Those are at most a millionth of a millionth of the largest, or less where more was asked for.
  func withoutRounding(_ values: [Double]) -> [Double] {
    let least = min(tolerance, 1e-12) * values.reduce(0) { max($0, abs($1)) }
    return values.map { abs($0) < least ? 0 : $0 }
  }
}

extension Graph {
  /// How well connected every node is to well-connected nodes.
  ///
  /// The vector x ≥ 0 of length 1 with λ xᵥ = Σᵤ Aᵤᵥ xᵤ for the largest λ that repeating
  /// x ← (A + I)ᵀ x from equal values leads to, as in networkx: where several components share the
  /// largest λ each keeps its part. Directed graphs are settled by that repetition, undirected ones
  /// by Lanczos' method. A self-loop is one arc. A directed graph without a cycle has no such
  /// vector: all values are 0. Without edges all are equal. What cannot be told from rounding is 0.
  ///
  /// - Complexity: O(sweeps · (nodes + edges)).
  ///
  /// Reference: Bonacich, "Power and centrality: a family of measures", 1987, doi:10.1086/228631.
  public func eigenvector(
    weighting: Weighting = .byStrength, settling: Settling = Settling(),
    parallelism: Parallelism = .allCores
  ) -> [Double] {
    let equal = [Double](repeating: 1 / Double(nodeCount).squareRoot(), count: nodeCount)
    guard edgeCount > 0 else { return equal }
    if isDirected, !hasCycle { return Array(repeating: 0, count: nodeCount) }
    let graph = weighted(weighting).scaledToUse.reversed
    let order = SweepOrder(graph)
    let incoming = SweepRows(graph, order: order)
    guard isDirected else {
      let found = Lanczos(settling: settling) {
        incoming.products(with: $0, parallelism: parallelism)
      }.dominantVector(from: equal)
      return order.restored(settling.withoutRounding(found))
    }
    var values = equal
    for _ in 0..<settling.maximumSweeps {
      let sums = incoming.products(with: values, parallelism: parallelism)
      let next = normalized(zip(values, sums).map { $0 + $1 })
      let difference = change(from: values, to: next)
      values = next
      if difference < settling.tolerance { break }
    }
    return order.restored(settling.withoutRounding(values))
  }

  /// Whether a directed path leads from some node back to it.
  private var hasCycle: Bool {
    selfLoopCount > 0 || strongComponents().count < nodeCount
  }

  /// The same graph with its strengths divided by a power of two that brings the largest near 1,
  /// where powers of the strengths could overflow or vanish; else the graph as it is.
  package var scaledToUse: Graph {
    guard let strongest = strengths.max(), !(1e-9...1e9).contains(strongest) else { return self }
    let scale = Double(sign: .plus, exponent: strongest.exponent, significand: 1)
    var rows = rows
    for arc in rows.strengths.indices { rows.strengths[arc] /= scale }
    return Graph(rows: rows, isDirected: isDirected)
  }
}
