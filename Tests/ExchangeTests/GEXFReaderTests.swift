import RelgraphCore
import Testing

@testable import Exchange

@Suite("GEXFReader")
struct GEXFReaderTests {
  private func read(_ text: String) throws -> GraphReading {
    try GEXFReader().read(text.bytes, file: "g.gexf")
  }

  @Test("reads what Gephi writes: places, colours, defaults, nested nodes, kinds")
  func gephi() throws {
    let reading = try read(
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
        <graph defaultedgetype="undirected" mode="static">
          <attributes class="node" mode="static">
            <attribute id="t" title="type" type="string"><default>state</default></attribute>
            <attribute id="m" title="mentions" type="integer"></attribute>
          </attributes>
          <attributes class="edge"><attribute id="q" title="score" type="double"/></attributes>
          <nodes>
            <node id="0" label="A &amp; B">
              <attvalues><attvalue for="t" value="person"/><attvalue for="m" value=" 7 "/></attvalues>
              <viz:size value="12.5"></viz:size><viz:position x="-1.5" y="2e1" z="0"></viz:position>
              <viz:color r="255" g="0" b="16"></viz:color>
              <nodes><node id="1" label="inner"/></nodes>
            </node>
            <node id="2"><spells><spell start="2020"/></spells></node>
          </nodes>
          <edges>
            <edge id="9" source="0" target="1" weight="2.5" kind="aid"><attvalues>
              <attvalue for="q" value="10"/></attvalues></edge>
            <edge source="1" target="2" type="directed" label="x"/>
            <edge source="2" target="0" type="mutual" weight="INF"/>
          </edges>
        </graph>
      </gexf>
      """)
    let graph = reading.graph
    #expect(graph.nodes.map(\.label) == ["A & B", "inner", "2"])
    #expect(
      graph.nodes[0].properties == [
        "type": .string("person"), "mentions": .integer(7), "size": .number(12.5),
        "x": .number(-1.5),
        "y": .number(20), "color": .string("#ff0010"),
      ])
    #expect(graph.nodes[1].properties == ["type": .string("state")])
    #expect(graph.edges.map(\.isDirected) == [false, true, false])
    #expect(graph.edges.map(\.weight) == [2.5, 1, 1])
    #expect(graph.edges[0].kind == "aid" && graph.edges[0].properties == ["score": .number(10)])
    #expect(
      reading.warnings == [
        "1 spell was left out", "1 weight that is no finite number was taken as 1",
      ])
  }

  @Test("counts ends that are no node, nodes twice, values of another type")
  func warnings() throws {
    let reading = try read(
      """
      <gexf><graph defaultedgetype="directed"><attributes class="node">
      <attribute id="0" title="n" type="integer"/></attributes>
      <nodes><node id="a"/><node id="a"><attvalues><attvalue for="0" value="x"/></attvalues></node></nodes>
      <edges><edge source="a" target="ghost"/></edges></graph></gexf>
      """)
    #expect(reading.graph.nodes.map(\.id) == ["a", "ghost"])
    #expect(reading.graph.edges.map(\.isDirected) == [true])
    #expect(
      reading.warnings == [
        "1 node that only edges name was added",
        "1 node that the file describes twice was taken as one",
        "1 property that is not of its declared type was left out",
      ])
  }

  @Test(
    "says what is wrong and where",
    arguments: [
      ("<gexf>\n<graph>\n<nodes>\n<node/></nodes></graph></gexf>", 4, "no id"),
      ("<gexf><graph><nodes/><edges>\n<edge source='a'/></edges></graph></gexf>", 2, "no target"),
      ("<gexf>\n<graph>\n</gexf>", 3, "graph"), ("<html/>", 1, "no <gexf>"), ("", 1, ""),
      ("<gexf a=\"\u{1}\"/>", 1, ""), ("not XML", 1, ""),
    ])
  func mistakes(text: String, line: Int, problem: String) {
    do {
      _ = try GEXFReader().read(text.bytes, file: "g.gexf")
      Issue.record("was read")
    } catch {
      #expect(error.line == line)
      #expect(problem.isEmpty || error.problem.contains(problem), "\(error)")
    }
  }
}
