extension JSONCursor {
  /// Reads text.
  package mutating func string() throws(GraphFileError) -> String {
    guard next() == UInt8(ascii: "\"") else {
      throw error("text is wanted here", "put it between double quotes")
    }
    let opening = position
    var index = position + 1
    while index < end, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\") { return try escapedString(from: opening, at: index) }
      guard bytes[index] >= 0x20 else { throw control(at: index) }
      index += 1
    }
    guard index < end else { throw unclosed(opening) }
    position = index + 1
    return String(decoding: bytes[(opening + 1)..<index], as: UTF8.self)
  }

  /// Reads text that holds an escape, whose first is at `first`.
  private mutating func escapedString(
    from opening: Int, at first: Int
  ) throws(GraphFileError) -> String {
    var result = Array(bytes[(opening + 1)..<first])
    position = first
    while position < end {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"):
        position += 1
        result.append(contentsOf: Array(String(try escape()).utf8))
      case 0..<0x20: throw control(at: position)
      default:
        result.append(byte)
        position += 1
      }
    }
    throw unclosed(opening)
  }

  /// The character that the escape at the cursor, after its backslash, stands for.
  private mutating func escape() throws(GraphFileError) -> Unicode.Scalar {
    guard position < end else { throw unclosed(position) }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default:
      throw error(at: position - 1, "no such escape", "write \\\\ for a backslash")
    }
  }

  /// A `\u` escape or a pair of them; half a pair becomes U+FFFD.
  private mutating func unicodeEscape() throws(GraphFileError) -> Unicode.Scalar {
    let first = try hexadecimal()
    guard (0xD800..<0xDC00).contains(first), position + 6 <= end,
      bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
    else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let before = position
    position += 2
    let second = try hexadecimal()
    guard (0xDC00..<0xE000).contains(second) else {
      position = before
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(GraphFileError) -> UInt32 {
    var value: UInt32 = 0
    for index in position..<(position + 4) {
      guard index < end, let digit = NumberReading.hexadecimalDigit(bytes[index])
      else { throw error(at: index, "\\u wants four hexadecimal digits", "write it as in \\u00e9") }
      value = value << 4 | digit
    }
    position += 4
    return value
  }

  /// Reads a number.
  package mutating func number() throws(GraphFileError) -> Double {
    let range = try numberRange()
    guard let value = NumberReading.number(bytes[range]) else {
      throw error(at: range.lowerBound, "the number is not finite", "write a finite decimal number")
    }
    return value
  }

  /// Reads a whole number.
  package mutating func integer() throws(GraphFileError) -> Int {
    let range = try numberRange()
    guard let value = NumberReading.integer(bytes[range]) else {
      throw error(at: range.lowerBound, "a whole number is wanted here", "write digits only")
    }
    return value
  }

  /// Reads `true` or `false`.
  package mutating func boolean() throws(GraphFileError) -> Bool {
    if takeWord("true") { return true }
    if takeWord("false") { return false }
    throw error("true or false is wanted here", "write it without quotes")
  }

  /// Reads `null`.
  package mutating func null() throws(GraphFileError) {
    guard takeWord("null") else { throw error("null is wanted here", "write it without quotes") }
  }

  /// Reads a value that may be `null`.
  package mutating func optional<Value>(
    _ read: (inout JSONCursor) throws(GraphFileError) -> Value
  ) throws(GraphFileError) -> Value? {
    guard try kind() == .null else { return try read(&self) }
    try null()
    return nil
  }

  /// Reads an array of text.
  package mutating func strings() throws(GraphFileError) -> [String] {
    var result: [String] = []
    try array { (cursor) throws(GraphFileError) in result.append(try cursor.string()) }
    return result
  }

  /// The bytes of the number at the cursor, after JSON's grammar; takes them.
  package mutating func numberRange() throws(GraphFileError) -> Range<Int> {
    guard try kind() == .number else {
      throw error("a number is wanted here", "write it without quotes")
    }
    let start = position
    while position < end, Self.isNumberByte(bytes[position]) { position += 1 }
    guard NumberReading.isJSONNumber(bytes[start..<position]) else {
      throw error(at: start, "this is no number", "write it as in -12.5 or 1e-3")
    }
    return start..<position
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func takeWord(_ word: StaticString) -> Bool {
    guard next() != nil, position + word.utf8CodeUnitCount <= end else { return false }
    let range = position..<(position + word.utf8CodeUnitCount)
    guard word.withUTF8Buffer({ $0.elementsEqual(bytes[range]) }) else { return false }
    position = range.upperBound
    return true
  }

  private func control(at offset: Int) -> GraphFileError {
    error(at: offset, "a control character stands in text", "write it as \\n, \\t or \\u00xx")
  }

  private func unclosed(_ opening: Int) -> GraphFileError {
    error(at: opening, "the text that starts here does not end", "close it with a double quote")
  }
}
