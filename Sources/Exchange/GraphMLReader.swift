internal import RelgraphCore

/// Reads GraphML, also yEd's, igraph's and Gephi's.
///
/// Elements are known by their local names. Nested graphs are taken out of their nodes; hyperedges are
/// left out and counted. The data `label`, else `name` or yEd's own label, is what people read; `weight`,
/// `kind` and `mutual` are as ``GraphMLWriter`` writes them.
public struct GraphMLReader: GraphReader {
  /// Makes a reader.
  public init() {}

  /// Reads a graph.
  ///
  /// - Complexity: O(*n*) in the bytes of the file.
  public func read(_ bytes: [UInt8], file: String) throws(GraphFileError) -> GraphReading {
    var reading = try XMLScan.read(bytes, file: file, into: GraphMLReading())
    guard reading.hasRoot else {
      throw GraphFileError(
        file: file, line: 1, column: 1, problem: "there is no <graphml> element",
        remedy: "name the right format of the file")
    }
    reading.builder.noteUndeclared()
    return reading.builder.reading(.graphml)
  }
}

/// What is open while a GraphML file is read.
private struct GraphMLReading: XMLHandler {
  private enum Owner {
    case graph
    case node(Int)
    case edge(Int)
    case other
  }

  /// The declarations for graph, node and edge; a key without `for` is in all of them.
  private var graphColumns = XMLColumns()
  private var nodeColumns = XMLColumns()
  private var edgeColumns = XMLColumns()
  private var key: (id: String, owners: [WritableKeyPath<GraphMLReading, XMLColumns>])?
  private var data: String?
  private var hasChildren = false
  private var drawnLabel: String?
  private var owners: [Owner] = []
  private var directions: [Bool] = []
  /// The text since the last tag, where it says something.
  private var words: [UInt8] = []
  private var text: String { String(decoding: words, as: UTF8.self) }
  /// Whether an element came that such files consist of.
  private(set) var hasRoot = false
  var builder = GraphBuilder()

  /// Whether text may stand here that says something.
  var wantsText: Bool { data != nil || key != nil }

  mutating func take(_ text: UnsafeBufferPointer<UInt8>) { words.append(contentsOf: text) }

  mutating func start(_ tag: borrowing XMLTag) throws(GraphFileError) {
    hasRoot = hasRoot || tag.element == .graphml
    guard data == nil else {
      hasChildren = true
      words.removeAll(keepingCapacity: true)
      return
    }
    switch tag.element {
    case .key: declare(tag)
    case .graph:
      directions.append(tag.attribute("edgedefault") != "undirected")
      owners.append(directions.count == 1 ? .graph : .other)
    case .node: try startNode(tag)
    case .edge: try startEdge(tag)
    case .hyperedge:
      builder.note(.hyperedges)
      owners.append(.other)
    case .port: owners.append(.other)
    case .data:
      data = tag.attribute("key")
      hasChildren = false
      words.removeAll(keepingCapacity: true)
    default: words.removeAll(keepingCapacity: true)
    }
  }

  mutating func end(_ element: XMLElement) {
    switch element {
    case .data:
      finishData()
    case .nodeLabel, .edgeLabel:
      if data != nil, drawnLabel == nil { drawnLabel = text.trimmed }
    case .standard:
      let value = text.trimmed
      for owner in key?.owners ?? [] { self[keyPath: owner].setStandard(key?.id ?? "", value) }
    case .key: key = nil
    case .graph, .node, .edge, .hyperedge, .port:
      guard data == nil else { break }
      if element == .graph { directions.removeLast() }
      if let owner = owners.popLast() { finish(owner) }
    default: break
    }
    words.removeAll(keepingCapacity: true)
  }

  private mutating func declare(_ tag: borrowing XMLTag) {
    guard let id = tag.attribute("id") else { return }
    let owners: [WritableKeyPath<GraphMLReading, XMLColumns>] =
      switch tag.attribute("for") ?? "all" {
      case "graph": [\.graphColumns]
      case "node": [\.nodeColumns]
      case "edge": [\.edgeColumns]
      case "all": [\.graphColumns, \.nodeColumns, \.edgeColumns]
      default: []
      }
    key = (id, owners)
    for owner in owners {
      self[keyPath: owner].declare(
        id, name: tag.attribute("attr.name") ?? id,
        type: tag.attribute("attr.type") ?? "string")
    }
  }

  private mutating func startNode(_ tag: borrowing XMLTag) throws(GraphFileError) {
    guard let id = tag.bytes("id") else {
      throw tag.error("the node has no id", "give every node an id of its own")
    }
    let (number, isFirst) = builder.declare(id)
    if !isFirst { builder.note(ReadingNote.duplicate) }
    owners.append(.node(number))
    drawnLabel = nil
  }

  private mutating func startEdge(_ tag: borrowing XMLTag) throws(GraphFileError) {
    guard let source = tag.bytes("source"), let target = tag.bytes("target") else {
      throw tag.error("the edge has no source or no target", "name the ids of both nodes")
    }
    let isDirected =
      switch tag.attribute("directed") {
      case "true", "1": true
      case "false", "0": false
      default: directions.last ?? true
      }
    owners.append(.edge(builder.edges.count))
    drawnLabel = nil
    builder.edges.append(
      PropertyGraph.Edge(
        source: builder.node(source), target: builder.node(target), isDirected: isDirected))
  }

  private mutating func finishData() {
    defer { data = nil }
    guard let data, let owner = owners.last else { return }
    if hasChildren {
      if drawnLabel == nil { builder.note(ReadingNote.nested) }
      return
    }
    let columns = columns(of: owner)
    if case .other = owner { return }
    guard let (name, value) = columns.read(data, text, &builder) else { return }
    if case .edge(let number) = owner, name == "weight", !columns.hasStandards,
      let weight = value.asNumber
    {
      // What nearly every edge has needs no table of properties.
      builder.edges[number].weight = weight
      return
    }
    change(owner) { $0[name] = value }
  }

  private mutating func finish(_ owner: Owner) {
    let columns = columns(of: owner)
    if columns.hasStandards { change(owner) { columns.fill(&$0) } }
    switch owner {
    case .node(let number):
      let drawn = drawnLabel
      drawnLabel = nil
      builder.update(number) { node in
        if let label = node.properties.takeText("label") ?? drawn {
          node.label = label
        } else if case .string(let name) = node.properties["name"] {
          node.label = name
        }
      }
    case .edge(let number): finishEdge(number)
    case .graph, .other: break
    }
  }

  private mutating func finishEdge(_ number: Int) {
    guard !builder.edges[number].properties.isEmpty || drawnLabel != nil else { return }
    var edge = builder.edges[number]
    if edge.properties["weight"] != nil {
      if let weight = edge.properties.takeNumber("weight") {
        edge.weight = weight
      } else {
        builder.note(ReadingNote.weight)
      }
    }
    edge.kind = edge.properties.takeText("kind")
    edge.label =
      edge.properties.takeText("label") ?? edge.properties.takeText("Edge Label") ?? drawnLabel
    if case .boolean(let isMutual) = edge.properties["mutual"] {
      edge.properties["mutual"] = nil
      if isMutual { edge.isDirected = false }
    }
    drawnLabel = nil
    builder.edges[number] = edge
  }

  /// The declarations for what is open.
  private func columns(of owner: Owner) -> XMLColumns {
    switch owner {
    case .graph: graphColumns
    case .node: nodeColumns
    case .edge: edgeColumns
    case .other: XMLColumns()
    }
  }

  /// Changes the properties of what is open, where they are.
  private mutating func change(
    _ owner: Owner, _ change: (inout [String: PropertyValue]) -> Void
  ) {
    switch owner {
    case .graph: change(&builder.properties)
    case .node(let number): builder.update(number) { change(&$0.properties) }
    case .edge(let number): change(&builder.edges[number].properties)
    case .other: break
    }
  }
}
