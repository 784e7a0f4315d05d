import Drawing
import RelgraphCore
import Testing

@Suite("Drawn maps")
struct DrawnMapTests {
  static let effort = 200_000

  @Test("the same graph gives the same SVG and DOT, twice")
  func isDeterministic() {
    for picture in [SampleGraph.make().network(), SampleGraph.make().relations()] {
      let first = DrawnMap(picture, effort: Self.effort)
      let second = DrawnMap(picture, effort: Self.effort)
      #expect(first.svg() == second.svg())
      #expect(first.dot() == second.dot())
    }
  }

  @Test("SVG is well-formed XML also with hostile names", arguments: HostileNames.all.indices)
  func isWellFormed(_ number: Int) throws {
    let name = HostileNames.all[number]
    let graph = SampleGraph.make { _ in name }
    for picture in [graph.network(), graph.relations()] {
      let map = DrawnMap(picture, effort: 0)
      let elements = try XMLProbe.elements(map.svg())
      #expect(elements.allSatisfy { Self.known.contains($0.name) }, "\(elements.map(\.name))")
      #expect(elements.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
    }
  }

  static let known: Set<String> = [
    "svg", "title", "desc", "style", "g", "polygon", "ellipse", "path", "rect", "text",
  ]

  @Test("only nodes with an edge in the view are drawn")
  func drawsLinkedNodes() {
    let graph = SampleGraph.make()
    let relations = graph.relations()
    let linked = Set(relations.edges.flatMap { [$0.source, $0.target] })
    #expect(linked == Set(relations.nodes.indices))
    #expect(!relations.nodes.contains { $0.label == "Japon" })
    #expect(graph.network().nodes.contains { $0.label == "Japon" })
  }

  @Test("what nobody asserts is drawn on demand only")
  func keepsModalityApart() {
    let graph = SampleGraph.make()
    #expect(graph.relations().edges.allSatisfy { $0.isAsserted })
    let all = graph.relations(MapOptions(showsUnasserted: true))
    #expect(all.edges.contains { !$0.isAsserted && $0.kind == "request" })
  }

  @Test("one direction between two entities is one edge with its dominant type and count")
  func bundlesDirections() throws {
    let picture = SampleGraph.make().relations()
    func edge(_ source: String, _ target: String) throws -> Picture.Edge {
      try #require(
        picture.edges.first {
          picture.nodes[$0.source].label == source && picture.nodes[$0.target].label == target
            && $0.isDirected
        })
    }
    #expect(try edge("Corée du Nord", "Russie").label == "aide (4)")
    #expect(try edge("Russie", "Corée du Nord").label == "soutient (2)")
    let meeting = picture.edges.filter { $0.kind == "consult" }
    #expect(meeting.count == 2 && meeting.allSatisfy { !$0.isDirected })
  }
}
