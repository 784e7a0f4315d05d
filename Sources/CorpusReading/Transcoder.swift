/// Turns bytes of any encoding into UTF-8, chunk by chunk, and counts what it had to replace.
struct Transcoder: Sendable {
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
  private let encoding: TextEncoding
  private var carry: [UInt8] = []
  private var atStart = true
  /// Number of input bytes that were no text and became U+FFFD.
  private(set) var replacedBytes = 0

  init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// Decodes a whole text.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> (
    text: [UInt8], replacedBytes: Int
  ) {
    var transcoder = Transcoder(encoding)
    var text = transcoder.decode(bytes)
    text += transcoder.finish()
    return (text, transcoder.replacedBytes)
  }

  /// Decodes the next bytes; a character cut at the end waits for the next call.
  mutating func decode(_ chunk: [UInt8]) -> [UInt8] {
    var bytes = carry.isEmpty ? chunk : carry + chunk
    carry = []
    if atStart {
      let mark = encoding.mark
      if bytes.count < mark.count, mark.starts(with: bytes) {
        carry = bytes
        return []
      }
      atStart = false
      if !mark.isEmpty, bytes.starts(with: mark) { bytes.removeFirst(mark.count) }
    }
    switch encoding {
    case .utf8: return decodeUTF8(bytes)
    case .utf16LittleEndian: return decodeUTF16(bytes, low: 0, high: 1)
    case .utf16BigEndian: return decodeUTF16(bytes, low: 1, high: 0)
    case .windows1252, .iso8859part15, .macRoman: return decodeSingle(bytes)
    }
  }

  /// Ends the text: a character that was cut off becomes one U+FFFD.
  mutating func finish() -> [UInt8] {
    defer { carry = [] }
    if atStart, carry == encoding.mark { return [] }
    guard !carry.isEmpty else { return [] }
    replacedBytes += carry.count
    return Self.replacement
  }

  private mutating func decodeUTF8(_ bytes: [UInt8]) -> [UInt8] {
    var scanner = UTF8Scanner()
    var result: [UInt8] = []
    var copied = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80, scanner.pending == 0 {
        index += 1
        continue
      }
      switch scanner.step(byte) {
      case .continues, .ends: index += 1
      case .invalid:
        replace(bytes, from: index, count: 1, copied: &copied, into: &result)
        index += 1
      case .breaks(let length):
        replace(bytes, from: index - length, count: length, copied: &copied, into: &result)
      }
    }
    let end = bytes.count - scanner.pending
    carry = Array(bytes[end...])
    if copied == 0, end == bytes.count { return bytes }
    result += bytes[copied..<end]
    return result
  }

  private mutating func replace(
    _ bytes: [UInt8], from start: Int, count: Int, copied: inout Int, into result: inout [UInt8]
  ) {
    result += bytes[copied..<start]
    result += Self.replacement
    copied = start + count
    replacedBytes += count
  }

  private mutating func decodeSingle(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else if let value = encoding.scalar(byte) {
        Self.append(UInt32(value), to: &result)
      } else {
        result += Self.replacement
        replacedBytes += 1
      }
    }
    return result
  }

  private mutating func decodeUTF16(_ bytes: [UInt8], low: Int, high: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index + 1 < bytes.count {
      let unit = UInt32(bytes[index + low]) | UInt32(bytes[index + high]) << 8
      if (0xD800...0xDBFF).contains(unit) {
        guard index + 3 < bytes.count else { break }
        let next = UInt32(bytes[index + 2 + low]) | UInt32(bytes[index + 2 + high]) << 8
        if (0xDC00...0xDFFF).contains(next) {
          Self.append(0x10000 + (unit - 0xD800) << 10 + (next - 0xDC00), to: &result)
          index += 4
          continue
        }
      }
      if (0xD800...0xDFFF).contains(unit) {
        result += Self.replacement
        replacedBytes += 2
      } else {
        Self.append(unit, to: &result)
      }
      index += 2
    }
    carry = Array(bytes[index...])
    return result
  }

  private static func append(_ value: UInt32, to result: inout [UInt8]) {
    switch value {
    case 0..<0x80: result.append(UInt8(value))
    case 0x80..<0x800:
      result.append(UInt8(0xC0 | value >> 6))
      result.append(UInt8(0x80 | value & 0x3F))
    case 0x800..<0x10000:
      result.append(UInt8(0xE0 | value >> 12))
      result.append(UInt8(0x80 | value >> 6 & 0x3F))
      result.append(UInt8(0x80 | value & 0x3F))
    default:
      result.append(UInt8(0xF0 | value >> 18))
      result.append(UInt8(0x80 | value >> 12 & 0x3F))
      result.append(UInt8(0x80 | value >> 6 & 0x3F))
      result.append(UInt8(0x80 | value & 0x3F))
    }
  }
}
