internal import RelgraphCore

/// Reads node-link JSON of networkx, d3 and their like, JSON Graph Format, and Cytoscape.js' elements.
///
/// Edges stand under `edges` or `links`. Ids may be text or numbers; an edge's end may also be an object
/// with an id or, where no node has that id, the position of a node. Lists of plain values become text
/// with `;` between; deeper values are left out and counted.
public struct NodeLinkReader: GraphReader {
  /// Makes a reader.
  public init() {}

  /// Reads a graph.
  ///
  /// - Complexity: O(*n*) in the bytes of the file.
  public func read(_ bytes: [UInt8], file: String) throws(GraphFileError) -> GraphReading {
    var cursor = JSONCursor(bytes, file: file)
    var reading = NodeLinkReading()
    try reading.container(&cursor, isTop: true)
    guard cursor.isAtEnd() else {
      throw cursor.error("more follows the graph", "keep one graph in one file")
    }
    guard reading.hasNodes || reading.hasEdges else {
      throw cursor.error(
        at: 0, "there are no nodes and no edges",
        "write {\"nodes\": [{\"id\": …}], \"edges\": [{\"source\": …, \"target\": …}]}")
    }
    reading.connect()
    reading.builder.noteUndeclared()
    return reading.builder.reading(.nodeLink)
  }
}

/// What is known while a node-link file is read.
private struct NodeLinkReading {
  private struct PendingEdge {
    let source: NodeLinkItem.End
    let target: NodeLinkItem.End
    let isDirected: Bool?
    var edge: PropertyGraph.Edge
  }

  private var isDirected: Bool?
  private var pending: [PendingEdge] = []
  /// The nodes in the order of the file, for ends that are positions.
  private var order: [Int] = []
  var hasNodes = false
  var hasEdges = false
  var builder = GraphBuilder()

  /// Reads an object that holds nodes and edges, or properties of the graph.
  mutating func container(
    _ cursor: inout JSONCursor, isTop: Bool
  ) throws(GraphFileError) {
    try cursor.object { (cursor, name) throws(GraphFileError) in
      try member(name, &cursor, isTop: isTop)
    }
  }

  private mutating func member(
    _ name: String, _ cursor: inout JSONCursor, isTop: Bool
  ) throws(GraphFileError) {
    let kind = try cursor.kind()
    switch (name, kind) {
    case ("directed", .boolean): isDirected = try cursor.boolean()
    case ("multigraph", _), ("format", _), ("version", _): try cursor.skip()
    case ("graph", .object) where isTop, ("elements", .object) where isTop,
      ("data", .object) where isTop, ("metadata", .object):
      try container(&cursor, isTop: false)
    case ("nodes", .array): try nodes(&cursor)
    case ("nodes", .object): try keyedNodes(&cursor)
    case ("edges", .array), ("links", .array): try edges(&cursor)
    default:
      if let value = try cursor.plainValue(&builder) {
        if !isTop { builder.properties[name] = value }
      }
    }
  }

  private mutating func nodes(_ cursor: inout JSONCursor) throws(GraphFileError) {
    hasNodes = true
    try cursor.array { (cursor) throws(GraphFileError) in
      node(try NodeLinkItem(&cursor, &builder), key: nil)
    }
  }

  private mutating func keyedNodes(_ cursor: inout JSONCursor) throws(GraphFileError) {
    hasNodes = true
    try cursor.object { (cursor, key) throws(GraphFileError) in
      node(try NodeLinkItem(&cursor, &builder), key: key)
    }
  }

  private mutating func node(_ item: NodeLinkItem, key: String?) {
    var properties = item.properties
    let name = properties["name"]?.text
    let id = key ?? item.id ?? name ?? String(order.count)
    let number = builder.declare(id)
    if number == nil { builder.note(ReadingNote.duplicate) }
    let node = number ?? builder.node(id)
    order.append(node)
    let label = properties.takeText("label") ?? name
    builder.update(node) { node in
      if let label { node.label = label }
      for (name, value) in properties {
        node.properties[NodeLink.property(name, except: NodeLink.nodeMembers)] = value
      }
    }
  }

  private mutating func edges(_ cursor: inout JSONCursor) throws(GraphFileError) {
    hasEdges = true
    try cursor.array { (cursor) throws(GraphFileError) in
      let start = try cursor.valueStart()
      let item = try NodeLinkItem(&cursor, &builder)
      guard let source = item.source, let target = item.target else {
        throw cursor.error(
          at: start, "the edge has no source or no target", "name the ids of both nodes")
      }
      pending.append(edge(item, source, target))
    }
  }

  private mutating func edge(
    _ item: NodeLinkItem, _ source: NodeLinkItem.End, _ target: NodeLinkItem.End
  ) -> PendingEdge {
    var properties = item.properties
    var edge = PropertyGraph.Edge(source: 0, target: 0, isDirected: false)
    if let weight = properties["weight"] {
      properties["weight"] = nil
      switch weight {
      case .integer(let number): edge.weight = Double(number)
      case .number(let number): edge.weight = number
      default: builder.note(ReadingNote.weight)
      }
    } else if let value = properties["value"]?.asNumber {
      edge.weight = value
      properties["value"] = nil
    }
    var isDirected: Bool?
    if case .boolean(let flag) = properties["directed"] {
      isDirected = flag
      properties["directed"] = nil
    }
    properties["key"] = nil
    edge.label = properties.takeText("label")
    edge.kind = properties.takeText("kind") ?? properties.takeText("relation")
    for (name, value) in properties {
      edge.properties[NodeLink.property(name, except: NodeLink.edgeMembers)] = value
    }
    return PendingEdge(source: source, target: target, isDirected: isDirected, edge: edge)
  }

  /// Joins the edges to their nodes, once all nodes are known.
  mutating func connect() {
    builder.edges.reserveCapacity(pending.count)
    for pending in pending {
      var edge = pending.edge
      edge.source = end(pending.source)
      edge.target = end(pending.target)
      edge.isDirected = pending.isDirected ?? isDirected ?? false
      builder.edges.append(edge)
    }
  }

  private mutating func end(_ end: NodeLinkItem.End) -> Int {
    if let node = builder.known(end.text) { return node }
    if end.isNumber, let position = Int(end.text), order.indices.contains(position) {
      return order[position]
    }
    return builder.node(end.text)
  }
}
