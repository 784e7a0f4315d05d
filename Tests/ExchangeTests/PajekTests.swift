import RelgraphCore
import Testing

@testable import Exchange

@Suite("Pajek")
struct PajekTests {
  private func read(_ text: String) throws -> GraphReading {
    try PajekReader().read(text.bytes, file: "g.net")
  }

  @Test("reads vertices, arcs, edges and lists, in any letter case and with any line ends")
  func sections() throws {
    let reading = try read(
      "% made by hand\r\n*vertices 4\r\n1 \"A b\" 0.5 0.25 0.5\r\n2 B\r\n*Arcs\r\n1 2 3\r\n*EDGES\r\n2 3 .5\r\n"
        + "*Arcslist\r\n4 1 2\r\n*Partition x\r\n1\r\n")
    let graph = reading.graph
    #expect(graph.nodes.map(\.label) == ["A b", "B", "3", "4"])
    #expect(graph.nodes[0].properties == ["x": .number(0.5), "y": .number(0.25)])
    #expect(graph.edges.map { [$0.source, $0.target] } == [[0, 1], [1, 2], [3, 0], [3, 1]])
    #expect(graph.edges.map(\.weight) == [3, 0.5, 1, 1])
    #expect(graph.edges.map(\.isDirected) == [true, false, true, true])
    #expect(reading.warnings == ["1 section that holds neither vertices nor edges was left out"])
  }

  @Test(
    "says what is wrong and where",
    arguments: [
      ("*Arcs\n1 2\n", 2), ("*Vertices 2\n*Edges\n1 x\n", 3), ("*Vertices 2\n*Edges\n0 1\n", 3),
      ("", 1),
    ])
  func mistakes(text: String, line: Int) {
    do {
      _ = try PajekReader().read(text.bytes, file: "g")
      Issue.record("was read")
    } catch { #expect(error.line == line) }
  }

  @Test("a count that the file is too short for is not believed")
  func hugeCount() throws {
    #expect(try read("*Vertices 99999999999\n1 a\n").graph.nodes.count < 100)
  }
}
