internal import Exchange
internal import RelgraphCore

/// Tells, with quotes, what a map says of an entity or of two.
struct Explanation {
  let map: EntityGraph
  private let records: [EvidenceRecord]
  let dates: [String: PartialDate]
  private let style: Bool

  init(map: EntityGraph, records: [EvidenceRecord], style: Bool) {
    self.map = map
    self.records = records
    self.style = style
    var dates: [String: PartialDate] = [:]
    for record in records { dates[record.document.id] = record.document.date }
    self.dates = dates
  }

  /// Forms, reasons and relations of one entity.
  func text(of node: Int) -> [UInt8] {
    let entry = map.nodes[node]
    var lines = [
      "\(name(node)) (\(entry.entity.type.rawValue), \(entry.entity.id))",
      "\(entry.mentions) mentions in \(entry.documents) documents",
    ]
    lines += entry.entity.notes.map { "  " + $0 }
    lines += ["", "Forms:"] + forms(of: entry.entity.id)
    let edges = map.relations.filter { $0.source == node || $0.target == node }
    if !edges.isEmpty { lines += ["", "Relations:"] }
    for edge in edges { lines += relation(edge) }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// Relations and co-occurrences of two entities, the newest document first.
  func text(between first: Int, _ second: Int) -> [UInt8] {
    var lines = ["\(name(first)) – \(name(second))"]
    let edges = relations(between: first, second)
    lines += edges.isEmpty ? ["", "No typed relation."] : ["", "Relations:"]
    for edge in edges { lines += relation(edge) }
    if let together = cooccurrence(first, second) {
      lines += ["", "Together in \(together.count) windows of \(together.documents) documents:"]
      lines += newestFirst(together.evidence.all).map { quote($0) }
    } else {
      lines += ["", "Never together in one \(map.corpus.window)."]
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func relations(between first: Int, _ second: Int) -> [RelationEdge] {
    map.relations.filter {
      ($0.source, $0.target) == (first, second) || ($0.source, $0.target) == (second, first)
    }
  }

  private func cooccurrence(_ first: Int, _ second: Int) -> Cooccurrence? {
    map.cooccurrences.first {
      ($0.first, $0.second) == (min(first, second), max(first, second))
    }
  }

  private func forms(of id: String) -> [String] {
    var counts: [String: (count: Int, reason: String, document: String)] = [:]
    for record in records {
      for mention in record.mentions where mention.entity == id {
        let key = mention.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let known = counts[key]
        counts[key] = (
          (known?.count ?? 0) + 1, known?.reason ?? mention.reason,
          known?.document ?? record.document.id
        )
      }
    }
    return counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map {
      form, value in
      "  \(value.count) × « \(TextTable.safe(form)) » – \(value.reason) (\(TextTable.safe(value.document)))"
    }
  }

  private func relation(_ edge: RelationEdge) -> [String] {
    let definition = map.ontology[edge.type]
    let arrow = definition?.isSymmetric == true ? "–" : "→"
    let label = definition?.labels["fr"] ?? edge.type.rawValue
    return [
      "  \(name(edge.source)) \(arrow) \(label) (\(edge.type.rawValue)) \(arrow) \(name(edge.target))"
    ]
      + newestFirst(edge.evidence.all).map { quote($0) }
  }

  private func newestFirst(_ evidence: [Evidence]) -> [Evidence] {
    evidence.sorted { left, right in
      let (one, other) = (dates[left.document], dates[right.document])
      if one != other {
        guard let one else { return false }
        guard let other else { return true }
        return other < one
      }
      return (left.document, left.start) < (right.document, right.start)
    }
  }

  /// A piece of evidence on one line: date, place, modality, words.
  func quote(_ evidence: Evidence) -> String {
    let date = dates[evidence.document].map { "\($0) " } ?? ""
    let modality = evidence.modality == .asserted ? "" : " [\(evidence.modality.rawValue)]"
    return
      "    \(date)\(TextTable.safe(evidence.document)):\(evidence.start)\(modality) « \(marked(evidence)) »"
  }

  /// The quote on one line, its trigger in bold on a terminal and between stars elsewhere.
  private func marked(_ evidence: Evidence) -> String {
    let quote = Self.line(evidence.quote)
    let trigger = Self.line(evidence.trigger)
    guard !trigger.isEmpty, let range = quote.ranges(of: trigger).first else { return quote }
    let (open, close) = style ? ("\u{1B}[1m", "\u{1B}[0m") : ("*", "*")
    return quote[..<range.lowerBound] + open + trigger + close + quote[range.upperBound...]
  }

  private static func line(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let scalars = words.unicodeScalars.filter {
      $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// What an entity is called.
  func name(_ node: Int) -> String { TextTable.safe(map.nodes[node].entity.name) }
}

extension Explanation {
  /// One object for each relation of an entity.
  func jsonLines(of node: Int) -> [UInt8] {
    lines(map.relations.filter { $0.source == node || $0.target == node }, together: nil)
  }

  /// One object for each relation of two entities, and one for their co-occurrence.
  func jsonLines(between first: Int, _ second: Int) -> [UInt8] {
    lines(relations(between: first, second), together: cooccurrence(first, second))
  }

  private func lines(_ edges: [RelationEdge], together: Cooccurrence?) -> [UInt8] {
    var bytes: [UInt8] = []
    for edge in edges {
      line(edge.type.rawValue, edge.source, edge.target, edge.evidence.all, into: &bytes)
    }
    if let together {
      line("cooccurrence", together.first, together.second, together.evidence.all, into: &bytes)
    }
    return bytes
  }

  private func line(
    _ type: String, _ source: Int, _ target: Int, _ evidence: [Evidence], into bytes: inout [UInt8]
  ) {
    var json = JSONWriter()
    json.beginObject()
    json.member("type", type)
    json.member("source", map.nodes[source].entity.id)
    json.member("target", map.nodes[target].entity.id)
    json.key("evidence")
    json.beginArray()
    for piece in newestFirst(evidence) {
      json.beginObject()
      json.member("document", piece.document)
      json.member("date", ifPresent: dates[piece.document]?.description)
      json.member("start", piece.start)
      json.member("end", piece.end)
      json.member("quote", piece.quote)
      json.member("trigger", piece.trigger)
      json.member("modality", piece.modality.rawValue)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.finish(into: &bytes)
  }
}
