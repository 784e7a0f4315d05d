/// SplitMix64: a fixed sequence for a fixed seed.
///
/// Steele, Lea & Flood, *Fast splittable pseudorandom number generators*, 2014,
/// doi:10.1145/2660193.2660195.
struct SeededGenerator {
  private var state: UInt64

  /// Starts the sequence of `seed`.
  init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number from 0 up to and without `bound`.
  mutating func next(below bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  /// A number from 0 up to and without 1.
  mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
