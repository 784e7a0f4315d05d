public import RelgraphCore

/// A token, or one part of a hyphenated token: what names are looked up by.
///
/// Cutting at hyphens makes « Kim Jong-un » and « Kim Jong Un » one phrase, and finds both states in
/// « russo-ukrainienne ».
public struct Piece: Sendable, Hashable {
  /// The bytes it covers.
  public let span: Span
  /// Index of its token.
  public let token: Int
  /// Its folded characters.
  public let folded: String
  /// Whether its first letter is a capital.
  public let isCapitalised: Bool
  /// Whether it is printed as letters that stand for words: « ONU », « M23 ».
  public let isAllCapitals: Bool
}

/// The pieces of a text, in order.
public struct Pieces: Sendable {
  /// The pieces.
  public let all: [Piece]
  /// Index of the first piece of each token; one more entry stands behind the last.
  public let firstOfToken: [Int]

  /// Cuts the tokens of a document.
  ///
  /// - Complexity: O(*n*) in the characters of the document.
  public init(_ document: TokenizedDocument) {
    self.init(tokens: document.tokens, forms: document.forms, text: document.document.text)
  }

  /// Cuts tokens.
  package init(tokens: [Token], forms: [String], text: SourceText) {
    var all: [Piece] = []
    var firsts: [Int] = []
    all.reserveCapacity(tokens.count)
    firsts.reserveCapacity(tokens.count + 1)
    for (index, token) in tokens.enumerated() {
      firsts.append(all.count)
      if token.kind == .word, forms[index].utf8.contains(UInt8(ascii: "-")) {
        Self.cut(token, index, text, into: &all)
      } else {
        all.append(Piece(span: token.span, token: index, form: forms[index]))
      }
    }
    firsts.append(all.count)
    self.all = all
    firstOfToken = firsts
  }

  private static func cut(
    _ token: Token, _ index: Int, _ text: SourceText, into all: inout [Piece]
  ) {
    var start = token.span.start
    func add(_ end: Int, to all: inout [Piece]) {
      guard start < end else { return }
      let span = Span(start: start, end: end)
      let form = Tokenizer.form(of: Token(span: span, kind: .word), in: text)
      all.append(Piece(span: span, token: index, form: form))
    }
    var offset = start
    while offset < token.span.end {
      let length = Self.hyphenLength(text.bytes, offset)
      if length > 0 {
        add(offset, to: &all)
        start = offset + length
        offset = start
      } else {
        offset += 1
      }
    }
    add(token.span.end, to: &all)
  }

  /// Length of the hyphen at `offset`: `-`, U+2010 or U+2011; zero where there is none.
  private static func hyphenLength(_ bytes: [UInt8], _ offset: Int) -> Int {
    if bytes[offset] == UInt8(ascii: "-") { return 1 }
    guard bytes[offset] == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80,
      bytes[offset + 2] == 0x90 || bytes[offset + 2] == 0x91
    else { return 0 }
    return 3
  }
}

extension Piece {
  init(span: Span, token: Int, form: String) {
    self.span = span
    self.token = token
    folded = Folding.fold(form)
    let first = form.unicodeScalars.first
    isCapitalised = first?.properties.isUppercase == true
    let letters = form.unicodeScalars.filter(\.properties.isAlphabetic)
    let hasFigure = form.utf8.contains { (0x30...0x39).contains($0) }
    isAllCapitals =
      (letters.count >= 2 || hasFigure && letters.count == 1)
      && !letters.contains(where: \.properties.isLowercase)
  }
}
