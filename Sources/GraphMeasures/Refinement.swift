/// Parts of communities that hang together well, grown from single nodes.
///
/// A node that is still alone and well tied to its community joins the part of that community
/// where it adds most, if that part is well tied to it too. Parts are connected by construction.
///
/// Reference: Traag, Waltman, van Eck, 2019, doi:10.1038/s41598-019-41695-z, algorithm A.2,
/// RefinePartition; here with the limit θ → 0, in which the best part is always taken.
struct Refinement: ~Copyable {
  private let level: CommunityLevel
  private let resolution: Double
  private let communities: [UInt32]
  private let part: Buffer<UInt32>
  private let masses: Buffer<Double>
  private let outward: Buffer<Double>
  private let communityMasses: Buffer<Double>
  private var sums: NeighborSums

  /// The part of every node.
  var parts: [UInt32] { (0..<part.count).map { part[$0] } }

  init(level: CommunityLevel, resolution: Double, communities: [UInt32]) {
    self.level = level
    self.resolution = resolution
    self.communities = communities
    let count = level.nodeCount
    part = Buffer(count, of: 0)
    masses = Buffer(count, of: 0)
    outward = Buffer(count, of: 0)
    communityMasses = Buffer(count, of: 0)
    sums = NeighborSums(count: count)
    for node in 0..<count {
      part[node] = UInt32(node)
      masses[node] = level.masses[node]
      communityMasses[communities[node]] += level.masses[node]
    }
  }

  /// Merges until every node was asked once.
  mutating func merge(_ random: inout SplitMix64) {
    let isAlone = Buffer<Bool>(level.nodeCount, of: true)
    let order = shuffled(level.nodeCount, &random)
    let (level, communities) = (level, communities)
    level.withPointers { rows in
      communities.withUnsafeBufferPointer { communities in
        for node in 0..<communities.count { outward[node] = inner(node, rows, communities) }
        for name in order {
          let node = Int(name)
          guard isAlone[node], isWellTied(node, in: communities[node]) else { continue }
          let best = bestPart(for: node, rows, communities)
          guard best != .max else { continue }
          isAlone[best] = false
          isAlone[node] = false
          outward[best] += outward[node] - 2 * sums[best]
          masses[best] += masses[node]
          part[node] = best
        }
      }
    }
  }

  /// The strength of a node's ties within its community.
  @inline(__always)
  private func inner(
    _ node: Int, _ rows: ArcPointers, _ communities: UnsafeBufferPointer<UInt32>
  ) -> Double {
    var sum = 0.0
    for arc in rows.start(node)..<rows.end(node) {
      let isWithin = communities[Int(rows.targets[arc])] == communities[node]
      sum += isWithin ? rows.lengths[arc] : 0
    }
    return sum
  }

  @inline(__always)
  private func isWellTied(_ part: Int, in community: UInt32) -> Bool {
    let rest = communityMasses[community] - masses[part]
    return outward[part] >= resolution * masses[part] * rest
  }

  /// The part in which a node adds most, or the largest number where none is better than alone.
  @inline(__always)
  private mutating func bestPart(
    for node: Int, _ rows: ArcPointers, _ communities: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    sums.clear()
    let community = communities[node]
    for arc in rows.start(node)..<rows.end(node) {
      let neighbor = rows.targets[arc]
      sums.add(
        rows.lengths[arc], to: part[neighbor], where: communities[Int(neighbor)] == community)
    }
    var best = UInt32.max
    var bestGain = 0.0
    for place in 0..<sums.count {
      let candidate = sums.touched(place)
      let gain = sums[candidate] - resolution * masses[node] * masses[candidate]
      if gain > bestGain, isWellTied(Int(candidate), in: community) {
        bestGain = gain
        best = candidate
      }
    }
    return best
  }
}
