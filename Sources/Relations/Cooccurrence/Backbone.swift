/// The pairs that matter most to at least one of their ends.
public struct Backbone: Sendable {
  /// How many of its strongest pairs each entity keeps.
  public let strongest: Int

  /// Keeps up to `strongest` pairs of each entity.
  ///
  /// - Precondition: `strongest` is not negative.
  public init(strongest: Int) {
    precondition(strongest >= 0, "cannot keep \(strongest) pairs")
    self.strongest = strongest
  }

  /// The pairs that are among the strongest of one end or the other, sorted.
  ///
  /// Pairs are ranked by `strength`, then by their number of windows, then by their keys, so that ties fall the
  /// same way on every run. With 0, nothing is kept; with more than an entity's pairs, all of them.
  ///
  /// - Complexity: O(*p* log *p*) in the pairs.
  public func pairs<Key>(
    of counts: CooccurrenceCounts<Key>,
    strength: (Association) -> Double = { $0.logLikelihoodRatio }
  ) -> [CooccurrenceCounts<Key>.Pair] {
    let ranked = counts.pairs.map { pair, count in
      (pair: pair, strength: strength(counts.association(of: pair)), windows: count.windows)
    }.sorted {
      if $0.strength != $1.strength { return $0.strength > $1.strength }
      if $0.windows != $1.windows { return $0.windows > $1.windows }
      return $0.pair < $1.pair
    }
    var kept: [Key: Int] = [:]
    var result: [CooccurrenceCounts<Key>.Pair] = []
    for (pair, _, _) in ranked {
      let isWanted =
        kept[pair.first, default: 0] < strongest || kept[pair.second, default: 0] < strongest
      kept[pair.first, default: 0] += 1
      kept[pair.second, default: 0] += 1
      if isWanted { result.append(pair) }
    }
    return result.sorted()
  }
}
