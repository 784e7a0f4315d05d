/// The numbers of the bits that are set, the lowest first.
struct SetBits: Sequence, IteratorProtocol {
  private var bits: UInt16

  /// Goes through the bits of a number.
  init(_ bits: UInt16) { self.bits = bits }

  mutating func next() -> Int? {
    guard bits != 0 else { return nil }
    defer { bits &= bits - 1 }
    return bits.trailingZeroBitCount
  }
}
