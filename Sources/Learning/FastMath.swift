/// Elementary functions made of additions and multiplications only, hence the same everywhere.
public enum FastMath {
  /// *e* to the power of `x`, to about six decimal places; `x` is cut to −87 … 88.
  ///
  /// - Note: Cody–Waite reduction, then a polynomial of degree five.
  @inlinable
  public static func exp(_ x: Float) -> Float {
    let cut = max(-87, min(88, x))
    let whole = (cut * 1.442_695_04).rounded()
    let rest = (cut - whole * 0.693_359_375) + whole * 2.121_944_4e-4
    var sum: Float = 1.987_569_1e-4
    sum = sum * rest + 1.398_199_95e-3
    sum = sum * rest + 8.333_452e-3
    sum = sum * rest + 4.166_579_6e-2
    sum = sum * rest + 1.666_666_55e-1
    sum = sum * rest + 0.5
    let power = Float(bitPattern: UInt32(Int32(whole) + 127) << 23)
    return (sum * rest * rest + rest + 1) * power
  }
}
