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

  /// Whether another sample of the same kind would plausibly have put it elsewhere.
  public var isStable: Bool { best == worst }
}

/// Standard errors and rank intervals of scores that were found again on resampled data.
///
/// The interval runs from the lower to the upper percentile of the node's ranks over the
/// resamples, widened where needed to contain its rank by `scores`. Without resamples the interval
/// is as wide as the ranking.
///
/// - Parameters:
///   - scores: one number a node, found on the data as they are.
///   - resamples: the same measure on each resample, one number a node.
///   - confidence: the share of resamples that the interval is to cover.
///   - parallelism: the threads to use.
/// - Returns: one interval a node.
/// - Precondition: every resample has as many numbers as `scores`.
/// - Complexity: O(resamples · nodes · log nodes).
///
/// Reference: Efron, Tibshirani, "An introduction to the bootstrap", 1993, chapter 13,
/// doi:10.1007/978-1-4899-4541-9.
public func rankIntervals(
  of scores: [Double], resamples: [[Double]], confidence: Double = 0.95,
  parallelism: Parallelism = .allCores
) -> [RankInterval] {
  precondition(resamples.allSatisfy { $0.count == scores.count }, "resamples of other nodes")
  precondition((0...1).contains(confidence), "confidence \(confidence) is no probability")
  let ranking = ranks(of: scores)
  guard !resamples.isEmpty else {
    return ranking.map {
      RankInterval(rank: $0, standardError: 0, best: 1, worst: scores.count)
    }
  }
  let rankings = parallelism.map(blockCount: resamples.count) { ranks(of: resamples[$0]) }
  let margin = (1 - confidence) / 2 * Double(resamples.count)
  let skipped = min(Int(margin), (resamples.count - 1) / 2)
  return scores.indices.map { node in
    let found = rankings.map { $0[node] }.sorted()
    return RankInterval(
      rank: ranking[node],
      standardError: standardDeviation(of: resamples.map { $0[node] }),
      best: min(ranking[node], found[skipped]),
      worst: max(ranking[node], found[found.count - 1 - skipped]))
  }
}

/// The rank of every score: one more than the number of higher scores.
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

/// The sample standard deviation; 0 of fewer than two numbers.
private func standardDeviation(of numbers: [Double]) -> Double {
  guard numbers.count > 1 else { return 0 }
  let mean = numbers.reduce(0, +) / Double(numbers.count)
  let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return (squares / Double(numbers.count - 1)).squareRoot()
}
