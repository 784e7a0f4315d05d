public import RelgraphCore

/// What of a map a view shows, and how.
public struct ViewOptions: Sendable, Hashable {
  /// Language tag of relation labels.
  public var language: String

  /// Makes options.
  public init(language: String = "fr") {
    self.language = language
  }
}

extension EntityGraph {
  /// Who appears with whom: undirected edges, their weight the number of windows without copies.
  ///
  /// Every property is a scalar, and of one type wherever it occurs, as GEXF and GraphML want it.
  public func networkView(_ options: ViewOptions = ViewOptions()) -> PropertyGraph {
    view(edges: cooccurrences.map(propertyEdge), title: "network")
  }

  /// Who does what to whom: directed edges, or undirected ones for symmetric types; their weight is the
  /// number of pieces of evidence without copies.
  public func relationsView(_ options: ViewOptions = ViewOptions()) -> PropertyGraph {
    view(edges: relationEdges(options), title: "relations")
  }

  /// Both kinds of edges in one graph.
  public func combinedView(_ options: ViewOptions = ViewOptions()) -> PropertyGraph {
    view(edges: cooccurrences.map(propertyEdge) + relationEdges(options), title: "combined")
  }

  private func relationEdges(_ options: ViewOptions) -> [PropertyGraph.Edge] {
    let definitions = ontology.byType
    return relations.map {
      propertyEdge($0, definition: definitions[$0.type], language: options.language)
    }
  }

  private func view(edges: [PropertyGraph.Edge], title: String) -> PropertyGraph {
    PropertyGraph(
      nodes: nodes.map(propertyNode), edges: edges, properties: corpusProperties(view: title))
  }

  private func corpusProperties(view: String) -> [String: PropertyValue] {
    var properties: [String: PropertyValue] = [
      "view": .string(view), "documents": .integer(corpus.documents),
      "sentences": .integer(corpus.sentences), "window": .string(corpus.window),
    ]
    properties["earliest"] = (corpus.earliest?.description).map(PropertyValue.string)
    properties["latest"] = (corpus.latest?.description).map(PropertyValue.string)
    return properties
  }

  private func propertyNode(_ node: EntityNode) -> PropertyGraph.Node {
    var properties: [String: PropertyValue] = [:]
    for (name, value) in node.measures where value.isFinite { properties[name] = .number(value) }
    properties["type"] = .string(node.entity.type.rawValue)
    properties["aliases"] = .string(TextCleaning.joined(node.entity.aliases))
    properties["wikidata"] = node.entity.wikidata.map(PropertyValue.string)
    properties["mentions"] = .integer(node.mentions)
    properties["documents"] = .integer(node.documents)
    return PropertyGraph.Node(
      id: node.entity.id, label: node.entity.name, properties: properties)
  }

  private func propertyEdge(_ edge: Cooccurrence) -> PropertyGraph.Edge {
    var properties: [String: PropertyValue] = [:]
    for (name, value) in edge.association where value.isFinite { properties[name] = .number(value) }
    properties["count"] = .integer(edge.count)
    properties["documents"] = .integer(edge.documents)
    properties["distinctDocuments"] = .integer(edge.distinctDocuments)
    properties["quote"] = .string(edge.evidence.first.quote)
    properties["document"] = .string(edge.evidence.first.document)
    return PropertyGraph.Edge(
      source: edge.first, target: edge.second, isDirected: false, weight: Double(edge.weight),
      kind: GraphJSON.cooccurrence, properties: properties)
  }

  private func propertyEdge(
    _ edge: RelationEdge, definition: RelationDefinition?, language: String
  ) -> PropertyGraph.Edge {
    let evidence = edge.evidence.first
    var properties: [String: PropertyValue] = [
      "count": .integer(edge.count), "documents": .integer(edge.documents),
      "distinctDocuments": .integer(edge.distinctDocuments),
      "modality": .string(edge.modality.rawValue), "quote": .string(evidence.quote),
      "document": .string(evidence.document), "trigger": .string(evidence.trigger),
    ]
    properties["score"] = definition.map { .number($0.score) }
    properties["quad"] = definition.map { .string($0.quad.rawValue) }
    properties["attributedTo"] = evidence.attributedTo.map(PropertyValue.string)
    properties["role"] = evidence.role.map(PropertyValue.string)
    if let period = edge.period {
      properties["first"] = .string(period.first.description)
      properties["last"] = .string(period.last.description)
    }
    if evidence.confidence.isFinite { properties["confidence"] = .number(evidence.confidence) }
    return PropertyGraph.Edge(
      source: edge.source, target: edge.target,
      isDirected: !(definition?.isSymmetric ?? false), weight: Double(edge.weight),
      kind: edge.type.rawValue, label: definition?.labels[language] ?? edge.type.rawValue,
      properties: properties)
  }
}
