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

  /// A search at its first state.
  package init(_ words: ParserWords, scorer: Scorer, beam: Int, gap: Float = .infinity) {
    self.scorer = scorer
    self.words = words
    self.beam = beam
    self.gap = gap
    lattice = ParserLattice(count: words.count)
  }

  /// A way to go on from a kept state.
  private struct Step {
    let state: Int
    let move: ParserMove
    let label: UInt8
    let score: Float
  }

  /// Makes one more move in each kept state and keeps the best results; whether there were any.
  ///
  /// - Complexity: O(beam) feature extractions.
  package mutating func advance() -> Bool {
    var steps: [Step] = []
    for index in kept {
      let state = lattice.states[index]
      guard !lattice.isFinal(state) else { continue }
      let scores = scorer.moves(of: state, lattice, words, keys: &keys)
      for move in ParserMove.allCases where lattice.allows(move, in: state) {
        let score = state.score + scores[Int(move.rawValue)]
        steps.append(Step(state: index, move: move, label: 0, score: score))
      }
    }
    guard !steps.isEmpty else { return false }
    // Relations are looked at for the moves that would survive without them, and a few more.
    if steps.count > beam + 1 {
      steps.sort {
        ($1.score, $0.state, $0.move.rawValue) < ($0.score, $1.state, $1.move.rawValue)
      }
      steps.removeLast(steps.count - beam - 1)
    }
    steps = steps.map { step in
      guard step.move != .shift else { return step }
      let (label, score) = bestLabel(step.move, lattice.states[step.state])
      return Step(
        state: step.state, move: step.move, label: label, score: step.score + score)
    }
    steps.sort {
      ($1.score, $0.state, $0.move.rawValue) < ($0.score, $1.state, $1.move.rawValue)
    }
    let least = (steps.first?.score ?? 0) - gap
    kept = steps.prefix(beam).filter { $0.score >= least }.map {
      lattice.advance($0.state, $0.move, label: $0.label, score: $0.score)
    }
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
