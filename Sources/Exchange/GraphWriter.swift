public import RelgraphCore

/// Writes graphs in one format, to wherever bytes go.
public protocol GraphWriter: Sendable {
  /// Writes the whole graph; the same graph gives the same bytes.
  func write<Sink: ByteSink & ~Copyable>(
    _ graph: PropertyGraph, to sink: inout Sink
  ) throws(Sink.Failure)
}

extension GraphWriter {
  /// The whole file in memory.
  public func bytes(of graph: PropertyGraph) -> [UInt8] {
    var bytes: [UInt8] = []
    write(graph, to: &bytes)
    return bytes
  }
}
