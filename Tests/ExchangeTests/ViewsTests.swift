import RelgraphCore
import Testing

@testable import Exchange

@Suite("Views")
struct ViewsTests {
  @Test("the network holds all entities and undirected edges weighed by their count")
  func network() {
    let view = Samples.map.networkView()
    #expect(view.nodes.map(\.label).last == "Syldavie")
    #expect(view.edges.map(\.weight) == [3, 1])
    #expect(view.edges.allSatisfy { !$0.isDirected && $0.kind == "cooccurrence" })
    #expect(view.nodes[1].properties["betweenness"] == .number(1.0 / 3))
    #expect(view.properties["latest"] == .string("2024-06-19"))
  }

  @Test("relations point from source to target unless their type is symmetric")
  func relations() {
    let view = Samples.map.relationsView()
    #expect(view.edges.map(\.isDirected) == [false, true, true])
    #expect(view.edges.map(\.label) == ["rencontre", "sanctionne", "unheard-of"])
    #expect(view.edges[1].properties["score"] == .number(-6))
    #expect(view.edges[1].properties["modality"] == .string("asserted"))
    #expect(Samples.map.relationsView(ViewOptions(language: "en")).edges[0].label == "meets")
  }

  @Test("the combined view holds both")
  func combined() { #expect(Samples.map.combinedView().edges.count == 5) }

  @Test("a property has one type wherever it occurs, and numbers are finite")
  func uniform() {
    let view = Samples.map.combinedView()
    for properties in [view.nodes.map(\.properties), view.edges.map(\.properties)] {
      var kinds: [String: Set<Int>] = [:]
      for (name, value) in properties.joined() {
        switch value {
        case .string: kinds[name, default: []].insert(0)
        case .integer: kinds[name, default: []].insert(1)
        case .boolean: kinds[name, default: []].insert(2)
        case .number(let number):
          kinds[name, default: []].insert(3)
          #expect(number.isFinite)
        }
      }
      #expect(kinds.values.allSatisfy { $0.count == 1 })
    }
  }
}
