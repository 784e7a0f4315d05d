internal import Learning

/// Probabilities of labels and steps in one sequence, for at most sixteen labels.
struct ChainLattice {
  /// One number a label; the lanes behind the last label stay empty.
  typealias Lanes = SIMD16<Float>

  /// Scores of steps: start, end, then one row for each label left.
  struct Steps {
    var start = Lanes.zero
    var end = Lanes.zero
    var rows = [Lanes](repeating: .zero, count: 16)

    /// Adds the numbers of others.
    mutating func add(_ others: Steps) {
      start += others.start
      end += others.end
      for label in rows.indices { rows[label] += others.rows[label] }
    }

    /// All numbers divided by one.
    func divided(by divisor: Float) -> Steps {
      var steps = self
      steps.start /= divisor
      steps.end /= divisor
      steps.rows = rows.map { $0 / divisor }
      return steps
    }
  }

  /// Scores of each position's labels, filled in before ``run(steps:)``.
  var emissions: [Lanes] = []
  /// Probabilities of each position's labels, after ``run(steps:)``.
  private(set) var nodes: [Lanes] = []
  /// Expected number of each step, after ``run(steps:)``.
  private(set) var expected = Steps()
  private var potentials: [Lanes] = []

  /// Computes all probabilities.
  ///
  /// - Parameter steps: Exponentials of the steps' scores, 0 where a step or a label is forbidden.
  /// - Complexity: O(*n*) vector operations for each label.
  mutating func run(steps: Steps) {
    let count = emissions.count
    potentials = emissions.map(Self.potential)
    nodes = potentials
    nodes[0] = Self.normalised(potentials[0] * steps.start)
    for position in stride(from: 1, to: count, by: 1) {
      var sum = Lanes.zero
      for label in 0..<16 { sum += steps.rows[label] * nodes[position - 1][label] }
      nodes[position] = Self.normalised(sum * potentials[position])
    }
    expected = Steps()
    var backward = steps.end
    expected.end = Self.normalised(nodes[count - 1] * backward)
    for position in stride(from: count - 1, through: 0, by: -1) {
      let message = backward * potentials[position]
      nodes[position] = Self.normalised(nodes[position] * backward)
      guard position > 0 else { break }
      backward = addSteps(steps, from: nodes[position - 1], message: message)
    }
    expected.start = nodes[0]
  }

  /// Adds the expected steps into one position, and gives the backward scores before it.
  private mutating func addSteps(_ steps: Steps, from forward: Lanes, message: Lanes) -> Lanes {
    var backward = Lanes.zero
    for label in 0..<16 { backward[label] = (steps.rows[label] * message).sum() }
    let total = (backward * forward).sum()
    guard total > 0 else { return Lanes(repeating: 1) }
    for label in 0..<16 where forward[label] > 0 {
      expected.rows[label] += steps.rows[label] * message * (forward[label] / total)
    }
    return Self.normalised(backward)
  }

  private static func potential(_ scores: Lanes) -> Lanes {
    FastMath.exp(scores - scores.max())
  }

  private static func normalised(_ lanes: Lanes) -> Lanes {
    let sum = lanes.sum()
    return sum > 0 ? lanes / sum : lanes
  }
}
