import RelgraphCore
import Testing

@testable import Exchange

@Suite("NodeLinkReader")
struct NodeLinkReaderTests {
  private func read(_ text: String) throws -> GraphReading {
    try NodeLinkReader().read(text.bytes, file: "g.json")
  }

  @Test(
    "reads the habits of networkx, d3, JSON Graph Format and Cytoscape.js",
    arguments: [
      #"{"directed": true, "nodes": [{"id": "a"}, {"id": "b"}], "edges": [{"source": "a", "target": "b", "weight": 2}]}"#,
      #"{"links": [{"source": "a", "target": "b", "value": 2, "directed": true}], "nodes": [{"id": "a"}, {"id": "b"}]}"#,
      #"{"directed": true, "nodes": [{"name": "a"}, {"name": "b"}], "links": [{"source": 0, "target": 1, "value": 2}]}"#,
      #"{"graph": {"directed": true, "nodes": {"a": {}, "b": {}}, "edges": [{"source": "a", "target": "b", "metadata": {"weight": 2}}]}}"#,
      #"{"directed": true, "elements": {"nodes": [{"data": {"id": "a"}}, {"data": {"id": "b"}}], "edges": [{"data": {"source": "a", "target": "b", "weight": 2}}]}}"#,
      #"{"directed": true, "nodes": ["a", "b"], "links": [{"source": {"id": "a", "x": 1}, "target": {"id": "b"}, "weight": 2.0}]}"#,
    ])
  func habits(text: String) throws {
    let reading = try read(text)
    #expect(reading.graph.nodes.map(\.id) == ["a", "b"])
    let edge = PropertyGraph.Edge(source: 0, target: 1, isDirected: true, weight: 2)
    #expect(reading.graph.edges == [edge])
    #expect(reading.warnings == [])
  }

  @Test("numbers as ids are the same written as text")
  func numericIDs() throws {
    let graph = try read(
      #"{"nodes": [{"id": 7, "label": "seven"}, {"id": "8"}], "edges": [{"source": "7", "target": 8}]}"#
    ).graph
    #expect(graph.nodes.map(\.label) == ["seven", "8"])
    #expect(graph.edges.map { [$0.source, $0.target] } == [[0, 1]])
  }

  @Test("plain values become properties, lists text, deeper values a note")
  func values() throws {
    let reading = try read(
      """
      {"graph": {"title": "T", "deep": {"x": 1}}, "nodes": [{"id": "a", "s": "x", "i": 3, "n": 2.5, "b": false, "nil": null,
      "list": ["x", 1, true], "none": [], "deep": [[1]], "big": 1e999, "long": 99999999999999999999}], "edges": []}
      """)
    #expect(
      reading.graph.nodes[0].properties == [
        "s": .string("x"), "i": .integer(3), "n": .number(2.5), "b": .boolean(false),
        "list": .string("x;1;true"), "long": .number(1e20),
      ])
    #expect(reading.graph.properties == ["title": .string("T")])
    #expect(
      reading.warnings == [
        "1 property that is no finite number was left out",
        "2 properties that are no plain value were left out",
      ])
  }

  @Test("properties with the names of members come back")
  func reservedNames() throws {
    let graph = PropertyGraph(
      nodes: [
        PropertyGraph.Node(
          id: "a", label: "A", properties: ["id": .integer(1), "label_": .integer(2)])
      ],
      edges: [
        PropertyGraph.Edge(
          source: 0, target: 0, isDirected: false,
          properties: ["weight": .string("w"), "key": .integer(3)])
      ])
    #expect(try NodeLinkReader().read(NodeLinkWriter().bytes(of: graph), file: "g").graph == graph)
  }

  @Test("d3's key for the edges can be asked for")
  func linksKey() {
    let graph = PropertyGraph(nodes: [], edges: [])
    #expect(NodeLinkWriter(edgesKey: "links").bytes(of: graph).text.contains("\"links\":[]"))
  }

  @Test("ends that are no node are counted")
  func undeclared() throws {
    let reading = try read(#"{"nodes": [], "edges": [{"source": "x", "target": 5}]}"#)
    #expect(reading.graph.nodes.map(\.id) == ["x", "5"])
    #expect(reading.warnings == ["2 nodes that only edges name were added"])
  }

  @Test(
    "says what is wrong and where",
    arguments: [
      ("{}", 1, "no nodes and no edges"), (#"{"edges": [{"source": "a"}]}"#, 12, "no target"),
      (#"{"nodes": [null]}"#, 16, "a node or an edge"), (#"{"nodes": [}"#, 12, "no JSON value"),
      ("[]", 1, "an object"),
    ])
  func mistakes(text: String, column: Int, problem: String) {
    do {
      _ = try NodeLinkReader().read(text.bytes, file: "g")
      Issue.record("was read")
    } catch {
      #expect(error.column == column)
      #expect(error.problem.contains(problem), "\(error)")
    }
  }
}
