import GraphMeasures
import Testing

extension Graph {
  /// Numbers of the edges, summed at the edges' ends.
  fileprivate func atEnds(_ values: [Double]) -> [Double] {
    zip(edges, values).reduce(into: nodes.map { _ in 0 }) { sums, pair in
      sums[pair.0.source] += pair.1
      sums[pair.0.target] += pair.1
    }
  }
}

@Suite("What holds for every graph")
struct PropertyTests {
  /// The measures that give one number a node.
  private static let measures: [(name: String, values: @Sendable (Graph) -> [Double])] = [
    ("degree", { $0.degree().map(Double.init) }),
    ("betweenness", { $0.betweenness(lengths: .hops) }),
    ("betweenness by distance", { $0.betweenness(lengths: .distance) }),
    ("closeness", { $0.closeness(lengths: .hops) }),
    ("closeness by distance", { $0.closeness(lengths: .distance) }),
    ("harmonic by distance", { $0.harmonic(lengths: .distance) }),
    ("strength", { $0.strength() }),
    ("harmonic", { $0.harmonic(lengths: .hops) }),
    ("PageRank", { $0.pageRank() }),
    ("Katz", { $0.katz() ?? [] }),
    ("hubs", { $0.hubsAndAuthorities().hubs }),
    ("cores", { $0.coreNumbers().map(Double.init) }),
    ("clustering", { $0.clustering(weighting: .byStrength) }),
    ("triangles", { $0.triangleCounts().map(Double.init) }),
    ("constraint", { $0.brokerage().map { $0.constraint ?? 0 } }),
    ("effective size", { $0.brokerage().map(\.effectiveSize) }),
    ("eigenvector", { $0.eigenvector() }),
    ("authorities", { $0.hubsAndAuthorities().authorities }),
    ("degree leaving", { $0.outDegree().map(Double.init) }),
    ("strength arriving", { $0.inStrength() }),
    ("clustering of hops", { $0.clustering() }),
    (
      "component",
      { graph in
        let parts = graph.connectedComponents()
        return parts.labels.map { Double(parts.sizes[$0]) }
      }
    ),
    (
      "strong component",
      { graph in
        let parts = graph.strongComponents()
        return parts.labels.map { Double(parts.sizes[$0]) }
      }
    ),
    (
      "articulation points",
      { graph in
        let points = Set(graph.cutPoints().articulationPoints)
        return graph.nodes.map { points.contains($0) ? 1 : 0 }
      }
    ),
    // What belongs to edges, summed at their ends.
    ("edge betweenness", { $0.atEnds($0.edgeBetweenness(lengths: .distance)) }),
    ("edge betweenness of hops", { $0.atEnds($0.edgeBetweenness(lengths: .hops)) }),
    ("disparity", { $0.atEnds($0.disparity()) }),
  ]

  private static let graphs: [Graph] = (0..<6).map { seed in
    Graph.sample(nodes: 60, edges: 100 + 40 * seed, seed: UInt64(seed), isDirected: seed % 3 == 2)
  }

  @Test("numbering the nodes anew renumbers the values", arguments: graphs)
  func relabelling(_ graph: Graph) {
    var random = SplitMix64(seed: 11)
    var names = Array(graph.nodes)
    for place in names.indices.reversed() { names.swapAt(place, random.below(place + 1)) }
    let renamed = Graph(
      nodeCount: graph.nodeCount,
      edges: graph.edges.map {
        Edge(source: names[$0.source], target: names[$0.target], strength: $0.strength)
      }, isDirected: graph.isDirected)
    for measure in Self.measures {
      let values = measure.values(renamed)
      expectClose(
        graph.nodes.map { values[names[$0]] }, measure.values(graph), tolerance: 1e-8, floor: 1e-9,
        measure.name)
    }
  }

  @Test("backbones grow with what they may keep, and the forest spans", arguments: graphs)
  func backbones(_ graph: Graph) {
    let loops = graph.withoutSelfLoops
    for (tight, loose) in [
      (Backbone.disparity(level: 0.1), Backbone.disparity(level: 0.5)),
      (.noiseCorrected(deviations: 2), .noiseCorrected(deviations: 0)),
      (.strongest(perNode: 1), .strongest(perNode: 3)),
    ] {
      let few = Set(loops.backbone(tight).edges)
      let many = Set(loops.backbone(loose).edges)
      #expect(few.isSubset(of: many))
      #expect(many.isSubset(of: Set(loops.edges)))
      #expect(few.count < many.count)
    }
    let forest = loops.backbone(.maximumSpanningForest)
    #expect(forest.connectedComponents() == loops.connectedComponents())
    #expect(forest.edgeCount == graph.nodeCount - loops.connectedComponents().count)
  }

  @Test("scaling all strengths keeps every rank", arguments: graphs)
  func scaling(_ graph: Graph) {
    let scaled = Graph(
      nodeCount: graph.nodeCount,
      edges: graph.edges.compactMap { edge in
        Strength(edge.strength.value * 8).map {
          Edge(source: edge.source, target: edge.target, strength: $0)
        }
      }, isDirected: graph.isDirected)
    for measure in Self.measures {
      let rounded = { (values: [Double]) in values.map { ($0 * 1e8).rounded() } }
      let before = measure.values(graph)
      let after = measure.values(scaled)
      guard let top = before.max(), let other = after.max(), top > 0, other > 0 else { continue }
      #expect(
        ranks(of: rounded(before.map { $0 / top })) == ranks(of: rounded(after.map { $0 / other })),
        "\(measure.name)")
    }
  }

  @Test("the heap and the buckets agree", arguments: graphs)
  func queuesAgree(_ graph: Graph) {
    let far = Graph(
      nodeCount: graph.nodeCount + 2,
      edges: graph.edges + edges([(graph.nodeCount, graph.nodeCount + 1, 1e9)]),
      isDirected: graph.isDirected)
    // One very short edge elsewhere makes buckets unsuitable, and changes nothing here.
    let alone = graph.betweenness(lengths: .distance, scale: .raw)
    let beside = far.betweenness(lengths: .distance, scale: .raw)
    expectClose(Array(beside.prefix(graph.nodeCount)), alone, "heap and buckets")
    let near = graph.harmonic(lengths: .distance)
    expectClose(
      Array(far.harmonic(lengths: .distance).prefix(graph.nodeCount)), near, "harmonic")
  }
}
