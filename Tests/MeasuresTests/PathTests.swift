import GraphMeasures
import Testing

@Suite("Shortest paths and views")
struct PathTests {
  private let graph = Graph(
    nodeCount: 6, edges: edges([(0, 1, 1), (1, 2, 1), (0, 3, 4), (3, 4, 4), (4, 2, 4), (0, 0, 9)]))

  @Test("take the fewest hops or the strongest ties")
  func shortestPaths() throws {
    let hops = try #require(graph.shortestPath(from: 0, to: 2, lengths: .hops))
    #expect(hops.nodes == [0, 1, 2])
    #expect(hops.length == 2)
    let ties = try #require(graph.shortestPath(from: 0, to: 2, lengths: .distance))
    #expect(ties.nodes == [0, 3, 4, 2])
    #expect(ties.length == 0.75)
    #expect(ties.hopCount == 3)
  }

  @Test("end at once at their start, and not where nothing leads")
  func edgeCases() {
    #expect(graph.shortestPath(from: 1, to: 1, lengths: .hops)?.nodes == [1])
    #expect(graph.shortestPath(from: 0, to: 5, lengths: .distance) == nil)
    let oneWay = Graph(nodeCount: 2, edges: edges([(0, 1, 1)]), isDirected: true)
    #expect(oneWay.shortestPath(from: 0, to: 1, lengths: .hops)?.nodes == [0, 1])
    #expect(oneWay.shortestPath(from: 1, to: 0, lengths: .hops) == nil)
  }

  @Test("are as long as the distances that closeness sums", arguments: CheckedGraph.textbook)
  func agreeWithDistances(_ checked: CheckedGraph) {
    let graph = checked.graph
    for target in graph.nodes.prefix(3) {
      var total = 0.0
      for source in graph.nodes where source != target {
        total +=
          graph.shortestPath(from: source, to: target, lengths: .hops)
          .map { 1 / $0.length } ?? 0
      }
      #expect(abs(total - graph.harmonic(lengths: .hops)[target]) < 1e-9)
    }
  }

  @Test("ego networks hold what is within reach and the edges between")
  func egoNetworks() {
    let near = graph.ego(of: 2)
    #expect(near.nodes == [1, 2, 4])
    #expect(near.graph.edges == edges([(0, 1, 1), (1, 2, 4)]))
    #expect(graph.ego(of: 5, radius: 3).nodes == [5])
    #expect(graph.ego(of: 0, radius: 2).nodes == [0, 1, 2, 3, 4])
    let oneWay = Graph(nodeCount: 3, edges: edges([(0, 1, 1), (2, 1, 1)]), isDirected: true)
    #expect(oneWay.ego(of: 1).graph == oneWay)
  }
}
