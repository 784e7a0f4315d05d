import RelgraphCore
import Testing

@testable import Exchange

@Suite("GraphMLReader")
struct GraphMLReaderTests {
  private func read(_ body: String) throws -> GraphReading {
    let text = "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\(body)</graphml>"
    return try GraphMLReader().read(text.bytes, file: "g.graphml")
  }

  @Test("reads what igraph writes: names as data, doubles, defaults")
  func igraph() throws {
    let graph = try read(
      """
      <key id="v_name" for="node" attr.name="name" attr.type="string"/>
      <key id="v_x" for="node" attr.name="x" attr.type="double"><default>0.5</default></key>
      <key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>
      <graph id="G" edgedefault="undirected">
        <node id="n0"><data key="v_name">Élise</data><data key="v_x">2</data></node>
        <node id="n1"><data key="v_name">B</data></node>
        <edge source="n0" target="n1"><data key="e_weight">3</data></edge>
        <edge source="n1" target="n0" directed="true"/>
      </graph>
      """
    ).graph
    #expect(graph.nodes.map(\.label) == ["Élise", "B"])
    #expect(graph.nodes.map { $0.properties["x"] } == [.number(2), .number(0.5)])
    #expect(graph.edges.map(\.weight) == [3, 1])
    #expect(graph.edges.map(\.isDirected) == [false, true])
  }

  @Test("reads what yEd writes: labels inside drawn nodes")
  func yEd() throws {
    let reading = try read(
      """
      <key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/>
      <graph edgedefault="directed" id="G">
        <node id="n0"><data key="d6"><y:ShapeNode xmlns:y="http://www.yworks.com/xml/graphml">
          <y:Geometry x="1"/><y:NodeLabel>A <![CDATA[& B]]></y:NodeLabel></y:ShapeNode></data></node>
        <node id="n1"/>
        <edge id="e0" source="n0" target="n1"><data key="d10"><y:PolyLineEdge
          xmlns:y="http://www.yworks.com/xml/graphml"><y:EdgeLabel>aide</y:EdgeLabel></y:PolyLineEdge></data></edge>
      </graph>
      """)
    #expect(reading.graph.nodes.map(\.label) == ["A & B", "n1"])
    #expect(reading.graph.edges.map(\.label) == ["aide"])
    #expect(reading.graph.edges[0].isDirected)
    #expect(reading.warnings == [])
  }

  @Test("nested graphs are flattened, hyperedges and deeper values counted")
  func structure() throws {
    let reading = try read(
      """
      <key id="k" attr.name="note" attr.type="string"/><key id="n" attr.name="n" attr.type="int"/>
      <graph edgedefault="directed"><data key="k">whole</data>
        <node id="a"><port name="p"/><graph edgedefault="undirected"><node id="b"/>
          <edge source="a" target="b"/></graph><data key="k">after</data></node>
        <node id="c"><data key="n">many</data><data key="k"><deep><er/></deep></data></node>
        <hyperedge><endpoint node="a"/></hyperedge>
        <edge source="a" target="c"/>
      </graph>
      """)
    #expect(reading.graph.nodes.map(\.id) == ["a", "b", "c"])
    #expect(reading.graph.nodes[0].properties == ["note": .string("after")])
    #expect(reading.graph.edges.map(\.isDirected) == [false, true])
    #expect(reading.graph.properties == ["note": .string("whole")])
    #expect(
      reading.warnings == [
        "1 hyperedge was left out", "1 property that is no plain value was left out",
        "1 property that is not of its declared type was left out",
      ])
  }

  @Test("an edge may come before its nodes, which keep their labels")
  func order() throws {
    let graph = try read(
      """
      <key id="l" for="node" attr.name="label" attr.type="string"/><graph edgedefault="directed">
      <edge source="b" target="a"/><node id="a"><data key="l">Label A</data></node><node id="b"/></graph>
      """
    ).graph
    #expect(graph.nodes.map(\.id) == ["b", "a"])
    #expect(graph.nodes[1].label == "Label A")
  }
}
