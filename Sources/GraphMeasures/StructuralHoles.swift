/// How free a node is to act between others.
public struct Brokerage: Hashable, Sendable {
  /// Burt's constraint: how much its contacts are tied to each other; nothing without contacts.
  public let constraint: Double?
  /// The number of its contacts less those that are redundant; 0 without contacts.
  public let effectiveSize: Double
}

extension Graph {
  /// Burt's constraint and effective size of every node.
  ///
  /// With pᵤᵥ the share of u's ties that go to v (both directions summed):
  /// constraint(u) = Σᵥ (pᵤᵥ + Σ_w pᵤ_w · p_wᵥ)², effective size(u) = Σᵥ (1 − Σ_w pᵤ_w · mᵥ_w),
  /// where v runs over u's contacts and mᵥ_w is the tie of v and w over v's strongest tie.
  /// Neither is normalised: constraint is mostly between 0 and 1, effective size between 0 and the
  /// number of contacts. Directions are summed, self-loops do not count. A node without contacts has
  /// no constraint and an effective size of 0.
  ///
  /// - Complexity: O(Σ over edges of the ends' degrees).
  ///
  /// Reference: Burt, "Structural holes", 1992, doi:10.4159/9780674038714; "Structural holes and
  /// good ideas", 2004, doi:10.1086/421787.
  public func brokerage(
    weighting: Weighting = .byStrength, parallelism: Parallelism = .allCores
  ) -> [Brokerage] {
    let ties = weighted(weighting).undirected.withoutSelfLoops
    let totals = ties.outStrength()
    let strongest = nodes.map { ties.strengths[ties.arcs(of: $0)].max() ?? 1 }
    let blocks = evenBlocks(nodeCount)
    return parallelism.fold(
      blockCount: blocks.count, into: [], scratch: { [Double](repeating: 0, count: nodeCount) },
      work: { share, block in
        blocks[block].map {
          ties.brokerage(of: $0, totals: totals, strongest: strongest, &share)
        }
      }, fold: { $0 += $1 })
  }

  /// One node's; `share` is 0 everywhere before and after.
  private func brokerage(
    of node: Int, totals: [Double], strongest: [Double], _ share: inout [Double]
  ) -> Brokerage {
    guard !arcs(of: node).isEmpty else { return Brokerage(constraint: nil, effectiveSize: 0) }
    for arc in arcs(of: node) { share[Int(targets[arc])] = strengths[arc] / totals[node] }
    var constraint = 0.0
    var size = 0.0
    for arc in arcs(of: node) {
      let contact = Int(targets[arc])
      var tied = share[contact]
      var redundant = 0.0
      for other in arcs(of: contact) {
        let between = Int(targets[other])
        tied += share[between] * strengths[other] / totals[between]
        redundant += share[between] * strengths[other] / strongest[contact]
      }
      constraint += tied * tied
      size += 1 - redundant
    }
    for arc in arcs(of: node) { share[Int(targets[arc])] = 0 }
    return Brokerage(constraint: constraint, effectiveSize: size)
  }
}
