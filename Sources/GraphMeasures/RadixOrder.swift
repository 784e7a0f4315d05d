/// The places of keys from the smallest key to the largest, equal keys in the order given.
///
/// Byte by byte from the last to the first, without a comparison; bytes that all keys share are passed
/// over, which for small whole numbers as floating point leaves two or three.
///
/// - Complexity: O(keys) for each byte in which keys differ.
func stablyAscending(_ keys: [UInt64]) -> [UInt32] {
  var order = keys.indices.map { UInt32(truncatingIfNeeded: $0) }
  guard let first = keys.first else { return order }
  let differing = keys.reduce(0) { $0 | ($1 ^ first) }
  var next = order
  for shift in stride(from: UInt64(0), to: 64, by: 8) where (differing >> shift) & 0xFF != 0 {
    var starts = [Int](repeating: 0, count: 257)
    keys.withUnsafeBufferPointer { keys in
      for key in keys { starts[Int((key >> shift) & 0xFF) + 1] += 1 }
      for byte in 0..<256 { starts[byte + 1] += starts[byte] }
      starts.withUnsafeMutableBufferPointer { starts in
        next.withUnsafeMutableBufferPointer { next in
          for place in order {
            let byte = Int((keys[Int(place)] >> shift) & 0xFF)
            next[starts[byte]] = place
            starts[byte] &+= 1
          }
        }
      }
    }
    swap(&order, &next)
  }
  return order
}
