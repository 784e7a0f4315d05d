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

@Suite("Uncertain ranks")
struct UncertainRankTests {
  @Test("are marked where few are uncertain, and told in one sentence where most are")
  func marks() {
    let graph = SampleGraph.make()
    let few = graph.network(MapOptions(unstable: ["state/jp"]))
    #expect(few.nodes.filter { !$0.isStable }.map(\.id) == ["state/jp"])
    #expect(few.omissions.isEmpty)
    let most = graph.network(MapOptions(unstable: Set(graph.nodes.map(\.entity.id))))
    #expect(!most.nodes.contains { !$0.isStable })
    #expect(most.omissions.contains { $0.hasPrefix("Rang incertain pour 13 entités") })
  }

  @Test(
    "members of a community stand on common ground where that is asked for, and nobody else does")
  func drawsHulls() throws {
    let communities = ["state/ru": 0, "state/kp": 0, "person/kim-jong-un": 0, "state/us": 1]
    var options = MapOptions(showsHulls: true, communities: communities)
    let graph = SampleGraph.make()
    let map = DrawnMap(graph.network(options), effort: 0)
    let hulls = CommunityHull.all(map.picture.nodes, map.placement.outlines.map(\.box))
    #expect(hulls.map(\.community) == [0])
    #expect(hulls[0].boxes.count == 3 && hulls[0].strips.count == 2)
    let svg = map.svg()
    #expect(svg.contains("class=\"hull community-0\"") && svg.contains("groupe : "))
    options.showsHulls = false
    #expect(!DrawnMap(graph.network(options), effort: 0).svg().contains("class=\"hull"))
    let corners = [Point(x: 0, y: 0), Point(x: 9, y: 0), Point(x: 1, y: 0), Point(x: 5, y: 0)]
    let length = CommunityHull.tree(corners).reduce(0) { $0 + ($1.1 - $1.0).length }
    #expect(length == 9 && CommunityHull.tree([]).isEmpty)
  }
}
