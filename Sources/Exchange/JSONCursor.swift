/// Walks through JSON text from front to back, and tells line and column where it is not what was asked for.
///
/// Values are read where they stand, so that a large file needs no tree in memory. Text after RFC 8259;
/// duplicate members are handed over as they come; nesting deeper than 200 is refused.
package struct JSONCursor: Sendable {
  /// What kind of value comes next.
  package enum Kind: Sendable {
    /// `{`
    case object
    /// `[`
    case array
    /// `"`
    case string
    /// A digit or `-`.
    case number
    /// `true` or `false`
    case boolean
    /// `null`
    case null
  }

  private static let maximalDepth = 200

  let bytes: [UInt8]
  let file: String
  let end: Int
  private var depth = 0
  /// Offset of the next byte.
  package var position: Int

  /// Starts at the front of `range` of the file's bytes, after a byte-order mark.
  package init(_ bytes: [UInt8], range: Range<Int>? = nil, file: String) {
    self.bytes = bytes
    self.file = file
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
    if position == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The kind of the next value.
  package mutating func kind() throws(GraphFileError) -> Kind {
    switch next() {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"): return .number
    case let digit? where NumberReading.decimalDigit(digit) != nil: return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    case nil: throw error("the text ends too early", "check that the file is complete")
    default: throw error("no JSON value starts here", "check the file with a JSON validator")
    }
  }

  /// Where the next value starts.
  package mutating func valueStart() throws(GraphFileError) -> Int {
    _ = try kind()
    return position
  }

  /// Reads an object, handing over each member's name with the cursor before its value.
  ///
  /// - Precondition: `member` reads the value whole, or calls ``skip()``.
  package mutating func object(
    _ member: (inout JSONCursor, String) throws(GraphFileError) -> Void
  ) throws(GraphFileError) {
    try enter(UInt8(ascii: "{"), "an object")
    if take(UInt8(ascii: "}")) { return leave() }
    repeat {
      guard next() == UInt8(ascii: "\"") else {
        throw error("a member's name is missing", "write \"name\": value")
      }
      let name = try string()
      guard take(UInt8(ascii: ":")) else {
        throw error("a « : » is missing", "write \"name\": value")
      }
      try member(&self, name)
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else {
      throw error("the object does not end here", "put a comma between members, or close with }")
    }
    leave()
  }

  /// Reads an array, with the cursor before each element.
  ///
  /// - Precondition: `element` reads the value whole, or calls ``skip()``.
  package mutating func array(
    _ element: (inout JSONCursor) throws(GraphFileError) -> Void
  ) throws(GraphFileError) {
    try enter(UInt8(ascii: "["), "an array")
    if take(UInt8(ascii: "]")) { return leave() }
    repeat { try element(&self) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else {
      throw error("the array does not end here", "put a comma between values, or close with ]")
    }
    leave()
  }

  /// Passes over the next value.
  package mutating func skip() throws(GraphFileError) {
    switch try kind() {
    case .object: try object { (cursor, _) throws(GraphFileError) in try cursor.skip() }
    case .array: try array { (cursor) throws(GraphFileError) in try cursor.skip() }
    case .string: _ = try string()
    case .number: _ = try number()
    case .boolean: _ = try boolean()
    case .null: try null()
    }
  }

  /// Whether nothing but white space is left.
  package mutating func isAtEnd() -> Bool { next() == nil }

  /// An error at the cursor.
  package func error(_ problem: String, _ remedy: String) -> GraphFileError {
    error(at: position, problem, remedy)
  }

  /// An error at a byte of the file.
  package func error(at offset: Int, _ problem: String, _ remedy: String) -> GraphFileError {
    GraphFileError(file: file, bytes: bytes, offset: offset, problem: problem, remedy: remedy)
  }

  private mutating func enter(_ bracket: UInt8, _ what: String) throws(GraphFileError) {
    guard take(bracket) else {
      throw error("\(what) is wanted here", "compare with the description of the format")
    }
    depth += 1
    guard depth <= Self.maximalDepth else {
      throw error("values are nested too deep", "keep to \(Self.maximalDepth) levels")
    }
  }

  private mutating func leave() { depth -= 1 }

  /// The next byte that is not white space, without taking it.
  mutating func next() -> UInt8? {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      case let byte: return byte
      }
    }
    return nil
  }

  /// Takes the next byte if it is the one wanted.
  mutating func take(_ byte: UInt8) -> Bool {
    guard next() == byte else { return false }
    position += 1
    return true
  }
}
