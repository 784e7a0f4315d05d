import GraphMeasures
import Testing

@Suite("Values of networkx, structure")
struct CrossCheckStructureTests {
  @Test("components, strong components and cores", arguments: CheckedGraph.all)
  func parts(_ checked: CheckedGraph) {
    let graph = checked.graph
    expectEqual(graph.connectedComponents().labels, checked.measures["components"], "connected")
    expectEqual(graph.strongComponents().labels, checked.measures["strong components"], "strong")
    expectEqual(graph.coreNumbers(), checked.measures["core"], "cores")
  }

  @Test("articulation points and bridges", arguments: CheckedGraph.all)
  func cuts(_ checked: CheckedGraph) {
    let cuts = checked.graph.cutPoints()
    expectEqual(cuts.articulationPoints, checked.measures["articulation points"], "points")
    expectEqual(
      cuts.bridges.flatMap { [$0.source, $0.target] }, checked.measures["bridges"], "bridges")
  }

  @Test("clustering and transitivity", arguments: CheckedGraph.all)
  func clustering(_ checked: CheckedGraph) {
    let graph = checked.graph
    expectClose(graph.clustering(), checked.measures["clustering"], "clustering")
    expectClose(
      graph.clustering(weighting: .byStrength), checked.measures["clustering weighted"],
      "weighted clustering")
    expectClose([graph.transitivity()], checked.measures["transitivity"], "transitivity")
    expectEqual(graph.triangleCounts(), checked.measures["triangles"], "triangles")
  }

  @Test("Burt's constraint and effective size", arguments: CheckedGraph.all)
  func brokerage(_ checked: CheckedGraph) {
    for (weighting, ending) in [(Weighting.byStrength, ""), (.unweighted, " unweighted")] {
      let found = checked.graph.brokerage(weighting: weighting)
      expectClose(
        found.map { $0.constraint ?? -1 }, checked.measures["constraint" + ending],
        "constraint" + ending)
      expectClose(
        found.map(\.effectiveSize), checked.measures["effective size" + ending],
        "effective size" + ending)
    }
  }

  @Test("assortativity, participation and modularity of three types", arguments: CheckedGraph.all)
  func types(_ checked: CheckedGraph) {
    let graph = checked.graph
    let types = graph.nodes.map { $0 % 3 }
    let mixing = graph.assortativity(by: types)
    expectClose(mixing.map { [$0] } ?? [], checked.measures["assortativity"], "assortativity")
    let partition = Partition(labels: types)
    expectClose(
      graph.participation(in: partition), checked.measures["participation"], "participation")
    expectClose(
      [graph.modularity(of: partition)], checked.measures["modularity"], "modularity")
    expectClose(
      [graph.modularity(of: partition, resolution: 0.6, weighting: .unweighted)],
      checked.measures["modularity unweighted"], "unweighted modularity")
    expectClose(
      [graph.undirected.constantPotts(of: partition, resolution: 0.3)],
      checked.measures["constant potts"], "constant Potts")
  }

  @Test("ego networks", arguments: CheckedGraph.all)
  func egoNetworks(_ checked: CheckedGraph) {
    let near = checked.graph.ego(of: 0, radius: 2)
    expectEqual(near.nodes, checked.measures["ego"], "nodes")
    expectEqual([near.graph.edgeCount], checked.measures["ego edges"], "edges")
  }

  @Test("disparity, noise correction and spanning forest", arguments: CheckedGraph.all)
  func backbones(_ checked: CheckedGraph) {
    let graph = checked.graph
    expectClose(graph.disparity(), checked.measures["disparity"], "disparity")
    expectEqual(
      graph.strongestEdges(perNode: 2).map { $0 ? 1 : 0 }, checked.measures["strongest"],
      "strongest two")
    let noise = graph.noiseCorrection()
    expectClose(noise.map(\.score), checked.measures["noise score"], "score")
    expectClose(noise.map(\.deviation), checked.measures["noise deviation"], "deviation")
    let forest = graph.undirected.withoutSelfLoops.backbone(.maximumSpanningForest)
    expectClose(
      [forest.edges.reduce(0) { $0 + $1.strength.value }], checked.measures["spanning strength"],
      "spanning forest")
    #expect(forest.edgeCount == graph.nodeCount - graph.connectedComponents().count)
  }
}
