/// Gives scores to features; training and parsing have one each.
package protocol ParserScorer {
  /// Number of relations, at most sixty-four.
  var labelCount: Int { get }
  /// The score of each move.
  func moves(_ keys: [UInt64]) -> SIMD4<Float>
  /// The score of each move in a state; `keys` is room for features.
  mutating func moves(
    of state: ParserState, _ lattice: ParserLattice, _ words: ParserWords, keys: inout [UInt64]
  ) -> SIMD4<Float>
  /// The score of each relation.
  func labels(_ keys: [UInt64]) -> SIMD64<Float>
  /// The relation with the best score, the first of equals, and the score.
  func bestLabel(_ keys: [UInt64]) -> (label: UInt8, score: Float)
}

extension ParserScorer {
  /// The score of each move in a state, by all its features.
  package func moves(
    of state: ParserState, _ lattice: ParserLattice, _ words: ParserWords, keys: inout [UInt64]
  ) -> SIMD4<Float> {
    ParserFeatures.moves(state, lattice, words, into: &keys)
    return moves(keys)
  }

  /// The relation with the best score, found among all scores.
  package func bestLabel(_ keys: [UInt64]) -> (label: UInt8, score: Float) {
    withUnsafeBytes(of: labels(keys)) { bytes in
      let scores = bytes.assumingMemoryBound(to: Float.self)
      var best = 0
      for label in 1..<max(labelCount, 1) where scores[label] > scores[best] { best = label }
      return (UInt8(best), scores[best])
    }
  }
}

/// A way to go on from a kept state.
private struct ParserStep {
  let state: Int
  let move: ParserMove
  var label: UInt8
  var score: Float

  /// Whether a step is the better of two.
  static func isBefore(_ one: ParserStep, _ other: ParserStep) -> Bool {
    (other.score, one.state, one.move.rawValue) < (one.score, other.state, other.move.rawValue)
  }
}

/// Looks for the best tree with a beam of partial ones.
///
/// - Note: Y. Zhang, J. Nivre, “Transition-based dependency parsing with rich non-local features”,
///   2011.
package struct ParserSearch<Scorer: ParserScorer> {
  /// What gives scores.
  package private(set) var scorer: Scorer
  /// What is seen of the words.
  package let words: ParserWords
  /// How many partial trees are kept.
  package let beam: Int
  /// Partial trees that score so much less than the best are not kept.
  package let gap: Float
  /// All states so far.
  package private(set) var lattice: ParserLattice
  /// The states kept, the best first.
  package private(set) var kept: [Int] = [0]
  private var keys: [UInt64] = []
  private var steps: [ParserStep] = []

  /// A search at its first state.
  package init(_ words: ParserWords, scorer: Scorer, beam: Int, gap: Float = .infinity) {
    self.scorer = scorer
    self.words = words
    self.beam = beam
    self.gap = gap
    lattice = ParserLattice(count: words.count)
  }

  /// More than a relation adds to a score, but for very few.
  private static var most: Float { 300 }

  /// Makes one more move in each kept state and keeps the best results; whether there were any.
  ///
  /// - Complexity: O(beam) feature extractions.
  package mutating func advance() -> Bool {
    var steps = steps
    self.steps = []
    steps.removeAll(keepingCapacity: true)
    for index in kept {
      let state = lattice.states[index]
      guard !lattice.isFinal(state) else { continue }
      let scores = scorer.moves(of: state, lattice, words, keys: &keys)
      for move in ParserMove.allCases where lattice.allows(move, in: state) {
        let score = state.score + scores[Int(move.rawValue)]
        steps.append(ParserStep(state: index, move: move, label: 0, score: score))
      }
    }
    guard !steps.isEmpty else { return false }
    // Relations are looked at for the moves that would survive without them, and a few more, unless no
    // relation could make up for how far a move lags behind.
    steps.sort(by: ParserStep.isBefore)
    if steps.count > beam + 1 { steps.removeLast(steps.count - beam - 1) }
    var best = steps.reduce(-.infinity) { $1.move == .shift ? max($0, $1.score) : $0 }
    var count = 0
    for place in steps.indices {
      var step = steps[place]
      if step.move != .shift {
        guard step.score + Self.most >= best - gap else { continue }
        let (label, score) = bestLabel(step.move, lattice.states[step.state])
        step.label = label
        step.score += score
        best = max(best, step.score)
      }
      steps[count] = step
      count += 1
    }
    steps.removeLast(steps.count - count)
    steps.sort(by: ParserStep.isBefore)
    let least = (steps.first?.score ?? 0) - gap
    kept.removeAll(keepingCapacity: true)
    for step in steps.prefix(beam) where step.score >= least {
      kept.append(
        lattice.advance(step.state, step.move, label: step.label, score: step.score))
    }
    self.steps = steps
    return true
  }

  private mutating func bestLabel(_ move: ParserMove, _ state: ParserState) -> (UInt8, Float) {
    ParserFeatures.labels(move, state, lattice, words, into: &keys)
    return scorer.bestLabel(keys)
  }

  /// Adds the state after a given move and relation, with its score; for training.
  package mutating func follow(_ index: Int, _ move: ParserMove, label: UInt8) -> Int {
    let state = lattice.states[index]
    var score =
      state.score
      + scorer.moves(of: state, lattice, words, keys: &keys)[Int(move.rawValue)]
    if move != .shift {
      ParserFeatures.labels(move, state, lattice, words, into: &keys)
      score += scorer.labels(keys)[Int(label)]
    }
    return lattice.advance(index, move, label: label, score: score)
  }
}
