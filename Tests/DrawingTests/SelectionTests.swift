import Exchange
import RelgraphCore
import Testing

@testable import Drawing

@Suite("What is drawn")
struct SelectionTests {
  @Test("the top nodes are kept, and those without an edge are not")
  func keepsTop() {
    let selection = Selection(
      links: [
        .init(first: 0, second: 1, weight: 1), .init(first: 1, second: 2, weight: 1),
        .init(first: 3, second: 4, weight: 9),
      ], scores: [5, 4, 3, 0, 0, 99], mostNodes: 3, backbone: 0)
    #expect(selection.nodes == [0, 1, 2])
    #expect(selection.links == [0, 1])
    #expect(selection.linkedNodes == 5)
  }

  @Test("a backbone keeps components whole")
  func keepsConnected() {
    var links: [Selection.Link] = []
    for first in 0..<30 {
      for second in (first + 1)..<30 {
        links.append(.init(first: first, second: second, weight: Double((first * 7 + second) % 11)))
      }
    }
    let selection = Selection(
      links: links, scores: Array(repeating: 1, count: 30), mostNodes: 30, backbone: 2)
    #expect(selection.links.count < 90)
    let kept = selection.links.map { (links[$0].first, links[$0].second) }
    #expect(Components.of(count: 30, edges: kept).count == 1)
  }

  @Test("a map that leaves something out says what")
  func saysWhatIsMissing() {
    let graph = SeededGraph.make(120)
    let picture = Picture(graph, options: MapOptions(mostNodes: 40))
    #expect(picture.nodes.count <= 40)
    #expect(picture.omissions.count == 1)
    #expect(picture.omissions[0].contains("120"))
    let map = DrawnMap(picture, effort: 0)
    #expect(map.svg().contains(XMLText.escaped(VisibleText.line(picture.omissions[0], limit: 170))))
    #expect(Picture(graph, options: MapOptions(mostNodes: 500, backbone: 0)).omissions.isEmpty)
  }

  @Test("a part in time tells the time and its own counts, or none")
  func saysWhichTime() {
    let range = DateRange(since: PartialDate("2024-01"), until: PartialDate("2024-01-31"))
    let graph = SampleGraph.make().within(range, documents: Array(TimelineTests.documents.values))
    let words = "depuis janvier 2024 jusqu'au 31 janvier 2024"
    #expect(graph.relations(MapOptions()).subtitle == "\(words) · 1 article · janvier 2024")
    #expect(SampleGraph.make().within(range).relations(MapOptions()).subtitle == words)
    let english = MapOptions(language: .english)
    #expect(
      SampleGraph.make().within(DateRange(since: PartialDate("2024"))).relations(english).subtitle
        == "since 2024")
  }

  @Test("an empty graph gives an empty map that is still well-formed")
  func drawsNothing() throws {
    let map = DrawnMap(Picture(PropertyGraph(nodes: [], edges: [])))
    #expect(try XMLProbe.elements(map.svg()).first?.name == "svg")
    #expect(map.dot().hasPrefix("graph relgraph {"))
  }

  @Test("a weight beyond every integer beside a score is drawn", arguments: [1e300, 1e19, -1e300])
  func drawsLargeWeights(weight: Double) throws {
    let graph = PropertyGraph(
      nodes: ["a", "b"].map { PropertyGraph.Node(id: $0, label: $0) },
      edges: [
        .init(
          source: 0, target: 1, isDirected: true, weight: weight, properties: ["score": .number(5)])
      ])
    let map = DrawnMap(Picture(graph, options: MapOptions(fill: .sign)), effort: 0)
    #expect(try XMLProbe.elements(map.svg()).first?.name == "svg")
  }

  @Test("loops, parallel edges and lone nodes are drawn")
  func drawsOddities() throws {
    let node = { (id: String) in PropertyGraph.Node(id: id, label: id) }
    let graph = PropertyGraph(
      nodes: ["a", "b", "c"].map(node),
      edges: [
        .init(source: 0, target: 0, isDirected: true),
        .init(source: 0, target: 1, isDirected: true),
        .init(source: 0, target: 1, isDirected: true),
        .init(source: 1, target: 0, isDirected: true),
        .init(source: 0, target: 0, isDirected: false, weight: .infinity),
      ])
    let map = DrawnMap(Picture(graph))
    let paths = try XMLProbe.elements(map.svg()).filter { $0.name == "path" }.compactMap {
      $0.attributes["d"]
    }
    #expect(Set(paths).count == paths.count)
    #expect(!map.svg().contains("nan") && !map.svg().contains("inf\""))
    let lone = DrawnMap(Picture(PropertyGraph(nodes: [node("x")], edges: [])))
    #expect(lone.svg().contains(">x</text>"))
  }

  @Test(
    "bodies with long names are shown by the acronym of their own words",
    arguments: [
      ("Organisation du traité de l'Atlantique nord", ["NATO", "OTAN"], "OTAN"),
      ("Agence de presse Nord", ["APN"], "APN"), ("Bureau court", ["BC"], "Bureau court"),
      ("Fédération des écoles du Sud", ["UNO"], "Fédération des écoles du Sud"),
      ("Union des Écoles du Sud-Est", ["UESE", "x"], "UESE"),
    ])
  func shortens(_ name: String, _ aliases: [String], _ expected: String) {
    let entity = Entity(id: "organization/x", name: name, type: .organization, aliases: aliases)
    #expect(ShortName.of(entity) == expected)
  }

  @Test("long names are broken evenly, also those with hyphens only")
  func breaks() {
    #expect(NodeSize.broken("Kim Jong-un") == ["Kim Jong-un"])
    #expect(NodeSize.broken("Conseil de sécurité des Nations unies").count == 3)
    #expect(NodeSize.broken("Ferdinand Marcos Junior") == ["Ferdinand", "Marcos Junior"])
    #expect(NodeSize.broken("Nouvelle-Zélande du Nord").count == 2)
  }

  @Test("where a map has events, what leads to none is left out, and said so")
  func leavesBystandersOut() {
    let graph = SampleGraph.make()
    let picture = graph.relations()
    #expect(picture.omissions.isEmpty)
    let bundles = RelationBundle.bundles(of: graph, options: MapOptions())
    let offices = bundles.filter { $0.tone == .structural }
    #expect(RelationBundle.withoutBystanders(offices, nodes: 13).count == offices.count)
    let apart =
      offices.filter { $0.source == 3 }
      + bundles.filter { $0.dominant.type.rawValue == "sanction" && $0.target == 10 }
    #expect(RelationBundle.withoutBystanders(apart, nodes: 13).count == apart.count - 1)
  }

  @Test("around an entity only it, its neighbours and what ties them are drawn")
  func drawsSurroundings() {
    let graph = SampleGraph.make()
    let all = graph.network()
    let picture = graph.network(MapOptions(center: "state/ua"))
    #expect(Set(picture.nodes.map(\.label)) == ["Ukraine", "Russie", "États-Unis", "OTAN"])
    #expect(picture.edges.count < all.edges.count && picture.omissions.isEmpty)
    #expect(picture.title.contains("Ukraine"))
    #expect(graph.relations(MapOptions(center: "state/none")).nodes.isEmpty)
  }

  @Test("types that are not wanted are left out")
  func drawsTypes() {
    let picture = SampleGraph.make().network(MapOptions(types: [.person]))
    #expect(!picture.nodes.isEmpty)
    #expect(picture.nodes.allSatisfy { $0.kind == .person })
  }

  @Test("a community is known by a whole number, also where it was written as a real one")
  func readsCommunities() {
    let values: [PropertyValue] = [.number(1), .integer(1), .number(1.5), .number(1e300)]
    let graph = PropertyGraph(
      nodes: values.indices.map {
        .init(id: "\($0)", label: "\($0)", properties: ["community": values[$0]])
      },
      edges: values.indices.dropFirst().map { .init(source: 0, target: $0, isDirected: false) })
    let picture = Picture(graph, options: MapOptions(fill: .community))
    let told = picture.nodes.filter { $0.community != nil }.map(\.id)
    #expect(told.sorted() == ["0", "1"])
  }

  @Test("communities tint nodes and stand in the legend")
  func tintsCommunities() {
    let communities = ["state/ru": 0, "state/kp": 0, "state/us": 1, "state/kr": 1]
    let picture = SampleGraph.make().network(MapOptions(fill: .community, communities: communities))
    let svg = DrawnMap(picture, effort: 0).svg()
    #expect(svg.contains(" community-1\""))
    #expect(svg.contains(">groupe : États-Unis</text>"))
    #expect(svg.contains("fill=\"\(Palette.community(1).light)\""))
  }

  @Test("near copies of an article make no edge stronger")
  func countsCopiesOnce() {
    let sample = SampleGraph.make()
    // One co-occurrence of five hundred passages and one relation of forty-one statements, nearly all copied.
    let copied = EntityGraph(
      nodes: sample.nodes,
      cooccurrences: sample.cooccurrences.enumerated().map { index, edge in
        Cooccurrence(
          first: edge.first, second: edge.second, count: index == 19 ? 500 : edge.count,
          documents: edge.documents, association: edge.association, evidence: edge.evidence,
          weight: edge.weight)
      },
      relations: sample.relations.enumerated().map { index, edge in
        guard index == 9 else { return edge }
        let first = edge.evidence.first
        let copies = (0..<40).map { _ in first.asCopy(true) }
        return RelationEdge(
          type: edge.type, source: edge.source, target: edge.target, documents: 41,
          evidence: EvidenceList(first, copies))
      }, corpus: sample.corpus, ontology: sample.ontology)
    for (one, other) in [
      (sample.network(), copied.network()), (sample.relations(), copied.relations()),
    ] {
      #expect(one.edges.map(\.strength) == other.edges.map(\.strength))
      #expect(one.edges.map(\.label) == other.edges.map(\.label))
      #expect(one.nodes.map(\.importance) == other.nodes.map(\.importance))
      #expect(one.nodes.map(\.leaning) == other.nodes.map(\.leaning))
    }
    let most = MapOptions(leastCount: 20)
    #expect(copied.network(most).edges.count == sample.network(most).edges.count)
    #expect(
      copied.relations(MapOptions(leastCount: 2)).edges.count
        == sample.relations(MapOptions(leastCount: 2)).edges.count)
  }
}
