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
    let range = map.corpus.range
    self.records = records.filter { range.contains($0.document.date) }
    self.style = style
    var dates: [String: PartialDate] = [:]
    for record in records { dates[record.document.id] = record.document.date }
    self.dates = dates
  }

  /// Forms, reasons, what was kept apart, and relations of one entity, in French.
  func text(of node: Int) -> [UInt8] {
    let entry = map.nodes[node]
    let type = Self.types[entry.entity.type] ?? entry.entity.type.rawValue
    let (mentions, documents) = counts(of: entry)
    var lines = [
      "\(name(node)) (\(type), \(entry.entity.id))",
      "\(mentions) mention\(plural(mentions)) dans \(documents) document\(plural(documents))",
    ]
    let (merged, apart) = (entry.entity.notes, entry.entity.apart)
    lines += ["", "Formes :"] + forms(of: entry.entity.id)
    if !merged.isEmpty { lines += ["", "Réuni parce que :"] + merged.map(note) }
    let namesakes = Namesakes(map).of(node).map { other in
      "  \(name(other)) (\(map.nodes[other].entity.id)) : même nom de famille, personne distincte"
    }
    if !apart.isEmpty || !namesakes.isEmpty {
      lines += ["", "Tenu à part :"] + apart.map(note) + namesakes
    }
    let edges = map.relations.filter { $0.source == node || $0.target == node }
    if !edges.isEmpty { lines += ["", "Relations :"] }
    for edge in edges { lines += relation(edge) }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The mentions of an entity and their documents: those of the map, or those told below where it was cut to a
  /// time and has none.
  private func counts(of node: EntityNode) -> (mentions: Int, documents: Int) {
    guard node.mentions == 0 else { return (node.mentions, node.documents) }
    let found = records.map { record in record.mentions.count { $0.entity == node.entity.id } }
    return (found.reduce(0, +), found.count { $0 > 0 })
  }

  private static let types: [EntityType: String] = [
    .person: "personne", .state: "État", .organization: "organisation",
  ]

  /// Words for what is not simply told, those of the explorer page.
  private static let modalities: [Modality: String] = [
    .denied: "nié", .planned: "prévu", .hypothetical: "hypothétique", .historical: "historique",
  ]

  private func note(_ note: String) -> String { "  " + Self.line(note) }

  private func plural(_ count: Int) -> String { count > 1 ? "s" : "" }

  /// Relations and co-occurrences of two entities, the newest document first.
  func text(between first: Int, _ second: Int) -> [UInt8] {
    var lines = ["\(name(first)) – \(name(second))"]
    let edges = relations(between: first, second)
    lines += edges.isEmpty ? ["", "Aucune relation typée."] : ["", "Relations :"]
    for edge in edges { lines += relation(edge) }
    if let together = cooccurrence(first, second) {
      lines += [
        "",
        "Ensemble dans \(together.weight) fenêtre\(plural(together.weight)) de "
          + "\(together.distinctDocuments) document\(plural(together.distinctDocuments))"
          + (together.weight == together.count
            ? "" : " (\(together.count) de \(together.documents) avec les quasi-copies)") + " :",
      ]
      lines += newestFirst(together.evidence.all).map { quote($0) }
    } else {
      lines += ["", "Jamais ensemble dans un\(window == "phrase" ? "e" : "") même \(window)."]
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// What counts as appearing together.
  var window: String {
    ["sentence": "phrase", "paragraph": "paragraphe"][map.corpus.window] ?? "document"
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

  /// Each form with each reason for it: how often, and in which documents.
  private func forms(of id: String) -> [String] {
    struct Use: Hashable {
      let form: String
      let reason: String
    }
    var counts: [Use: (count: Int, documents: [String])] = [:]
    for record in records {
      for mention in record.mentions where mention.entity == id {
        let form = mention.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let use = Use(form: form, reason: mention.reason)
        var known = counts[use] ?? (0, [])
        known.count += 1
        if known.documents.last != record.document.id { known.documents.append(record.document.id) }
        counts[use] = known
      }
    }
    let ordered = counts.sorted { left, right in
      (right.value.count, left.key.form, left.key.reason)
        < (left.value.count, right.key.form, right.key.reason)
    }
    return ordered.map { use, value in
      let shown = value.documents.prefix(3).map(TextTable.safe).joined(separator: ", ")
      let rest = value.documents.count > 3 ? " et \(value.documents.count - 3) autres" : ""
      return "  \(value.count) × « \(TextTable.safe(use.form)) » – \(use.reason) (\(shown)\(rest))"
    }
  }

  private func relation(_ edge: RelationEdge) -> [String] {
    let definition = map.ontology[edge.type]
    let arrow = definition?.isSymmetric == true ? "–" : "→"
    let label = definition?.labels["fr"] ?? edge.type.rawValue
    return [
      "  \(name(edge.source)) \(arrow) \(label) (\(edge.type.rawValue)) \(arrow) \(name(edge.target))"
        + counts(edge)
    ]
      + newestFirst(edge.evidence.all).map { quote($0) }
  }

  /// How often an edge is told, where copies make two numbers of it.
  private func counts(_ edge: RelationEdge) -> String {
    edge.weight == edge.count
      ? "" : " (\(edge.weight) fois, \(edge.count) avec les quasi-copies)"
  }

  private func newestFirst(_ evidence: [Evidence]) -> [Evidence] {
    evidence.sorted { left, right in
      let (one, other) = (time(left), time(right))
      if one != other {
        guard let one else { return false }
        guard let other else { return true }
        return other < one
      }
      return (left.document, left.start) < (right.document, right.start)
    }
  }

  /// When it happened, else when it was told.
  private func time(_ evidence: Evidence) -> PartialDate? {
    evidence.event?.date ?? dates[evidence.document]
  }

  /// A piece of evidence on one line: date, place, time, modality, words.
  func quote(_ evidence: Evidence) -> String {
    let date = dates[evidence.document].map { "\($0) " } ?? ""
    var marks: [String] = []
    if let event = evidence.event {
      marks.append("fait du \(event.date) : « \(TextTable.safe(Self.line(event.words))) »")
    }
    if evidence.modality != .asserted {
      marks.append(Self.modalities[evidence.modality] ?? evidence.modality.rawValue)
    }
    if let speaker = evidence.attributedTo,
      let node = map.nodes.firstIndex(where: { $0.entity.id == speaker })
    {
      marks.append("selon \(name(node))")
    }
    if evidence.isCopy { marks.append("quasi-copie") }
    let told = marks.isEmpty ? "" : " [\(marks.joined(separator: "; "))]"
    return
      "    \(date)\(TextTable.safe(evidence.document)):\(evidence.start)\(told) « \(marked(evidence)) »"
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
      json.member("eventDate", ifPresent: piece.event?.date.description)
      json.member("dateWords", ifPresent: piece.event?.words)
      json.member("start", piece.start)
      json.member("end", piece.end)
      json.member("quote", piece.quote)
      json.member("trigger", piece.trigger)
      json.member("modality", piece.modality.rawValue)
      json.member("attributedTo", ifPresent: piece.attributedTo)
      if piece.isCopy { json.member("copy", true) }
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.finish(into: &bytes)
  }
}
