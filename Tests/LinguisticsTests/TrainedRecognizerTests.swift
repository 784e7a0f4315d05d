import RelgraphCore
import Testing

@testable import Linguistics

@Suite("TrainedRecognizer")
struct TrainedRecognizerTests {
  private static func names(_ text: String) throws -> [String] {
    let recognizer = try #require(try TrainedRecognizer(ModelFiles(language: "fr")))
    let pack = try #require(LanguagePack(language: "fr"))
    let source = SourceText(text)
    let blocks = [Block(kind: .paragraph, span: source.span)].filter { !$0.span.isEmpty }
    let document = SentenceSplitter(pack: pack).run(
      Document(info: DocumentInfo(id: "t", path: "t"), text: source, blocks: blocks))
    return recognizer.candidates(in: document, known: []).map {
      "\($0.label) " + source[document.span(of: $0.tokens)]
    }
  }

  @Test(
    "tells persons, places and bodies",
    arguments: [
      (
        "Le président français Emmanuel Macron s'est rendu à Berlin.",
        ["person Emmanuel Macron", "location Berlin"]
      ),
      ("L'ONU a condamné les tirs en Somalie.", ["organization ONU", "location Somalie"]),
    ])
  func plainNames(_ text: String, _ expected: [String]) throws {
    #expect(try Self.names(text) == expected)
  }

  @Test(
    "finds nothing in nothing, and survives odd text",
    arguments: ["", "...", "\u{0}A\u{0}", "« « («"])
  func oddText(_ text: String) throws {
    #expect(try Self.names(text).count <= 2)
  }
}
