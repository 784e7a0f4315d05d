import Linguistics
import RelgraphCore
import Testing

/// The French pack, which every test of this target reads.
func frenchPack() throws -> LanguagePack { try #require(LanguagePack(language: "fr")) }

/// A document of one paragraph.
func paragraph(_ text: String) -> Document {
  let source = SourceText(text)
  return Document(
    info: DocumentInfo(id: "test", path: "test"), text: source,
    blocks: [Block(kind: .paragraph, span: source.span)])
}

/// A text as one paragraph, in tokens and sentences by the rule.
func tokenized(_ text: String) throws -> TokenizedDocument {
  SentenceSplitter(pack: try frenchPack()).run(paragraph(text))
}

/// Finds the same names in every document.
struct FixedNames: NameRecognizer {
  let names: [(Range<Int>, NameLabel)]
  var confidence = 1.0

  func candidates(in document: TokenizedDocument, known: [KnownToken]) -> [NameCandidate] {
    names.map {
      NameCandidate(
        tokens: $0.0, sentence: 0, label: $0.1, confidence: confidence, reason: "test")
    }
  }
}
