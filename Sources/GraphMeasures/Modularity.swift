extension Graph {
  /// How much more strength lies within the groups of a partition than chance would put there.
  ///
  /// Q = Σ over groups of L / m − γ (S / 2m)², with L the strength of the group's inner edges, S the
  /// sum of its nodes' strengths, m that of all edges and γ the resolution; directions are not
  /// looked at. A graph without edges has 0.
  ///
  /// - Precondition: the partition is one of this graph's nodes.
  /// - Complexity: O(nodes + edges).
  ///
  /// Reference: Newman, Girvan, 2004, doi:10.1103/PhysRevE.69.026113; Reichardt, Bornholdt, 2006,
  /// doi:10.1103/PhysRevE.74.016110.
  public func modularity(
    of partition: Partition, resolution: Double = 1, weighting: Weighting = .byStrength
  ) -> Double {
    precondition(partition.labels.count == nodeCount, "the partition is of another graph")
    let labels = partition.labels
    var inner = 0.0
    var total = 0.0
    var ends = [Double](repeating: 0, count: partition.count)
    forEachEdge { source, target, arc in
      let strength = weighting == .unweighted ? 1 : strengths[arc]
      total += strength
      ends[labels[source]] += strength
      ends[labels[target]] += strength
      if labels[source] == labels[target] { inner += strength }
    }
    guard total > 0 else { return 0 }
    let expected = ends.reduce(0) { $0 + ($1 / (2 * total)) * ($1 / (2 * total)) }
    return inner / total - resolution * expected
  }

  /// The quality of a partition after the constant Potts model.
  ///
  /// H = Σ over groups of L − γ · s (s − 1) / 2, with L the strength of the group's inner edges
  /// (self-loops apart), s its number of nodes and γ the resolution: the density that a group must
  /// at least have.
  ///
  /// - Precondition: the partition is one of this graph's nodes.
  /// - Complexity: O(nodes + edges).
  ///
  /// Reference: Traag, Van Dooren, Nesterov, 2011, doi:10.1103/PhysRevE.84.016114.
  public func constantPotts(
    of partition: Partition, resolution: Double, weighting: Weighting = .byStrength
  ) -> Double {
    precondition(partition.labels.count == nodeCount, "the partition is of another graph")
    var inner = 0.0
    forEachEdge { source, target, arc in
      if source != target, partition.labels[source] == partition.labels[target] {
        inner += weighting == .unweighted ? 1 : strengths[arc]
      }
    }
    return partition.sizes.reduce(inner) { $0 - resolution * Double($1 * ($1 - 1)) / 2 }
  }
}
