/// Arcs that no shortest path takes, because two other arcs lead to the same end on a shorter way.
///
/// A weak tie between two nodes that both have strong ties to a third is such an arc. On news graphs they
/// are two arcs of five; searches from every node are spared them.
///
/// The way must be shorter by more than rounding can hide: whatever the distance of the arc's start, its
/// end is nearer by way of the third node, in floating-point numbers too. So distances, numbers of paths
/// and ties are those of the whole graph.
struct Detours: ~Copyable {
  /// The length of the shortest way of two arcs to every node, infinite before and after each row.
  private let ways: Buffer<Double>
  private let found: Buffer<UInt32>
  /// How much shorter a way must be.
  private let margin: Double

  init(nodeCount: Int, longest: Double) {
    ways = Buffer(nodeCount, of: .infinity)
    found = Buffer(room: nodeCount)
    // No distance is above this product, and four roundings are all that the two ways differ by.
    margin = 8 * Double.ulpOfOne * Double(nodeCount) * longest
  }

  /// Calls `visit` for every arc of a node, saying whether shortest paths may take it.
  ///
  /// - Complexity: O(the degrees of the node's neighbours); only arcs shorter than the node's longest
  ///   are looked at.
  func visit(
    _ node: Int, in rows: ArcPointers, _ lengths: LengthPointers, _ visit: (Int, Bool) -> Void
  ) {
    let row = rows.start(node)..<rows.end(node)
    guard let last = row.last else { return }
    let (ways, found) = (ways.all, found.all)
    let longest = lengths[last]
    var count = 0
    for first in row {
      let half = lengths[first]
      guard half < longest else { break }
      let middle = Int(rows.targets[first])
      var second = rows.start(middle)
      let end = rows.end(middle)
      while second < end {
        let way = half + lengths[second]
        guard way < longest else { break }
        let target = Int(rows.targets[second])
        if ways[target] == .infinity {
          found[count] = UInt32(truncatingIfNeeded: target)
          count &+= 1
        }
        ways[target] = min(ways[target], way)
        second &+= 1
      }
    }
    for arc in row { visit(arc, ways[Int(rows.targets[arc])] + margin >= lengths[arc]) }
    for place in 0..<count { ways[Int(found[place])] = .infinity }
  }
}

extension PathRows {
  /// Leaves out the arcs that no shortest path takes.
  ///
  /// Rows turned around lose the same arcs: sums of two lengths do not depend on their order.
  mutating func leaveOutDetoured() {
    guard !shortestArcs.isEmpty else { return }
    let nodeCount = offsets.count - 1
    let detours = Detours(nodeCount: nodeCount, longest: arcLengths.greatest)
    var kept = ArcSet(arcCount: targets.count)
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(nodeCount + 1)
    withPointers { rows in
      arcLengths.withPointers { lengths in
        for node in 0..<nodeCount {
          detours.visit(node, in: rows, lengths) { arc, isNeeded in
            if isNeeded { kept.insert(arc) }
          }
          offsets.append(UInt32(kept.count))
        }
      }
    }
    guard kept.count < targets.count else { return }
    keep(kept, offsets: offsets)
  }
}

/// Some arcs of many, a bit each.
struct ArcSet {
  private var words: [UInt64]
  private(set) var count = 0

  /// Room for so many arcs, none of which is in the set.
  init(arcCount: Int) { words = Array(repeating: 0, count: (arcCount + 63) / 64) }

  func contains(_ arc: Int) -> Bool {
    words[arc >> 6] &>> UInt64(truncatingIfNeeded: arc & 63) & 1 == 1
  }

  /// Takes in an arc that is not in the set.
  mutating func insert(_ arc: Int) {
    words[arc >> 6] |= 1 &<< UInt64(truncatingIfNeeded: arc & 63)
    count += 1
  }

  /// What stands at the arcs of the set.
  func chosen<Element>(of all: [Element]) -> [Element] {
    var chosen: [Element] = []
    chosen.reserveCapacity(count)
    for (arc, element) in all.enumerated() where contains(arc) { chosen.append(element) }
    return chosen
  }
}
