/// A first-order chain of labels: which label follows which, and at what score.
///
/// Scores add up in the logarithm; −∞ forbids. Emissions come from outside, row after row.
public struct LinearChain: Sendable {
  /// Number of labels.
  public let labelCount: Int
  /// Score of each first label.
  public let start: [Float]
  /// Score of each last label.
  public let end: [Float]
  /// Score of each step, at `from * labelCount + to`.
  public let transitions: [Float]

  /// Puts the scores together.
  ///
  /// - Precondition: the counts agree, and none is NaN.
  public init(start: [Float], end: [Float], transitions: [Float]) {
    precondition(end.count == start.count && transitions.count == start.count * start.count)
    labelCount = start.count
    self.start = start
    self.end = end
    self.transitions = transitions
  }

  /// Reads the chain from its section of a model file.
  public init(_ container: ModelContainer, section: String) throws(ModelError) {
    let section = try container.section(section)
    let numbers = section.floats()
    let count = Int((Double(numbers.count) + 1).squareRoot()) - 1
    guard count > 0, numbers.count == count * (count + 2), !numbers.contains(where: \.isNaN) else {
      throw section.damaged()
    }
    self.init(
      start: Array(numbers[..<count]), end: Array(numbers[count..<(2 * count)]),
      transitions: Array(numbers[(2 * count)...]))
  }

  /// The chain as the numbers of a section.
  public var numbers: [Float] { start + end + transitions }

  /// The sequence of labels with the highest score; of equals, the one with the lowest labels.
  ///
  /// - Parameter emissions: `labelCount` scores for each position.
  /// - Returns: One label for each position.
  /// - Complexity: O(*n* · *l*²) for *n* positions and *l* labels.
  /// - Note: G. D. Forney, “The Viterbi algorithm”, 1973, doi:10.1109/PROC.1973.9030.
  public func best(_ emissions: [Float]) -> [UInt8] {
    let count = emissions.count / labelCount
    guard count > 0 else { return [] }
    var scores = zip(start, emissions).map(+)
    var next = scores
    var origin = [UInt8](repeating: 0, count: count * labelCount)
    for position in 1..<max(count, 1) {
      for label in 0..<labelCount {
        var best = -Float.infinity
        var from = 0
        for previous in 0..<labelCount {
          let score = scores[previous] + transitions[previous * labelCount + label]
          if score > best { (best, from) = (score, previous) }
        }
        next[label] = best + emissions[position * labelCount + label]
        origin[position * labelCount + label] = UInt8(from)
      }
      swap(&scores, &next)
    }
    var last = 0
    for label in 1..<max(labelCount, 1) where scores[label] + end[label] > scores[last] + end[last]
    {
      last = label
    }
    var labels = [UInt8](repeating: 0, count: count)
    for position in stride(from: count - 1, through: 0, by: -1) {
      labels[position] = UInt8(last)
      last = Int(origin[position * labelCount + last])
    }
    return labels
  }

  /// The probability of each label at each position, `labelCount` numbers a position.
  ///
  /// - Complexity: O(*n* · *l*²).
  /// - Note: The forward–backward algorithm with scaling; L. R. Rabiner, 1989, doi:10.1109/5.18626.
  public func marginals(_ emissions: [Float]) -> [Float] {
    let count = emissions.count / labelCount
    guard count > 0 else { return [] }
    let steps = transitions.map(FastMath.expOrZero)
    let potentials = Self.potentials(emissions, labelCount: labelCount)
    var forward = potentials
    for label in 0..<labelCount { forward[label] *= FastMath.expOrZero(start[label]) }
    Self.normalise(&forward, 0..<labelCount)
    for position in 1..<max(count, 1) {
      let row = position * labelCount
      for label in 0..<labelCount {
        var sum: Float = 0
        for previous in 0..<labelCount {
          sum += forward[row - labelCount + previous] * steps[previous * labelCount + label]
        }
        forward[row + label] *= sum
      }
      Self.normalise(&forward, row..<(row + labelCount))
    }
    var backward = end.map(FastMath.expOrZero)
    for position in stride(from: count - 1, through: 0, by: -1) {
      let row = position * labelCount
      let message = (0..<labelCount).map { backward[$0] * potentials[row + $0] }
      for label in 0..<labelCount { forward[row + label] *= backward[label] }
      Self.normalise(&forward, row..<(row + labelCount))
      for label in 0..<labelCount {
        var sum: Float = 0
        for next in 0..<labelCount { sum += steps[label * labelCount + next] * message[next] }
        backward[label] = sum
      }
      Self.normalise(&backward, 0..<labelCount)
    }
    return forward
  }

  /// Exponentials of the emissions, relative to the largest of each position.
  private static func potentials(_ emissions: [Float], labelCount: Int) -> [Float] {
    var potentials = emissions
    for row in stride(from: 0, to: emissions.count, by: labelCount) {
      let largest = emissions[row..<(row + labelCount)].reduce(-Float.infinity, max)
      for label in row..<(row + labelCount) {
        potentials[label] = FastMath.exp(emissions[label] - largest)
      }
    }
    return potentials
  }

  private static func normalise(_ numbers: inout [Float], _ range: Range<Int>) {
    var sum: Float = 0
    for index in range { sum += numbers[index] }
    guard sum > 0 else { return }
    for index in range { numbers[index] /= sum }
  }
}

extension FastMath {
  /// ``exp(_:)``, but 0 for what −∞ forbids.
  @inlinable
  public static func expOrZero(_ x: Float) -> Float { x == -.infinity ? 0 : exp(x) }
}
