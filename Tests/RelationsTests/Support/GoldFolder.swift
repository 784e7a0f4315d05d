import Foundation
import RelgraphCore

@testable import Relations

/// Marked-up articles beside the package, where they exist: `../shared/gold/dev`.
enum GoldFolder {
  static var url: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared/gold/dev")
  }

  static var exists: Bool { FileManager.default.fileExists(atPath: url.path) }

  /// The articles' names and marked-up texts, sorted by name.
  static func articles() throws -> [(name: String, text: String)] {
    try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
      .filter { $0.hasSuffix(".txt") }
      .map { ($0, try String(contentsOf: url.appending(path: $0), encoding: .utf8)) }
  }

  /// A wanted or optional relation.
  struct Triple: Hashable {
    let type: String
    let ends: [String]
  }

  /// The relations listed below `%%`: those wanted, and those neither wanted nor wrong.
  static func relations(_ text: String, ontology: Ontology) -> (
    wanted: Set<Triple>, optional: Set<Triple>
  ) {
    var wanted: Set<Triple> = []
    var optional: Set<Triple> = []
    let tail = text.range(of: "\n%%\n").map { text[$0.upperBound...] } ?? ""
    for line in tail.split(separator: "\n") {
      let isOptional = line.trimmingCharacters(in: .whitespaces).hasSuffix("?")
      let fields = line.replacing("?", with: "").split(separator: "|")
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard fields.count >= 3 else { continue }
      let triple = triple(fields[0], fields[1], fields[2], ontology)
      if isOptional { optional.insert(triple) } else { wanted.insert(triple) }
    }
    return (wanted, optional.subtracting(wanted))
  }

  static func triple(_ type: String, _ source: String, _ target: String, _ ontology: Ontology)
    -> Triple
  {
    let isSymmetric = ontology[RelationType(rawValue: type)]?.isSymmetric ?? false
    return Triple(type: type, ends: isSymmetric ? [source, target].sorted() : [source, target])
  }

  /// One line of the evidence file, with the mentions as they were given.
  static func evidence(_ marked: MarkedDocument, name: String, _ relations: [LocalRelation]) throws
    -> String
  {
    let offsets = ScalarOffsets(marked.document.document.text)
    let mentions = marked.mentions.map { mention -> [String: Any] in
      let range = offsets.scalarRange(of: mention.span)
      return [
        "start": range.lowerBound, "end": range.upperBound, "kind": mention.kind.rawValue,
        "entity": marked.ids[mention.entity],
      ]
    }
    let entities = marked.entities.indices.map {
      [
        "id": marked.ids[$0], "name": marked.entities[$0].name,
        "type": marked.entities[$0].type.rawValue,
      ]
    }
    let found = relations.map {
      [
        "type": $0.type.rawValue, "source": marked.ids[$0.source], "target": marked.ids[$0.target],
        "rule": $0.rule, "modality": $0.modality.rawValue,
      ]
    }
    let record: [String: Any] = [
      "document": ["id": name], "mentions": mentions, "entities": entities, "relations": found,
    ]
    let data = try JSONSerialization.data(withJSONObject: record, options: .sortedKeys)
    return String(decoding: data, as: UTF8.self)
  }
}
