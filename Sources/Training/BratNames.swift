internal import Foundation
internal import Linguistics
internal import RelgraphCore

/// Reads folders of `.txt`/`.ann` pairs: a text, and names by offsets in Unicode scalars.
struct BratNames {
  let splitter: SentenceSplitter

  /// The documents of a folder, in order of their names.
  func documents(folder: String) throws -> [GoldDocument] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try files.filter { $0.hasSuffix(".txt") }.sorted().map { file in
      let id = String(file.dropLast(4))
      return document(
        id: id, text: try Corpora.bytes(atPath: "\(folder)/\(file)"),
        notes: try Corpora.bytes(atPath: "\(folder)/\(id).ann"))
    }
  }

  /// One document, cut into tokens and sentences as at run time.
  func document(id: String, text: [UInt8], notes: [UInt8]) -> GoldDocument {
    let text = SourceText(String(decoding: text, as: UTF8.self))
    let document = Document(
      info: DocumentInfo(id: id, path: id), text: text, blocks: Self.blocks(text))
    return GoldDocument(
      id: id, document: splitter.run(document),
      names: Self.names(String(decoding: notes, as: UTF8.self), in: text))
  }

  /// Each line that is not blank is a block, the first of them a heading.
  static func blocks(_ text: SourceText) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    for end in text.bytes.indices.filter({ text.bytes[$0] == 10 }) + [text.count] {
      var (first, last) = (start, end)
      while first < last, text.bytes[first] <= 32 { first += 1 }
      while last > first, text.bytes[last - 1] <= 32 { last -= 1 }
      if last > first {
        blocks.append(
          Block(kind: blocks.isEmpty ? .heading : .paragraph, span: Span(start: first, end: last)))
      }
      start = end + 1
    }
    return blocks
  }

  /// The outermost names of all types; of equals the one that comes first in the file.
  private static func names(_ notes: String, in text: SourceText) -> [GoldDocument.Name] {
    var bytesOf: [Int] = text.bytes.indices.filter { text.bytes[$0] & 0xc0 != 0x80 }
    bytesOf.append(text.count)
    var names: [(name: GoldDocument.Name, type: String)] = []
    for line in notes.split(whereSeparator: \.isNewline) where line.hasPrefix("T") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 2 else { continue }
      let parts = fields[1].split { $0 == " " || $0 == ";" }
      let ends = parts.dropFirst().compactMap { Int($0) }
      guard let type = parts.first, let start = ends.min(), let end = ends.max(), start < end,
        end < bytesOf.count
      else { continue }
      let span = Span(start: bytesOf[start], end: bytesOf[end])
      names.append(
        (GoldDocument.Name(span: span, label: GoldDocument.label(ofType: type)), String(type)))
    }
    let sorted = names.indices.sorted { (names[$0].name.span, $0) < (names[$1].name.span, $1) }
    var outermost: [GoldDocument.Name] = []
    var end = 0
    for index in sorted where names[index].name.span.start >= end {
      end = names[index].name.span.end
      if GoldDocument.counts(names[index].type) { outermost.append(names[index].name) }
    }
    return outermost
  }
}
