extension Graph {
  /// How evenly a node's ties are spread over the groups of a partition.
  ///
  /// P(v) = 1 − Σ over groups of (strength of v's ties into the group / strength of all its
  /// ties)²: 0 where all lie in one group, near 1 where they are spread evenly over many. Directions
  /// are not looked at, self-loops do not count. An isolated node has 0.
  ///
  /// - Precondition: the partition is one of this graph's nodes.
  /// - Complexity: O(nodes + edges).
  ///
  /// Reference: Guimerà, Amaral, "Functional cartography of complex metabolic networks", 2005,
  /// doi:10.1038/nature03288.
  public func participation(
    in partition: Partition, weighting: Weighting = .byStrength
  ) -> [Double] {
    precondition(partition.labels.count == nodeCount, "the partition is of another graph")
    let ties = weighted(weighting).undirected.withoutSelfLoops
    var into = [Double](repeating: 0, count: partition.count)
    return nodes.map { node in
      let row = ties.arcs(of: node)
      for arc in row { into[partition.labels[Int(ties.targets[arc])]] += ties.strengths[arc] }
      let total = ties.strengths[row].reduce(0, +)
      var concentration = 0.0
      for arc in row {
        let group = partition.labels[Int(ties.targets[arc])]
        concentration += (into[group] / total) * (into[group] / total)
        into[group] = 0
      }
      return row.isEmpty ? 0 : max(0, 1 - concentration)
    }
  }
}
