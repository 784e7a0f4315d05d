import RelgraphCore
import Testing

@testable import Exchange

/// What holds for every format that can carry a whole graph.
@Suite("Graph formats")
struct FormatsTests {
  static let complete: [GraphFormat] = [.gexf, .graphml, .dot, .nodeLink]

  /// A graph with every type of property, parallel edges, a loop, an isolated node.
  static func rich(mixed: Bool) -> PropertyGraph {
    PropertyGraph(
      nodes: [
        PropertyGraph.Node(
          id: "person/a", label: "Élise & \"Co\" <A>",
          properties: [
            "type": .string("person"), "mentions": .integer(12), "degree": .number(0.25),
            "isKnown": .boolean(true),
          ]),
        PropertyGraph.Node(
          id: "state/b", label: "B", properties: ["mentions": .integer(-3), "degree": .number(2)]),
        PropertyGraph.Node(id: "alone", label: "Alone"),
      ],
      edges: [
        PropertyGraph.Edge(
          source: 0, target: 1, isDirected: true, weight: 2.5, kind: "sanction",
          label: "sanctionne", properties: ["count": .integer(4), "quote": .string("« L'été »")]),
        PropertyGraph.Edge(
          source: 0, target: 1, isDirected: !mixed, weight: 0.000015, kind: "cooccurrence",
          properties: ["count": .integer(1)]),
        PropertyGraph.Edge(source: 1, target: 1, isDirected: true, weight: 1e12),
      ])
  }

  private func roundTrip(_ graph: PropertyGraph, _ format: GraphFormat) throws -> GraphReading {
    var bytes: [UInt8] = []
    GraphFile.write(graph, as: format, to: &bytes)
    return try GraphFile.read(bytes, file: "x." + format.extensions[0])
  }

  @Test("a rich graph comes back as it was", arguments: complete, [false, true])
  func richGraph(format: GraphFormat, mixed: Bool) throws {
    let graph = Self.rich(mixed: mixed)
    let reading = try roundTrip(graph, format)
    #expect(reading.format == format)
    #expect(reading.warnings == [])
    #expect(reading.graph.nodes == graph.nodes)
    #expect(reading.graph.edges == graph.edges)
  }

  @Test("the views of a map come back as they were", arguments: complete)
  func views(format: GraphFormat) throws {
    let map = Samples.map
    for view in [map.networkView(), map.relationsView(), map.combinedView()] {
      let read = try roundTrip(view, format).graph
      // DOT has no types: there a number is what looks like one.
      if format == .dot {
        #expect(read.nodes.map(\.id) == view.nodes.map(\.id))
        #expect(read.edges.map(\.weight) == view.edges.map(\.weight))
        #expect(read.edges.map(\.isDirected) == view.edges.map(\.isDirected))
      } else {
        #expect(read.nodes == view.nodes)
        #expect(read.edges == view.edges)
      }
    }
  }

  @Test("an undirected graph stays undirected", arguments: complete + [.edgeList, .pajek])
  func undirected(format: GraphFormat) throws {
    var graph = Self.rich(mixed: false)
    for index in graph.edges.indices { graph.edges[index].isDirected = false }
    let reading = try roundTrip(graph, format)
    #expect(reading.graph.edges.map(\.isDirected) == [false, false, false])
    #expect(reading.graph.edges.map(\.weight) == [2.5, 0.000015, 1e12])
  }

  @Test("an empty graph is a file that reads back", arguments: complete + [.pajek])
  func empty(format: GraphFormat) throws {
    let reading = try roundTrip(PropertyGraph(nodes: [], edges: []), format)
    #expect(reading.graph.nodes.isEmpty && reading.graph.edges.isEmpty)
  }

  @Test(
    "names of any kind leave the file whole, and come back clean",
    arguments: complete + [.edgeList, .pajek], Samples.hostileNames)
  func hostileNames(format: GraphFormat, name: String) throws {
    let reading = try roundTrip(Samples.hostileGraph(name), format)
    #expect(reading.graph.nodes.count == 2)
    #expect(reading.graph.edges.count == 1)
    let clean = Self.expectedLabel(name, format)
    if let label = reading.graph.nodes.first?.label {
      #expect(Array(label.utf8) == Array(clean.utf8))
    }
    #expect(reading.graph.edges.first?.weight == 2.5)
  }

  /// What a label may become in a format that cannot carry all of it.
  private static func expectedLabel(_ name: String, _ format: GraphFormat) -> String {
    let legal = TextCleaning.legal(name)
    switch format {
    case .nodeLink, .relgraph: return name
    case .gexf, .graphml: return legal
    case .edgeList: return legal.isEmpty ? "~" : legal
    case .pajek:
      return String(
        String.UnicodeScalarView(
          legal.unicodeScalars.map { $0 == "\"" ? "'" : $0 == "\n" || $0 == "\r" ? " " : $0 }))
    case .dot:
      var shown = String.UnicodeScalarView()
      for scalar in legal.unicodeScalars {
        switch scalar {
        case "\u{2028}", "\u{2029}", "\n": shown.append("\n")
        case "\t": shown.append(" ")
        case _ where TextCleaning.isUnprintable(scalar): break
        default: shown.append(scalar)
        }
      }
      while shown.last == "\n" { shown.removeLast() }
      return String(shown)
    }
  }

  @Test("ids that cleaning makes equal stay apart", arguments: complete + [.edgeList])
  func equalIDs(format: GraphFormat) throws {
    let graph = PropertyGraph(
      nodes: ["a\u{1}", "a", "a\u{2}", "a~2"].map { PropertyGraph.Node(id: $0, label: $0) },
      edges: (0..<4).map { PropertyGraph.Edge(source: $0, target: 3 - $0, isDirected: true) })
    let reading = try roundTrip(graph, format)
    #expect(reading.graph.nodes.count == 4)
  }

  @Test(
    "what is not finite is left out, and its weight is 1",
    arguments: complete + [.edgeList, .pajek])
  func notFinite(format: GraphFormat) throws {
    let graph = PropertyGraph(
      nodes: [
        PropertyGraph.Node(id: "1", label: "a", properties: ["m": .number(.nan)]),
        PropertyGraph.Node(id: "2", label: "b", properties: ["m": .number(0.5)]),
      ],
      edges: [
        PropertyGraph.Edge(
          source: 0, target: 1, isDirected: true, weight: .infinity,
          properties: ["x": .number(-.infinity)])
      ])
    var bytes: [UInt8] = []
    GraphFile.write(graph, as: format, to: &bytes)
    #expect(!bytes.text.lowercased().contains("nan") && !bytes.text.lowercased().contains("inf"))
    let read = try GraphFile.read(bytes, file: "x", format: format).graph
    #expect(read.edges.map(\.weight) == [1])
    #expect(read.nodes[0].properties["m"] == nil && read.edges[0].properties["x"] == nil)
  }

  @Test("a property of mixed types becomes one type", arguments: [GraphFormat.gexf, .graphml])
  func mixedTypes(format: GraphFormat) throws {
    let graph = PropertyGraph(
      nodes: [
        PropertyGraph.Node(id: "1", label: "a", properties: ["n": .integer(1), "s": .integer(1)]),
        PropertyGraph.Node(
          id: "2", label: "b", properties: ["n": .number(0.5), "s": .string("x")]),
      ], edges: [])
    let read = try roundTrip(graph, format).graph
    #expect(read.nodes.map { $0.properties["n"] } == [.number(1), .number(0.5)])
    #expect(read.nodes.map { $0.properties["s"] } == [.string("1"), .string("x")])
  }

  @Test("the same graph gives the same bytes", arguments: GraphFormat.allCases)
  func deterministic(format: GraphFormat) {
    var graph = Self.rich(mixed: true)
    // So many that chance puts them in the same order hardly ever.
    for number in 0..<20 { graph.nodes[0].properties["further\(number)"] = .integer(number) }
    // Equal, with other places for its properties in memory.
    var other = graph
    for node in other.nodes.indices {
      var properties: [String: PropertyValue] = [:]
      properties.reserveCapacity(64)
      for (name, value) in graph.nodes[node].properties.sorted(by: { $0.key > $1.key }) {
        properties[name] = value
      }
      other.nodes[node].properties = properties
    }
    #expect(
      graph.nodes.map { Array($0.properties.keys) } != other.nodes.map { Array($0.properties.keys) }
    )
    var (first, second): ([UInt8], [UInt8]) = ([], [])
    GraphFile.write(graph, as: format, to: &first)
    GraphFile.write(other, as: format, to: &second)
    #expect(first == second && !first.isEmpty)
  }

  @Test("graph.json gives its combined view and the map itself")
  func ownFormat() throws {
    var bytes: [UInt8] = []
    GraphJSONWriter().write(Samples.map, to: &bytes)
    let reading = try GraphFile.read(bytes, file: "graph.json")
    #expect(reading.format == .relgraph)
    #expect(reading.map == Samples.map)
    #expect(reading.graph == Samples.map.combinedView())
  }

  @Test(
    "a file that ends anywhere is an error or a smaller graph, never a crash",
    arguments: GraphFormat.allCases)
  func truncated(format: GraphFormat) {
    var bytes: [UInt8] = []
    if format == .relgraph {
      GraphJSONWriter().write(Samples.map, to: &bytes)
    } else {
      GraphFile.write(Samples.map.combinedView(), as: format, to: &bytes)
    }
    var failures = 0
    for length in stride(from: 0, to: bytes.count, by: 7) {
      do {
        _ = try GraphFile.read(Array(bytes.prefix(length)), file: "x", format: format)
      } catch {
        failures += 1
        #expect(error.line >= 1 && error.column >= 1 && !error.remedy.isEmpty)
      }
    }
    #expect(failures > 0)
  }

  @Test("bytes that are changed at random never crash a reader", arguments: GraphFormat.allCases)
  func mutated(format: GraphFormat) {
    var original: [UInt8] = []
    if format == .relgraph {
      GraphJSONWriter().write(Samples.map, to: &original)
    } else {
      GraphFile.write(Self.rich(mixed: true), as: format, to: &original)
    }
    var generator = SplitMix(state: 42)
    var outcomes = (read: 0, refused: 0)
    for _ in 0..<400 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let signs = Array("\"\\<>[]{}=,;:-+/*&\0\n0a".utf8) + [0xFF, 0xC3]
        bytes[place] = signs[Int.random(in: 0..<signs.count, using: &generator)]
      }
      do {
        _ = try GraphFile.read(bytes, file: "x", format: format)
        outcomes.read += 1
      } catch { outcomes.refused += 1 }
    }
    #expect(outcomes.read > 0 && outcomes.refused > 0)
  }
}
