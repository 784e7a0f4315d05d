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
    var events = try XMLEvents(bytes, file: file)
    var reading = GraphMLReading()
    var hasRoot = false
    while let event = try events.next() {
      switch event {
      case .start(let name):
        hasRoot = hasRoot || name == "graphml"
        try reading.start(name, events)
      case .end(let name): reading.end(name)
      case .text: if reading.wantsText { reading.text += events.text }
      }
    }
    guard hasRoot else {
      throw GraphFileError(
        file: file, line: 1, column: 1, problem: "there is no <graphml> element",
        remedy: "name the right format of the file")
    }
    reading.builder.noteUndeclared()
    return reading.builder.reading(.graphml)
  }
}

/// What is open while a GraphML file is read.
private struct GraphMLReading {
  private enum Owner {
    case graph
    case node(Int)
    case edge(Int)
    case other
  }

  /// The declarations for graph, node and edge; a key without `for` is in all of them.
  private var columns: [String: XMLColumns] = [:]
  private var key: (id: String, owners: [String])?
  private var data: String?
  private var hasChildren = false
  private var drawnLabel: String?
  private var owners: [Owner] = []
  private var directions: [Bool] = []
  var text = ""
  var builder = GraphBuilder()

  /// Whether text may stand here that says something.
  var wantsText: Bool { data != nil || key != nil }

  mutating func start(_ name: String, _ events: borrowing XMLEvents) throws(GraphFileError) {
    guard data == nil else {
      hasChildren = true
      text = ""
      return
    }
    switch name {
    case "key": declare(events)
    case "graph":
      directions.append(events.attribute("edgedefault") != "undirected")
      owners.append(directions.count == 1 ? .graph : .other)
    case "node": try startNode(events)
    case "edge": try startEdge(events)
    case "hyperedge":
      builder.note("hyperedges were left out")
      owners.append(.other)
    case "port": owners.append(.other)
    case "data":
      data = events.attribute("key")
      hasChildren = false
      text = ""
    default: text = ""
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "data":
      finishData()
    case "NodeLabel", "EdgeLabel":
      if data != nil, drawnLabel == nil { drawnLabel = text.trimmed }
    case "default":
      for owner in key?.owners ?? [] { columns[owner]?.setStandard(key?.id ?? "", text.trimmed) }
    case "key": key = nil
    case "graph", "node", "edge", "hyperedge", "port":
      guard data == nil else { break }
      if name == "graph" { directions.removeLast() }
      if let owner = owners.popLast() { finish(owner) }
    default: break
    }
    text = ""
  }

  private mutating func declare(_ events: borrowing XMLEvents) {
    guard let id = events.attribute("id") else { return }
    let all = ["graph", "node", "edge"]
    let owners = all.filter { [$0, "all"].contains(events.attribute("for") ?? "all") }
    key = (id, owners)
    for owner in owners {
      columns[owner, default: XMLColumns()].declare(
        id, name: events.attribute("attr.name") ?? id,
        type: events.attribute("attr.type") ?? "string")
    }
  }

  private mutating func startNode(_ events: borrowing XMLEvents) throws(GraphFileError) {
    guard let id = events.attribute("id") else {
      throw events.error("the node has no id", "give every node an id of its own")
    }
    let number = builder.declare(id)
    if number == nil { builder.note(ReadingNote.duplicate) }
    owners.append(.node(number ?? builder.node(id)))
    drawnLabel = nil
  }

  private mutating func startEdge(_ events: borrowing XMLEvents) throws(GraphFileError) {
    guard let source = events.attribute("source"), let target = events.attribute("target") else {
      throw events.error("the edge has no source or no target", "name the ids of both nodes")
    }
    let isDirected =
      switch events.attribute("directed") {
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
    case .graph: columns["graph"] ?? XMLColumns()
    case .node: columns["node"] ?? XMLColumns()
    case .edge: columns["edge"] ?? XMLColumns()
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
