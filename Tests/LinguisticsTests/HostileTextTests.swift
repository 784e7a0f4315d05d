import RelgraphCore
import TestSupport
import Testing

@testable import Linguistics

/// Text that nobody wrote: made of pieces that each mean something to an engine.
@Suite("Hostile text")
struct HostileTextTests {
  private static let pieces: [String] = [
    "A", "é", "l'", "’", "«", "»", "\"", "(", ")", ".", "…", "...", "!", "-", "–", " ", "\u{a0}",
    "\n", "\r\n", "10", "000", ",", "M.", "Le", "président", "de", "la", "du", "des", "KIM",
    "Jong-un",
    "\u{200b}", "\u{301}", "\u{202e}", "👩‍👩‍👧", "\u{0}", "www.", "a.b.c", "N'", "@", "#", "\u{fffd}",
    "ﬁ", "İ", "ß", "-t-il", "aujourd'hui", "%",
  ]

  /// A text that depends on the seed alone.
  private static func text(_ seed: Int, count: Int) -> String {
    var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 | 1
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return pieces[Int((state >> 33) % UInt64(pieces.count))]
    }.joined()
  }

  private static func document(_ text: String) throws -> TokenizedDocument {
    let pack = try #require(LanguagePack(language: "fr"))
    let source = SourceText(text)
    let splitter = try SentenceSplitter(pack: pack, models: ModelFiles(language: "fr"))
    return splitter.run(
      Document(
        info: DocumentInfo(id: "t", path: "t"), text: source,
        blocks: source.span.isEmpty ? [] : [Block(kind: .paragraph, span: source.span)]))
  }

  @Test(
    "tokens are in order, inside the text, and skip only what is not printed", arguments: 0..<60)
  func tokens(seed: Int) throws {
    let document = try Self.document(Self.text(seed, count: 5 + seed * 7))
    document.checkInvariants()
    var end = 0
    for token in document.tokens {
      #expect(token.span.start >= end && token.span.end > token.span.start)
      let gap = String(
        decoding: document.document.text.bytes[end..<token.span.start], as: UTF8.self)
      #expect(
        gap.unicodeScalars.allSatisfy {
          [.space, .format].contains(ScalarClass($0))
        })
      end = token.span.end
    }
    #expect(document.sentences.allSatisfy { !$0.tokens.isEmpty })
  }

  @Test("names lie inside the text without overlap, trees cover each sentence", arguments: 0..<20)
  func engines(seed: Int) throws {
    let document = try Self.document(Self.text(seed, count: 40 + seed * 11))
    let models = ModelFiles(language: "fr")
    let names = try #require(try TrainedRecognizer(models)).candidates(in: document)
    for (one, next) in zip(names, names.dropFirst()) {
      #expect(one.tokens.upperBound <= next.tokens.lowerBound)
    }
    #expect(names.allSatisfy { $0.tokens.upperBound <= document.tokens.count })
    let analyzer = try #require(try SyntaxAnalyzer(models))
    for sentence in document.sentences.indices {
      let tree = analyzer.tree(ofSentence: sentence, in: document)
      #expect(tree.heads.count { $0 == nil } == 1)
      #expect(Set(tree.words.map(\.token)) == Set(document.sentences[sentence].tokens))
    }
  }

  @Test(
    "names take linear time in odd signs",
    arguments: [
      "A", "AB ", "\"", "« ", "a", "a.", "l'", "10 000 ", "-", "(", "M. ", "…", "A-", "\u{301}",
    ])
  func nearlyLinear(piece: String) throws {
    let recognizer = try #require(try TrainedRecognizer(ModelFiles(language: "fr")))
    let growth = try Growth(
      from: 4_000, making: { try Self.document(String(repeating: piece, count: $0)) }
    ) { _ = recognizer.candidates(in: $0) }
    #expect(growth.isLinear, "\(growth)")
  }
}
