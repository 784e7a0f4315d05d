import Foundation
import Linguistics
import RelgraphCore
import TestSupport

/// A document whose mentions are drawn into its text: `[Kim|N per:Kim Jong-un] a dit …`.
struct MarkedDocument {
  let document: TokenizedDocument
  let mentions: [LocalMention]
  let entities: [LocalEntity]
  let ids: [String]

  /// Reads mark-up; a line that holds only `%%` ends the text.
  init(_ marked: String, id: String = "test", date: PartialDate? = nil, pack: LanguagePack) {
    let body = marked.range(of: "\n%%\n").map { String(marked[..<$0.lowerBound]) } ?? marked
    let marked = MarkedText(body) { fields in
      fields.firstIndex(of: " ").map { fields[$0...].contains(":") } ?? false
    }
    let plain = marked.text
    let found = marked.marks.map { mark in
      (
        start: mark.bytes.lowerBound, end: mark.bytes.upperBound,
        kind: mark.fields.first ?? "N",
        id: String(mark.fields.drop { $0 != " " }.dropFirst())
      )
    }
    let text = SourceText(plain)
    let source = Document(
      info: DocumentInfo(id: id, path: id, date: date), text: text, blocks: Self.blocks(plain))
    document = SentenceSplitter(pack: pack).run(source)
    ids = Array(Set(found.map(\.id))).sorted()
    (mentions, entities) = Self.resolve(found, ids: ids, document: document)
  }

  /// One block a line; short ones without a full stop are headings.
  static func blocks(_ plain: String) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    for line in plain.split(separator: "\n", omittingEmptySubsequences: false) {
      let count = line.utf8.count
      let trimmed = line.drop { $0 == " " || $0 == "\r" }
      if !trimmed.isEmpty {
        let isHeading = count < 90 && !line.contains(".")
        let lead = line.utf8.count - trimmed.utf8.count
        blocks.append(
          Block(
            kind: isHeading ? .heading : .paragraph,
            span: Span(start: start + lead, end: start + lead + Self.trimmedCount(trimmed))))
      }
      start += count + 1
    }
    return blocks
  }

  private static func trimmedCount(_ text: Substring) -> Int {
    var text = text
    while let last = text.unicodeScalars.last, last.properties.isWhitespace {
      text.unicodeScalars.removeLast()
    }
    return text.utf8.count
  }

  private static func resolve(
    _ found: [(start: Int, end: Int, kind: Character, id: String)], ids: [String],
    document: TokenizedDocument
  ) -> ([LocalMention], [LocalEntity]) {
    var mentions: [LocalMention] = []
    var forms: [String: Set<String>] = [:]
    for mark in found {
      let span = Span(start: mark.start, end: mark.end)
      let touched = document.tokens.indices.filter { document.tokens[$0].span.overlaps(span) }
      guard let first = touched.first, let last = touched.last,
        let sentence = document.sentences.firstIndex(where: { $0.tokens.contains(first) })
      else { continue }
      let kind: MentionKind =
        switch mark.kind {
        case "M": .metonym
        case "A": .adjective
        case "D": .description
        default: .name
        }
      if kind == .name { forms[mark.id, default: []].insert(document.document.text[span]) }
      mentions.append(
        LocalMention(
          span: span, tokens: first..<(last + 1), sentence: sentence, kind: kind,
          entity: ids.firstIndex(of: mark.id) ?? 0, reason: "given"))
    }
    let entities = ids.map { id in
      LocalEntity(
        type: id.hasPrefix("per") ? .person : id.hasPrefix("sta") ? .state : .organization,
        name: String(id.dropFirst(4)), forms: (forms[id] ?? []).sorted())
    }
    return (mentions, entities)
  }
}
