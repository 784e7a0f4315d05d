/// Parts of communities that hang together well, grown from single nodes.
///
/// A node that is still alone and well tied to its community joins the part of that community
/// where it adds most, if that part is well tied to it too. Parts are connected by construction.
///
/// Reference: Traag, Waltman, van Eck, 2019, doi:10.1038/s41598-019-41695-z, algorithm A.2,
/// RefinePartition; here with the limit θ → 0, in which the best part is always taken.
struct Refinement {
  private let level: CommunityLevel
  private let resolution: Double
  private let communities: [UInt32]
  private(set) var parts: [UInt32]
  private var masses: [Double]
  private var outward: [Double]
  private var communityMasses: [Double]
  private var sums: NeighborSums

  init(level: CommunityLevel, resolution: Double, communities: [UInt32]) {
    self.level = level
    self.resolution = resolution
    self.communities = communities
    let count = level.nodeCount
    parts = (0..<count).map { UInt32($0) }
    masses = level.masses
    communityMasses = Array(repeating: 0, count: count)
    for node in 0..<count { communityMasses[Int(communities[node])] += masses[node] }
    outward = (0..<count).map { node in
      (Int(level.offsets[node])..<Int(level.offsets[node + 1])).reduce(0) { sum, arc in
        communities[Int(level.targets[arc])] == communities[node]
          ? sum + level.strengths[arc] : sum
      }
    }
    sums = NeighborSums(count: count)
  }

  /// Merges until every node was asked once.
  mutating func merge(_ random: inout SplitMix64) {
    var isAlone = [Bool](repeating: true, count: level.nodeCount)
    for name in shuffled(level.nodeCount, &random) {
      let node = Int(name)
      guard isAlone[node], isWellTied(node, in: communities[node]) else { continue }
      guard let part = bestPart(for: node) else { continue }
      isAlone[Int(part)] = false
      isAlone[node] = false
      outward[Int(part)] += outward[node] - 2 * sums.values[Int(part)]
      masses[Int(part)] += masses[node]
      parts[node] = part
    }
  }

  private func isWellTied(_ part: Int, in community: UInt32) -> Bool {
    let rest = communityMasses[Int(community)] - masses[part]
    return outward[part] >= resolution * masses[part] * rest
  }

  private mutating func bestPart(for node: Int) -> UInt32? {
    sums.clear()
    for arc in Int(level.offsets[node])..<Int(level.offsets[node + 1]) {
      let neighbor = Int(level.targets[arc])
      if communities[neighbor] == communities[node] {
        sums.add(level.strengths[arc], to: parts[neighbor])
      }
    }
    var best: UInt32?
    var bestGain = 0.0
    for part in sums.touched {
      let gain = sums.values[Int(part)] - resolution * masses[node] * masses[Int(part)]
      if gain > bestGain, isWellTied(Int(part), in: communities[node]) {
        bestGain = gain
        best = part
      }
    }
    return best
  }
}
