public import RelgraphCore

/// Writes GraphML, which Gephi, Cytoscape, yEd, igraph and networkx read.
///
/// Label, weight and kind are data under those names. A graph with edges of both sorts is written as
/// directed, its undirected edges marked by the data `mutual`: networkx refuses `directed="false"` in a
/// directed file.
///
/// Reference: U. Brandes et al., *GraphML progress report*, 2002, doi:10.1007/3-540-45848-4_59.
public struct GraphMLWriter: GraphWriter {
  /// Makes a writer.
  public init() {}

  /// Writes the graph.
  public func write<Sink: ByteSink & ~Copyable>(
    _ graph: PropertyGraph, to sink: inout Sink
  ) throws(Sink.Failure) {
    let direction = EdgeDirection(graph.edges)
    let nodes = PropertySchema(graph.nodes.lazy.map(Self.properties))
    let edges = PropertySchema(
      graph.edges.lazy.map { Self.properties($0, isMixed: direction.isMixed) })
    let whole = PropertySchema(CollectionOfOne(graph.properties))
    let ids = Identifiers.unique(graph.nodes.map { TextCleaning.legal($0.id) })
    var xml = XMLText()
    xml.markup("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n")
    declare(whole, "graph", "g", to: &xml)
    declare(nodes, "node", "n", to: &xml)
    declare(edges, "edge", "e", to: &xml)
    xml.markup("<graph id=\"relgraph\" edgedefault=\"\(direction.defaultWord)\">\n")
    write(graph.properties, whole, "g", to: &xml)
    for (id, node) in zip(ids, graph.nodes) {
      xml.markup("<node")
      xml.attribute("id", id)
      xml.markup(">\n")
      write(Self.properties(node), nodes, "n", to: &xml)
      xml.markup("</node>\n")
      try xml.bytes.drain(into: &sink)
    }
    for (number, edge) in graph.edges.enumerated() {
      xml.markup("<edge id=\"e\(number)\"")
      xml.attribute("source", ids[edge.source])
      xml.attribute("target", ids[edge.target])
      xml.markup(">\n")
      write(Self.properties(edge, isMixed: direction.isMixed), edges, "e", to: &xml)
      xml.markup("</edge>\n")
      try xml.bytes.drain(into: &sink)
    }
    xml.markup("</graph>\n</graphml>\n")
    try xml.bytes.finish(into: &sink)
  }

  private func declare(
    _ schema: PropertySchema, _ owner: String, _ prefix: String, to xml: inout XMLText
  ) {
    for (number, column) in schema.columns.enumerated() {
      xml.markup("<key id=\"\(prefix)\(number)\" for=\"\(owner)\"")
      xml.attribute("attr.name", column.name)
      xml.attribute("attr.type", column.type.graphMLName)
      xml.markup("/>\n")
    }
  }

  private func write(
    _ properties: [String: PropertyValue], _ schema: PropertySchema, _ prefix: String,
    to xml: inout XMLText
  ) {
    for (number, column) in schema.columns.enumerated() {
      guard let text = properties[column.name]?.text else { continue }
      xml.markup("<data key=\"\(prefix)\(number)\">")
      xml.content(text)
      xml.markup("</data>\n")
    }
  }

  private static func properties(_ node: PropertyGraph.Node) -> [String: PropertyValue] {
    node.properties.merging(["label": .string(node.label)]) { _, label in label }
  }

  private static func properties(
    _ edge: PropertyGraph.Edge, isMixed: Bool
  ) -> [String: PropertyValue] {
    var properties = edge.properties
    properties["weight"] = edge.weight.isFinite ? .number(edge.weight) : nil
    if let kind = edge.kind { properties["kind"] = .string(kind) }
    if let label = edge.label { properties["label"] = .string(label) }
    if isMixed { properties["mutual"] = .boolean(!edge.isDirected) }
    return properties
  }
}

extension PropertyType {
  /// GraphML's name; `long`, since counts may be large.
  fileprivate var graphMLName: String {
    switch self {
    case .boolean: "boolean"
    case .integer: "long"
    case .number: "double"
    case .string: "string"
    }
  }
}
