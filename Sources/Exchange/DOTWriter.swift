public import RelgraphCore

/// Writes DOT without style: ids, labels and properties as they are.
///
/// A graph with a directed edge is a `digraph`, its undirected edges marked `dir=none`. Every value is
/// quoted, since DOT knows no exponents and few words. ``DOTReader`` reads it back.
public struct DOTWriter: GraphWriter {
  /// Makes a writer.
  public init() {}

  /// Writes the graph.
  public func write<Sink: ByteSink & ~Copyable>(
    _ graph: PropertyGraph, to sink: inout Sink
  ) throws(Sink.Failure) {
    let direction = EdgeDirection(graph.edges)
    let ids = Identifiers.unique(graph.nodes.map { DOTText.quoted($0.id) }.map(Self.unquoted))
      .map { "\"\($0)\"" }
    var bytes: [UInt8] = []
    bytes.append(text: direction.isDirected ? "digraph relgraph {\n" : "graph relgraph {\n")
    for (name, value) in graph.properties.sortedByName {
      guard let text = value.text else { continue }
      bytes.append(text: "  \(DOTText.attributeName(name))=\(DOTText.quoted(text));\n")
    }
    for (id, node) in zip(ids, graph.nodes) {
      bytes.append(text: "  \(id) [label=\(DOTText.escaped(node.label))")
      write(node.properties, to: &bytes)
      bytes.append(text: "];\n")
      try bytes.drain(into: &sink)
    }
    let arrow = direction.isDirected ? "->" : "--"
    for edge in graph.edges {
      bytes.append(text: "  \(ids[edge.source]) \(arrow) \(ids[edge.target]) [weight=\"")
      if !bytes.append(short: edge.weight) { bytes.append(text: "1") }
      bytes.append(text: "\"")
      if direction.isMixed, !edge.isDirected { bytes.append(text: ", dir=none") }
      if let kind = edge.kind { bytes.append(text: ", kind=\(DOTText.quoted(kind))") }
      if let label = edge.label { bytes.append(text: ", label=\(DOTText.escaped(label))") }
      write(edge.properties, to: &bytes)
      bytes.append(text: "];\n")
      try bytes.drain(into: &sink)
    }
    bytes.append(text: "}\n")
    try bytes.finish(into: &sink)
  }

  private func write(_ properties: [String: PropertyValue], to bytes: inout [UInt8]) {
    for (name, value) in properties.sortedByName {
      guard let text = value.text else { continue }
      bytes.append(text: ", \(DOTText.attributeName(name))=\(DOTText.quoted(text))")
    }
  }

  /// What stands between the outer quotes; ids are compared in this form, in which DOT tells them apart.
  private static func unquoted(_ text: String) -> String { String(text.dropFirst().dropLast()) }
}
