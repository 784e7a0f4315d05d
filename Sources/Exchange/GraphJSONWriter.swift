public import RelgraphCore

/// Writes `graph.json`: the whole map with the quotes behind every edge, as node-link JSON.
///
/// The schema stands in docs/formats.md; ``GraphJSONReader`` reads it back to an equal graph, and
/// networkx' `node_link_graph(data, edges="edges")` to a multigraph.
public struct GraphJSONWriter: Sendable {
  /// Whether the text is safe inside an HTML `<script>` element.
  public var escapesHTML: Bool
  /// Language tag of the labels that edges carry.
  public var language: String

  /// Makes a writer.
  public init(escapesHTML: Bool = false, language: String = "fr") {
    self.escapesHTML = escapesHTML
    self.language = language
  }

  /// Writes the graph, one node or edge a line.
  public func write<Sink: ByteSink & ~Copyable>(
    _ graph: EntityGraph, to sink: inout Sink
  ) throws(Sink.Failure) {
    var json = JSONWriter(escapesHTML: escapesHTML)
    json.beginObject()
    json.lineBreak()
    json.member("format", GraphJSON.format)
    json.member("version", GraphJSON.version)
    json.member("directed", true)
    json.member("multigraph", true)
    json.lineBreak()
    write(corpus: graph.corpus, graph.ontology, to: &json)
    json.lineBreak()
    json.key("nodes")
    json.beginArray()
    for node in graph.nodes {
      write(node, to: &json)
      try json.drain(into: &sink)
    }
    json.lineBreak()
    json.endArray()
    try writeEdges(of: graph, &json, to: &sink)
    json.lineBreak()
    json.endObject()
    try json.finish(into: &sink)
  }

  private func writeEdges<Sink: ByteSink & ~Copyable>(
    of graph: EntityGraph, _ json: inout JSONWriter, to sink: inout Sink
  ) throws(Sink.Failure) {
    json.lineBreak()
    json.key("edges")
    json.beginArray()
    let ids = graph.nodes.map(\.entity.id)
    for edge in graph.cooccurrences {
      write(edge, ids: ids, to: &json)
      try json.drain(into: &sink)
    }
    let definitions = graph.ontology.byType
    for edge in graph.relations {
      write(edge, ids: ids, definition: definitions[edge.type], to: &json)
      try json.drain(into: &sink)
    }
    json.lineBreak()
    json.endArray()
  }

  private func write(
    corpus: CorpusSummary, _ ontology: Ontology, to json: inout JSONWriter
  ) {
    json.key("graph")
    json.beginObject()
    json.key("corpus")
    json.beginObject()
    json.member("documents", corpus.documents)
    json.member("distinctDocuments", corpus.distinctDocuments)
    json.member("sentences", corpus.sentences)
    json.member("earliest", ifPresent: corpus.earliest?.description)
    json.member("latest", ifPresent: corpus.latest?.description)
    json.member("since", ifPresent: corpus.range.since?.description)
    json.member("until", ifPresent: corpus.range.until?.description)
    json.member("window", corpus.window)
    if corpus.resamples > 0 { json.member("resamples", corpus.resamples) }
    json.endObject()
    json.key("ontology")
    json.beginArray()
    for definition in ontology.definitions {
      json.lineBreak()
      write(definition, to: &json)
    }
    json.endArray()
    json.endObject()
  }

  private func write(_ definition: RelationDefinition, to json: inout JSONWriter) {
    json.beginObject()
    json.member("type", definition.type.rawValue)
    json.member("labels", definition.labels)
    json.member("symmetric", definition.isSymmetric)
    json.member("quad", definition.quad.rawValue)
    json.member("score", definition.score)
    json.member("plover", definition.plover)
    json.member("sources", definition.sources.map(\.rawValue))
    json.member("targets", definition.targets.map(\.rawValue))
    json.endObject()
  }

  private func write(_ node: EntityNode, to json: inout JSONWriter) {
    json.lineBreak()
    json.beginObject()
    json.members(of: node.entity)
    json.member("mentions", node.mentions)
    json.member("documents", node.documents)
    json.member("measures", node.measures)
    json.member("ranks", node.ranks)
    json.endObject()
  }

  private func write(_ edge: Cooccurrence, ids: [String], to json: inout JSONWriter) {
    json.lineBreak()
    json.beginObject()
    json.member("source", ids[edge.first])
    json.member("target", ids[edge.second])
    json.member("key", GraphJSON.cooccurrence)
    json.member("kind", GraphJSON.cooccurrence)
    json.member("directed", false)
    json.member("weight", edge.weight)
    json.member("count", edge.count)
    json.member("documents", edge.documents)
    json.member("distinctDocuments", edge.distinctDocuments)
    json.member("association", edge.association)
    write(edge.evidence, to: &json) { $0.members(ofCooccurrence: $1) }
    json.endObject()
  }

  private func write(
    _ edge: RelationEdge, ids: [String], definition: RelationDefinition?, to json: inout JSONWriter
  ) {
    json.lineBreak()
    json.beginObject()
    json.member("source", ids[edge.source])
    json.member("target", ids[edge.target])
    json.member("key", edge.type.rawValue)
    json.member("kind", GraphJSON.relation)
    json.member("type", edge.type.rawValue)
    json.member("label", definition?.labels[language] ?? edge.type.rawValue)
    json.member("directed", !(definition?.isSymmetric ?? false))
    if let definition {
      json.member("score", definition.score)
      json.member("quad", definition.quad.rawValue)
    }
    json.member("modality", edge.modality.rawValue)
    json.member("weight", edge.weight)
    json.member("count", edge.count)
    json.member("documents", edge.documents)
    json.member("distinctDocuments", edge.distinctDocuments)
    write(edge.evidence, to: &json) { $0.members(of: $1) }
    json.endObject()
  }

  private func write(
    _ list: EvidenceList, to json: inout JSONWriter,
    members: (inout JSONWriter, Evidence) -> Void
  ) {
    json.key("evidence")
    json.beginArray()
    for evidence in list.all {
      json.beginObject()
      json.member("document", evidence.document)
      json.member("date", ifPresent: evidence.date?.description)
      members(&json, evidence)
      json.endObject()
    }
    json.endArray()
  }
}

/// The fixed words of `graph.json`.
enum GraphJSON {
  static let format = "relgraph"
  static let version = 1
  static let cooccurrence = "cooccurrence"
  static let relation = "relation"
}

extension Ontology {
  /// The definitions by type; the first where a type is defined twice.
  var byType: [RelationType: RelationDefinition] {
    Dictionary(definitions.map { ($0.type, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
