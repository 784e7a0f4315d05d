internal import Linguistics
internal import RelgraphCore

/// Brings treebanks and the engines' results into one form, to compare them.
struct SyntaxAnalysis {
  let tagger: Tagger
  let parser: DependencyParser?
  let splitter: SentenceSplitter

  /// What the treebank says.
  static func gold(_ trees: [TreebankSentence]) -> AnalyzedText {
    var text = AnalyzedText()
    var position = 0
    for tree in trees {
      let base = text.words.count
      let first = position
      let spans = tree.tokens.map { token -> Range<Int> in
        let length = printed(token)
        defer { position += length }
        return position..<(position + length)
      }
      text.tokens += spans
      text.sentences.append(first..<position)
      var last = -1
      var part = 0
      for word in tree.words {
        part = word.token == last ? part + 1 : 0
        last = word.token
        text.words.append(
          AnalyzedText.Word(
            start: spans[word.token].lowerBound, end: spans[word.token].upperBound, part: part,
            tag: word.tag, features: word.features, lemma: word.lemma,
            head: word.head == 0 ? nil : base + word.head - 1, relation: word.relation))
      }
    }
    return text
  }

  /// Number of characters that are not white space.
  private static func printed(_ text: String) -> Int {
    text.unicodeScalars.count { !$0.properties.isWhitespace }
  }

  /// What the engines say of the treebank's text.
  ///
  /// - Parameters:
  ///   - trees: The treebank.
  ///   - goldTokens: Whether they are given the treebank's tokens, words and sentences.
  /// - Returns: Words, tokens and sentences with all that is said of them.
  func found(_ trees: [TreebankSentence], goldTokens: Bool) -> AnalyzedText {
    let tagged: TaggedDocument
    if goldTokens {
      let (document, contracted) = Self.document(trees)
      tagged = tagger.run(document, contracted: contracted)
    } else {
      tagged = tagger.run(splitter.run(Self.rawDocument(trees)))
    }
    return analysis(tagged)
  }

  /// The text of a sentence, with the space behind it.
  static func text(of tree: TreebankSentence) -> String {
    zip(tree.tokens, tree.spaces).map { $0 + ($1 ? " " : "") }.joined()
  }

  /// The treebank's sentences as running text, in paragraphs where the treebank tells them.
  static func rawDocument(_ trees: [TreebankSentence]) -> Document {
    var text = ""
    var blocks: [Block] = []
    var start = 0
    func endBlock() {
      let end = text.utf8.count
      if end > start {
        blocks.append(Block(kind: .paragraph, span: Span(start: start, end: end)))
      }
      start = end
    }
    for tree in trees {
      if tree.startsParagraph { endBlock() }
      text += Self.text(of: tree)
    }
    endBlock()
    return Document(
      info: DocumentInfo(id: "", path: ""), text: SourceText(text), blocks: blocks)
  }

  private func analysis(_ tagged: TaggedDocument) -> AnalyzedText {
    let document = tagged.tokenized
    var text = AnalyzedText()
    var position = 0
    text.tokens = document.tokens.map { token in
      let length = Self.printed(document.document.text[token.span])
      defer { position += length }
      return position..<(position + length)
    }
    for (number, (sentence, words)) in zip(document.sentences, tagged.sentences).enumerated() {
      let tree = parser?.tree(ofSentence: number, in: tagged)
      text.sentences.append(
        text.tokens[sentence.tokens.lowerBound]
          .lowerBound..<text.tokens[
            sentence.tokens.upperBound - 1
          ].upperBound)
      var last = -1
      var part = 0
      for (index, word) in tagged.words[words].enumerated() {
        part = word.token == last ? part + 1 : 0
        last = word.token
        text.words.append(
          AnalyzedText.Word(
            start: text.tokens[word.token].lowerBound, end: text.tokens[word.token].upperBound,
            part: part, tag: word.tag.code, features: word.features, lemma: word.lemma,
            head: (tree?.heads[index] ?? nil).map { words.lowerBound + $0 },
            relation: tree?.relations[index] ?? "root"))
      }
    }
    return text
  }

  /// The treebank's tokens as a document, and which of them are contractions.
  static func document(_ trees: [TreebankSentence]) -> (TokenizedDocument, [Bool]) {
    var text = ""
    var tokens: [Token] = []
    var forms: [String] = []
    var sentences: [Sentence] = []
    var blocks: [Block] = []
    var contracted: [Bool] = []
    for tree in trees {
      let first = tokens.count
      for (number, form) in tree.tokens.enumerated() {
        let start = text.utf8.count
        text += form
        tokens.append(Token(span: Span(start: start, end: text.utf8.count), kind: .word))
        forms.append(TaggerCorpus.straight(form))
        contracted.append(tree.words.count { $0.token == number } > 1)
        text += tree.spaces[number] || number == tree.tokens.count - 1 ? " " : ""
      }
      let span = Span(start: tokens[first].span.start, end: tokens[tokens.count - 1].span.end)
      sentences.append(Sentence(tokens: first..<tokens.count, block: blocks.count, span: span))
      blocks.append(Block(kind: .paragraph, span: span))
    }
    let document = Document(
      info: DocumentInfo(id: "", path: ""), text: SourceText(text), blocks: blocks)
    return (
      TokenizedDocument(
        document: document, tokens: tokens, forms: forms, lowered: forms.map { $0.lowercased() },
        sentences: sentences), contracted
    )
  }
}
