internal import GraphMeasures
internal import RelgraphCore

/// How far a map's centralities can be trusted: the documents are drawn anew, again and again.
///
/// Each resample draws as many documents as there are, with repetition; an edge weighs what its drawn
/// documents say. Entities stay as they were resolved. The draws depend on nothing but the number of
/// documents and the seed, and parts are folded in order: the same bytes for any number of threads.
///
/// Reference: Efron, Tibshirani, "An introduction to the bootstrap", 1993,
/// doi:10.1007/978-1-4899-4541-9; for networks Snijders, Borgatti, "Non-parametric standard errors and
/// tests for network statistics", Connections 22 (1999).
struct Resampling: Sendable {
  private let map: EntityGraph
  private let ties: DocumentTies
  private let parallelism: Parallelism

  /// So many elementary steps are a tenth or two of a second on one core (decision 100).
  private static let budget = 1e8
  /// So many are what the fewest resamples may take with shortest paths: some four seconds of a core.
  private static let limit = 2e9
  private static let mostResamples = 400
  private static let fewestResamples = 100

  init(map: EntityGraph, ties: DocumentTies, parallelism: Parallelism = .allCores) {
    self.map = map
    self.ties = ties
    self.parallelism = parallelism
  }

  /// What one resample costs, in steps: with shortest paths and without.
  private var steps: (all: Double, cheap: Double) {
    let size = Double(map.nodes.count + 2 * map.cooccurrences.count + map.relations.count)
    let cheap = 100 * size
    return (cheap + 3 * Double(map.nodes.count) * size, cheap)
  }

  /// How many resamples cost little, and whether shortest paths can be among them.
  ///
  /// - Parameter wanted: A number that the user asks for, whatever it takes.
  /// - Returns: The number, 0 where drawing anew would tell nothing, and whether paths are affordable.
  func plan(_ wanted: Int?) -> (count: Int, hasPaths: Bool) {
    guard ties.documentCount > 1, !map.nodes.isEmpty else { return (0, false) }
    if let wanted { return (max(0, wanted), true) }
    let hasPaths = Double(Self.fewestResamples) * steps.all <= Self.limit
    let count = Int(Self.budget / (hasPaths ? steps.all : steps.cheap))
    return (min(max(count, Self.fewestResamples), Self.mostResamples), hasPaths)
  }

  /// The ranks by the centralities, one a node, with intervals over `count` resamples.
  ///
  /// - Parameters:
  ///   - scores: The map's own values, a measure at a time.
  ///   - measures: The measures.
  ///   - count: How many resamples; at least one.
  /// - Returns: For each node its ranks by the measures' names.
  /// - Complexity: O(`count`) times the measures of one map.
  func ranks(
    of scores: [[Double]], measures: [NodeMeasure], count: Int
  ) -> [[String: RankEstimate]] {
    let draws = Draws(documents: ties.documentCount, count: count, seed: 1)
    let columns = parallelism.map(blockCount: draws.different.count) { number in
      networks(draws.different[number]).values(of: measures, parallelism: .sequential)
    }
    var ranks = Array(repeating: [String: RankEstimate](), count: map.nodes.count)
    for (place, measure) in measures.enumerated() {
      let intervals = rankIntervals(
        of: scores[place], resamples: columns.map { $0[place] }, counts: draws.counts,
        parallelism: parallelism)
      for (node, interval) in intervals.enumerated() {
        ranks[node][measure.rawValue] = RankEstimate(
          rank: interval.rank, best: interval.best, worst: interval.worst,
          standardError: Self.short(interval.standardError), isStable: interval.isStable)
      }
    }
    return ranks
  }

  private func networks(_ times: [UInt16]) -> MapNetworks {
    func count(_ ties: [DocumentTies.Tie]) -> Int {
      ties.reduce(0) { $0 + $1.count * Int(times[$1.document]) }
    }
    return MapNetworks(
      map, cooccurrence: { count(ties.cooccurrences[$0]) },
      relation: { count(ties.relations[$0]) })
  }

  /// To four digits: an error of an error is never known better.
  private static func short(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    var scale = 1.0
    while value * scale < 1000, scale < 1e15 { scale *= 10 }
    return (value * scale).rounded() / scale
  }
}

/// Documents drawn with repetition, equal draws taken together.
private struct Draws {
  /// For every draw that differs from the others, how often each document is in it.
  private(set) var different: [[UInt16]] = []
  /// How often each of those came.
  private(set) var counts: [Int] = []

  init(documents: Int, count: Int, seed: UInt64) {
    let source = SplitMix64(seed: seed)
    var places: [[UInt16]: Int] = [:]
    for number in 0..<count {
      var random = source.stream(number)
      var times = [UInt16](repeating: 0, count: documents)
      for _ in 0..<documents { times[random.below(documents)] += 1 }
      // Of more documents hardly two draws are the same, and looking for them would take memory.
      if documents <= 12, let place = places[times] {
        counts[place] += 1
      } else {
        if documents <= 12 { places[times] = different.count }
        different.append(times)
        counts.append(1)
      }
    }
  }
}
