import Foundation
import Learning
import Testing

@Suite("FastMath")
struct FastMathTests {
  @Test("agrees with the system's exponential to six decimal places", arguments: -860...860)
  func exponential(_ tenths: Int) {
    let x = Float(tenths) / 10
    let expected = Foundation.exp(Double(x))
    #expect(abs(Double(FastMath.exp(x)) / expected - 1) < 2e-6)
  }

  @Test("gives 0 for −∞ and stays finite beyond its range")
  func edges() {
    #expect(FastMath.exp(-.infinity) == 0)
    #expect(FastMath.exp(1000).isFinite)
    #expect(FastMath.exp(-1000) > 0)
  }

  @Test("agrees with the system's logarithm to six significant digits", arguments: -870...870)
  func logarithm(_ tenths: Int) {
    let x = Float(Foundation.exp(Double(tenths) / 10))
    let expected = Foundation.log(Double(x))
    #expect(abs(Double(FastMath.log(x)) - expected) < 2e-7 * max(abs(expected), 1))
  }
}
