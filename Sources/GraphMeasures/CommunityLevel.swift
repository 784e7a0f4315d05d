/// A graph whose nodes are groups of the nodes one level below.
///
/// Each node has a mass; moving a node v into a community C changes the quality by
/// (strength of v's arcs into C) − resolution · mass(v) · mass(C). With the nodes' strengths as
/// masses and γ / 2m as resolution this is modularity, times m; with their sizes and γ it is the
/// constant Potts model. A node's ties to itself never change and are left out.
struct CommunityLevel: ArcRows {
  var offsets: [UInt32]
  var targets: [UInt32]
  var strengths: [Double]
  var masses: [Double]

  var nodeCount: Int { masses.count }
  var lengths: [Double] { strengths }

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
    // More than needed, but only what is written takes memory, and nothing is ever moved.
    coarse.targets.reserveCapacity(targets.count)
    coarse.strengths.reserveCapacity(targets.count)
    let members = Members(labels: labels, count: count)
    var sums = NeighborSums(count: count)
    withPointers { rows in
      labels.withUnsafeBufferPointer { labels in
        for group in 0..<count {
          sums.clear()
          for member in members[group] {
            for arc in rows.start(Int(member))..<rows.end(Int(member)) {
              sums.add(rows.lengths[arc], to: labels[Int(rows.targets[arc])])
            }
          }
          for place in 0..<sums.count where sums.touched(place) != UInt32(group) {
            coarse.targets.append(sums.touched(place))
            coarse.strengths.append(sums[sums.touched(place)])
          }
          coarse.offsets.append(UInt32(coarse.targets.count))
        }
      }
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
struct NeighborSums: ~Copyable {
  private let values: Buffer<Double>
  private let labels: Buffer<UInt32>
  /// Number of communities with a sum.
  private(set) var count = 0

  init(count: Int) {
    values = Buffer(count, of: 0)
    labels = Buffer(count + 1, of: 0)
  }

  /// The sum of a community.
  @inline(__always)
  subscript(_ label: UInt32) -> Double { values[label] }

  /// The communities with a sum, in the order in which they were first met.
  @inline(__always)
  func touched(_ place: Int) -> UInt32 { labels[place] }

  @inline(__always)
  mutating func clear() {
    for place in 0..<count { values[labels[place]] = 0 }
    count = 0
  }

  /// Adds to one sum; a label is written where it may be new, and stays only if it is.
  @inline(__always)
  mutating func add(_ strength: Double, to label: UInt32) {
    let sum = values[label]
    labels[count] = label
    count &+= sum == 0 ? 1 : 0
    values[label] = sum + strength
  }

  /// Adds to one sum where `isWanted`, without a branch for the processor to guess wrong.
  @inline(__always)
  mutating func add(_ strength: Double, to label: UInt32, where isWanted: Bool) {
    let sum = values[label]
    labels[count] = label
    count &+= isWanted && sum == 0 ? 1 : 0
    values[label] = sum + (isWanted ? strength : 0)
  }
}
