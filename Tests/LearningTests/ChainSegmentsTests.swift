import Learning
import Testing

@Suite("ChainSegments")
struct ChainSegmentsTests {
  /// Outside, begin, inside, end, single.
  private static let chain = LinearChain(
    start: [0, 0.3, -.infinity, -.infinity, -0.2],
    end: [0.1, -.infinity, -.infinity, 0, 0.2],
    transitions: [
      0.2, 0, -.infinity, -.infinity, 0.1,
      -.infinity, -.infinity, 0.3, 0, -.infinity,
      -.infinity, -.infinity, 0.1, -0.2, -.infinity,
      0.4, -0.3, -.infinity, -.infinity, 0,
      0, 0.2, -.infinity, -.infinity, -0.1,
    ])

  private static func emissions(_ count: Int) -> [Float] {
    (0..<(count * 5)).map { Float(($0 * 37 + 11) % 23) / 10 - 1 }
  }

  /// The score of every sequence of labels that the chain allows.
  private static func all(_ count: Int) -> [(labels: [Int], weight: Double)] {
    let emissions = emissions(count)
    var all: [(labels: [Int], score: Float)] = [([], 0)]
    for position in 0..<count {
      all = all.flatMap { labels, score in
        (0..<5).map { label in
          let step = labels.last.map { chain.transitions[$0 * 5 + label] } ?? chain.start[label]
          return (labels + [label], score + step + emissions[position * 5 + label])
        }
      }
    }
    return all.map { ($0, $1 + chain.end[$0[count - 1]]) }
      .filter { $0.1 > -.infinity }
      .map { ($0, Double(FastMath.exp($1))) }
  }

  @Test("runs are as likely as all sequences that hold them together", arguments: 1...5)
  func runs(_ count: Int) {
    let all = Self.all(count)
    let total = all.reduce(0) { $0 + $1.weight }
    let found = ChainSegments(Self.chain, Self.emissions(count)).segments(
      begin: 1, inside: 2, end: 3, single: 4, least: 0, longest: 9)
    #expect(found.count == count * (count + 1) / 2)
    for segment in found {
      let wanted =
        segment.range.count == 1
        ? [4] : [1] + Array(repeating: 2, count: segment.range.count - 2) + [3]
      let share = all.filter { Array($0.labels[segment.range]) == wanted }
        .reduce(0) { $0 + $1.weight }
      #expect(abs(Double(segment.probability) - share / total) < 1e-5)
    }
  }

  @Test("labels are as likely as the chain's own sums say")
  func labels() {
    let emissions = Self.emissions(6)
    let segments = ChainSegments(Self.chain, emissions)
    let expected = Self.chain.marginals(emissions)
    for position in 0..<6 {
      for label in 0..<5 {
        let found = segments.probability(of: UInt8(label), at: position)
        #expect(abs(found - expected[position * 5 + label]) < 1e-5)
      }
    }
  }

  @Test("leaves out what is long or hardly likely")
  func limits() {
    let segments = ChainSegments(Self.chain, Self.emissions(8))
    let all = segments.segments(
      begin: 1, inside: 2, end: 3, single: 4, least: 0.05, longest: 3)
    #expect(!all.isEmpty)
    #expect(all.allSatisfy { $0.probability >= 0.05 && $0.range.count <= 3 })
    let none = ChainSegments(Self.chain, []).segments(
      begin: 1, inside: 2, end: 3, single: 4, least: 0, longest: 3)
    #expect(none.isEmpty)
  }
}
