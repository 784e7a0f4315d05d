internal import Exchange
public import RelgraphCore

extension Picture {
  /// A picture of a graph of any origin.
  ///
  /// Reads the node properties `type`, `community` and whatever `options.measure` names, and the
  /// edge properties `score` (PLOVER, −10 … +10), `family` (`structural`), `asserted` and `quote`,
  /// where they are there. Isolated nodes are left out of a graph that has edges.
  public init(_ graph: PropertyGraph, options: MapOptions = MapOptions()) {
    let words = Wording(language: options.language)
    var degrees = [Double](repeating: 0, count: graph.nodes.count)
    for edge in graph.edges {
      degrees[edge.source] += 1
      degrees[edge.target] += 1
    }
    let measured = options.measure.map { name in
      graph.nodes.map { $0.properties[name]?.real ?? 0 }
    }
    let ranking = measured ?? degrees
    let scope = Self.scope(of: graph, options: options)
    let linked = graph.edges.indices.filter {
      let edge = graph.edges[$0]
      return edge.weight >= (options.leastCount > 1 ? Double(options.leastCount) : -.infinity)
        && scope[edge.source] && scope[edge.target]
    }
    let selection = Selection(
      links: linked.map {
        let edge = graph.edges[$0]
        return .init(first: edge.source, second: edge.target, weight: edge.weight)
      }, scores: ranking, mostNodes: options.mostNodes, backbone: options.backbone)
    let chosen =
      graph.edges.isEmpty
      ? Array(graph.nodes.indices.prefix(max(0, options.mostNodes))) : selection.nodes
    let places = Dictionary(
      chosen.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
    let most = chosen.map { ranking[$0] }.max() ?? 0
    let leanings = Self.leanings(in: graph)
    var nodes = chosen.map { index in
      let node = graph.nodes[index]
      return Node(
        id: node.id, label: node.label.isEmpty ? node.id : node.label,
        kind: node.properties["type"]?.string.flatMap(NodeKind.init) ?? .other,
        importance: most > 0 ? (max(0, ranking[index]) / most).squareRoot() : 0,
        community: options.communities[node.id] ?? node.properties["community"]?.whole,
        leaning: leanings[index],
        isStable: !options.unstable.contains(node.id), facts: [])
    }
    Picture.numberCommunities(&nodes)
    let drawn = selection.links.map { graph.edges[linked[$0]] }
    let heaviest = drawn.map(\.weight).max() ?? 1
    let edges = drawn.map { edge in
      Edge(
        source: places[edge.source] ?? 0, target: places[edge.target] ?? 0,
        isDirected: edge.isDirected, kind: edge.kind ?? "edge",
        label: options.showsEdgeLabels ? edge.label : nil,
        strength: heaviest > 0 ? (max(0, edge.weight) / heaviest).squareRoot() : 0,
        tone: Self.tone(of: edge), isAsserted: edge.properties["asserted"]?.truth ?? true,
        facts: Self.facts(of: edge, in: graph))
    }
    let isWeighted = drawn.contains { $0.weight != drawn[0].weight }
    self.init(
      view: "graph", title: graph.properties["title"]?.string ?? words.graphTitle,
      subtitle: graph.properties["subtitle"]?.string ?? graph.properties["period"]?.string ?? "",
      summary: words.summary(
        nodes: nodes.count, edges: edges.count,
        top: nodes.indices.sorted { (nodes[$1].importance, $0) < (nodes[$0].importance, $1) }
          .prefix(5).map { VisibleText.line(nodes[$0].label, limit: 60) }),
      omissions: words.omissions(
        nodes: nodes.count, of: graph.edges.isEmpty ? graph.nodes.count : selection.linkedNodes,
        edges: edges.count, of: graph.edges.count, options: options, backbone: selection.backbone),
      sizeMeaning: words.measure(options.measure ?? "degree"),
      widthMeaning: isWeighted ? words.weight : "", language: options.language,
      fill: options.fill, nodes: nodes, edges: edges)
    showsHulls = options.showsHulls
  }

  /// Which nodes the options ask for: those of some types, and one node's surroundings.
  private static func scope(of graph: PropertyGraph, options: MapOptions) -> [Bool] {
    var scope = graph.nodes.map { node in
      guard options.types.count < EntityType.allCases.count else { return true }
      let type = node.properties["type"]?.string.flatMap(EntityType.init)
      return type.map(options.types.contains) ?? false
    }
    guard let center = options.center else { return scope }
    var isNear = graph.nodes.map { $0.id == center }
    for edge in graph.edges {
      if graph.nodes[edge.source].id == center { isNear[edge.target] = true }
      if graph.nodes[edge.target].id == center { isNear[edge.source] = true }
    }
    for index in scope.indices where !isNear[index] { scope[index] = false }
    return scope
  }

  /// A weight beyond this says no more of a node's side, and need not fit an integer.
  private static let mostEvents = 1e6

  private static func leanings(in graph: PropertyGraph) -> [Leaning] {
    var events = Array(repeating: [(score: Double, count: Int)](), count: graph.nodes.count)
    for edge in graph.edges {
      guard case .scored(let score) = tone(of: edge) else { continue }
      for end in [edge.source, edge.target] {
        events[end].append((score, Int(max(1, min(mostEvents, edge.weight.rounded())))))
      }
    }
    return events.map { Leaning($0) }
  }

  private static func tone(of edge: PropertyGraph.Edge) -> EdgeTone {
    if let score = edge.properties["score"]?.real, edge.kind != "cooccurrence" {
      return edge.properties["family"]?.string == "structural" ? .structural : .scored(score)
    }
    return .plain
  }

  private static func facts(of edge: PropertyGraph.Edge, in graph: PropertyGraph) -> [String] {
    let arrow = edge.isDirected ? "→" : "–"
    let (source, target) = (graph.nodes[edge.source].label, graph.nodes[edge.target].label)
    return [
      "\(source) \(arrow) \(target)", edge.label ?? edge.kind, edge.properties["quote"]?.string,
    ]
    .compactMap { $0 }
  }
}

extension PropertyValue {
  /// The text, where it is one.
  fileprivate var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The number, of whichever kind.
  fileprivate var real: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// The whole number, where it is one.
  fileprivate var whole: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): Int(exactly: value)
    case .string, .boolean: nil
    }
  }

  /// True or false, where it is one of them.
  fileprivate var truth: Bool? {
    if case .boolean(let value) = self { return value }
    return nil
  }
}
