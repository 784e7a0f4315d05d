import RelgraphCore
import RelgraphKit

extension DocumentAnalyzer {
  /// The record of a text whose blocks stand between empty lines.
  func record(of text: String) -> DocumentRecord {
    var blocks: [Block] = []
    var start = 0
    for part in text.split(separator: "\n\n") {
      blocks.append(
        Block(kind: .paragraph, span: Span(start: start, end: start + part.utf8.count)))
      start += part.utf8.count + 2
    }
    return record(
      of: Document(
        info: DocumentInfo(id: "raw", path: "raw"), text: SourceText(text), blocks: blocks))
  }
}

extension DocumentRecord {
  /// What it tells, as « source > type > target », with the modality behind it where that is not « asserted »; sorted.
  var lines: [String] {
    relations.map { relation in
      let ends = [entities[relation.source].name, entities[relation.target].name]
      let modality = relation.modality == .asserted ? "" : " (\(relation.modality.rawValue))"
      return "\(ends[0]) > \(relation.type.rawValue) > \(ends[1])\(modality)"
    }.sorted()
  }
}
