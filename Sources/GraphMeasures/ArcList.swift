/// Arcs in the order they were given, on their way to sorted rows.
struct ArcList {
  let nodeCount: Int
  private var sources: [UInt32] = []
  private var targets: [UInt32] = []
  private var strengths: [Double] = []

  init(nodeCount: Int) {
    precondition(
      nodeCount >= 0 && nodeCount < Int(UInt32.max), "a graph cannot have \(nodeCount) nodes")
    self.nodeCount = nodeCount
  }

  mutating func reserve(_ count: Int) {
    precondition(count < Int(UInt32.max), "a graph cannot have \(count) arcs")
    sources.reserveCapacity(count)
    targets.reserveCapacity(count)
    strengths.reserveCapacity(count)
  }

  mutating func append(_ source: Int, _ target: Int, _ strength: Double) {
    precondition(
      source >= 0 && source < nodeCount && target >= 0 && target < nodeCount,
      "edge \(source)–\(target) leaves the graph of \(nodeCount) nodes")
    sources.append(UInt32(truncatingIfNeeded: source))
    targets.append(UInt32(truncatingIfNeeded: target))
    strengths.append(strength)
  }

  /// Sorted rows in which arcs with the same ends are summed.
  ///
  /// Two stable distributions, by target and then by source, sort the arcs without a comparison
  /// and keep equal ones in the order given, so that both rows of an undirected edge add its
  /// parallels in the same order and hold the same bits.
  consuming func rows() -> SparseRows {
    var byTarget = SparseRows(
      offsets: prefixSums(of: targets, count: nodeCount),
      targets: Array(repeating: 0, count: targets.count),
      strengths: Array(repeating: 0, count: targets.count))
    var places = byTarget.offsets
    for arc in sources.indices {
      let place = Int(places[Int(targets[arc])])
      places[Int(targets[arc])] += 1
      byTarget.targets[place] = sources[arc]
      byTarget.strengths[place] = strengths[arc]
    }
    var rows = byTarget.transposed()
    rows.mergeRepeated()
    return rows
  }
}
