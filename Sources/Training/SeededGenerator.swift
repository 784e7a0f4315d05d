/// A generator of pseudo-random numbers that gives the same row for the same seed, everywhere.
///
/// - Note: SplitMix64; G. L. Steele, D. Lea, C. H. Flood, 2014, doi:10.1145/2714064.2660195.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Puts the elements in an order that depends on the seed alone.
  mutating func shuffle(_ elements: inout [Int]) {
    for index in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(index, Int(next() % UInt64(index + 1)))
    }
  }
}
