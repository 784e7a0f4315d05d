public import RelgraphCore

/// Writes Pajek's `.net`: labels and weights, and nothing else, since the format has no more.
///
/// Vertices are numbered from 1. Pajek knows no escape: a double quote becomes `'`, a line end a space.
public struct PajekWriter: GraphWriter {
  /// Makes a writer.
  public init() {}

  /// Writes the graph; directed edges as arcs, the others as edges.
  public func write<Sink: ByteSink & ~Copyable>(
    _ graph: PropertyGraph, to sink: inout Sink
  ) throws(Sink.Failure) {
    var bytes: [UInt8] = []
    bytes.append(text: "*Vertices \(graph.nodes.count)\n")
    for (number, node) in graph.nodes.enumerated() {
      bytes.append(text: "\(number + 1) \"")
      for byte in TextCleaning.legal(node.label).utf8 {
        switch byte {
        case UInt8(ascii: "\""): bytes.append(UInt8(ascii: "'"))
        case 0x0A, 0x0D: bytes.append(0x20)
        default: bytes.append(byte)
        }
      }
      bytes.append(text: "\"\n")
      try bytes.drain(into: &sink)
    }
    for isDirected in [true, false]
    where graph.edges.contains(where: { $0.isDirected == isDirected }) {
      bytes.append(text: isDirected ? "*Arcs\n" : "*Edges\n")
      for edge in graph.edges where edge.isDirected == isDirected {
        bytes.append(text: "\(edge.source + 1) \(edge.target + 1) ")
        if !bytes.append(short: edge.weight) { bytes.append(text: "1") }
        bytes.append(text: "\n")
        try bytes.drain(into: &sink)
      }
    }
    try bytes.finish(into: &sink)
  }
}
