import RelgraphCore
import TestSupport
import Testing

@testable import Linguistics

/// Long text without the relief that prose gives: one line, one sign, no space.
@Suite("Hostile size")
struct HostileSizeTests {
  /// What a long line is made of.
  enum Filling: String, CaseIterable, CustomTestStringConvertible {
    case capitals = "A"
    case words = "ÉTAT "
    case quotes = "\""
    case openQuotes = "«"
    case brackets = "("
    case letters = "a"
    case names = "Kim"
    case stops = "."
    case dashes = "- "
    case contractions = "du "
    case bytes = ""

    /// One of each sort, for the slower engines.
    static let few: [Filling] = [.words, .quotes, .brackets, .letters, .bytes]

    var testDescription: String { rawValue.isEmpty ? "random bytes" : "« \(rawValue) »" }

    /// A line of about `count` bytes.
    func line(_ count: Int) -> [UInt8] {
      guard !rawValue.isEmpty else {
        var state: UInt64 = 88_172_645_463_325_252
        return (0..<count).map { _ in
          state ^= state << 13
          state ^= state >> 7
          state ^= state << 17
          return UInt8(truncatingIfNeeded: state >> 32)
        }.map { $0 == 10 ? 32 : $0 }
      }
      return Array(String(repeating: rawValue, count: count / rawValue.utf8.count).utf8)
    }
  }

  private let pack: LanguagePack
  private let rule: SentenceSplitter
  private let learnt: SentenceSplitter
  private let recognizer: TrainedRecognizer
  private let tagger: Tagger
  private let analyzer: SyntaxAnalyzer

  init() throws {
    let models = ModelFiles(language: "fr")
    pack = try #require(LanguagePack(language: "fr"))
    rule = SentenceSplitter(pack: pack)
    learnt = try SentenceSplitter(pack: pack, models: models)
    recognizer = try #require(try TrainedRecognizer(models))
    tagger = try #require(try Tagger(models))
    analyzer = try #require(try SyntaxAnalyzer(models))
  }

  private func document(_ bytes: [UInt8]) -> Document {
    let text = SourceText(String(decoding: bytes, as: UTF8.self))
    return Document(
      info: DocumentInfo(id: "t", path: "t"), text: text,
      blocks: [Block(kind: .paragraph, span: text.span)])
  }

  private func check(_ size: Int, _ filling: Filling, _ work: ([UInt8]) -> Void) throws {
    let growth = Growth(from: size, making: filling.line, work)
    #expect(growth.isLinear, "\(growth)")
  }

  @Test("tokens and sentences take linear time", arguments: Filling.allCases)
  func splitting(_ filling: Filling) throws {
    try check(1_000, filling) { line in
      for splitter in [rule, learnt] { splitter.run(document(line)).checkInvariants() }
    }
  }

  @Test("names take linear time", arguments: Filling.few)
  func names(_ filling: Filling) throws {
    try check(600, filling) { line in
      _ = recognizer.candidates(in: rule.run(document(line)))
    }
  }

  @Test("tags take linear time", arguments: Filling.few)
  func tags(_ filling: Filling) throws {
    try check(600, filling) { line in _ = tagger.run(rule.run(document(line))) }
  }

  @Test("trees take linear time", arguments: Filling.few)
  func trees(_ filling: Filling) throws {
    try check(150, filling) { line in
      let document = rule.run(document(line))
      for sentence in document.sentences.indices {
        _ = analyzer.tree(ofSentence: sentence, in: document)
      }
    }
  }
}
