import GraphMeasures
import Testing

@Suite("Values of networkx")
struct CrossCheckTests {
  @Test("has graphs to check against")
  func filesAreRead() {
    #expect(CheckedGraph.textbook.count >= 16)
    #expect(CheckedGraph.random.count == 200)
  }

  @Test("degree and strength", arguments: CheckedGraph.all)
  func degrees(_ checked: CheckedGraph) {
    let graph = checked.graph
    expectClose(graph.degree().map(Double.init), checked.measures["degree"], "degree")
    expectClose(graph.strength(), checked.measures["strength"], "strength")
    guard graph.isDirected else { return }
    expectEqual(graph.outDegree(), checked.measures["out degree"], "leaving")
    expectEqual(graph.inDegree(), checked.measures["in degree"], "arriving")
    expectClose(graph.outStrength(), checked.measures["out strength"], "leaving strength")
    expectClose(graph.inStrength(), checked.measures["in strength"], "arriving strength")
  }

  @Test("betweenness, by hops and by distance", arguments: CheckedGraph.all)
  func betweenness(_ checked: CheckedGraph) {
    let graph = checked.graph
    for (lengths, name) in [(PathLength.hops, ""), (.distance, " distance")] {
      expectClose(
        graph.betweenness(lengths: lengths), checked.measures["betweenness" + name], "normalised")
      expectClose(
        graph.betweenness(lengths: lengths, scale: .raw),
        checked.measures["betweenness raw" + name], "raw")
    }
  }

  @Test("closeness, by hops and by distance", arguments: CheckedGraph.all)
  func closeness(_ checked: CheckedGraph) {
    let graph = checked.graph
    expectClose(graph.closeness(lengths: .hops), checked.measures["closeness"], "hops")
    expectClose(
      graph.closeness(lengths: .distance), checked.measures["closeness distance"], "distance")
  }

  @Test("harmonic, by hops and by distance", arguments: CheckedGraph.all)
  func harmonic(_ checked: CheckedGraph) {
    let graph = checked.graph
    expectClose(graph.harmonic(lengths: .hops), checked.measures["harmonic"], "hops")
    expectClose(
      graph.harmonic(lengths: .distance), checked.measures["harmonic distance"], "distance")
  }

  @Test("edge betweenness, by hops and by distance", arguments: CheckedGraph.all)
  func edgeBetweenness(_ checked: CheckedGraph) {
    let graph = checked.graph
    expectClose(
      graph.edgeBetweenness(lengths: .hops), checked.measures["edge betweenness"], "hops")
    expectClose(
      graph.edgeBetweenness(lengths: .distance), checked.measures["edge betweenness distance"],
      "distance")
  }

  @Test("PageRank", arguments: CheckedGraph.all)
  func pageRank(_ checked: CheckedGraph) {
    let options = PageRankOptions(tolerance: 1e-15, maximumSweeps: 5000)
    expectClose(checked.graph.pageRank(options), checked.measures["pagerank"], "PageRank")
    expectClose(
      checked.graph.pageRank(options, weighting: .unweighted),
      checked.measures["pagerank unweighted"], "unweighted")
  }

  @Test("shortest paths from a node", arguments: CheckedGraph.all)
  func shortestPaths(_ checked: CheckedGraph) {
    let graph = checked.graph
    for (lengths, name) in [(PathLength.hops, "hops from 0"), (.distance, "distances from 0")] {
      let found = graph.nodes.map {
        graph.shortestPath(from: 0, to: $0, lengths: lengths)?.length ?? -1
      }
      expectClose(found, checked.measures[name], name)
    }
  }
}
