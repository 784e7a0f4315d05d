internal import RelgraphCore

/// Tells which documents are near copies of one another, as articles made of the same wire are.
///
/// Two documents are copies where the sets of their runs of five words are alike: where at least ``likeness`` of the
/// words' runs in either are in both, or nearly all of the shorter one's. Only sentences that mention somebody are
/// looked at, and no furniture. Which pairs are compared is told by MinHash signatures cut into bands, so that the cost
/// grows with the number of documents and not with its square.
///
/// Reference: A. Broder, *On the resemblance and containment of documents*, 1997, doi:10.1109/SEQUEN.1997.666900.
struct NearCopies {
  /// For each document the first of its group, by place; itself where it is nobody's copy.
  let originals: [Int]

  /// Least share of common runs among all runs of two copies.
  static let likeness = 0.6
  /// Least share of the shorter document's runs that the longer one holds, where lengths differ.
  static let containment = 0.85
  /// Documents with fewer runs than this are copies only where they are the same word for word.
  static let leastRuns = 20

  private static let bands = 24
  private static let rows = 2
  /// How many documents of a bucket a newcomer is compared with; the first ones stand for the rest.
  private static let mostCompared = 8

  /// Groups documents.
  ///
  /// - Complexity: O(*n*) in the words of all documents.
  init(_ records: [DocumentRecord]) {
    let sets = records.map { WordRuns.of($0) }
    var parents = Array(records.indices)
    var buckets: [Key: [Int]] = [:]
    for (index, set) in sets.enumerated() where !set.isEmpty {
      let signature = Self.signature(set)
      var seen: Set<Int> = []
      for band in 0..<Self.bands {
        let key = Key(
          band: band, values: Array(signature[(band * Self.rows)..<((band + 1) * Self.rows)]))
        let known = buckets[key] ?? []
        for other in known.prefix(Self.mostCompared) {
          let root = Self.root(of: other, in: parents)
          guard seen.insert(other).inserted, root != Self.root(of: index, in: parents),
            Self.areCopies(set, sets[other])
          else { continue }
          let mine = Self.root(of: index, in: parents)
          parents[max(root, mine)] = min(root, mine)
        }
        if known.count < Self.mostCompared { buckets[key, default: []].append(index) }
      }
    }
    originals = parents.indices.map { Self.root(of: $0, in: parents) }
  }

  private struct Key: Hashable {
    let band: Int
    let values: [UInt64]
  }

  private static func root(of index: Int, in parents: [Int]) -> Int {
    var index = index
    while parents[index] != index { index = parents[index] }
    return index
  }

  private static func areCopies(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Bool {
    let (less, more) = left.count <= right.count ? (left, right) : (right, left)
    guard less.count >= leastRuns else { return less == more }
    let common = less.count { more.contains($0) }
    let union = less.count + more.count - common
    if Double(common) >= likeness * Double(union) { return true }
    return Double(common) >= containment * Double(less.count)
      && Double(less.count) >= 0.3 * Double(more.count)
  }

  /// The least value of each of a fixed row of hash functions.
  private static func signature(_ set: Set<UInt64>) -> [UInt64] {
    var least = [UInt64](repeating: .max, count: bands * rows)
    for run in set {
      for index in least.indices {
        let value = WordRuns.mixed(run ^ (UInt64(index + 1) &* 0x9e37_79b9_7f4a_7c15))
        if value < least[index] { least[index] = value }
      }
    }
    return least
  }
}
