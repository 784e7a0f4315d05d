internal import RelgraphCore

/// Gathers nodes and edges while a file is read, in whatever order it names them.
struct GraphBuilder {
  /// The nodes so far; an edge may name one before the file tells more of it.
  private(set) var nodes: [PropertyGraph.Node] = []
  /// The edges so far.
  var edges: [PropertyGraph.Edge] = []
  /// Properties of the graph as a whole.
  var properties: [String: PropertyValue] = [:]
  private var interner = ByteInterner()
  private var isDeclared: [Bool] = []
  private var notes: [ReadingNote: Int] = [:]

  /// The index of the node with this id, which is made where it is new; its label is its id.
  mutating func node(_ id: String) -> Int { find(id).number }

  /// The same, and whether it is new.
  mutating func find(_ id: String) -> (number: Int, isNew: Bool) {
    let (number, isNew) = interner.intern(id)
    if isNew { add(id) }
    return (number, isNew)
  }

  /// The same for an id in bytes, of which a `String` is made only once.
  mutating func node(_ id: UnsafeBufferPointer<UInt8>) -> Int {
    let (number, isNew) = interner.intern(id)
    if isNew { add(String(decoding: id, as: UTF8.self)) }
    return number
  }

  /// The index of a node that the file describes here.
  ///
  /// Formats that describe all nodes use it to tell a second description, and nodes without any.
  ///
  /// - Returns: Nothing where the file has described the id before.
  mutating func declare(_ id: String) -> Int? {
    let number = node(id)
    guard !isDeclared[number] else { return nil }
    isDeclared[number] = true
    return number
  }

  /// The index of a node that the file has described or named, where it has.
  func known(_ id: String) -> Int? { interner.number(of: id) }

  /// The index of the node with this id that the file describes here, and whether it had not before.
  mutating func declare(_ id: UnsafeBufferPointer<UInt8>) -> (number: Int, isFirst: Bool) {
    let number = node(id)
    defer { isDeclared[number] = true }
    return (number, !isDeclared[number])
  }

  /// Changes a node.
  mutating func update(_ number: Int, _ change: (inout PropertyGraph.Node) -> Void) {
    change(&nodes[number])
  }

  /// Counts something that is left out or changed.
  mutating func note(_ what: ReadingNote, _ count: Int = 1) { notes[what, default: 0] += count }

  /// Notes the nodes that edges name and the file does not describe.
  mutating func noteUndeclared() {
    let count = isDeclared.count { !$0 }
    if count > 0 { note(ReadingNote.undeclared, count) }
  }

  /// The graph and the notes, each with its count in front.
  func reading(_ format: GraphFormat) -> GraphReading {
    GraphReading(
      graph: PropertyGraph(nodes: nodes, edges: edges, properties: properties), format: format,
      warnings: notes.sorted { $0.key.many < $1.key.many }.map { $0.key.counted($0.value) })
  }

  private mutating func add(_ id: String) {
    nodes.append(PropertyGraph.Node(id: id, label: id))
    isDeclared.append(false)
  }
}
