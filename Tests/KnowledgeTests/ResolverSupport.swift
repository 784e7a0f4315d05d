import Foundation
import Knowledge
import Linguistics
import RelgraphCore
import TestSupport
import Testing

/// A resolver over everything that is built in; made once for all tests.
let builtInResolver: DocumentResolver? = {
  guard let pack = LanguagePack(language: "fr"), let registry = try? Registry.builtIn() else {
    return nil
  }
  return DocumentResolver(
    registry: registry, pack: pack, recognizer: ShapeRecognizer(pack: pack))
}()

/// Resolves a text whose paragraphs are separated by blank lines.
func resolve(_ text: String, date: String? = nil) throws -> ResolvedDocument {
  let source = SourceText(text)
  var blocks: [Block] = []
  var start = 0
  for part in text.components(separatedBy: "\n\n") {
    blocks.append(
      Block(kind: .paragraph, span: Span(start: start, end: start + part.utf8.count)))
    start += part.utf8.count + 2
  }
  let document = Document(
    info: DocumentInfo(id: "t", path: "t", date: date.flatMap { PartialDate($0) }), text: source,
    blocks: blocks.filter { !$0.span.isEmpty })
  let pack = try #require(LanguagePack(language: "fr"))
  return try #require(builtInResolver).resolve(SentenceSplitter(pack: pack).run(document))
}

/// Takes `[form|kind name]` marks out of a text; `kind` is N, M or A, `name` the entity's.
func unmark(_ marked: String) -> (text: String, wanted: [String]) {
  let marked = MarkedText(marked)
  return (marked.text, marked.marks.map { "\($0.surface) = \($0.fields)" })
}

/// Expects exactly the marked mentions, each with the entity that the mark names.
func expectMentions(
  _ marked: String, date: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let (text, wanted) = unmark(marked)
  let resolved = try resolve(text, date: date)
  let letters: [MentionKind: String] = [
    .name: "N", .metonym: "M", .adjective: "A", .description: "D",
  ]
  let found = resolved.mentions.map { mention in
    let form = resolved.document.document.text[mention.span]
    return "\(form) = \(letters[mention.kind] ?? "?") \(resolved.entities[mention.entity].name)"
  }
  #expect(found == wanted, sourceLocation: sourceLocation)
}
