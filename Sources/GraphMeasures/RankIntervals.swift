/// How far to trust one node's score and rank.
public struct RankInterval: Hashable, Sendable {
  /// The node's rank by its score, 1 for the highest; equal scores share the better rank.
  public let rank: Int
  /// The standard deviation of its score over the resamples.
  public let standardError: Double
  /// The best rank it plausibly has.
  public let best: Int
  /// The worst rank it plausibly has.
  public let worst: Int

  /// Whether its plausible ranks are few enough to speak of one: no more than half the rank apart.
  ///
  /// The first place is stable where no other is plausible, the tenth where its interval is at most
  /// five wide.
  public var isStable: Bool { 2 * (worst - best) <= rank }
}

/// Standard errors and rank intervals of scores that were found again on resampled data.
///
/// The interval runs from the lower to the upper percentile of the node's ranks over the
/// resamples, widened where needed to contain its rank by `scores`. Without resamples the interval
/// is as wide as the ranking. Numbers that differ by less than a millionth of a millionth of the
/// largest count as equal in a ranking: that much is rounding.
///
/// - Parameters:
///   - scores: one number a node, found on the data as they are.
///   - resamples: the same measure on each resample, one number a node.
///   - counts: how often each resample was drawn; once where not said.
///   - confidence: the share of resamples that the interval is to cover.
///   - parallelism: the threads to use.
/// - Returns: one interval a node.
/// - Precondition: every resample has as many numbers as `scores`, and a positive count if any.
/// - Complexity: O(resamples · nodes · log nodes).
///
/// Reference: Efron, Tibshirani, "An introduction to the bootstrap", 1993, chapter 13,
/// doi:10.1007/978-1-4899-4541-9.
public func rankIntervals(
  of scores: [Double], resamples: [[Double]], counts: [Int]? = nil, confidence: Double = 0.95,
  parallelism: Parallelism = .allCores
) -> [RankInterval] {
  precondition(resamples.allSatisfy { $0.count == scores.count }, "resamples of other nodes")
  precondition((0...1).contains(confidence), "confidence \(confidence) is no probability")
  let counts = counts ?? resamples.map { _ in 1 }
  precondition(
    counts.count == resamples.count && counts.allSatisfy { $0 > 0 }, "counts of other resamples")
  let ranking = ranks(of: rounded(scores))
  guard !resamples.isEmpty else {
    return ranking.map {
      RankInterval(rank: $0, standardError: 0, best: 1, worst: scores.count)
    }
  }
  let rankings = parallelism.map(blockCount: resamples.count) { ranks(of: rounded(resamples[$0])) }
  let total = counts.reduce(0, +)
  let skipped = min(Int((1 - confidence) / 2 * Double(total)), (total - 1) / 2)
  let blocks = evenBlocks(scores.count)
  return parallelism.fold(
    blockCount: blocks.count, into: [], scratch: {},
    work: { _, block in
      blocks[block].map { node in
        let found = zip(rankings, counts).map { (rank: $0[node], count: $1) }
          .sorted { $0.rank < $1.rank }
        return RankInterval(
          rank: ranking[node],
          standardError: standardDeviation(of: resamples.lazy.map { $0[node] }, counts),
          best: min(ranking[node], rank(behind: skipped, in: found)),
          worst: max(ranking[node], rank(behind: skipped, in: found.reversed())))
      }
    }, fold: { $0 += $1 })
}

/// The first rank that stays when so many are taken away in front.
private func rank(behind skipped: Int, in ranks: [(rank: Int, count: Int)]) -> Int {
  var passed = 0
  for (rank, count) in ranks {
    passed += count
    if passed > skipped { return rank }
  }
  return ranks.last?.rank ?? 1
}

/// The scores without what may be rounding: whole multiples of 2⁻⁴⁰ of the largest, about.
private func rounded(_ scores: [Double]) -> [Double] {
  let largest = scores.reduce(0) { max($0, abs($1)) }
  guard largest > 1e-200, largest < 1e200 else { return scores }
  let grain = Double(sign: .plus, exponent: largest.exponent - 40, significand: 1)
  return scores.map { ($0 / grain).rounded() * grain }
}

/// The rank of every score: one more than the number of higher scores.
///
/// Equal scores share the better rank. No scores have no ranks.
///
/// - Complexity: O(scores · log scores).
public func ranks(of scores: [Double]) -> [Int] {
  let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
  var ranks = [Int](repeating: 0, count: scores.count)
  for (place, node) in order.enumerated() {
    let isTied = place > 0 && scores[order[place - 1]] == scores[node]
    ranks[node] = isTied ? ranks[order[place - 1]] : place + 1
  }
  return ranks
}

/// The sample standard deviation of numbers that came so often; 0 of fewer than two.
private func standardDeviation(of numbers: some Sequence<Double>, _ counts: [Int]) -> Double {
  let total = Double(counts.reduce(0, +))
  guard total > 1 else { return 0 }
  let mean = zip(numbers, counts).reduce(0) { $0 + $1.0 * Double($1.1) } / total
  let squares = zip(numbers, counts).reduce(0) {
    $0 + ($1.0 - mean) * ($1.0 - mean) * Double($1.1)
  }
  return (squares / (total - 1)).squareRoot()
}
