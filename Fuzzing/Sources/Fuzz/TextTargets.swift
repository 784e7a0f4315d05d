internal import Linguistics
internal import RelgraphCore

extension Target {
  /// Cuts bytes into tokens and sentences, by the rule and by the model.
  static var tokens: Target {
    let splitters = [Text.splitter(byRule: true), Text.splitter(byRule: false)]
    return Target { bytes in
      for splitter in splitters { Text.check(splitter.run(Text.document(bytes))) }
    }
  }

  /// Reads bytes as an article: names, then the trees of the first sentences.
  static var names: Target {
    let models = ModelFiles(language: "fr")
    guard let recognizer = try? TrainedRecognizer(models),
      let analyzer = try? SyntaxAnalyzer(models)
    else { preconditionFailure("the program holds no models") }
    let splitter = Text.splitter(byRule: false)
    return Target { bytes in
      let document = splitter.run(Text.document(bytes))
      let found = recognizer.candidates(in: document, known: [])
      var end = 0
      for name in found {
        require(name.tokens.lowerBound >= end && !name.tokens.isEmpty, "names do not overlap")
        require(
          document.sentences[name.sentence].tokens.contains(name.tokens.upperBound - 1),
          "a name lies in its sentence")
        end = name.tokens.upperBound
      }
      for sentence in document.sentences.indices.prefix(3) {
        let tree = analyzer.tree(ofSentence: sentence, in: document)
        require(tree.heads.count { $0 == nil } == 1, "a tree has one root")
      }
    }
  }
}

/// Bytes as documents.
enum Text {
  static func splitter(byRule: Bool) -> SentenceSplitter {
    guard let pack = LanguagePack(language: "fr") else {
      preconditionFailure("the pack is missing")
    }
    guard !byRule else { return SentenceSplitter(pack: pack) }
    guard let splitter = try? SentenceSplitter(pack: pack, models: ModelFiles(language: "fr"))
    else { preconditionFailure("the program holds no models") }
    return splitter
  }

  /// A document of one block a line.
  static func document(_ bytes: [UInt8]) -> Document {
    let text = SourceText(String(decoding: bytes, as: UTF8.self))
    var blocks: [Block] = []
    var start = 0
    for end in text.bytes.indices.filter({ text.bytes[$0] == 10 }) + [text.count] {
      if end > start { blocks.append(Block(kind: .paragraph, span: Span(start: start, end: end))) }
      start = end + 1
    }
    return Document(info: DocumentInfo(id: "", path: ""), text: text, blocks: blocks)
  }

  /// Tokens stand in order inside the text; sentences hold every token once.
  static func check(_ document: TokenizedDocument) {
    var end = 0
    for token in document.tokens {
      require(token.span.start >= end && token.span.end > token.span.start, "tokens in order")
      end = token.span.end
    }
    require(end <= document.document.text.count, "tokens inside the text")
    require(
      document.forms.count == document.tokens.count
        && document.lowered.count == document.tokens.count, "a form for each token")
    var next = 0
    for sentence in document.sentences {
      require(
        sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty, "sentences in a row")
      next = sentence.tokens.upperBound
    }
    require(next == document.tokens.count, "every token in a sentence")
  }
}
