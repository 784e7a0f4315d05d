/// A small seeded source of random numbers, the same on every machine.
///
/// Reference: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014,
/// doi:10.1145/2660193.2660195.
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// Starts the sequence that belongs to `seed`.
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits &>> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits &>> 31)
  }

  /// A number in `0 ..< bound`, each equally likely.
  ///
  /// Lemire's multiplication with rejection, doi:10.1145/3230636; spelt out so that the sequence
  /// does not change with the standard library.
  ///
  /// - Precondition: `bound > 0`.
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "no number is below \(bound)")
    let limit = UInt64(bound)
    var product = next().multipliedFullWidth(by: limit)
    if product.low < limit {
      let least = (0 &- limit) % limit
      while product.low < least { product = next().multipliedFullWidth(by: limit) }
    }
    return Int(product.high)
  }

  /// A number in `0 ..< 1`, a multiple of 2⁻⁵³.
  public mutating func unit() -> Double { Double(next() &>> 11) * 0x1p-53 }

  /// A generator for the part named `index`, independent of the order in which parts are taken.
  public func stream(_ index: Int) -> SplitMix64 {
    var mixer = SplitMix64(seed: state ^ UInt64(bitPattern: Int64(index)) &* 0xD1B5_4A32_D192_ED03)
    return SplitMix64(seed: mixer.next())
  }
}
