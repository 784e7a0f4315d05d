/// Elementary functions made of additions and multiplications only, hence the same everywhere.
public enum FastMath {
  /// *e* to the power of each number, to about six decimal places; 0 for −∞.
  ///
  /// Other numbers are cut to −87 … 88.
  ///
  /// - Note: Cody–Waite reduction, then a polynomial of degree five. Adding 1.5 · 2²³ rounds to a whole
  ///   number, which is then found in the lowest bits.
  @inlinable
  public static func exp(_ numbers: SIMD16<Float>) -> SIMD16<Float> {
    let cut = numbers.clamped(
      lowerBound: SIMD16(repeating: -87), upperBound: SIMD16(repeating: 88))
    let shifted = cut * 1.442_695_04 + 12_582_912
    let whole = shifted - 12_582_912
    let rest = (cut - whole * 0.693_359_375) + whole * 2.121_944_4e-4
    var sum = rest * 1.987_569_1e-4 + 1.398_199_95e-3
    sum = sum * rest + 8.333_452e-3
    sum = sum * rest + 4.166_579_6e-2
    sum = sum * rest + 1.666_666_55e-1
    sum = sum * rest + 0.5
    let bits = unsafeBitCast(shifted, to: SIMD16<UInt32>.self)
    let power = unsafeBitCast((bits &<< 23) &+ 0x3f80_0000, to: SIMD16<Float>.self)
    let result = (sum * rest * rest + rest + 1) * power
    return result.replacing(with: 0, where: numbers .== -.infinity)
  }

  /// *e* to the power of one number.
  @inlinable
  public static func exp(_ number: Float) -> Float { exp(SIMD16(repeating: number))[0] }

  /// The natural logarithm of a positive normal number, to six significant digits.
  ///
  /// - Note: The exponent is taken off, then the series of the inverse hyperbolic tangent.
  @inlinable
  public static func log(_ number: Float) -> Float {
    let isLarge = number.significand > 1.414_213_6
    let mantissa = isLarge ? number.significand / 2 : number.significand
    let exponent = Float(number.exponent) + (isLarge ? 1 : 0)
    let part = (mantissa - 1) / (mantissa + 1)
    let square = part * part
    var sum: Float = 1 / 9
    sum = sum * square + 1 / 7
    sum = sum * square + 1 / 5
    sum = sum * square + 1 / 3
    return exponent * 0.693_147_18 + 2 * part * (sum * square + 1)
  }
}
