import GraphMeasures
import Testing

@Suite("Communities")
struct CommunityTests {
  /// Groups of nodes, dense within and sparse between.
  private func planted(groups: Int, size: Int, seed: UInt64) -> Graph {
    var random = SplitMix64(seed: seed)
    var list: [Edge] = []
    for source in 0..<groups * size {
      for target in 0..<source {
        let isWithin = source / size == target / size
        if random.unit() < (isWithin ? 0.5 : 0.02) {
          list.append(Edge(source: source, target: target))
        }
      }
    }
    return Graph(nodeCount: groups * size, edges: list)
  }

  @Test("finds what was planted", arguments: [1, 2, 3] as [UInt64])
  func findsPlanted(_ seed: UInt64) {
    let graph = planted(groups: 6, size: 20, seed: seed)
    let truth = Partition(labels: graph.nodes.map { $0 / 20 })
    #expect(graph.leiden(CommunityOptions(seed: seed)) == truth)
    #expect(graph.louvain(CommunityOptions(seed: seed)) == truth)
    let dense = CommunityOptions(quality: .constantPotts(resolution: 0.2), seed: seed)
    let found = graph.constantPotts(of: graph.leiden(dense), resolution: 0.2)
    #expect(found >= graph.constantPotts(of: truth, resolution: 0.2) - 1e-9)
  }

  @Test("comes as high as is known to be possible on the karate club")
  func karateClub() throws {
    let graph = try #require(CheckedGraph.textbook.first { $0.name.contains("karate") }).graph
    let unweighted = CommunityOptions(weighting: .unweighted)
    let found = graph.leiden(unweighted)
    #expect(graph.modularity(of: found, weighting: .unweighted) > 0.4197)
    #expect(found.count == 4)
  }

  @Test("of Leiden are connected, whatever the graph", arguments: CheckedGraph.random)
  func areConnected(_ checked: CheckedGraph) {
    let graph = checked.graph
    for quality in [
      CommunityQuality.modularity(resolution: 1), .modularity(resolution: 0.3),
      .constantPotts(resolution: 0.5),
    ] {
      let found = graph.leiden(CommunityOptions(quality: quality, seed: 5))
      for group in found.groups {
        #expect(graph.subgraph(of: group).graph.connectedComponents().count == 1)
      }
    }
  }

  @Test("are never worse than leaving all nodes alone or together", arguments: CheckedGraph.random)
  func areWorthIt(_ checked: CheckedGraph) {
    let graph = checked.graph
    let alone = Partition(labels: graph.nodes)
    let together = Partition(labels: graph.nodes.map { _ in 0 })
    let found = graph.leiden()
    let least = max(graph.modularity(of: alone), graph.modularity(of: together)) - 1e-12
    #expect(graph.modularity(of: found) >= least)
    #expect(graph.modularity(of: graph.louvain()) >= least)
    let potts = CommunityOptions(quality: .constantPotts(resolution: 0.7))
    let dense = graph.undirected.constantPotts(of: graph.leiden(potts), resolution: 0.7)
    #expect(dense >= graph.undirected.constantPotts(of: alone, resolution: 0.7) - 1e-12)
  }

  @Test("are the same for the same seed, and smaller for a higher resolution")
  func seedsAndResolutions() {
    let graph = Graph.sample(nodes: 200, edges: 800, seed: 3)
    #expect(graph.leiden(CommunityOptions(seed: 9)) == graph.leiden(CommunityOptions(seed: 9)))
    let counts = [0.2, 1, 5].map { resolution in
      graph.leiden(CommunityOptions(quality: .modularity(resolution: resolution))).count
    }
    #expect(counts == counts.sorted())
    #expect(counts[0] < counts[2])
  }
}
