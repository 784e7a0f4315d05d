internal import RelgraphCore

/// One pass of the tokeniser over a run of bytes.
struct TokenScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  let end: Int
  let rules: TokenRules
  var tokens: [Token] = []

  init(bytes: UnsafeBufferPointer<UInt8>, position: Int, end: Int, rules: TokenRules) {
    self.bytes = bytes
    self.position = position
    self.end = end
    self.rules = rules
  }

  mutating func scan() -> [Token] {
    while position < end {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: position)
      switch ScalarClass(scalar) {
      case .space, .format: position += length
      case .letter: scanWord()
      case .digit: scanNumber()
      case .apostrophe, .hyphen, .punctuation: scanPunctuation(scalar, length)
      case .symbol: append(.symbol, from: position, to: position + length)
      }
    }
    return tokens
  }

  /// The class of the scalar at `offset` and its length; white space at the end.
  func classify(_ offset: Int) -> (ScalarClass, Int) {
    guard offset < end else { return (.space, 0) }
    let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
    return (ScalarClass(scalar), length)
  }

  mutating func append(_ kind: Token.Kind, from start: Int, to stop: Int) {
    tokens.append(Token(span: Span(start: start, end: stop), kind: kind))
    position = stop
  }

  /// The bytes in lower case, with straight apostrophes.
  func lowered(_ start: Int, _ stop: Int) -> String {
    String(decoding: bytes[start..<stop], as: UTF8.self).lowercased()
      .replacingCurvedApostrophes()
  }

  private mutating func scanPunctuation(_ scalar: Unicode.Scalar, _ length: Int) {
    var stop = position + length
    if scalar == "." || scalar == "-" {
      while stop < end, bytes[stop] == bytes[position] { stop += 1 }
    }
    append(.punctuation, from: position, to: stop)
  }

  private mutating func scanNumber() {
    let start = position
    var stop = digits(from: start)
    while true {
      let (kind, length) = classify(stop)
      let next = stop + length
      if kind == .punctuation, length == 1,
        [UInt8(ascii: ","), UInt8(ascii: ".")].contains(bytes[stop]),
        classify(next).0 == .digit
      {
        stop = digits(from: next)
      } else if kind == .space, length > 0, isThousands(stop, next),
        stop - start <= 3 || hasGroup(start, stop)
      {
        stop = next + 3
      } else {
        break
      }
    }
    let letters = letterRun(from: stop)
    append(.number, from: start, to: letters)
  }

  /// Whether exactly three digits follow one plain or no-break space.
  private func isThousands(_ space: Int, _ next: Int) -> Bool {
    guard bytes[space] != UInt8(ascii: "\n"), bytes[space] != UInt8(ascii: "\r") else {
      return false
    }
    let stop = digits(from: next)
    return stop - next == 3 && classify(stop).0 != .letter
  }

  private func hasGroup(_ start: Int, _ stop: Int) -> Bool {
    bytes[start..<stop].contains { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private func digits(from start: Int) -> Int {
    var stop = start
    while case (.digit, let length) = classify(stop), length > 0 { stop += length }
    return stop
  }

  private func letterRun(from start: Int) -> Int {
    var stop = start
    while true {
      let (kind, length) = classify(stop)
      guard length > 0, kind == .letter || kind == .digit else { return stop }
      stop += length
    }
  }
}

extension String {
  /// The string with every curved apostrophe written straight.
  func replacingCurvedApostrophes() -> String {
    guard unicodeScalars.contains("\u{2019}") || unicodeScalars.contains("\u{02BC}") else {
      return self
    }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      scalars.append(ScalarClass(scalar) == .apostrophe ? "'" : scalar)
    }
    return String(scalars)
  }
}
