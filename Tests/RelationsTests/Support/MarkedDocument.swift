import Foundation
import Linguistics
import RelgraphCore

/// A document whose mentions are drawn into its text: `[Kim|N per:Kim Jong-un] a dit …`.
struct MarkedDocument {
  let document: TokenizedDocument
  let mentions: [LocalMention]
  let entities: [LocalEntity]
  let ids: [String]

  /// Reads mark-up; a line that holds only `%%` ends the text.
  init(_ marked: String, id: String = "test", date: PartialDate? = nil, pack: LanguagePack) {
    let body = marked.range(of: "\n%%\n").map { String(marked[..<$0.lowerBound]) } ?? marked
    var plain = ""
    var found: [(start: Int, end: Int, kind: Character, id: String)] = []
    var rest = Substring(body)
    while let open = rest.firstIndex(of: "[") {
      plain += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "]"), let bar = inside[..<close].firstIndex(of: "|"),
        let space = inside[bar..<close].firstIndex(of: " "), inside[space...].contains(":")
      else {
        plain += "["
        rest = inside
        continue
      }
      let start = plain.utf8.count
      plain += inside[..<bar]
      found.append(
        (
          start, plain.utf8.count, inside[inside.index(after: bar)],
          String(inside[inside.index(after: space)..<close])
        ))
      rest = inside[inside.index(after: close)...]
    }
    plain += rest
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
