import GraphMeasures
import Testing

@Suite("Values of networkx, spectra")
struct CrossCheckSpectralTests {
  private let settling = Settling(tolerance: 1e-15, maximumSweeps: 20_000)

  @Test("eigenvector", arguments: CheckedGraph.all.filter { $0.measures["eigenvector"] != nil })
  func eigenvector(_ checked: CheckedGraph) {
    expectClose(
      checked.graph.eigenvector(settling: settling), checked.measures["eigenvector"],
      floor: 1e-10, "eigenvector")
  }

  @Test(
    "eigenvector without strengths",
    arguments: CheckedGraph.all.filter { $0.measures["eigenvector unweighted"] != nil })
  func unweightedEigenvector(_ checked: CheckedGraph) {
    expectClose(
      checked.graph.eigenvector(weighting: .unweighted, settling: settling),
      checked.measures["eigenvector unweighted"], floor: 1e-10, "eigenvector")
  }

  @Test("hubs and authorities", arguments: CheckedGraph.all)
  func hubsAndAuthorities(_ checked: CheckedGraph) {
    for (weighting, ending) in [(Weighting.byStrength, ""), (.unweighted, " unweighted")] {
      let found = checked.graph.hubsAndAuthorities(weighting: weighting, settling: settling)
      expectClose(found.hubs, checked.measures["hubs" + ending], floor: 1e-10, "hubs" + ending)
      expectClose(
        found.authorities, checked.measures["authorities" + ending], floor: 1e-10,
        "authorities" + ending)
    }
  }

  @Test("Katz", arguments: CheckedGraph.all)
  func katz(_ checked: CheckedGraph) throws {
    let factor = try #require(checked.measures["katz factor"]?.first)
    let found = try #require(checked.graph.katz(.factor(factor), settling: settling))
    expectClose(found, checked.measures["katz"], "Katz")
  }

  @Test("what is 0 is 0, and not what rounding leaves of it", arguments: [false, true])
  func zeros(isDirected: Bool) {
    // A complete graph of five, and apart from it a ring of seven and a pair.
    var edges: [Edge] = []
    for source in 0..<5 {
      for target in 0..<5 where isDirected ? source != target : source < target {
        edges.append(Edge(source: source, target: target))
      }
    }
    for node in 0..<7 { edges.append(Edge(source: 5 + node, target: 5 + (node + 1) % 7)) }
    edges.append(Edge(source: 12, target: 13))
    let graph = Graph(nodeCount: 14, edges: edges, isDirected: isDirected)
    let hits = graph.hubsAndAuthorities()
    for values in [graph.eigenvector(), hits.hubs, hits.authorities] {
      #expect(values[..<5].allSatisfy { $0 > 0.19 })
      #expect(values[5...].allSatisfy { $0 == 0 })
    }
  }
}
