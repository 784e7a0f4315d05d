extension Graph {
  /// Whether edges join nodes of the same type more often than chance would.
  ///
  /// r = (Σ eᵢᵢ − Σ aᵢ bᵢ) / (1 − Σ aᵢ bᵢ), where eᵢⱼ is the share of arcs from type i to type j
  /// and a, b are its margins: 1 where all edges stay within their type, 0 as by chance, below 0
  /// where types seek others. An undirected edge is two arcs, a self-loop one. Nothing where it is
  /// undefined: without edges, or where all ends are of one type.
  ///
  /// - Precondition: there is a type for every node.
  /// - Complexity: O(nodes + edges).
  ///
  /// Reference: Newman, "Mixing patterns in networks", 2003, doi:10.1103/PhysRevE.67.026126.
  public func assortativity(by types: [Int], weighting: Weighting = .unweighted) -> Double? {
    precondition(types.count == nodeCount, "\(types.count) types for \(nodeCount) nodes")
    let kinds = Partition(labels: types)
    var outgoing = [Double](repeating: 0, count: kinds.count)
    var incoming = outgoing
    var within = 0.0
    for node in nodes {
      let kind = kinds.labels[node]
      for arc in arcs(of: node) {
        let other = kinds.labels[Int(targets[arc])]
        let weight = weighting == .unweighted ? 1 : strengths[arc]
        outgoing[kind] += weight
        incoming[other] += weight
        if kind == other { within += weight }
      }
    }
    let total = outgoing.reduce(0, +)
    let expected = zip(outgoing, incoming).reduce(0) { $0 + $1.0 / total * ($1.1 / total) }
    guard total > 0, expected < 1 else { return nil }
    return (within / total - expected) / (1 - expected)
  }
}
