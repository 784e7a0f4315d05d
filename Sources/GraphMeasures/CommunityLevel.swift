/// A graph whose nodes are groups of the nodes one level below.
///
/// Each node has a mass; moving a node v into a community C changes the quality by
/// (strength of v's arcs into C) − resolution · mass(v) · mass(C). With the nodes' strengths as
/// masses and γ / 2m as resolution this is modularity, times m; with their sizes and γ it is the
/// constant Potts model. A node's ties to itself never change and are left out.
struct CommunityLevel {
  var offsets: [UInt32]
  var targets: [UInt32]
  var strengths: [Double]
  var masses: [Double]

  var nodeCount: Int { masses.count }

  /// The level of single nodes, and the resolution that goes with its masses.
  init(graph: Graph, quality: CommunityQuality) {
    let ties = graph.withoutSelfLoops
    offsets = ties.offsets
    targets = ties.targets
    strengths = ties.strengths
    switch quality {
    case .modularity: masses = graph.strength()
    case .constantPotts: masses = Array(repeating: 1, count: graph.nodeCount)
    }
  }

  private init(masses: [Double]) {
    offsets = [0]
    targets = []
    strengths = []
    self.masses = masses
  }

  /// The factor of mass(v) · mass(C).
  func resolution(for quality: CommunityQuality) -> Double {
    switch quality {
    case .modularity(let resolution):
      let total = masses.reduce(0, +)
      return total > 0 ? resolution / total : 0
    case .constantPotts(let resolution): return resolution
    }
  }

  /// The level above, one node a group; labels are `0 ..< count`.
  ///
  /// - Complexity: O(nodes + arcs).
  func aggregated(by labels: [UInt32], count: Int) -> CommunityLevel {
    var masses = [Double](repeating: 0, count: count)
    for node in 0..<nodeCount { masses[Int(labels[node])] += self.masses[node] }
    var coarse = CommunityLevel(masses: masses)
    coarse.offsets.reserveCapacity(count + 1)
    let members = Members(labels: labels, count: count)
    var sums = NeighborSums(count: count)
    for group in 0..<count {
      sums.clear()
      for member in members[group] { sums.add(from: self, node: Int(member), labels) }
      for neighbor in sums.touched where neighbor != UInt32(group) {
        coarse.targets.append(neighbor)
        coarse.strengths.append(sums.values[Int(neighbor)])
      }
      coarse.offsets.append(UInt32(coarse.targets.count))
    }
    return coarse
  }
}

/// The nodes of every group, side by side.
struct Members {
  private let offsets: [UInt32]
  private let nodes: [UInt32]

  init(labels: [UInt32], count: Int) {
    offsets = prefixSums(of: labels, count: count)
    var places = offsets
    var nodes = [UInt32](repeating: 0, count: labels.count)
    for (node, label) in labels.enumerated() {
      nodes[Int(places[Int(label)])] = UInt32(node)
      places[Int(label)] += 1
    }
    self.nodes = nodes
  }

  subscript(group: Int) -> ArraySlice<UInt32> {
    nodes[Int(offsets[group])..<Int(offsets[group + 1])]
  }
}

/// Sums of strengths by community, cleared in the time it took to fill them.
struct NeighborSums {
  private(set) var values: [Double]
  private(set) var touched: [UInt32] = []

  init(count: Int) { values = Array(repeating: 0, count: count) }

  mutating func clear() {
    for label in touched { values[Int(label)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  /// Adds the arcs of a node, each to the sum of its end's label.
  @inline(__always)
  mutating func add(from level: CommunityLevel, node: Int, _ labels: [UInt32]) {
    for arc in Int(level.offsets[node])..<Int(level.offsets[node + 1]) {
      add(level.strengths[arc], to: labels[Int(level.targets[arc])])
    }
  }

  /// Adds to one sum.
  @inline(__always)
  mutating func add(_ strength: Double, to label: UInt32) {
    if values[Int(label)] == 0 { touched.append(label) }
    values[Int(label)] += strength
  }
}
