import Linguistics
import RelgraphCore
import Testing

@testable import Knowledge

/// A recogniser that takes some words for one name, wherever they stand.
private struct Greedy: NameRecognizer {
  let words: [String]
  let label: NameLabel

  func candidates(in document: TokenizedDocument, known: [KnownToken]) -> [NameCandidate] {
    document.tokens.indices.compactMap { start in
      let tokens = start..<min(document.tokens.count, start + words.count)
      guard tokens.map({ document.forms[$0] }) == words else { return nil }
      return NameCandidate(
        tokens: tokens, sentence: 0, label: label, confidence: 0.9, reason: "test")
    }
  }
}

@Suite("CandidateEdges")
struct CandidateEdgesTests {
  private static let cases: [(String, NameLabel, String, [String])] = [
    ("Hamas Luc Vastin", .person, "Le chef du Hamas Luc Vastin part.", ["Hamas", "Luc Vastin"]),
    (
      "Union européenne presse Orsin", .organization, "L'Union européenne presse Orsin.",
      ["Union européenne"]
    ),
    // A name of its own goes on behind the registry's.
    (
      "Union européenne de Vastin", .organization, "L'Union européenne de Vastin se réunit.",
      ["Union européenne de Vastin"]
    ),
    ("Hamas Luc Vastin", .person, "Hamas Luc Vastin part.", ["Hamas Luc Vastin"]),
  ]

  @Test("names end where a body of the registry does", arguments: cases)
  func cut(name: String, label: NameLabel, text: String, wanted: [String]) throws {
    let pack = try #require(LanguagePack(language: "fr"))
    let words = name.split(separator: " ").map(String.init)
    let resolver = DocumentResolver(
      registry: try Registry.builtIn(), pack: pack,
      recognizer: Greedy(words: words, label: label))
    let source = SourceText(text)
    let document = Document(
      info: DocumentInfo(id: "t", path: "t", date: nil), text: source,
      blocks: [Block(kind: .paragraph, span: source.span)])
    let resolved = resolver.resolve(SentenceSplitter(pack: pack).run(document))
    #expect(resolved.mentions.map { source[$0.span] } == wanted)
  }
}
