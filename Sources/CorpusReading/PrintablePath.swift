/// Paths as text that is safe to print, to log and to use as an id.
enum PrintablePath {
  /// The path's text; bytes that are no UTF-8, controls, line and direction marks become `%XX`.
  ///
  /// Plain names come out as they are, so that people find their files again.
  static func text(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count {
      let length = UTF8Scanner.sequenceLength(in: bytes, at: start)
      let sequence = bytes[start..<(start + max(1, length))]
      if length > 0, isPrintable(sequence) {
        result += sequence
      } else {
        for byte in sequence { result += escape(byte) }
      }
      start += max(1, length)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isPrintable(_ sequence: ArraySlice<UInt8>) -> Bool {
    guard let scalar = String(decoding: sequence, as: UTF8.self).unicodeScalars.first else {
      return false
    }
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0xFEFF,
      0xFFFE, 0xFFFF:
      return false
    default:
      return true
    }
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
