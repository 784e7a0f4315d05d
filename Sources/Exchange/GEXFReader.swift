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
    var reading = try XMLScan.read(bytes, file: file, into: GEXFReading())
    guard reading.hasRoot else {
      throw GraphFileError(
        file: file, line: 1, column: 1, problem: "there is no <gexf> element",
        remedy: "name the right format of the file")
    }
    reading.builder.noteUndeclared()
    return reading.builder.reading(.gexf)
  }
}

/// What is open while a GEXF file is read.
private struct GEXFReading: XMLHandler {
  private enum Owner {
    case node(Int)
    case edge(Int)
  }

  private var columns: [String: XMLColumns] = ["node": XMLColumns(), "edge": XMLColumns()]
  /// Attributes that become properties.
  private static let times: [(attribute: StaticString, name: String)] = [
    ("start", "start"), ("end", "end"),
  ]

  private var attributesClass = "node"
  private var attributeID: String?
  private var owners: [Owner] = []
  private var isDirected = false
  /// The text since the last tag, where it says something.
  private var words: [UInt8] = []
  private var text: String { String(decoding: words, as: UTF8.self) }
  /// Whether an element came that such files consist of.
  private(set) var hasRoot = false
  /// Whether text may stand here that says something.
  private(set) var wantsText = false
  var builder = GraphBuilder()

  mutating func take(_ text: UnsafeBufferPointer<UInt8>) { words.append(contentsOf: text) }

  mutating func start(_ tag: borrowing XMLTag) throws(GraphFileError) {
    hasRoot = hasRoot || tag.element == .gexf
    switch tag.element {
    case .graph: isDirected = Self.isDirected(tag.attribute("defaultedgetype")) ?? false
    case .attributes: attributesClass = tag.attribute("class") ?? "node"
    case .attribute: declare(tag)
    case .standard, .description:
      words.removeAll(keepingCapacity: true)
      wantsText = true
    case .node: try startNode(tag)
    case .edge: try startEdge(tag)
    case .attvalue: readValue(tag)
    case .color, .position, .size, .thickness: readLook(tag)
    case .spell: builder.note(.spells)
    default: break
    }
  }

  mutating func end(_ element: XMLElement) {
    if element == .standard || element == .description { wantsText = false }
    switch element {
    case .attribute: attributeID = nil
    case .standard:
      let value = text.trimmed
      if let attributeID { columns[attributesClass]?.setStandard(attributeID, value) }
    case .node, .edge:
      if let owner = owners.popLast() { finish(owner) }
    case .description:
      if !text.isEmpty { builder.properties["description"] = .string(text) }
    default: break
    }
    words.removeAll(keepingCapacity: true)
  }

  private mutating func declare(_ tag: borrowing XMLTag) {
    guard let id = tag.attribute("id") else { return }
    attributeID = id
    columns[attributesClass]?.declare(
      id, name: tag.attribute("title") ?? id, type: tag.attribute("type") ?? "string")
  }

  private mutating func startNode(_ tag: borrowing XMLTag) throws(GraphFileError) {
    guard let id = tag.bytes("id") else {
      throw tag.error("the node has no id", "give every node an id of its own")
    }
    let (node, isFirst) = builder.declare(id)
    if !isFirst { builder.note(ReadingNote.duplicate) }
    if let label = tag.attribute("label") { builder.update(node) { $0.label = label } }
    for (attribute, name) in Self.times {
      guard let time = tag.attribute(attribute) else { continue }
      builder.update(node) { $0.properties[name] = .string(time) }
    }
    owners.append(.node(node))
  }

  private mutating func startEdge(_ tag: borrowing XMLTag) throws(GraphFileError) {
    guard let source = tag.bytes("source"), let target = tag.bytes("target") else {
      throw tag.error("the edge has no source or no target", "name the ids of both nodes")
    }
    var edge = PropertyGraph.Edge(
      source: builder.node(source), target: builder.node(target),
      isDirected: Self.isDirected(tag.attribute("type")) ?? isDirected,
      kind: tag.attribute("kind"), label: tag.attribute("label"))
    if let text = tag.bytes("weight") {
      if let weight = NumberReading.number(text) {
        edge.weight = weight
      } else {
        builder.note(ReadingNote.weight)
      }
    }
    for (attribute, name) in Self.times {
      if let time = tag.attribute(attribute) { edge.properties[name] = .string(time) }
    }
    owners.append(.edge(builder.edges.count))
    builder.edges.append(edge)
  }

  private mutating func readValue(_ tag: borrowing XMLTag) {
    guard let owner = owners.last, let value = tag.attribute("value"),
      let id = tag.attribute("for") ?? tag.attribute("id")
    else { return }
    guard let (name, value) = columns(of: owner).read(id, value, &builder) else { return }
    change(owner) { $0[name] = value }
  }

  private mutating func readLook(_ tag: borrowing XMLTag) {
    guard let owner = owners.last else { return }
    var values: [String: PropertyValue] = [:]
    for (attribute, text) in tag.all {
      guard let number = NumberReading.number(Array(text.utf8)) else { continue }
      switch (tag.element, attribute) {
      case (.position, "x"), (.position, "y"): values[attribute] = .number(number)
      case (.size, "value"), (.thickness, "value"): values[tag.element.rawValue] = .number(number)
      default: break
      }
    }
    if tag.element == .color { values["color"] = Self.color(tag).map(PropertyValue.string) }
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

  private static func color(_ tag: borrowing XMLTag) -> String? {
    if let hex = tag.attribute("hex") { return hex }
    let digits = Array("0123456789abcdef")
    var text = "#"
    for name: StaticString in ["r", "g", "b"] {
      guard let value = tag.attribute(name).flatMap({ Int($0) }), (0...255).contains(value)
      else {
        return nil
      }
      text += String([digits[value >> 4], digits[value & 15]])
    }
    return text
  }
}
