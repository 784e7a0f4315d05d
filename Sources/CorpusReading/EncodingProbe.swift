/// Finds out how a file is encoded, from all its bytes, chunk by chunk.
///
/// In this order: a byte-order mark; NUL bytes at every other place (UTF-16); UTF-8 where more
/// multi-byte sequences are well-formed than ill-formed; otherwise Windows-1252. In French
/// Windows-1252 an accented letter stands between ASCII letters and forms no UTF-8 sequence, so the
/// count tells a damaged UTF-8 file from an old one.
struct EncodingProbe: Sendable {
  private static let sampleSize = 1 << 16
  private var first: [UInt8] = []
  private var scanner = UTF8Scanner()
  private var wellFormed = 0
  private var illFormed = 0

  /// Looks at the next bytes.
  ///
  /// - Complexity: O(*n*) in the bytes of the chunk.
  mutating func feed(_ chunk: [UInt8]) {
    if first.count < Self.sampleSize {
      first += chunk.prefix(Self.sampleSize - first.count)
    }
    for byte in chunk {
      if byte < 0x80 && scanner.pending == 0 { continue }
      count(byte)
    }
  }

  private mutating func count(_ byte: UInt8) {
    switch scanner.step(byte) {
    case .continues: break
    case .ends(let length): wellFormed += length > 1 ? 1 : 0
    case .invalid: illFormed += 1
    case .breaks:
      illFormed += 1
      count(byte)
    }
  }

  /// The encoding of what was fed.
  func encoding() -> TextEncoding {
    if let marked = TextEncoding.marked(first) { return marked }
    if let wide = Self.unmarkedUTF16(first) { return wide }
    if illFormed == 0, scanner.pending == 0 { return .utf8 }
    if wellFormed > illFormed { return .utf8 }
    // A file cut off within its only long character: lead and continuation are beyond chance.
    if illFormed == 0, scanner.pending > 1 { return .utf8 }
    return .windows1252
  }

  /// UTF-16 without a mark: in texts of Latin letters, one byte of two is zero nearly everywhere.
  static func unmarkedUTF16(_ sample: [UInt8]) -> TextEncoding? {
    guard sample.count >= 4 else { return nil }
    var zeros = [0, 0]
    for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset & 1] += 1 }
    let half = sample.count / 2
    if zeros[1] * 10 >= half * 6, zeros[0] * 20 <= half { return .utf16LittleEndian }
    if zeros[0] * 10 >= half * 6, zeros[1] * 20 <= half { return .utf16BigEndian }
    return nil
  }
}
