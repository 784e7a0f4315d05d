/// Numbers byte strings from 0 in the order in which they first come.
///
/// Open addressing over slots of two words, so that a look-up makes no `String` and touches one cache
/// line where the bytes are few: up to seven stand in the slot itself. Longer ones have their hash there,
/// and the place in an arena where length and bytes stand. Hashes are keyed anew in every process, so that no file can be made to collide; no order
/// depends on them.
struct ByteInterner: Sendable {
  /// What is known of one byte string.
  private struct Slot {
    /// The length and the bytes of a short string; for a long one `0xFF` and 56 bits of its hash.
    var word: UInt64
    /// Its number; negative where the slot is free.
    var number: Int32
    /// Where a long string stands in the arena, in words of eight bytes.
    var place: UInt32
  }

  private static let inlineCount = 7
  private static let free = Slot(word: 0, number: -1, place: 0)

  private let keys: (UInt64, UInt64)
  private var arena: [UInt8] = []
  private var slots = Array(repeating: Self.free, count: 64)
  /// Number of different byte strings so far.
  private(set) var count = 0

  init() {
    var hasher = Hasher()
    hasher.combine(1)
    let first = UInt64(bitPattern: Int64(hasher.finalize()))
    hasher = Hasher()
    hasher.combine(2)
    keys = (first, UInt64(bitPattern: Int64(hasher.finalize())))
  }

  /// The number of the bytes, and whether they are new.
  ///
  /// - Complexity: O(*k*) in the bytes, on average.
  mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    let word = word(bytes)
    let slot = find(word, bytes)
    guard slots[slot].number < 0 else { return (Int(slots[slot].number), false) }
    let number = count
    let place = UInt32(arena.count / 8)
    slots[slot] = Slot(word: word, number: Int32(number), place: place)
    if bytes.count > Self.inlineCount { store(bytes) }
    count += 1
    if count * 2 > slots.count { grow() }
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
      let slot = slots[find(word(bytes), bytes)]
      return slot.number < 0 ? nil : Int(slot.number)
    }
  }

  /// The slot that holds the bytes, or the free one that they would go to.
  private func find(_ word: UInt64, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var index = place(word) & mask
    while slots[index].number >= 0 {
      if slots[index].word == word,
        bytes.count <= Self.inlineCount || isStored(bytes, at: Int(slots[index].place) * 8)
      {
        return index
      }
      index = (index + 1) & mask
    }
    return index
  }

  private func word(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard bytes.count <= Self.inlineCount else {
      var hasher = Hasher()
      hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
      return UInt64(bitPattern: Int64(hasher.finalize())) | 0xFF << 56
    }
    var word = UInt64(bytes.count)
    for byte in bytes { word = word << 8 | UInt64(byte) }
    return word
  }

  /// Where to look first: the two halves of a product with secret factors, folded.
  private func place(_ word: UInt64) -> Int {
    let product = (word ^ keys.0).multipliedFullWidth(by: word &+ keys.1 | 1)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }

  /// Puts the length and the bytes behind the others, filled up to whole words.
  private mutating func store(_ bytes: UnsafeBufferPointer<UInt8>) {
    withUnsafeBytes(of: UInt64(bytes.count)) { arena.append(contentsOf: $0) }
    arena.append(contentsOf: bytes)
    arena.append(contentsOf: repeatElement(0, count: -bytes.count & 7))
  }

  private func isStored(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    arena.withUnsafeBytes { arena in
      guard arena.load(fromByteOffset: place, as: UInt64.self) == UInt64(bytes.count) else {
        return false
      }
      let known = UnsafeRawBufferPointer(rebasing: arena[(place + 8)..<(place + 8 + bytes.count)])
      let asked = UnsafeRawBufferPointer(bytes)
      // The last eight bytes may overlap the ones before; long strings have at least eight.
      for offset in stride(from: 0, to: bytes.count - 8, by: 8)
      where known.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != asked.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      return known.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
        == asked.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Self.free, count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.number >= 0 {
      var index = place(slot.word) & mask
      while slots[index].number >= 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }
}
