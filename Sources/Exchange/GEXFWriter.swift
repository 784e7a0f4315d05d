public import RelgraphCore

/// Writes GEXF, which Gephi, Gephi Lite, Cytoscape and networkx read.
///
/// A graph with edges of both sorts is written as directed, its undirected edges as `mutual`: networkx
/// reads no other mixture, and Gephi takes it for the same.
///
/// Reference: the GEXF working group, *GEXF 1.3 primer*, https://gexf.net.
public struct GEXFWriter: GraphWriter {
  /// A version of the format.
  public enum Version: String, Sendable, Hashable, CaseIterable {
    /// What Gephi writes since 2022; networkx reads it from 3.6 on.
    case v1_3 = "1.3"
    /// For older readers.
    case v1_2 = "1.2"
  }

  /// The version to write.
  public var version: Version

  /// Makes a writer.
  public init(version: Version = .v1_3) { self.version = version }

  /// Writes the graph.
  public func write<Sink: ByteSink & ~Copyable>(
    _ graph: PropertyGraph, to sink: inout Sink
  ) throws(Sink.Failure) {
    let nodeSchema = PropertySchema(graph.nodes.lazy.map(\.properties))
    let edgeSchema = PropertySchema(graph.edges.lazy.map(properties))
    let ids = Identifiers.unique(graph.nodes.map { TextCleaning.legal($0.id) })
    let direction = EdgeDirection(graph.edges)
    var xml = XMLText()
    open(graph, direction, to: &xml)
    declare(nodeSchema, "node", to: &xml)
    declare(edgeSchema, "edge", to: &xml)
    xml.markup("<nodes>\n")
    for (id, node) in zip(ids, graph.nodes) {
      xml.markup("<node")
      xml.attribute("id", id)
      xml.attribute("label", node.label)
      write(node.properties, nodeSchema, element: "node", to: &xml)
      try xml.bytes.drain(into: &sink)
    }
    xml.markup("</nodes>\n<edges>\n")
    for (number, edge) in graph.edges.enumerated() {
      xml.markup("<edge id=\"\(number)\"")
      xml.attribute("source", ids[edge.source])
      xml.attribute("target", ids[edge.target])
      xml.attribute("type", direction.word(edge))
      if version == .v1_3 { xml.attribute("kind", edge.kind) }
      xml.attribute("label", edge.label)
      xml.attribute("weight", PropertyValue.number(edge.weight).text)
      if let period = EdgePeriod(edge) {
        xml.attribute("start", period.start)
        xml.attribute("end", period.end)
      }
      write(properties(edge), edgeSchema, element: "edge", to: &xml)
      try xml.bytes.drain(into: &sink)
    }
    xml.markup("</edges>\n</graph>\n</gexf>\n")
    try xml.bytes.finish(into: &sink)
  }

  private func open(
    _ graph: PropertyGraph, _ direction: EdgeDirection, to xml: inout XMLText
  ) {
    let place = version == .v1_3 ? "http://gexf.net/1.3" : "http://www.gexf.net/1.2draft"
    xml.markup("<gexf xmlns=\"\(place)\" version=\"\(version.rawValue)\">\n")
    xml.markup("<meta>\n<creator>relgraph</creator>\n<description>")
    xml.content(
      graph.properties.sortedByName.compactMap { name, value in value.text.map { "\(name): \($0)" }
      }
      .joined(separator: "; "))
    xml.markup("</description>\n</meta>\n<graph")
    let isDynamic = graph.edges.contains { EdgePeriod($0) != nil }
    xml.markup(isDynamic ? " mode=\"dynamic\" timeformat=\"date\"" : " mode=\"static\"")
    xml.attribute("defaultedgetype", direction.defaultWord)
    xml.markup(">\n")
  }

  private func declare(_ schema: PropertySchema, _ owner: String, to xml: inout XMLText) {
    guard !schema.columns.isEmpty else { return }
    xml.markup("<attributes class=\"\(owner)\">\n")
    for (number, column) in schema.columns.enumerated() {
      xml.markup("<attribute id=\"\(number)\"")
      xml.attribute("title", column.name)
      xml.attribute("type", column.type.gexfName)
      xml.markup("/>\n")
    }
    xml.markup("</attributes>\n")
  }

  private func write(
    _ properties: [String: PropertyValue], _ schema: PropertySchema, element: String,
    to xml: inout XMLText
  ) {
    guard !properties.isEmpty else { return xml.markup("/>\n") }
    xml.markup(">\n<attvalues>\n")
    for (number, column) in schema.columns.enumerated() {
      guard let text = properties[column.name]?.text else { continue }
      xml.markup("<attvalue for=\"\(number)\"")
      xml.attribute("value", text)
      xml.markup("/>\n")
    }
    xml.markup("</attvalues>\n</\(element)>\n")
  }

  /// The properties of an edge, with its kind among them: version 1.2 has no better place for it, and
  /// networkx reads it nowhere else.
  private func properties(_ edge: PropertyGraph.Edge) -> [String: PropertyValue] {
    guard let kind = edge.kind else { return edge.properties }
    return edge.properties.merging(["kind": .string(kind)]) { _, kind in kind }
  }
}

/// When an edge holds, in days: from the first that its property `first` may mean to the last of `last`.
struct EdgePeriod {
  /// The first day, ISO 8601.
  let start: String
  /// The last day, ISO 8601.
  let end: String

  /// The period of an edge; nothing where its properties are no dates.
  init?(_ edge: PropertyGraph.Edge) {
    guard let first = edge.properties["first"]?.text.flatMap(PartialDate.init),
      let last = edge.properties["last"]?.text.flatMap(PartialDate.init)
    else { return nil }
    start = first.firstDay.description
    end = last.lastDay.description
  }
}

/// How a file says which edges are directed, in the words of GEXF.
struct EdgeDirection {
  private let hasDirected: Bool
  private let hasUndirected: Bool

  init(_ edges: [PropertyGraph.Edge]) {
    hasDirected = edges.contains(where: \.isDirected)
    hasUndirected = edges.contains { !$0.isDirected }
  }

  /// Whether there are edges of both sorts.
  var isMixed: Bool { hasDirected && hasUndirected }

  /// Whether the file as a whole is directed.
  var isDirected: Bool { hasDirected }

  /// The word for the file as a whole.
  var defaultWord: String { hasDirected ? "directed" : "undirected" }

  /// The word for an edge.
  func word(_ edge: PropertyGraph.Edge) -> String {
    edge.isDirected ? "directed" : isMixed ? "mutual" : "undirected"
  }
}

extension PropertyType {
  /// GEXF's name; `long`, since counts may be large.
  fileprivate var gexfName: String {
    switch self {
    case .boolean: "boolean"
    case .integer: "long"
    case .number: "double"
    case .string: "string"
    }
  }
}
