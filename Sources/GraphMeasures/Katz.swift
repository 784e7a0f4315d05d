/// How far a Katz walk's influence reaches.
public enum Attenuation: Hashable, Sendable {
  /// A factor for every edge of a walk, as networkx's alpha.
  case factor(Double)
  /// This share of the largest factor for which the sum over walks is finite.
  case shareOfLargest(Double)
}

extension Graph {
  /// The number of walks that end at every node, longer ones counting less, as a vector of length 1.
  ///
  /// x = α Aᵀ x + 1, summed walk by walk. Where the graph has no edges all values are equal. Nothing
  /// where the factor is so large that the sum over walks is infinite: α ≥ 1 / λ, with λ the
  /// largest eigenvalue; networkx's default factor of 0.1 is for most weighted graphs.
  ///
  /// - Complexity: O(sweeps · (nodes + edges)).
  ///
  /// Reference: Katz, "A new status index derived from sociometric analysis", 1953,
  /// doi:10.1007/BF02289026.
  public func katz(
    _ attenuation: Attenuation = .shareOfLargest(0.9), weighting: Weighting = .byStrength,
    settling: Settling = Settling(), parallelism: Parallelism = .allCores
  ) -> [Double]? {
    let graph = weighted(weighting).reversed
    guard nodeCount > 0 else { return [] }
    let order = SweepOrder(graph)
    let incoming = SweepRows(graph, order: order)
    let bound = graph.spectralRadiusBound(parallelism: parallelism)
    let factor =
      switch attenuation {
      case .factor(let factor): factor
      case .shareOfLargest(let share): bound > 0 ? share / bound : 0
      }
    var values = [Double](repeating: 1, count: nodeCount)
    for _ in 0..<settling.maximumSweeps {
      let next = incoming.products(with: values, parallelism: parallelism).map { factor * $0 + 1 }
      let difference = change(from: values, to: next)
      let size = next.reduce(0, +)
      values = next
      guard size.isFinite, size < 1e200 else { return nil }
      if difference < settling.tolerance * size { return order.restored(normalized(values)) }
    }
    return nil
  }

  /// A number not below the largest eigenvalue, and near it; 0 where no walk goes on for ever.
  ///
  /// The largest ratio of (A + I)x to x over the nodes, less one, for any positive x bounds the
  /// eigenvalue from above (Collatz and Wielandt), and sinks as x settles.
  private func spectralRadiusBound(parallelism: Parallelism) -> Double {
    guard let strongest = strengths.max() else { return 0 }
    let graph = scaledToUse
    let scale = strongest / (graph.strengths.max() ?? 1)
    let rows = SweepRows(graph, order: SweepOrder(graph))
    var values = [Double](repeating: 1, count: nodeCount)
    var bound = Double.infinity
    for _ in 0..<200 {
      let sums = rows.products(with: values, parallelism: parallelism)
      let next = zip(values, sums).map { $0 + $1 }
      let ratio = zip(next, values).reduce(0) { max($0, $1.0 / $1.1) } - 1
      let largest = next.max() ?? 1
      values = next.map { max($0 / largest, 1e-200) }
      guard ratio < bound * (1 - 1e-9) else { break }
      bound = ratio
    }
    return min(bound, .greatestFiniteMagnitude) * scale
  }
}
