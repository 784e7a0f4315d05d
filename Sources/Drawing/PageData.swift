internal import Exchange
import RelgraphCore

/// What the page's script reads: the graph, the drawings' edges, every quote once.
struct PageData {
  private let graph: EntityGraph
  private let views: [PageView]
  private let language: MapLanguage
  private let documents: [DocumentInfo]
  private let documentIndex: [String: Int]
  private var quotes: [String] = []
  private var quoteIndex: [String: Int] = [:]
  private let names: [String: String]

  /// Most pieces of evidence that the page carries in all; of a larger graph each edge shows fewer.
  private static let mostEvidence = 40_000
  private let most: Int
  private static let longestQuote = 1_200

  /// The island's text: no `<`, `>` or `&` in it.
  private(set) var json = ""

  /// Collects and writes.
  init(
    graph: EntityGraph, views: [PageView], documents: [DocumentInfo], language: MapLanguage
  ) {
    self.graph = graph
    self.views = views
    self.language = language
    var known = documents
    var index: [String: Int] = [:]
    for (place, info) in documents.enumerated() where index[info.id] == nil {
      index[info.id] = place
    }
    let lists = graph.cooccurrences.map(\.evidence) + graph.relations.map(\.evidence)
    for evidence in lists.flatMap(\.all) where index[evidence.document] == nil {
      index[evidence.document] = known.count
      known.append(DocumentInfo(id: evidence.document, path: evidence.document))
    }
    self.documents = known
    documentIndex = index
    most = Self.share(lists.map(\.count), of: Self.mostEvidence)
    names = Dictionary(
      graph.nodes.map { ($0.entity.id, $0.entity.name) }, uniquingKeysWith: { first, _ in first })
    var writer = JSONWriter(escapesHTML: true)
    write(&writer)
    json = String(decoding: writer.bytes, as: UTF8.self)
  }

  /// How many of each list can be kept so that all together stay within `limit`; at least two.
  private static func share(_ counts: [Int], of limit: Int) -> Int {
    var most = counts.max() ?? 0
    while most > 2, counts.reduce(0, { $0 + min($1, most) }) > limit { most = max(2, most * 3 / 4) }
    return most
  }

  private mutating func write(_ out: inout JSONWriter) {
    out.beginObject()
    out.member("language", language.rawValue)
    writeDocuments(&out)
    writeTypes(&out)
    writeEntities(&out)
    out.key("views")
    out.beginArray()
    for view in views { writeView(view, &out) }
    out.endArray()
    out.member("quotes", quotes)
    out.endObject()
  }

  private func writeDocuments(_ out: inout JSONWriter) {
    out.key("documents")
    out.beginArray()
    for info in documents {
      out.beginObject()
      out.member("id", info.id)
      out.member("title", ifPresent: info.title.map { VisibleText.line($0, limit: 300) })
      out.member("date", ifPresent: info.date?.description)
      out.member("language", info.language)
      out.endObject()
    }
    out.endArray()
  }

  private func writeTypes(_ out: inout JSONWriter) {
    out.key("types")
    out.beginArray()
    for definition in graph.ontology.definitions {
      out.beginObject()
      out.member("type", definition.type.rawValue)
      out.member("family", EdgeTone(definition).step.rawValue)
      out.member("labels", definition.labels)
      out.endObject()
    }
    out.endArray()
  }

  private func writeEntities(_ out: inout JSONWriter) {
    out.key("entities")
    out.beginArray()
    for node in graph.nodes {
      out.beginObject()
      out.member("id", node.entity.id)
      out.member("name", shown(node.entity.name))
      out.member("type", node.entity.type.rawValue)
      out.member(
        "aliases", node.entity.aliases.prefix(200).map { VisibleText.line($0, limit: 200) })
      let notes = (node.entity.notes + node.entity.apart).prefix(100)
      out.member("notes", notes.map { VisibleText.line($0, limit: 600) })
      out.member("mentions", node.mentions)
      out.member("documents", node.documents)
      out.member("measures", node.measures)
      writeRanks(node.ranks, &out)
      out.endObject()
    }
    out.endArray()
  }

  /// Place, best and worst place by measure.
  private func writeRanks(_ ranks: [String: RankEstimate], _ out: inout JSONWriter) {
    guard !ranks.isEmpty else { return }
    out.key("ranks")
    out.beginObject()
    for (name, rank) in ranks.sorted(by: { $0.key < $1.key }) {
      out.key(name)
      out.beginArray()
      for place in [rank.rank, rank.best, rank.worst] { out.integer(place) }
      out.endArray()
    }
    out.endObject()
  }

  private func shown(_ name: String) -> String {
    let line = VisibleText.line(name, limit: 200)
    return line.isEmpty ? "?" : line
  }

  private mutating func writeView(_ view: PageView, _ out: inout JSONWriter) {
    let picture = view.map.picture
    let places = Dictionary(
      graph.nodes.enumerated().map { ($0.element.entity.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let nodes = picture.nodes.map { places[$0.id] ?? 0 }
    out.beginObject()
    out.member("name", SVGMapWriter.plain(picture.view))
    out.key("words")
    out.beginObject()
    for map in [view.map] + [view.translation].compactMap({ $0 }) {
      out.key(map.picture.language.rawValue)
      out.beginObject()
      out.member("title", VisibleText.line(map.picture.title, limit: 200))
      out.member("subtitle", VisibleText.line(map.picture.subtitle, limit: 300))
      out.member("omissions", map.lines.map { VisibleText.line($0, limit: 400) })
      out.endObject()
    }
    out.endObject()
    out.key("nodes")
    out.beginArray()
    for node in nodes { out.integer(node) }
    out.endArray()
    out.key("edges")
    out.beginArray()
    for edge in picture.edges {
      writeEdge(
        PageEdge(edge, of: picture, graph: graph), from: nodes[edge.source],
        to: nodes[edge.target], &out)
    }
    for other in view.undrawn {
      writeEdge(other.edge, from: other.source, to: other.target, &out)
    }
    out.endArray()
    out.member("drawn", picture.edges.count)
    out.endObject()
  }

  private mutating func writeEdge(
    _ edge: PageEdge, from source: Int, to target: Int, _ out: inout JSONWriter
  ) {
    out.beginObject()
    out.member("source", source)
    out.member("target", target)
    out.member("directed", edge.isDirected)
    out.member("tone", edge.tone.step.rawValue)
    out.member("kinds", edge.kinds)
    out.key("counts")
    out.beginArray()
    for count in edge.counts { out.integer(count) }
    out.endArray()
    out.member("count", edge.counts.reduce(0, +))
    out.member("documents", edge.documents)
    out.key("evidence")
    out.beginArray()
    for evidence in edge.evidence.prefix(most) { writeEvidence(evidence, &out) }
    out.endArray()
    out.member("more", max(0, edge.evidence.count - most))
    out.endObject()
  }

  private mutating func writeEvidence(_ evidence: Evidence, _ out: inout JSONWriter) {
    let quote = VisibleText.line(evidence.quote, limit: Self.longestQuote)
    let place = quoteIndex[quote] ?? quotes.count
    if place == quotes.count {
      quotes.append(quote)
      quoteIndex[quote] = place
    }
    out.beginObject()
    out.member("d", documentIndex[evidence.document] ?? 0)
    out.member("q", place)
    out.member("t", VisibleText.line(evidence.trigger, limit: 200))
    out.member("m", evidence.modality.rawValue)
    out.member("e", ifPresent: evidence.event?.date.description)
    if evidence.isCopy { out.member("c", true) }
    out.member("r", ifPresent: evidence.role.map { VisibleText.line($0, limit: 200) })
    out.member("by", ifPresent: evidence.attributedTo.map { shown(names[$0] ?? $0) })
    out.endObject()
  }
}
