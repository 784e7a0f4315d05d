internal import GraphMeasures

extension SplitMix64 {
  /// Puts the elements in an order that depends on the seed alone.
  ///
  /// - Note: Fisher–Yates, by remainders: models are made from this order, bit for bit.
  mutating func shuffle(_ elements: inout [Int]) {
    for index in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(index, Int(next() % UInt64(index + 1)))
    }
  }
}
