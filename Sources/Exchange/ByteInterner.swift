/// Numbers byte strings from 0 in the order in which they first come.
///
/// Open addressing over one arena of bytes, so that a look-up makes no `String`. The hash is the standard
/// library's, which a hostile file cannot foresee.
struct ByteInterner: Sendable {
  private var arena: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [Int] = []
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  /// Number of different byte strings so far.
  var count: Int { ends.count }

  /// The number of the bytes, and whether they are new.
  ///
  /// - Complexity: O(*k*) in the bytes, on average.
  mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    let hash = Self.hash(bytes)
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isEqual(number, bytes) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = ends.count
    slots[slot] = Int32(number)
    arena.append(contentsOf: bytes)
    ends.append(arena.count)
    hashes.append(hash)
    if ends.count * 2 > slots.count { grow() }
    return (number, true)
  }

  /// The number of the text, and whether it is new.
  mutating func intern(_ text: String) -> (number: Int, isNew: Bool) {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  /// The number of the text, where it came before.
  func number(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      let hash = Self.hash(bytes)
      var slot = hash & (slots.count - 1)
      while slots[slot] >= 0 {
        let number = Int(slots[slot])
        if hashes[number] == hash, isEqual(number, bytes) { return number }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  private func isEqual(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == bytes.count else { return false }
    for index in 0..<bytes.count where arena[start + index] != bytes[index] { return false }
    return true
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    return hasher.finalize()
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = hash & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
