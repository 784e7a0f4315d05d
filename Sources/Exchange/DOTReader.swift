internal import RelgraphCore

/// Reads DOT, all of its grammar.
///
/// Subgraphs are dissolved into their nodes, with their defaults applied; edges between subgraphs become
/// edges between all of their nodes. `label` is what people read, `weight` the weight, `kind` the kind;
/// `dir` turns an edge or takes its arrow off. All other attributes become properties of the narrowest
/// type that fits. Ports are left out and counted.
///
/// Reference: *The DOT Language*, https://graphviz.org/doc/info/lang.html.
public struct DOTReader: GraphReader {
  /// Makes a reader.
  public init() {}

  /// Reads a graph.
  ///
  /// - Complexity: O(*n* + *m*) in the bytes of the file and the edges that it describes.
  public func read(_ bytes: [UInt8], file: String) throws(GraphFileError) -> GraphReading {
    var parser = try DOTParser(bytes, file: file)
    try parser.graph()
    parser.builder.inferTypes()
    return parser.builder.reading(.dot)
  }
}

/// A parser by recursive descent, one function a rule of the grammar.
private struct DOTParser {
  private static let maximalDepth = 100
  private static let maximalProduct = 5_000_000
  private static let maximalDefaultCount = 50_000_000

  /// Attributes that hold inside a pair of braces.
  private struct Scope {
    var node: [String: DOTAttribute] = [:]
    var edge: [String: DOTAttribute] = [:]
    /// The nodes named inside, in order.
    var members: [Int] = []
    var isMember: Set<Int> = []

    mutating func add(_ node: Int) {
      if isMember.insert(node).inserted { members.append(node) }
    }
  }

  private var lexer: DOTLexer
  private var token: DOTLexer.Token
  private var isDirected = false
  private var isStrict = false
  private var name = ""
  private var depth = 0
  private var subgraphs: [String: [Int]] = [:]
  private var edgeOfEnds: [UInt64: Int] = [:]
  private var productCount = 0
  private var defaultCount = 0
  var builder = GraphBuilder()

  init(_ bytes: [UInt8], file: String) throws(GraphFileError) {
    lexer = DOTLexer(bytes, file: file)
    token = try lexer.next()
  }

  /// Reads the whole file, `[strict] (graph | digraph) [ID] { … }`.
  mutating func graph() throws(GraphFileError) {
    isStrict = try take(.keyword("strict"))
    if try take(.keyword("digraph")) {
      isDirected = true
    } else if try !take(.keyword("graph")) {
      throw lexer.error(
        "graph or digraph is wanted here", "start the file with graph { or digraph {")
    }
    if case .id(let text) = token {
      name = text
      try advance()
    }
    var scope = Scope()
    try body(&scope)
    guard token == .end else {
      throw lexer.error("more follows the graph", "keep one graph in one file")
    }
  }

  private mutating func body(_ scope: inout Scope) throws(GraphFileError) {
    try want("{")
    depth += 1
    guard depth <= Self.maximalDepth else {
      throw lexer.error("subgraphs are nested too deep", "keep to \(Self.maximalDepth) levels")
    }
    while try !take(.sign(UInt8(ascii: "}"))) {
      try statement(&scope)
      _ = try take(.sign(UInt8(ascii: ";")))
    }
    depth -= 1
  }

  private mutating func statement(_ scope: inout Scope) throws(GraphFileError) {
    switch token {
    case .keyword("graph"):
      try advance()
      let attributes = try attributeLists()
      if depth == 1 { setGraph(attributes) }
    case .keyword("node"):
      try advance()
      for attribute in try attributeLists() { scope.node[attribute.name] = attribute }
    case .keyword("edge"):
      try advance()
      for attribute in try attributeLists() { scope.edge[attribute.name] = attribute }
    case .keyword("subgraph"), .sign(UInt8(ascii: "{")):
      try chain(from: try subgraph(&scope), &scope)
    case .id(let text):
      try advance()
      if try take(.sign(UInt8(ascii: "="))) {
        let value = try value()
        if depth == 1 { setGraph([DOTAttribute(name: text, value: value)]) }
        return
      }
      try port()
      let node = try node(text, &scope)
      if case .edge = token { return try chain(from: [node], &scope) }
      let attributes = try attributeLists()
      builder.update(node) { [name] in $0.set(attributes, graph: name) }
    default:
      throw unexpected("a node, an edge or an attribute is wanted here")
    }
  }

  /// What follows the first end of an edge: more ends, then attributes.
  private mutating func chain(
    from first: [Int], _ scope: inout Scope
  ) throws(GraphFileError) {
    guard case .edge = token else { return }
    var ends = [first]
    while case .edge(let arrow) = token {
      guard arrow == isDirected else {
        throw lexer.error(
          isDirected ? "a digraph has no --" : "a graph has no ->",
          isDirected ? "write ->, or graph at the top" : "write --, or digraph at the top")
      }
      try advance()
      switch token {
      case .keyword("subgraph"), .sign(UInt8(ascii: "{")): ends.append(try subgraph(&scope))
      case .id(let text):
        try advance()
        try port()
        ends.append([try node(text, &scope)])
      default: throw unexpected("the end of the edge is wanted here")
      }
    }
    let attributes = try attributeLists()
    try countDefaults(scope.edge.count)
    let all = scope.edge.isEmpty ? attributes : scope.edge.sortedByName.map(\.value) + attributes
    for (sources, targets) in zip(ends, ends.dropFirst()) {
      try connect(sources, targets, all)
    }
  }

  private mutating func connect(
    _ sources: [Int], _ targets: [Int], _ attributes: [DOTAttribute]
  ) throws(GraphFileError) {
    let (count, overflow) = sources.count.multipliedReportingOverflow(by: targets.count)
    productCount += count > 1 && !overflow ? count : 0
    guard !overflow, productCount <= Self.maximalProduct else {
      throw lexer.error(
        "subgraphs make over \(Self.maximalProduct) edges", "connect smaller subgraphs")
    }
    for source in sources {
      for target in targets { addEdge(source, target, attributes) }
    }
  }

  private mutating func addEdge(_ source: Int, _ target: Int, _ attributes: [DOTAttribute]) {
    var edge = PropertyGraph.Edge(source: source, target: target, isDirected: isDirected)
    let isOrdered = isDirected || source <= target
    let key = UInt64(isOrdered ? source : target) << 32 | UInt64(isOrdered ? target : source)
    let known = isStrict ? edgeOfEnds[key] : nil
    if let known { edge = builder.edges[known] }
    var title = ""
    if attributes.contains(where: { $0.name == "label" }) {
      let arrow = isDirected ? "->" : "--"
      title = builder.nodes[source].id + arrow + builder.nodes[target].id
    }
    if edge.set(attributes, title: title, graph: name) { builder.note(ReadingNote.weight) }
    if let known {
      builder.edges[known] = edge
    } else {
      if isStrict { edgeOfEnds[key] = builder.edges.count }
      builder.edges.append(edge)
    }
  }

  /// The nodes of `[subgraph [ID]] { … }`, or of `subgraph ID` for one that came before.
  private mutating func subgraph(_ outer: inout Scope) throws(GraphFileError) -> [Int] {
    var title: String?
    if try take(.keyword("subgraph")), case .id(let text) = token {
      title = text
      try advance()
      if token != .sign(UInt8(ascii: "{")) { return subgraphs[text] ?? [] }
    }
    var scope = Scope(node: outer.node, edge: outer.edge)
    try body(&scope)
    for node in scope.members { outer.add(node) }
    if let title { subgraphs[title, default: []] += scope.members }
    return scope.members
  }

  /// The node of that id; a new one gets the defaults that hold here.
  private mutating func node(
    _ id: String, _ scope: inout Scope
  ) throws(GraphFileError) -> Int {
    let (number, isNew) = builder.find(id)
    if isNew, !scope.node.isEmpty {
      try countDefaults(scope.node.count)
      let defaults = scope.node.sortedByName.map(\.value)
      builder.update(number) { [name] in $0.set(defaults, graph: name) }
    }
    // Nothing asks which nodes the whole graph has.
    if depth > 1 { scope.add(number) }
    return number
  }

  /// Stops a small file from asking for defaults without end.
  private mutating func countDefaults(_ count: Int) throws(GraphFileError) {
    defaultCount += count
    guard defaultCount <= Self.maximalDefaultCount else {
      throw lexer.error(
        "defaults are applied over \(Self.maximalDefaultCount) times", "use fewer defaults")
    }
  }

  private mutating func setGraph(_ attributes: [DOTAttribute]) {
    for attribute in attributes {
      builder.properties[DOTText.propertyName(attribute.name)] = .string(
        attribute.name == "label" ? attribute.label(name: name, graph: name) : attribute.value.text)
    }
  }

  /// Reads attributes, `[a=b, c; d]…`.
  private mutating func attributeLists() throws(GraphFileError) -> [DOTAttribute] {
    var attributes: [DOTAttribute] = []
    while try take(.sign(UInt8(ascii: "["))) {
      while try !take(.sign(UInt8(ascii: "]"))) {
        guard case .id(let name) = token else {
          throw unexpected("an attribute's name or ] is wanted here")
        }
        try advance()
        var value = DOTAttribute.Value.plain("true")
        if try take(.sign(UInt8(ascii: "="))) { value = try self.value() }
        attributes.append(DOTAttribute(name: name, value: value))
        if try !take(.sign(UInt8(ascii: ","))) { _ = try take(.sign(UInt8(ascii: ";"))) }
      }
    }
    return attributes
  }

  private mutating func value() throws(GraphFileError) -> DOTAttribute.Value {
    switch token {
    case .id(let text):
      try advance()
      return .plain(text)
    case .html(let text):
      try advance()
      return .html(text)
    default: throw unexpected("a value is wanted here")
    }
  }

  /// Passes over `:port[:compass]`.
  private mutating func port() throws(GraphFileError) {
    while try take(.sign(UInt8(ascii: ":"))) {
      guard case .id = token else { throw unexpected("a port is wanted here") }
      try advance()
      builder.note(.ports)
    }
  }

  private mutating func advance() throws(GraphFileError) { token = try lexer.next() }

  private mutating func take(_ wanted: DOTLexer.Token) throws(GraphFileError) -> Bool {
    guard token == wanted else { return false }
    try advance()
    return true
  }

  private mutating func want(_ sign: Unicode.Scalar) throws(GraphFileError) {
    guard try take(.sign(UInt8(ascii: sign))) else {
      throw unexpected("« \(sign) » is wanted here")
    }
  }

  private func unexpected(_ problem: String) -> GraphFileError {
    lexer.error(
      token == .end ? problem + ", but the file ends" : problem,
      "put names that are not plain words in double quotes, and close every brace")
  }
}
