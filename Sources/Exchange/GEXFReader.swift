internal import RelgraphCore

/// Reads GEXF of any version.
///
/// Elements are known by their local names. Nested nodes are taken out of one another; `viz` positions,
/// sizes and colours become the properties `x`, `y`, `size` and `color`; spells are left out and counted.
public struct GEXFReader: GraphReader {
  /// Makes a reader.
  public init() {}

  /// Reads a graph.
  ///
  /// - Complexity: O(*n*) in the bytes of the file.
  public func read(_ bytes: [UInt8], file: String) throws(GraphFileError) -> GraphReading {
    var events = try XMLEvents(bytes, file: file)
    var reading = GEXFReading()
    var hasRoot = false
    while let event = try events.next() {
      switch event {
      case .start(let name):
        hasRoot = hasRoot || name == "gexf"
        try reading.start(name, events)
      case .end(let name): reading.end(name)
      case .text: if reading.wantsText { reading.text += events.text }
      }
    }
    guard hasRoot else {
      throw GraphFileError(
        file: file, line: 1, column: 1, problem: "there is no <gexf> element",
        remedy: "name the right format of the file")
    }
    reading.builder.noteUndeclared()
    return reading.builder.reading(.gexf)
  }
}

/// What is open while a GEXF file is read.
private struct GEXFReading {
  private enum Owner {
    case node(Int)
    case edge(Int)
  }

  private var columns: [String: XMLColumns] = ["node": XMLColumns(), "edge": XMLColumns()]
  private var attributesClass = "node"
  private var attributeID: String?
  private var owners: [Owner] = []
  private var isDirected = false
  var text = ""
  /// Whether text may stand here that says something.
  private(set) var wantsText = false
  var builder = GraphBuilder()

  mutating func start(_ name: String, _ events: borrowing XMLEvents) throws(GraphFileError) {
    switch name {
    case "graph": isDirected = Self.isDirected(events.attribute("defaultedgetype")) ?? false
    case "attributes": attributesClass = events.attribute("class") ?? "node"
    case "attribute": declare(events)
    case "default", "description":
      text = ""
      wantsText = true
    case "node": try startNode(events)
    case "edge": try startEdge(events)
    case "attvalue": readValue(events)
    case "color", "position", "size", "thickness": readLook(name, events)
    case "spell": builder.note("spells were left out")
    default: break
    }
  }

  mutating func end(_ name: String) {
    if name == "default" || name == "description" { wantsText = false }
    switch name {
    case "attribute": attributeID = nil
    case "default":
      if let attributeID { columns[attributesClass]?.setStandard(attributeID, text.trimmed) }
    case "node", "edge":
      if let owner = owners.popLast() { finish(owner) }
    case "description":
      if !text.isEmpty { builder.properties["description"] = .string(text) }
    default: break
    }
    text = ""
  }

  private mutating func declare(_ events: borrowing XMLEvents) {
    guard let id = events.attribute("id") else { return }
    attributeID = id
    columns[attributesClass]?.declare(
      id, name: events.attribute("title") ?? id, type: events.attribute("type") ?? "string")
  }

  private mutating func startNode(_ events: borrowing XMLEvents) throws(GraphFileError) {
    guard let id = events.attribute("id") else {
      throw events.error("the node has no id", "give every node an id of its own")
    }
    let number = builder.declare(id)
    if number == nil { builder.note(ReadingNote.duplicate) }
    let node = number ?? builder.node(id)
    if let label = events.attribute("label") { builder.update(node) { $0.label = label } }
    for name in ["start", "end"] {
      guard let time = events.attribute(name) else { continue }
      builder.update(node) { $0.properties[name] = .string(time) }
    }
    owners.append(.node(node))
  }

  private mutating func startEdge(_ events: borrowing XMLEvents) throws(GraphFileError) {
    guard let source = events.attribute("source"), let target = events.attribute("target") else {
      throw events.error("the edge has no source or no target", "name the ids of both nodes")
    }
    var edge = PropertyGraph.Edge(
      source: builder.node(source), target: builder.node(target),
      isDirected: Self.isDirected(events.attribute("type")) ?? isDirected,
      kind: events.attribute("kind"), label: events.attribute("label"))
    if let text = events.attribute("weight") {
      if let weight = NumberReading.number(Array(text.utf8)) {
        edge.weight = weight
      } else {
        builder.note(ReadingNote.weight)
      }
    }
    for name in ["start", "end"] {
      if let time = events.attribute(name) { edge.properties[name] = .string(time) }
    }
    owners.append(.edge(builder.edges.count))
    builder.edges.append(edge)
  }

  private mutating func readValue(_ events: borrowing XMLEvents) {
    guard let owner = owners.last, let value = events.attribute("value"),
      let id = events.attribute("for") ?? events.attribute("id")
    else { return }
    guard let (name, value) = columns(of: owner).read(id, value, &builder) else { return }
    change(owner) { $0[name] = value }
  }

  private mutating func readLook(_ name: String, _ events: borrowing XMLEvents) {
    guard let owner = owners.last else { return }
    var values: [String: PropertyValue] = [:]
    for (attribute, text) in events.attributes {
      guard let number = NumberReading.number(Array(text.utf8)) else { continue }
      switch (name, attribute) {
      case ("position", "x"), ("position", "y"): values[attribute] = .number(number)
      case ("size", "value"), ("thickness", "value"): values[name] = .number(number)
      default: break
      }
    }
    if name == "color" { values["color"] = Self.color(events).map(PropertyValue.string) }
    change(owner) { $0.merge(values) { old, _ in old } }
  }

  private mutating func finish(_ owner: Owner) {
    let columns = columns(of: owner)
    if columns.hasStandards { change(owner) { columns.fill(&$0) } }
    guard case .edge(let number) = owner, !builder.edges[number].properties.isEmpty else { return }
    if let kind = builder.edges[number].properties.takeText("kind") {
      builder.edges[number].kind = builder.edges[number].kind ?? kind
    }
    if let weight = builder.edges[number].properties.takeNumber("weight") {
      builder.edges[number].weight = weight
    }
  }

  /// The declarations for nodes or for edges.
  private func columns(of owner: Owner) -> XMLColumns {
    switch owner {
    case .node: columns["node"] ?? XMLColumns()
    case .edge: columns["edge"] ?? XMLColumns()
    }
  }

  /// Changes the properties of a node or an edge, where they are.
  private mutating func change(
    _ owner: Owner, _ change: (inout [String: PropertyValue]) -> Void
  ) {
    switch owner {
    case .node(let number): builder.update(number) { change(&$0.properties) }
    case .edge(let number): change(&builder.edges[number].properties)
    }
  }

  private static func isDirected(_ word: String?) -> Bool? {
    switch word {
    case "directed": true
    case "undirected", "mutual": false
    default: nil
    }
  }

  private static func color(_ events: borrowing XMLEvents) -> String? {
    if let hex = events.attribute("hex") { return hex }
    let digits = Array("0123456789abcdef")
    var text = "#"
    for name in ["r", "g", "b"] {
      guard let value = events.attribute(name).flatMap({ Int($0) }), (0...255).contains(value)
      else {
        return nil
      }
      text += String([digits[value >> 4], digits[value & 15]])
    }
    return text
  }
}
