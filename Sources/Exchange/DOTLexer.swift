/// Cuts DOT into its words and signs.
struct DOTLexer {
  /// A word or a sign.
  enum Token: Equatable {
    /// A word, a number or quoted text, pieces joined by `+` put together.
    case id(String)
    /// Text between `<` and `>`.
    case html(String)
    /// An unquoted keyword in lower case.
    case keyword(String)
    /// One of `{ } [ ] ; , = :`.
    case sign(UInt8)
    /// `->` (true) or `--`.
    case edge(isDirected: Bool)
    /// The end of the file.
    case end
  }

  private let bytes: [UInt8]
  private let file: String
  private var position: Int
  /// Offset of the token that was read last.
  private(set) var start = 0

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// An error at the token that was read last.
  func error(_ problem: String, _ remedy: String) -> GraphFileError {
    GraphFileError(file: file, bytes: bytes, offset: start, problem: problem, remedy: remedy)
  }

  /// Reads the next token.
  mutating func next() throws(GraphFileError) -> Token {
    try skipBlank()
    start = position
    guard position < bytes.count else { return .end }
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: ":"):
      position += 1
      return .sign(byte)
    case UInt8(ascii: "\""): return .id(try joinedQuoted())
    case UInt8(ascii: "<"): return .html(try html())
    case UInt8(ascii: "-"):
      let following = position + 1 < bytes.count ? bytes[position + 1] : 0
      if following == UInt8(ascii: "-") || following == UInt8(ascii: ">") {
        position += 2
        return .edge(isDirected: following == UInt8(ascii: ">"))
      }
      return try number()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): return try number()
    default: return try word()
    }
  }

  private mutating func word() throws(GraphFileError) -> Token {
    while position < bytes.count, Self.isWordByte(bytes[position]) { position += 1 }
    guard position > start else {
      throw error("DOT has no such sign", "put names that are not plain words in double quotes")
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let lower = text.lowercased()
    let isKeyword = ["node", "edge", "graph", "digraph", "subgraph", "strict"].contains(lower)
    return isKeyword ? .keyword(lower) : .id(text)
  }

  private mutating func number() throws(GraphFileError) -> Token {
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    var hasPoint = false
    var digitCount = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if NumberReading.decimalDigit(bytes[position]) != nil {
        digitCount += 1
      } else {
        break
      }
      position += 1
    }
    guard digitCount > 0 else { throw error("this is no number", "put it in double quotes") }
    return .id(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  /// Quoted text, and what `+` adds to it.
  private mutating func joinedQuoted() throws(GraphFileError) -> String {
    var content: [UInt8] = []
    try quoted(into: &content)
    while true {
      let before = position
      try skipBlank()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "+") else {
        position = before
        return String(decoding: content, as: UTF8.self)
      }
      position += 1
      try skipBlank()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        start = min(position, bytes.count)
        throw error("only quoted text can follow +", "put it in double quotes")
      }
      try quoted(into: &content)
    }
  }

  /// Appends quoted text: `\"` is a quote, `\\` stays as it is, a backslash before a line end joins lines.
  private mutating func quoted(into content: inout [UInt8]) throws(GraphFileError) {
    let opening = position
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return
      }
      let following = position + 1 < bytes.count ? bytes[position + 1] : 0
      if byte == UInt8(ascii: "\\") {
        switch following {
        case UInt8(ascii: "\""): content.append(following)
        case 0x0A: break
        case 0x0D where position + 2 < bytes.count && bytes[position + 2] == 0x0A: position += 1
        default: content += [byte, following]
        }
        position += 2
      } else {
        content.append(byte)
        position += 1
      }
    }
    start = opening
    throw error("the text that starts here does not end", "close it with a double quote")
  }

  private mutating func html() throws(GraphFileError) -> String {
    var depth = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") { depth += 1 }
      if bytes[position] == UInt8(ascii: ">") { depth -= 1 }
      position += 1
      if depth == 0 {
        return String(decoding: bytes[(start + 1)..<(position - 1)], as: UTF8.self)
      }
    }
    throw error("the HTML text that starts here does not end", "close it with >")
  }

  /// Passes over white space and comments.
  private mutating func skipBlank() throws(GraphFileError) {
    while position < bytes.count {
      let byte = bytes[position]
      let following = position + 1 < bytes.count ? bytes[position + 1] : 0
      let isLineStart = position == 0 || bytes[position - 1] == 0x0A || bytes[position - 1] == 0x0D
      switch byte {
      case 0x20, 0x09...0x0D: position += 1
      case UInt8(ascii: "#") where isLineStart: skipLine()
      case UInt8(ascii: "/") where following == UInt8(ascii: "/"): skipLine()
      case UInt8(ascii: "/") where following == UInt8(ascii: "*"): try skipBlock()
      default: return
      }
    }
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
  }

  private mutating func skipBlock() throws(GraphFileError) {
    start = position
    position += 2
    while position + 1 < bytes.count {
      if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
        position += 2
        return
      }
      position += 1
    }
    throw error("the comment that starts here does not end", "close it with */")
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }
}
