internal import Learning
internal import Linguistics

/// Learns to judge runs of tokens: a multinomial logistic regression over sparse features.
///
/// All examples are looked at in each step. Steps are scaled for each feature by a bound of the loss' second
/// derivative and sped up; the speed is lost whenever it leads uphill.
///
/// - Note: Y. Nesterov, 1983; the loss of speed after B. O'Donoghue, E. Candès, “Adaptive restart for
///   accelerated gradient schemes”, 2015, doi:10.1007/s10208-013-9150-3.
struct SpanTrainer {
  /// How to train.
  struct Options {
    var steps = 300
    /// Pull of weights towards zero.
    var decay: Float = 10
    /// Rarer features are left out.
    var leastCount: Int32 = 2
    /// Rows without a weight beyond this are left out of the file.
    var leastWeight: Float = 0.02
    var limit: Float = 2
  }

  let options: Options

  /// Learns from examples and adds the weights to a model file.
  func write(_ examples: SpanExamples, to writer: inout ModelWriter) {
    let weights = weights(examples)
    var keys: [UInt64] = []
    var rows: [Float] = []
    for (number, key) in examples.index.keys.enumerated() {
      let row = weights[number]
      guard max(row.max(), -row.min()) >= options.leastWeight else { continue }
      keys.append(key)
      for kind in 0..<4 { rows.append(row[kind]) }
    }
    FeatureTable.write(
      keys: keys, weights: rows, labelCount: 4, limit: options.limit, prefix: SpanJudge.prefix,
      to: &writer)
  }

  /// The weights of all features, zero for rare ones.
  ///
  /// - Complexity: O(*n*) in the number of occurrences of features, for each step.
  func weights(_ examples: SpanExamples) -> [SIMD4<Float>] {
    let rates = rates(examples)
    var weights = [SIMD4<Float>](repeating: .zero, count: rates.count)
    var ahead = weights
    var speed: Float = 1
    for _ in 0..<options.steps {
      let gradient = gradient(examples, ahead)
      let faster = (1 + (1 + 4 * speed * speed).squareRoot()) / 2
      let push = (speed - 1) / faster
      speed = faster
      var uphill: Float = 0
      for feature in rates.indices where rates[feature] > 0 {
        let next = ahead[feature] - gradient[feature] * rates[feature]
        let change = next - weights[feature]
        uphill += (gradient[feature] * change).sum()
        weights[feature] = next
        ahead[feature] = next + change * push
      }
      if uphill > 0 {
        speed = 1
        ahead = weights
      }
    }
    return weights
  }

  /// How far each feature's weights go for a gradient of one; zero for rare ones.
  private func rates(_ examples: SpanExamples) -> [Float] {
    let counts = examples.index.counts
    var bounds = [Float](repeating: options.decay, count: counts.count)
    for number in examples.kinds.indices {
      let features = examples.features[examples.starts[number]..<examples.starts[number + 1]]
      for feature in features { bounds[Int(feature)] += Float(features.count) / 2 }
    }
    return bounds.indices.map { counts[$0] >= options.leastCount ? 1 / bounds[$0] : 0 }
  }

  private func gradient(_ examples: SpanExamples, _ weights: [SIMD4<Float>]) -> [SIMD4<Float>] {
    var gradient = weights.map { $0 * options.decay }
    for number in examples.kinds.indices {
      let range = examples.starts[number]..<examples.starts[number + 1]
      var sum = examples.scores[number]
      for occurrence in range { sum += weights[Int(examples.features[occurrence])] }
      var error = SpanJudge.chances(sum)
      error[Int(examples.kinds[number])] -= 1
      for occurrence in range { gradient[Int(examples.features[occurrence])] += error }
    }
    return gradient
  }
}
