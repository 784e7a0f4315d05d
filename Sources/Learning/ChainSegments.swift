/// How likely a chain holds it that labels stand at a run of positions.
///
/// - Note: The forward–backward algorithm with scaling; L. R. Rabiner, 1989, doi:10.1109/5.18626.
public struct ChainSegments {
  typealias Lanes = LinearChain.Lanes

  /// A run of positions, and how likely it is.
  public struct Segment: Sendable, Hashable {
    /// The positions.
    public let range: Range<Int>
    /// The probability that they bear the labels asked for.
    public let probability: Float
  }

  private let chain: LinearChain
  /// What leads to each label of a position; times ``here`` and ``after`` it is the label's probability.
  private var before: [Lanes]
  private var here: [Lanes]
  private var after: [Lanes]

  /// Adds up all ways through a sequence.
  ///
  /// - Parameters:
  ///   - chain: The chain.
  ///   - emissions: `labelCount` scores for each position.
  /// - Complexity: O(*n* · *l*) vector operations for *n* positions and *l* labels.
  public init(_ chain: LinearChain, _ emissions: [Float]) {
    self.chain = chain
    here = chain.rows(emissions)
    let count = here.count
    before = [Lanes](repeating: .zero, count: count)
    after = before
    guard count > 0 else { return }
    var forward = Lanes.zero
    for position in 0..<count {
      let scores = here[position]
      let potential = FastMath.exp(scores - scores.max())
      if position == 0 {
        before[position] = FastMath.exp(chain.first)
      } else {
        for label in 0..<chain.labelCount {
          before[position] += chain.weights[label] * forward[label]
        }
      }
      let sum = (before[position] * potential).sum()
      here[position] = sum > 0 ? potential / sum : potential
      forward = before[position] * here[position]
    }
    let last = FastMath.exp(chain.last)
    let sum = (forward * last).sum()
    after[count - 1] = sum > 0 ? last / sum : last
    for position in stride(from: count - 1, to: 0, by: -1) {
      let message = after[position] * here[position]
      for label in 0..<Lanes.scalarCount {
        after[position - 1] += chain.columns[label] * message[label]
      }
    }
  }

  /// The probability of a label at a position.
  public func probability(of label: UInt8, at position: Int) -> Float {
    let label = Int(label)
    return before[position][label] * here[position][label] * after[position][label]
  }

  /// The likely runs whose labels begin, go on and end, or of one position with one label.
  ///
  /// - Parameters:
  ///   - begin: The label of the first position.
  ///   - inside: The label of positions within.
  ///   - end: The label of the last position.
  ///   - single: The label of a position that is a run alone.
  ///   - least: Less likely runs are left out.
  ///   - longest: Longer runs are left out.
  /// - Returns: The runs, by first position, then by length.
  /// - Complexity: O(*n* · longest).
  public func segments(
    begin: UInt8, inside: UInt8, end: UInt8, single: UInt8, least: Float, longest: Int
  ) -> [Segment] {
    var segments: [Segment] = []
    let (inside, end) = (Int(inside), Int(end))
    for start in here.indices {
      let alone = probability(of: single, at: start)
      if alone >= least {
        segments.append(Segment(range: start..<(start + 1), probability: min(alone, 1)))
      }
      guard probability(of: begin, at: start) >= least else { continue }
      var last = Int(begin)
      var open = before[start][last] * here[start][last]
      for position in (start + 1)..<max(min(here.count, start + longest), start + 1) {
        let closed = open * chain.weights[last][end] * here[position][end] * after[position][end]
        if closed >= least {
          segments.append(Segment(range: start..<(position + 1), probability: min(closed, 1)))
        }
        open *= chain.weights[last][inside] * here[position][inside]
        last = inside
        guard open * after[position][inside] >= least else { break }
      }
    }
    return segments
  }
}
