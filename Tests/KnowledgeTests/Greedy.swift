import Linguistics
import RelgraphCore
import Testing

@testable import Knowledge

/// A recogniser that takes some words for one name, wherever they stand.
struct Greedy: NameRecognizer {
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

/// The mentions of a text in which some words are taken for a name of one kind.
func mentions(_ text: String, taking name: String, for label: NameLabel) throws -> [String] {
  let resolved = try resolve(text, taking: name, for: label)
  return resolved.mentions.map { resolved.document.document.text[$0.span] }
}

/// What is found in a text in which some words are taken for a name of one kind, with a user's registry.
func resolve(
  _ text: String, taking name: String, for label: NameLabel, rulings yaml: String = ""
) throws -> ResolvedDocument {
  let pack = try #require(LanguagePack(language: "fr"))
  let words = name.split(separator: " ").map(String.init)
  let registry = try Registry.builtIn().applying([UserRegistry(yaml: yaml, path: "r.yaml")])
  let resolver = DocumentResolver(
    registry: registry, pack: pack, recognizer: Greedy(words: words, label: label))
  let source = SourceText(text)
  let document = Document(
    info: DocumentInfo(id: "t", path: "t", date: nil), text: source,
    blocks: [Block(kind: .paragraph, span: source.span)])
  return resolver.resolve(SentenceSplitter(pack: pack).run(document))
}
