/// A JSON value as RFC 8259 has it; numbers stay as they are written.
indirect enum JSONValue: Equatable {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let one), .boolean(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.string(let one), .string(let other)): one == other
    case (.array(let one), .array(let other)): one == other
    case (.object(let one), .object(let other)):
      one.count == other.count
        && zip(one, other).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    default: false
    }
  }

  /// The value as a plain field, or nothing where it is no scalar or null.
  var scalarText: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .boolean(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// The value of a key, or nothing.
  subscript(key: String) -> JSONValue? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value
  }
}

/// Reads one JSON value from UTF-8.
struct JSONParser {
  /// What is wrong with a text that is no JSON.
  struct Mistake: Error, Equatable {
    /// Offset of the byte.
    let offset: Int
    /// What was found or missed there.
    let words: String
  }

  private static let maximumDepth = 128
  private let bytes: [UInt8]
  private var index = 0

  /// Reads the one value that `bytes` hold.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func parse(_ bytes: [UInt8]) throws(Mistake) -> JSONValue {
    var parser = JSONParser(bytes: bytes)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.index == bytes.count else { throw parser.mistake("something follows the value") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func mistake(_ words: String) -> Mistake { Mistake(offset: index, words: words) }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  private mutating func value(depth: Int) throws(Mistake) -> JSONValue {
    guard depth < Self.maximumDepth else { throw mistake("values are nested too deeply") }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case .some(let byte) where byte == UInt8(ascii: "-") || (48...57).contains(byte):
      return try number()
    case .none: throw mistake("the value ends too early")
    default: throw mistake("a value was expected")
    }
  }

  private mutating func object(depth: Int) throws(Mistake) -> JSONValue {
    index += 1
    var fields: [(key: String, value: JSONValue)] = []
    skipSpace()
    if next == UInt8(ascii: "}") {
      index += 1
      return .object(fields)
    }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw mistake("a key in quotes was expected") }
      let key = try string()
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw mistake("a colon was expected") }
      index += 1
      fields.append((key, try value(depth: depth + 1)))
      if try closes(UInt8(ascii: "}")) { return .object(fields) }
    }
  }

  private mutating func array(depth: Int) throws(Mistake) -> JSONValue {
    index += 1
    var items: [JSONValue] = []
    skipSpace()
    if next == UInt8(ascii: "]") {
      index += 1
      return .array(items)
    }
    while true {
      items.append(try value(depth: depth + 1))
      if try closes(UInt8(ascii: "]")) { return .array(items) }
    }
  }

  private mutating func closes(_ mark: UInt8) throws(Mistake) -> Bool {
    skipSpace()
    guard let byte = next, byte == mark || byte == UInt8(ascii: ",") else {
      throw mistake("a comma was expected")
    }
    index += 1
    return byte == mark
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Mistake) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw mistake("a value was expected") }
    index += word.utf8.count
    return value
  }

  private mutating func number() throws(Mistake) -> JSONValue {
    let start = index
    while let byte = next, (48...57).contains(byte) || "+-.eE".utf8.contains(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard Double(text) != nil else { throw mistake("« \(text) » is no number") }
    return .number(text)
  }

  private mutating func string() throws(Mistake) -> String {
    index += 1
    var result: [UInt8] = []
    var start = index
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        result += bytes[start..<index]
        index += 1
        return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"):
        result += bytes[start..<index]
        index += 1
        result += Array(String(try escaped()).utf8)
        start = index
      case 0..<0x20: throw mistake("a line break or control character stands in a string")
      default: index += 1
      }
    }
    throw mistake("a string is not closed")
  }

  private mutating func escaped() throws(Mistake) -> Unicode.Scalar {
    guard let byte = next else { throw mistake("a string is not closed") }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"): return try unicode()
    default: throw mistake("an escape is not known")
    }
  }

  private mutating func unicode() throws(Mistake) -> Unicode.Scalar {
    let unit = try hexadecimal()
    if (0xD800..<0xDC00).contains(unit), bytes[index...].starts(with: "\\u".utf8) {
      let before = index
      index += 2
      let low = try hexadecimal()
      if (0xDC00..<0xE000).contains(low) {
        return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
      }
      index = before
    }
    return Unicode.Scalar(unit) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(Mistake) -> UInt32 {
    guard index + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
    else { throw mistake("four hexadecimal digits were expected") }
    index += 4
    return value
  }
}
