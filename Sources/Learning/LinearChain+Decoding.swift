extension LinearChain {
  /// The sequence of labels with the highest score; of equals, the one with the lowest labels.
  ///
  /// - Parameter emissions: `labelCount` scores for each position.
  /// - Returns: One label for each position.
  /// - Complexity: O(*n* · *l*) vector operations for *n* positions and *l* labels.
  /// - Note: G. D. Forney, “The Viterbi algorithm”, 1973, doi:10.1109/PROC.1973.9030.
  public func best(_ emissions: [Float]) -> [UInt8] {
    let rows = rows(emissions)
    let count = rows.count
    guard count > 0 else { return [] }
    var scores = first + rows[0]
    var origins = [SIMD16<Int32>](repeating: .zero, count: count)
    steps.withUnsafeBufferPointer { steps in
      for position in 1..<max(count, 1) {
        var best = steps[0] + scores[0]
        var origin = SIMD16<Int32>.zero
        for label in 1..<max(steps.count, 1) {
          let other = steps[label] + scores[label]
          let better = other .> best
          best.replace(with: other, where: better)
          origin.replace(with: Int32(truncatingIfNeeded: label), where: better)
        }
        scores = best + rows[position]
        origins[position] = origin
      }
    }
    scores += self.last
    var label = 0
    for other in 1..<max(labelCount, 1) where scores[other] > scores[label] { label = other }
    var labels = [UInt8](repeating: 0, count: count)
    for position in stride(from: count - 1, through: 0, by: -1) {
      labels[position] = UInt8(label)
      label = Int(origins[position][label])
    }
    return labels
  }

  /// The probability of each label at each position, `labelCount` numbers a position.
  ///
  /// - Complexity: O(*n* · *l*) vector operations.
  /// - Note: The forward–backward algorithm with scaling; L. R. Rabiner, 1989, doi:10.1109/5.18626.
  public func marginals(_ emissions: [Float]) -> [Float] {
    var potentials = rows(emissions)
    let count = potentials.count
    guard count > 0 else { return [] }
    for position in 0..<count {
      let scores = potentials[position]
      potentials[position] = FastMath.exp(scores - scores.max())
    }
    var nodes = potentials
    nodes[0] = Self.normalised(potentials[0] * FastMath.exp(first))
    for position in stride(from: 1, to: count, by: 1) {
      var sum = Lanes.zero
      for label in 0..<labelCount { sum += weights[label] * nodes[position - 1][label] }
      nodes[position] = Self.normalised(sum * potentials[position])
    }
    var backward = FastMath.exp(last)
    for position in stride(from: count - 1, through: 0, by: -1) {
      nodes[position] = Self.normalised(nodes[position] * backward)
      let message = backward * potentials[position]
      var sum = columns[0] * message[0]
      for label in 1..<Lanes.scalarCount { sum += columns[label] * message[label] }
      backward = Self.normalised(sum)
    }
    return numbers(of: nodes)
  }

  private static func normalised(_ lanes: Lanes) -> Lanes {
    let sum = lanes.sum()
    return sum > 0 ? lanes / sum : lanes
  }
}
