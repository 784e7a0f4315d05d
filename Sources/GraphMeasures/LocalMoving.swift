/// Communities of one level while nodes move between them.
struct LocalMoving: ~Copyable {
  private let level: CommunityLevel
  private let resolution: Double
  private let community: Buffer<UInt32>
  private let masses: Buffer<Double>
  private let sizes: Buffer<UInt32>
  private var empty: [UInt32] = []
  private var sums: NeighborSums
  /// What all moves have added to the quality, as a multiple of it.
  private(set) var gain = 0.0

  /// The community of every node.
  var labels: [UInt32] { (0..<community.count).map { community[$0] } }

  /// Starts from given communities, numbered below the number of nodes.
  init(level: CommunityLevel, resolution: Double, labels: [UInt32]) {
    self.level = level
    self.resolution = resolution
    community = Buffer(labels.count, of: 0)
    masses = Buffer(labels.count, of: 0)
    sizes = Buffer(labels.count, of: 0)
    sums = NeighborSums(count: labels.count)
    for (node, label) in labels.enumerated() {
      community[node] = label
      masses[label] += level.masses[node]
      sizes[label] += 1
    }
    for label in (0..<labels.count).reversed() where sizes[label] == 0 {
      empty.append(UInt32(label))
    }
  }

  /// Moves nodes to where they add most, until none would move; says whether any did.
  ///
  /// A node is looked at again only after a neighbour has moved to another community than its own.
  ///
  /// Reference: Traag, Waltman, van Eck, "From Louvain to Leiden", 2019,
  /// doi:10.1038/s41598-019-41695-z, algorithm A.2, MoveNodesFast.
  mutating func settle(_ random: inout SplitMix64) -> Bool {
    // A ring: a node waits in it at most once.
    let queue = Buffer<UInt32>(max(1, level.nodeCount), of: 0)
    let isQueued = Buffer<Bool>(level.nodeCount, of: true)
    for (place, node) in shuffled(level.nodeCount, &random).enumerated() { queue[place] = node }
    var waiting = level.nodeCount
    var head = 0
    var hasMoved = false
    let level = level
    level.withPointers { rows in
      level.masses.withUnsafeBufferPointer { nodeMasses in
        while waiting > 0 {
          let node = Int(queue[head])
          head = head + 1 == queue.count ? 0 : head + 1
          waiting -= 1
          isQueued[node] = false
          let label = move(node, nodeMasses[node], rows)
          guard label != UInt32.max else { continue }
          hasMoved = true
          for arc in rows.start(node)..<rows.end(node) {
            let neighbor = rows.targets[arc]
            guard !isQueued[neighbor], community[neighbor] != label else { continue }
            isQueued[neighbor] = true
            let tail = head + waiting
            queue[tail < queue.count ? tail : tail - queue.count] = neighbor
            waiting += 1
          }
        }
      }
    }
    return hasMoved
  }

  /// Moves one node to its best community and names it, or gives the largest number if it stays.
  @inline(__always)
  private mutating func move(_ node: Int, _ mass: Double, _ rows: ArcPointers) -> UInt32 {
    let old = community[node]
    sums.clear()
    for arc in rows.start(node)..<rows.end(node) {
      sums.add(rows.lengths[arc], to: community[rows.targets[arc]])
    }
    let factor = resolution * mass
    let stay = sums[old] - factor * (masses[old] - mass)
    var best = old
    var bestGain = stay + 1e-12 * max(abs(stay), mass * factor)
    for place in 0..<sums.count {
      let label = sums.touched(place)
      let gain = sums[label] - factor * masses[label]
      if gain > bestGain, label != old {
        bestGain = gain
        best = label
      }
    }
    if bestGain < 0, sizes[old] > 1, let alone = empty.popLast() {
      best = alone
      bestGain = 0
    }
    guard best != old else { return .max }
    gain += bestGain - stay
    masses[old] -= mass
    sizes[old] -= 1
    if sizes[old] == 0 {
      masses[old] = 0
      empty.append(old)
    }
    masses[best] += mass
    sizes[best] += 1
    community[node] = best
    return best
  }
}

/// The numbers below `count` in random order.
func shuffled(_ count: Int, _ random: inout SplitMix64) -> [UInt32] {
  var numbers = (0..<count).map { UInt32($0) }
  for place in stride(from: count - 1, to: 0, by: -1) {
    numbers.swapAt(place, random.below(place + 1))
  }
  return numbers
}
