internal import GraphMeasures
internal import Learning

/// Trains a linear-chain conditional random field of at most sixteen labels.
///
/// Stochastic gradient with AdaGrad, one accumulator a feature. Features are left out at random in
/// training, so that rare clues get weights of their own beside the words that they go with.
///
/// - Note: J. Lafferty, A. McCallum, F. Pereira, “Conditional random fields”, 2001;
///   J. Duchi, E. Hazan, Y. Singer, “Adaptive subgradient methods”, 2011.
struct ConditionalRandomField {
  typealias Lanes = ChainLattice.Lanes

  /// How to train.
  struct Options {
    var epochs = 12
    var rate: Float = 0.2
    var decay: Float = 1e-5
    var dropout: Float = 0.15
    /// Pull of whole rows of weights towards zero, so that many vanish.
    var sparsity: Float = 0
    var seed: UInt64 = 7
    /// The first epoch whose weights enter the mean that is kept in the end.
    var firstAveraged = 5
  }

  let labelCount: Int
  /// Each feature's weights.
  private(set) var weights: [Lanes]
  private var scores = ChainLattice.Steps()
  private let allowed: ChainLattice.Steps
  private let options: Options

  /// A field without knowledge.
  ///
  /// - Parameters:
  ///   - featureCount: Number of features.
  ///   - labelCount: Number of labels.
  ///   - options: How to train.
  ///   - allows: Whether a label may follow another; nothing is the sequence's edge.
  init(
    featureCount: Int, labelCount: Int, options: Options, allows: (UInt8?, UInt8?) -> Bool
  ) {
    precondition(labelCount <= 16, "\(labelCount) labels exceed one vector")
    self.labelCount = labelCount
    self.options = options
    weights = [Lanes](repeating: .zero, count: featureCount)
    var allowed = ChainLattice.Steps()
    for label in 0..<UInt8(labelCount) {
      allowed.start[Int(label)] = allows(nil, label) ? 1 : 0
      allowed.end[Int(label)] = allows(label, nil) ? 1 : 0
      for next in 0..<UInt8(labelCount) {
        allowed.rows[Int(label)][Int(next)] = allows(label, next) ? 1 : 0
      }
    }
    self.allowed = allowed
  }

  /// The scores of steps, −∞ where forbidden.
  var chain: LinearChain {
    func row(_ scores: Lanes, _ allowed: Lanes) -> [Float] {
      (0..<labelCount).map { allowed[$0] > 0 ? scores[$0] : -.infinity }
    }
    return LinearChain(
      start: row(scores.start, allowed.start), end: row(scores.end, allowed.end),
      transitions: (0..<labelCount).flatMap { row(scores.rows[$0], allowed.rows[$0]) })
  }

  /// Learns from examples; tells after each epoch the mean probability of a wrong label.
  mutating func train(_ examples: ChainExamples, report: (Int, Double) -> Void) {
    var squares = [Float](repeating: 1e-4, count: weights.count)
    var stepSquares: Float = 1e-4
    var generator = SplitMix64(seed: options.seed)
    var order = Array(examples.sequences.indices)
    var lattice = ChainLattice()
    var mean = (weights: [Lanes](), scores: ChainLattice.Steps(), count: Float(0))
    for epoch in 1...options.epochs {
      generator.shuffle(&order)
      var wrong = 0.0
      for sequence in order {
        let range = examples.sequences[sequence]
        let seed = generator.next()
        lattice.emissions = emissions(examples, range, seed: seed)
        lattice.run(steps: exponentials())
        for position in range {
          let p = lattice.nodes[position - range.lowerBound][Int(examples.labels[position])]
          wrong += Double(1 - p)
        }
        let weight = examples.weights[sequence]
        update(examples, range, weight, seed, lattice, &squares)
        updateSteps(examples, range, weight, lattice, &stepSquares)
      }
      report(epoch, wrong / Double(max(examples.labels.count, 1)))
      guard epoch >= options.firstAveraged else { continue }
      if mean.weights.isEmpty { mean.weights = [Lanes](repeating: .zero, count: weights.count) }
      for feature in weights.indices { mean.weights[feature] += weights[feature] }
      mean.scores.add(scores)
      mean.count += 1
    }
    if mean.count > 0 {
      weights = mean.weights.map { $0 / mean.count }
      scores = mean.scores.divided(by: mean.count)
    }
    let kept = 1 - options.dropout
    for feature in weights.indices { weights[feature] *= kept }
  }

  /// The field whose weights are the means of those of others that know the same features and labels.
  static func mean(of fields: [Self]) -> Self? {
    guard var mean = fields.first else { return nil }
    for field in fields.dropFirst() {
      for feature in mean.weights.indices { mean.weights[feature] += field.weights[feature] }
      mean.scores.add(field.scores)
    }
    let count = Float(fields.count)
    for feature in mean.weights.indices { mean.weights[feature] /= count }
    mean.scores = mean.scores.divided(by: count)
    return mean
  }

  /// Whether a feature's occurrence is left out this time.
  private func drops(_ occurrence: Int, _ seed: UInt64) -> Bool {
    let noise = (seed ^ UInt64(occurrence)) &* 0x9e37_79b9_7f4a_7c15
    return Float(noise >> 48) < options.dropout * 65536
  }

  private func emissions(_ examples: ChainExamples, _ range: Range<Int>, seed: UInt64) -> [Lanes] {
    range.map { position in
      var sum = Lanes(repeating: -1e30)
      for label in 0..<labelCount { sum[label] = 0 }
      for occurrence in examples.starts[position]..<examples.starts[position + 1]
      where !drops(occurrence, seed) {
        sum += weights[Int(examples.features[occurrence])]
      }
      return sum
    }
  }

  private func exponentials() -> ChainLattice.Steps {
    func row(_ scores: Lanes, _ allowed: Lanes) -> Lanes { FastMath.exp(scores) * allowed }
    var steps = ChainLattice.Steps()
    steps.start = row(scores.start, allowed.start)
    steps.end = row(scores.end, allowed.end)
    for label in 0..<labelCount { steps.rows[label] = row(scores.rows[label], allowed.rows[label]) }
    return steps
  }

  private mutating func update(
    _ examples: ChainExamples, _ range: Range<Int>, _ weight: Float, _ seed: UInt64,
    _ lattice: ChainLattice, _ squares: inout [Float]
  ) {
    for position in range {
      var gradient = lattice.nodes[position - range.lowerBound]
      gradient[Int(examples.labels[position])] -= 1
      gradient *= weight
      let size = (gradient * gradient).sum()
      guard size > 1e-8 else { continue }
      for occurrence in examples.starts[position]..<examples.starts[position + 1]
      where !drops(occurrence, seed) {
        let feature = Int(examples.features[occurrence])
        squares[feature] += size
        let step = options.rate / squares[feature].squareRoot()
        var row = weights[feature]
        row -= (gradient + row * options.decay) * step
        if options.sparsity > 0 {
          let length = (row * row).sum().squareRoot()
          row *= max(0, 1 - options.sparsity * step / max(length, 1e-12))
        }
        weights[feature] = row
      }
    }
  }

  private mutating func updateSteps(
    _ examples: ChainExamples, _ range: Range<Int>, _ weight: Float, _ lattice: ChainLattice,
    _ squares: inout Float
  ) {
    var gradient = lattice.expected
    gradient.start[Int(examples.labels[range.lowerBound])] -= 1
    gradient.end[Int(examples.labels[range.upperBound - 1])] -= 1
    for position in range.dropFirst() {
      gradient.rows[Int(examples.labels[position - 1])][Int(examples.labels[position])] -= 1
    }
    squares += gradient.rows.reduce(0) { $0 + ($1 * $1).sum() } * weight * weight / 16
    let step = options.rate * weight / squares.squareRoot()
    scores.start -= gradient.start * step
    scores.end -= gradient.end * step
    for label in 0..<labelCount { scores.rows[label] -= gradient.rows[label] * step }
  }
}
