import TestSupport
import Testing

/// The clock that other tests trust, with the least sizes that they start from.
@Suite("Growth")
struct GrowthTests {
  /// Some steps that no compiler does without.
  private func work(_ steps: Int) {
    var state: UInt64 = 88_172_645_463_325_252
    for _ in 0..<steps { state ^= state << 13 ^ state >> 7 }
    #expect(state != 1)
  }

  @Test(
    "work that grows with the square is found, however little it is", arguments: [10, 150, 1_000])
  func square(size: Int) {
    let growth = Growth(from: size, making: { $0 }) { work($0 * $0) }
    #expect(!growth.isLinear, "\(growth)")
  }

  @Test(
    "work in proportion passes, with a logarithm or a first step that is dear", arguments: [1, 150])
  func proportion(size: Int) {
    #expect(Growth(from: size, making: { $0 }) { work($0) }.isLinear)
    let sorting = Growth(from: size, making: { $0 }) { count in
      work(count * (Int.bitWidth - count.leadingZeroBitCount))
    }
    #expect(sorting.isLinear, "\(sorting)")
    #expect(Growth(from: size, making: { $0 }) { work($0 + 100_000) }.isLinear)
  }
}
