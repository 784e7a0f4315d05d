/// A first-order chain of labels: which label follows which, and at what score.
///
/// Scores add up in the logarithm; −∞ forbids. Emissions come from outside, row after row.
public struct LinearChain: Sendable {
  /// One number a label; lanes behind the last label stay out of play.
  typealias Lanes = SIMD16<Float>

  /// A file with a higher score is refused: sums of its exponentials could be no numbers any more.
  private static let largestScore: Float = 64
  /// Number of labels, at most sixteen.
  public let labelCount: Int
  /// Score of each first label.
  public let start: [Float]
  /// Score of each last label.
  public let end: [Float]
  /// Score of each step, at `from * labelCount + to`.
  public let transitions: [Float]
  /// One in each lane that stands for a label, zero in others.
  private let lanesInUse: SIMD16<Int32>
  let first: Lanes
  let last: Lanes
  /// Scores of steps, one row for each label left.
  let steps: [Lanes]
  /// Exponentials of the scores of steps.
  let weights: [Lanes]
  /// The same, one row for each label reached.
  let columns: [Lanes]

  /// Puts the scores together.
  ///
  /// - Precondition: the counts agree, there are at most sixteen labels, and no score is NaN.
  public init(start: [Float], end: [Float], transitions: [Float]) {
    precondition(end.count == start.count && transitions.count == start.count * start.count)
    precondition((1...16).contains(start.count), "\(start.count) labels do not fill one vector")
    let count = start.count
    labelCount = count
    self.start = start
    self.end = end
    self.transitions = transitions
    func lanes(_ scores: ArraySlice<Float>) -> Lanes {
      var lanes = Lanes(repeating: -.infinity)
      for (lane, score) in scores.enumerated() { lanes[lane] = score }
      return lanes
    }
    var inUse = SIMD16<Int32>.zero
    for label in 0..<count { inUse[label] = 1 }
    lanesInUse = inUse
    first = lanes(start[...])
    last = lanes(end[...])
    steps = (0..<count).map { lanes(transitions[($0 * count)..<(($0 + 1) * count)]) }
    let weights = steps.map { FastMath.exp($0) }
    self.weights = weights
    columns = (0..<Lanes.scalarCount).map { to in
      var column = Lanes.zero
      for from in weights.indices { column[from] = weights[from][to] }
      return column
    }
  }

  /// Reads the chain from its section of a model file.
  public init(_ container: ModelContainer, section: String) throws(ModelError) {
    let section = try container.section(section)
    let numbers = section.floats()
    let count = Int((Double(numbers.count) + 1).squareRoot()) - 1
    guard (1...16).contains(count), numbers.count == count * (count + 2),
      numbers.allSatisfy({ $0 <= Self.largestScore })
    else {
      throw section.damaged()
    }
    self.init(
      start: Array(numbers[..<count]), end: Array(numbers[count..<(2 * count)]),
      transitions: Array(numbers[(2 * count)...]))
  }

  /// The chain as the numbers of a section.
  public var numbers: [Float] { start + end + transitions }

  /// The scores of each position's labels, −∞ in lanes that stand for none.
  func rows(_ emissions: [Float]) -> [Lanes] {
    let count = emissions.count / labelCount
    let unused = lanesInUse .== 0
    return emissions.withUnsafeBytes { bytes in
      (0..<count).map { position in
        let offset = position * labelCount * 4
        guard offset + MemoryLayout<Lanes>.size <= bytes.count else {
          var lanes = Lanes(repeating: -.infinity)
          for label in 0..<labelCount {
            lanes[label] = bytes.loadUnaligned(fromByteOffset: offset + label * 4, as: Float.self)
          }
          return lanes
        }
        let lanes = bytes.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
        return lanes.replacing(with: -.infinity, where: unused)
      }
    }
  }

  /// Puts rows of lanes behind each other, `labelCount` numbers a row.
  public func numbers(of rows: [SIMD16<Float>]) -> [Float] {
    let size = rows.count * labelCount
    // A row is written whole; the next one covers the lanes that stand for no label.
    return [Float](unsafeUninitializedCapacity: size + Lanes.scalarCount) { numbers, filled in
      let bytes = UnsafeMutableRawBufferPointer(numbers)
      for (position, row) in rows.enumerated() {
        bytes.storeBytes(of: row, toByteOffset: position * labelCount * 4, as: Lanes.self)
      }
      filled = size
    }
  }
}
