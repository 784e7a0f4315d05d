public import Learning
public import RelgraphCore

/// Cuts documents into tokens and sentences, block by block.
///
/// A block's end always ends a sentence. Inside, a trained model decides where there is one; else a
/// full stop and a capital behind it.
public struct SentenceSplitter: Sendable {
  private let tokenizer: Tokenizer
  private let model: SentenceModel?

  /// Makes a splitter over the tokeniser of `pack` that goes by full stops.
  public init(pack: LanguagePack) {
    tokenizer = Tokenizer(pack: pack)
    model = nil
  }

  /// Makes a splitter that goes by the sentence model of `models`, where there is one.
  ///
  /// - Parameters:
  ///   - pack: Whose tokeniser to use.
  ///   - models: The set of models.
  /// - Throws: Where the model is damaged or made for other features.
  public init(pack: LanguagePack, models: ModelFiles) throws(ModelError) {
    tokenizer = Tokenizer(pack: pack)
    model = try SentenceModel(models)
  }

  /// The document with its tokens and sentences.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public func run(_ document: Document) -> TokenizedDocument {
    var tokens: [Token] = []
    var forms: [String] = []
    var blocks: [Range<Int>] = []
    for layout in document.blocks {
      let base = tokens.count
      let found = tokenizer.tokens(in: document.text, span: layout.span)
      tokens += found
      forms += found.map { Tokenizer.form(of: $0, in: document.text) }
      blocks.append(base..<tokens.count)
    }
    let lowered = model?.lowered(forms) ?? forms.map { $0.lowercased() }
    let ends =
      model?.ends(tokens: tokens, forms: forms, blocks: blocks)
      ?? Self.ends(of: forms, tokens, blocks)
    return TokenizedDocument(
      document: document, tokens: tokens, forms: forms, lowered: lowered,
      sentences: Self.sentences(ends, tokens, blocks))
  }

  private static func sentences(
    _ ends: [Int], _ tokens: [Token], _ blocks: [Range<Int>]
  ) -> [Sentence] {
    var sentences: [Sentence] = []
    var (start, block) = (0, 0)
    for stop in ends {
      while stop > blocks[block].upperBound { block += 1 }
      let span = Span(start: tokens[start].span.start, end: tokens[stop - 1].span.end)
      sentences.append(Sentence(tokens: start..<stop, block: block, span: span))
      start = stop
    }
    return sentences
  }

  /// Indices behind the last token of each sentence.
  private static func ends(of forms: [String], _ tokens: [Token], _ blocks: [Range<Int>]) -> [Int] {
    let quotes = StraightQuotes(tokens: tokens, forms: forms, blocks: blocks)
    return blocks.flatMap { ends(of: forms[$0], quotes) }
  }

  private static func ends(of forms: ArraySlice<String>, _ quotes: StraightQuotes) -> [Int] {
    var ends: [Int] = []
    var index = forms.startIndex
    while index < forms.endIndex {
      guard isStop(forms[index]) else {
        index += 1
        continue
      }
      var next = index + 1
      while next < forms.endIndex,
        isStop(forms[next]) || isCloser(forms[next]) && quotes.sides[next] != .opening
      {
        next += 1
      }
      if next < forms.endIndex, opensSentence(forms, next) { ends.append(next) }
      index = next
    }
    if !forms.isEmpty, ends.last != forms.endIndex { ends.append(forms.endIndex) }
    return ends
  }

  private static func isStop(_ form: String) -> Bool {
    switch form {
    case ".", "!", "?", "…": true
    default: form.utf8.count > 1 && form.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
    }
  }

  private static func isCloser(_ form: String) -> Bool {
    switch form {
    case "»", "\"", "”", ")", "]", "'": true
    default: false
    }
  }

  /// Whether a sentence can start at `index`: a capital, a figure, or such behind an opening mark.
  private static func opensSentence(_ forms: ArraySlice<String>, _ index: Int) -> Bool {
    var index = index
    while index < forms.endIndex,
      ["«", "“", "\"", "(", "[", "—", "–", "-", "•"].contains(forms[index])
    {
      index += 1
    }
    guard index < forms.endIndex, let first = forms[index].unicodeScalars.first else { return true }
    return !first.properties.isLowercase && !ScalarClass(first).isPause
  }
}

extension ScalarClass {
  /// Whether the scalar is punctuation that goes on with a sentence.
  fileprivate var isPause: Bool { self == .punctuation || self == .apostrophe }
}
