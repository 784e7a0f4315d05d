public import RelgraphCore

/// Writes an edge list as Gephi's spreadsheet import wants it: Source, Target, Type, Id, Label, Kind, Weight.
///
/// Gephi sums parallel edges into one unless their Kind differs.
public struct EdgeListWriter: GraphWriter {
  /// The names of the columns.
  public static let columns = ["Source", "Target", "Type", "Id", "Label", "Kind", "Weight"]

  /// Makes a writer.
  public init() {}

  /// Writes one edge a row; Id counts them from 0.
  public func write<Sink: ByteSink & ~Copyable>(
    _ graph: PropertyGraph, to sink: inout Sink
  ) throws(Sink.Failure) {
    let ids = Identifiers.unique(graph.nodes.map { CSVText.identifier($0.id) })
    var csv = CSVText()
    csv.row(Self.columns)
    for (number, edge) in graph.edges.enumerated() {
      csv.cell(ids[edge.source])
      csv.cell(ids[edge.target])
      csv.cell(edge.isDirected ? "Directed" : "Undirected")
      csv.cell(number)
      csv.cell(edge.label)
      csv.cell(edge.kind)
      csv.cell(edge.weight)
      csv.endRow()
      try csv.bytes.drain(into: &sink)
    }
    try csv.bytes.finish(into: &sink)
  }
}

/// Writes the nodes that belong to an edge list: Id, Label, then every property.
public struct NodeListWriter: GraphWriter {
  /// Makes a writer.
  public init() {}

  /// Writes one node a row; columns after the label are sorted by name.
  public func write<Sink: ByteSink & ~Copyable>(
    _ graph: PropertyGraph, to sink: inout Sink
  ) throws(Sink.Failure) {
    let ids = Identifiers.unique(graph.nodes.map { CSVText.identifier($0.id) })
    let names = graph.nodes.reduce(into: Set<String>()) { $0.formUnion($1.properties.keys) }
      .sorted()
    var csv = CSVText()
    csv.row(["Id", "Label"] + names)
    for (id, node) in zip(ids, graph.nodes) {
      csv.cell(id)
      csv.cell(node.label)
      for name in names { csv.cell(node.properties[name]) }
      csv.endRow()
      try csv.bytes.drain(into: &sink)
    }
    try csv.bytes.finish(into: &sink)
  }
}

extension CSVText {
  /// Adds a cell with a property; an empty one where there is none.
  mutating func cell(_ value: PropertyValue?) {
    switch value {
    case .string(let text): cell(text)
    case .integer(let number): cell(number)
    case .number(let number): cell(number)
    case .boolean(let flag): cell(flag ? "true" : "false")
    case nil: cell(String?.none)
    }
  }
}
