/// How much of the work of betweenness to do.
public enum BetweennessEffort: Hashable, Sendable {
  /// Shortest paths from every node.
  case exact
  /// Shortest paths from so many nodes, drawn at random with repetition.
  case sources(Int, seed: UInt64)
  /// Exact up to a size that takes seconds, past it as many sources as take about as long.
  case automatic(seed: UInt64)
}

/// Betweenness, and how far from the exact values it can be.
public struct EstimatedBetweenness: Hashable, Sendable {
  /// One value a node, on the scale that was asked for.
  public let values: [Double]
  /// Number of sources the shortest paths started from.
  public let sourceCount: Int
  /// Whether every node was a source, so that the values are exact.
  public let isExact: Bool
  /// What no value is farther off than, with the probability ``confidence``; 0 where exact.
  public let errorBound: Double
  /// The probability that every value is within ``errorBound``.
  public let confidence: Double
}

extension Graph {
  /// Betweenness from all nodes or from a sample of them, with a bound on the error.
  ///
  /// A source's share in a node's normalised betweenness is a number between 0 and 1, so that the
  /// mean over random sources is off by at most ε at all n nodes with probability 1 − η, where ε is
  /// the smaller of √(ln(4n/η) / 2k) (Hoeffding) and max √(2 V ln(8n/η) / k) + 7 ln(8n/η) / 3(k − 1)
  /// with the nodes' sample variances V (Maurer and Pontil), each of which holds but with probability η/2.
  ///
  /// - Complexity: that of ``betweenness(lengths:scale:parallelism:)`` times sources over nodes.
  ///
  /// Reference: Brandes, Pich, "Centrality estimation in large networks", 2007,
  /// doi:10.1142/S0218127407018403; Maurer, Pontil, 2009, doi:10.48550/arXiv.0907.3740.
  public func estimatedBetweenness(
    lengths: PathLength, scale: Scale = .normalized, effort: BetweennessEffort,
    confidence: Double = 0.95, parallelism: Parallelism = .allCores
  ) -> EstimatedBetweenness {
    guard let plan = samplingPlan(effort), nodeCount > 2 else {
      return EstimatedBetweenness(
        values: betweenness(lengths: lengths, scale: scale, parallelism: parallelism),
        sourceCount: nodeCount, isExact: true, errorBound: 0, confidence: 1)
    }
    let sample = sampledShares(plan, lengths: lengths, parallelism: parallelism)
    let count = Double(plan.count)
    let others = Double(nodeCount - 1)
    let means = sample.sums.map { $0 / count }
    let bound = sample.errorBound(count: count, failure: 1 - confidence)
    let pairs = scale == .normalized ? 1 : others * (others - 1) / (isDirected ? 1 : 2)
    let factor = Double(nodeCount) / others * pairs
    return EstimatedBetweenness(
      values: means.map { $0 * factor }, sourceCount: plan.count, isExact: false,
      errorBound: bound * factor, confidence: confidence)
  }

  /// The sources to start from, or nothing where all nodes are to be.
  private func samplingPlan(_ effort: BetweennessEffort) -> [Int]? {
    let work = Double(nodeCount + arcCount)
    let drawn: (count: Int, seed: UInt64)
    switch effort {
    case .exact: return nil
    case .sources(let count, let seed): drawn = (max(2, count), seed)
    case .automatic(let seed):
      let affordable = Int(1e10 / max(1, work))
      guard nodeCount > affordable else { return nil }
      drawn = (max(256, affordable), seed)
    }
    var random = SplitMix64(seed: drawn.seed)
    return nodeCount == 0 ? nil : (0..<drawn.count).map { _ in random.below(nodeCount) }
  }

  /// Sums of the sources' shares in every node, each between 0 and 1, and of their squares.
  private func sampledShares(
    _ sources: [Int], lengths: PathLength, parallelism: Parallelism
  ) -> SampledShares {
    let graph = PathGraph(self, lengths: lengths, joinsTwins: true)
    let others = Double(nodeCount - 2)
    let places = sources.map { UInt32(truncatingIfNeeded: graph.place(of: $0)) }
    let drawn = SourceChoice.drawn(places, weight: 1 / others)
    let found = graph.shares(lengths, of: drawn, squared: true, parallelism: parallelism)
    var sample = SampledShares(
      sums: graph.spread(found.sums), squares: graph.spread(found.squares))
    for shares in wideShares(of: found.overflowing, in: graph, lengths) { sample.add(shares) }
    return sample
  }
}

/// The shares of several sources, summed and squared.
private struct SampledShares: Sendable {
  private(set) var sums: [Double]
  private var squares: [Double]

  init(sums: [Double], squares: [Double]) {
    self.sums = sums
    self.squares = squares
  }

  /// Adds one source's shares.
  mutating func add(_ shares: [Double]) {
    for node in shares.indices {
      sums[node] += shares[node]
      squares[node] += shares[node] * shares[node]
    }
  }

  /// What no mean is farther off than, but with probability `failure`.
  func errorBound(count: Double, failure: Double) -> Double {
    let nodes = Double(sums.count)
    let hoeffding = (naturalLogarithm(4 * nodes / failure) / (2 * count)).squareRoot()
    let largest = sums.indices.reduce(0) { largest, node in
      max(largest, (squares[node] - sums[node] * sums[node] / count) / (count - 1))
    }
    let doubt = naturalLogarithm(8 * nodes / failure)
    let bernstein = (2 * largest * doubt / count).squareRoot() + 7 * doubt / (3 * (count - 1))
    return min(1, hoeffding, bernstein)
  }
}

/// The natural logarithm of a positive number, with the same bits on every machine.
///
/// By the area hyperbolic tangent of the significand: ln m = 2 Σ z^(2i+1) / (2i + 1) with
/// z = (m − 1) / (m + 1).
func naturalLogarithm(_ number: Double) -> Double {
  guard number.isFinite, number > 0 else { return number > 0 ? number : -.infinity }
  let ratio = (number.significand - 1) / (number.significand + 1)
  var power = ratio
  var sum = 0.0
  for odd in stride(from: 1.0, to: 60, by: 2) {
    sum += power / odd
    power *= ratio * ratio
  }
  return 2 * sum + Double(number.exponent) * 0.693147180559945309417
}
