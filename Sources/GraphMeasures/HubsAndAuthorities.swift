/// Kleinberg's two scores of every node; each sums to 1.
public struct HubsAndAuthorities: Hashable, Sendable {
  /// High for nodes with arcs to good authorities.
  public let hubs: [Double]
  /// High for nodes with arcs from good hubs.
  public let authorities: [Double]
}

extension Graph {
  /// Hubs and authorities: nodes that point well, and nodes that are pointed at well (HITS).
  ///
  /// a = Aᵀ h and h = A a up to scale, for the largest singular value and as repetition from equal
  /// values leads to; found by Lanczos' method and scaled to sum 1. Where the graph is undirected
  /// the two agree, unless a component has two sides. Without edges all values are equal.
  /// What cannot be told from rounding is 0.
  ///
  /// - Complexity: O(sweeps · (nodes + edges)).
  ///
  /// Reference: Kleinberg, "Authoritative sources in a hyperlinked environment", 1999,
  /// doi:10.1145/324133.324140.
  public func hubsAndAuthorities(
    weighting: Weighting = .byStrength, settling: Settling = Settling(),
    parallelism: Parallelism = .allCores
  ) -> HubsAndAuthorities {
    guard nodeCount > 0 else { return HubsAndAuthorities(hubs: [], authorities: []) }
    let graph = weighted(weighting).scaledToUse
    let order = SweepOrder(graph)
    let outgoing = SweepRows(graph, order: order)
    let incoming = isDirected ? SweepRows(graph.reversed, order: order) : outgoing
    let equal = [Double](repeating: 1 / Double(nodeCount), count: nodeCount)
    guard edgeCount > 0 else { return HubsAndAuthorities(hubs: equal, authorities: equal) }
    let hubs = Lanczos(settling: settling) { hubs in
      outgoing.products(
        with: incoming.products(with: hubs, parallelism: parallelism), parallelism: parallelism)
    }.dominantVector(from: equal)
    let authorities = incoming.products(with: hubs, parallelism: parallelism)
    func finished(_ vector: [Double]) -> [Double] {
      order.restored(shares(of: settling.withoutRounding(vector)))
    }
    return HubsAndAuthorities(hubs: finished(hubs), authorities: finished(authorities))
  }
}

/// The vector scaled to sum 1.
private func shares(of vector: [Double]) -> [Double] {
  let total = vector.reduce(0, +)
  return vector.map { $0 / total }
}
