public import RelgraphCore

/// Writes node-link JSON, which networkx, d3 and force-graph read.
///
/// A property whose name the format needs itself gets a `_` behind.
public struct NodeLinkWriter: GraphWriter {
  /// The member that holds the edges: `edges` for networkx, `links` for d3 and force-graph.
  public var edgesKey: String
  /// Whether the text is safe inside an HTML `<script>` element.
  public var escapesHTML: Bool

  /// Makes a writer.
  public init(edgesKey: String = "edges", escapesHTML: Bool = false) {
    self.edgesKey = edgesKey
    self.escapesHTML = escapesHTML
  }

  /// Writes the graph, one node or edge a line.
  public func write<Sink: ByteSink & ~Copyable>(
    _ graph: PropertyGraph, to sink: inout Sink
  ) throws(Sink.Failure) {
    let ids = Identifiers.unique(graph.nodes.map(\.id))
    var json = JSONWriter(escapesHTML: escapesHTML)
    json.beginObject()
    json.member("directed", EdgeDirection(graph.edges).isDirected)
    json.member("multigraph", true)
    json.key("graph")
    json.beginObject()
    json.members(graph.properties, except: [])
    json.endObject()
    json.lineBreak()
    json.key("nodes")
    json.beginArray()
    for (id, node) in zip(ids, graph.nodes) {
      write(node, id, to: &json)
      try json.drain(into: &sink)
    }
    json.endArray()
    json.lineBreak()
    json.key(edgesKey)
    json.beginArray()
    for (number, edge) in graph.edges.enumerated() {
      write(edge, number, ids, to: &json)
      try json.drain(into: &sink)
    }
    json.endArray()
    json.endObject()
    try json.finish(into: &sink)
  }

  private func write(_ node: PropertyGraph.Node, _ id: String, to json: inout JSONWriter) {
    json.lineBreak()
    json.beginObject()
    json.member("id", id)
    json.member("label", node.label)
    json.members(node.properties, except: NodeLink.nodeMembers)
    json.endObject()
  }

  private func write(
    _ edge: PropertyGraph.Edge, _ number: Int, _ ids: [String], to json: inout JSONWriter
  ) {
    json.lineBreak()
    json.beginObject()
    json.member("source", ids[edge.source])
    json.member("target", ids[edge.target])
    json.member("key", number)
    json.member("directed", edge.isDirected)
    if edge.weight.isFinite { json.member("weight", edge.weight) }
    json.member("kind", ifPresent: edge.kind)
    json.member("label", ifPresent: edge.label)
    json.members(edge.properties, except: NodeLink.edgeMembers)
    json.endObject()
  }
}

/// The members that node-link JSON needs itself.
enum NodeLink {
  static let nodeMembers: Set = ["id", "label"]
  static let edgeMembers: Set = ["source", "target", "key", "directed", "weight", "kind", "label"]

  /// The member that stands for a property.
  static func member(_ property: String, except reserved: Set<String>) -> String {
    let plain = property.dropLastUnderscores
    return reserved.contains(plain) ? property + "_" : property
  }

  /// The property that a member stands for.
  static func property(_ member: String, except reserved: Set<String>) -> String {
    guard member.utf8.last == UInt8(ascii: "_"), reserved.contains(member.dropLastUnderscores)
    else {
      return member
    }
    return String(member.dropLast())
  }
}

extension String {
  fileprivate var dropLastUnderscores: String {
    var text = self[...]
    while text.utf8.last == UInt8(ascii: "_") { text.removeLast() }
    return String(text)
  }
}

extension JSONWriter {
  /// Writes properties in the order of their names.
  mutating func members(_ properties: [String: PropertyValue], except reserved: Set<String>) {
    for (name, value) in properties.sortedByName where value.isFinite {
      let name = NodeLink.member(name, except: reserved)
      switch value {
      case .string(let text): member(name, text)
      case .integer(let number): member(name, number)
      case .number(let number): member(name, number)
      case .boolean(let flag): member(name, flag)
      }
    }
  }
}
