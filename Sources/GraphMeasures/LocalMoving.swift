/// Communities of one level while nodes move between them.
struct LocalMoving {
  private let level: CommunityLevel
  private let resolution: Double
  /// The community of every node.
  private(set) var labels: [UInt32]
  private var masses: [Double]
  private var sizes: [UInt32]
  private var empty: [UInt32]
  private var sums: NeighborSums

  /// Starts from given communities, numbered below the number of nodes.
  init(level: CommunityLevel, resolution: Double, labels: [UInt32]) {
    self.level = level
    self.resolution = resolution
    self.labels = labels
    masses = Array(repeating: 0, count: level.nodeCount)
    sizes = Array(repeating: 0, count: level.nodeCount)
    for (node, label) in labels.enumerated() {
      masses[Int(label)] += level.masses[node]
      sizes[Int(label)] += 1
    }
    empty = []
    sums = NeighborSums(count: level.nodeCount)
    for label in sizes.indices.reversed() where sizes[label] == 0 { empty.append(UInt32(label)) }
  }

  /// Moves nodes to where they add most, until none would move; says whether any did.
  ///
  /// A node is looked at again only after a neighbour has moved to another community than its own.
  ///
  /// Reference: Traag, Waltman, van Eck, "From Louvain to Leiden", 2019,
  /// doi:10.1038/s41598-019-41695-z, algorithm A.2, MoveNodesFast.
  mutating func settle(_ random: inout SplitMix64) -> Bool {
    var queue = shuffled(level.nodeCount, &random)
    var isQueued = [Bool](repeating: true, count: level.nodeCount)
    var next = 0
    var hasMoved = false
    while next < queue.count {
      let node = Int(queue[next])
      next += 1
      isQueued[node] = false
      guard let label = move(node) else { continue }
      hasMoved = true
      for arc in Int(level.offsets[node])..<Int(level.offsets[node + 1]) {
        let neighbor = Int(level.targets[arc])
        if !isQueued[neighbor], labels[neighbor] != label {
          isQueued[neighbor] = true
          queue.append(UInt32(neighbor))
        }
      }
      if next > level.nodeCount {
        queue.removeFirst(next)
        next = 0
      }
    }
    return hasMoved
  }

  /// Moves one node to its best community, if that is another one, and names it.
  private mutating func move(_ node: Int) -> UInt32? {
    let old = labels[node]
    let mass = level.masses[node]
    sums.clear()
    sums.add(from: level, node: node, labels)
    let factor = resolution * mass
    let stay = sums.values[Int(old)] - factor * (masses[Int(old)] - mass)
    var best = old
    var bestGain = stay + 1e-12 * max(abs(stay), mass * factor)
    for label in sums.touched where label != old {
      let gain = sums.values[Int(label)] - factor * masses[Int(label)]
      if gain > bestGain {
        bestGain = gain
        best = label
      }
    }
    if bestGain < 0, sizes[Int(old)] > 1, let alone = empty.popLast() { best = alone }
    guard best != old else { return nil }
    masses[Int(old)] -= mass
    sizes[Int(old)] -= 1
    if sizes[Int(old)] == 0 {
      masses[Int(old)] = 0
      empty.append(old)
    }
    masses[Int(best)] += mass
    sizes[Int(best)] += 1
    labels[node] = best
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
