internal import RelgraphCore

/// Chooses among runs of tokens that overlap.
///
/// A run counts by how much its probability exceeds what is asked for; those that do not overlap and count
/// most together are chosen. To ask for half of the F1 that is to be had makes F1 largest.
///
/// - Note: Z. Lipton, C. Elkan, B. Naryanaswamy, “Optimal thresholding of classifiers to maximize F1
///   measure”, 2014, doi:10.1007/978-3-662-44851-9_15.
enum SpanChoice {
  /// What is asked for of each kind; nothing is asked for of what is no name.
  ///
  /// Less of persons than F1 wants: a map misses a person more than a reader is vexed by a doubtful one.
  private static let least = SIMD4<Float>(0, 0.35, 0.45, 0.4)

  /// The runs of one sentence that are names, in order, each with its kind.
  ///
  /// - Parameter spans: Runs by first token.
  /// - Returns: The runs; kind 1 is the first ``NameLabel``.
  /// - Complexity: O(*n* log *n*) in the number of runs.
  static func best(_ spans: ArraySlice<NameSpan>) -> [(span: NameSpan, kind: Int)] {
    var steps: [(span: NameSpan, kind: Int, gain: Float)] = []
    for span in spans {
      let gains = span.chances - least
      var kind = 1
      for other in 2..<4 where gains[other] > gains[kind] { kind = other }
      if gains[kind] > 0 { steps.append((span, kind, gains[kind])) }
    }
    steps.sort {
      ($0.span.tokens.upperBound, $0.span.tokens.lowerBound)
        < ($1.span.tokens.upperBound, $1.span.tokens.lowerBound)
    }
    // What the steps up to each give together, which is the last one taken, and what stands before it.
    var totals: [Float] = [0]
    var taken: [(step: Int, before: Int)] = [(-1, 0)]
    for (number, step) in steps.enumerated() {
      let before = steps[..<number].partitioningIndex {
        $0.span.tokens.upperBound > step.span.tokens.lowerBound
      }
      let total = totals[before] + step.gain
      let isBetter = total > totals[number]
      totals.append(isBetter ? total : totals[number])
      taken.append(isBetter ? (number, before) : taken[number])
    }
    var chosen: [(span: NameSpan, kind: Int)] = []
    var at = steps.count
    while taken[at].step >= 0 {
      let step = steps[taken[at].step]
      chosen.append((step.span, step.kind))
      at = taken[at].before
    }
    return chosen.reversed()
  }
}
