import RelgraphCore
import Testing

@testable import Drawing

@Suite("Colours of nodes")
struct ColourTests {
  @Test(
    "a side prevails with two thirds of the weight",
    arguments: [
      ([(5.0, 2), (-5.0, 1)], Leaning.cooperation), ([(5.0, 3), (-5.0, 2)], .mixed),
      ([(-6.0, 1)], .conflict), ([(0.0, 9)], .none), ([], .none),
    ])
  func leans(_ events: [(Double, Int)], _ leaning: Leaning) {
    #expect(Leaning(events.map { (score: $0.0, count: $0.1) }) == leaning)
  }

  @Test("communities are numbered by the weight of their members, and one alone is none")
  func numbersCommunities() {
    var nodes = [(9, 0.2), (4, 1.0), (9, 0.1), (4, 0.3), (7, 1.0)].enumerated().map { index, pair in
      Picture.Node(
        id: "\(index)", label: "N\(index)", kind: .other, importance: pair.1, community: pair.0)
    }
    Picture.numberCommunities(&nodes)
    #expect(nodes.map(\.community) == [1, 0, 1, 0, nil])
  }

  @Test("the legend explains the fill that was asked for", arguments: NodeFill.allCases)
  func explains(_ fill: NodeFill) {
    let communities = ["state/kp": 3, "state/ru": 3, "state/us": 5, "state/kr": 5]
    let picture = SampleGraph.make().relations(MapOptions(fill: fill, communities: communities))
    let map = DrawnMap(picture, effort: 0)
    let svg = map.svg()
    #expect(svg.contains("by-\(fill.rawValue)\""))
    #expect(svg.contains("groupe : Corée du Nord") == (fill == .community))
    #expect(svg.contains("surtout conflit") == (fill == .sign))
    #expect(Readability(map).leastContrast >= 4.5)
  }

  @Test("a page's drawing carries the keys to all fills")
  func carriesKeys() {
    let map = DrawnMap(SampleGraph.make().relations(), effort: 0)
    let svg = map.svg(standalone: false)
    #expect(svg.contains("class=\"fill-key sign\"") && svg.contains("data-key-sign="))
    #expect(!map.svg().contains("fill-key"))
  }
}
