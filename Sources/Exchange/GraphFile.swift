public import RelgraphCore

/// Graph files of any format.
public enum GraphFile {
  /// Reads a graph.
  ///
  /// A `graph.json` of relgraph's own gives its combined view, and the whole map beside it.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, for messages and for what its ending tells.
  ///   - format: The format, where the caller knows it.
  /// - Returns: The graph, and what was left out.
  /// - Throws: ``GraphFileError`` where the file is not of the format.
  public static func read(
    _ bytes: [UInt8], file: String, format: GraphFormat? = nil
  ) throws(GraphFileError) -> GraphReading {
    let format = if let format { format } else { try seen(bytes, file: file) }
    guard format == .relgraph else { return try reader(format).read(bytes, file: file) }
    let map = try GraphJSONReader().read(bytes, file: file)
    return GraphReading(graph: map.combinedView(), format: .relgraph, map: map)
  }

  /// Writes a graph; as `relgraph`, which only a whole map can be, it becomes node-link JSON.
  public static func write<Sink: ByteSink & ~Copyable>(
    _ graph: PropertyGraph, as format: GraphFormat, to sink: inout Sink
  ) throws(Sink.Failure) {
    switch format {
    case .relgraph, .nodeLink: try NodeLinkWriter().write(graph, to: &sink)
    case .gexf: try GEXFWriter().write(graph, to: &sink)
    case .graphml: try GraphMLWriter().write(graph, to: &sink)
    case .dot: try DOTWriter().write(graph, to: &sink)
    case .edgeList: try EdgeListWriter().write(graph, to: &sink)
    case .pajek: try PajekWriter().write(graph, to: &sink)
    }
  }

  /// The format that the file shows.
  private static func seen(
    _ bytes: [UInt8], file: String
  ) throws(GraphFileError) -> GraphFormat {
    let format = GraphFormat.detect(file: file, bytes: bytes)
    if bytes.starts(with: #"{"document":{"#.utf8) {
      throw GraphFileError(
        file: file, line: 1, column: 1,
        problem: "these are the records of the articles, not a graph",
        remedy: "give the graph.json that was written beside them")
    }
    let head = String(decoding: bytes.prefix(64), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard format == .edgeList,
      ["<?xml", "<!doctype", "<html", "<svg"].contains(where: { head.hasPrefix($0) })
    else { return format }
    throw GraphFileError(
      file: file, line: 1, column: 1, problem: "this is a page or a picture, not a graph",
      remedy: "give the graph itself, such as the graph.json that was written beside it")
  }

  private static func reader(_ format: GraphFormat) -> any GraphReader {
    switch format {
    case .relgraph, .nodeLink: NodeLinkReader()
    case .gexf: GEXFReader()
    case .graphml: GraphMLReader()
    case .dot: DOTReader()
    case .edgeList: EdgeListReader()
    case .pajek: PajekReader()
    }
  }
}
