/// What is printed between two places where a reader would pause to separate: a word, a number, a sign.
public struct Token: Sendable, Hashable {
  /// What a token is made of.
  public enum Kind: UInt8, Sendable, Hashable {
    /// Letters, with inner hyphens, apostrophes and digits.
    case word
    /// Digits, with inner separators.
    case number
    /// A mark of punctuation.
    case punctuation
    /// Anything else that is printed.
    case symbol
  }

  /// The bytes it covers.
  public let span: Span
  /// What it is made of.
  public let kind: Kind

  /// Makes a token.
  public init(span: Span, kind: Kind) {
    self.span = span
    self.kind = kind
  }
}

/// A sentence: a run of tokens inside one block.
public struct Sentence: Sendable, Hashable {
  /// Its tokens, as a range of indices into the document's tokens; never empty.
  public let tokens: Range<Int>
  /// Index of the block it stands in.
  public let block: Int
  /// From the first byte of its first token to the last byte of its last.
  public let span: Span

  /// Makes a sentence.
  public init(tokens: Range<Int>, block: Int, span: Span) {
    self.tokens = tokens
    self.block = block
    self.span = span
  }
}

/// A document cut into tokens and sentences.
public struct TokenizedDocument: Sendable {
  /// The document.
  public let document: Document
  /// Its tokens, in order, without overlap.
  public let tokens: [Token]
  /// The token's characters, one for each of ``tokens``, as printed but with `’` written `'`.
  public let forms: [String]
  /// ``forms`` in lower case, accents kept.
  public let lowered: [String]
  /// Its sentences, in order; every token belongs to exactly one.
  public let sentences: [Sentence]

  /// Puts the parts together.
  public init(
    document: Document, tokens: [Token], forms: [String], lowered: [String], sentences: [Sentence]
  ) {
    self.document = document
    self.tokens = tokens
    self.forms = forms
    self.lowered = lowered
    self.sentences = sentences
    checkInvariants()
  }

  /// The kind of the block that a sentence stands in.
  public func blockKind(of sentence: Sentence) -> Block.Kind {
    document.blocks[sentence.block].kind
  }

  /// The bytes from the first to the last token of a non-empty range.
  public func span(of range: Range<Int>) -> Span {
    Span(start: tokens[range.lowerBound].span.start, end: tokens[range.upperBound - 1].span.end)
  }

  /// Stops in debug builds where tokens overlap or sentences leave a gap.
  package func checkInvariants() {
    assert(zip(tokens, tokens.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
    assert(forms.count == tokens.count && lowered.count == tokens.count)
    assert(sentences.first?.tokens.lowerBound ?? 0 == 0)
    assert(
      zip(sentences, sentences.dropFirst()).allSatisfy {
        $0.tokens.upperBound == $1.tokens.lowerBound
      })
    assert(sentences.last?.tokens.upperBound ?? 0 == tokens.count)
  }
}
