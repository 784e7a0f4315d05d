public import RelgraphCore

/// Reads graphs of one format.
public protocol GraphReader: Sendable {
  /// Reads a graph from the bytes of a file, whose name stands in messages.
  func read(_ bytes: [UInt8], file: String) throws(GraphFileError) -> GraphReading
}

/// A graph that was read, and what the reader has to say about it.
public struct GraphReading: Sendable {
  /// The graph.
  public let graph: PropertyGraph
  /// The format that it was read as.
  public let format: GraphFormat
  /// What was left out or changed, counted; one plain sentence each.
  public let warnings: [String]
  /// The whole map with its evidence, where the file was a `graph.json`.
  public let map: EntityGraph?

  /// Puts a reading together.
  public init(
    graph: PropertyGraph, format: GraphFormat, warnings: [String] = [], map: EntityGraph? = nil
  ) {
    self.graph = graph
    self.format = format
    self.warnings = warnings
    self.map = map
  }

  /// The reading of what happened in a range of time, where the file has dates; see
  /// ``EntityGraph/within(_:documents:)``.
  public func within(_ range: DateRange, documents: [DocumentInfo] = []) -> GraphReading {
    guard !range.isEverything, let map else { return self }
    let part = map.within(range, documents: documents)
    return GraphReading(
      graph: part.combinedView(), format: format, warnings: warnings, map: part)
  }
}
