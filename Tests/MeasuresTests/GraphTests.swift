import GraphMeasures
import Testing

@Suite("Graph")
struct GraphTests {
  @Test("sums parallel edges, whichever way round they were given")
  func sumsParallelEdges() {
    let given = edges([(0, 1, 1), (1, 0, 2), (2, 1, 4), (0, 1, 0.5)])
    let graph = Graph(nodeCount: 3, edges: given)
    #expect(graph.edges == edges([(0, 1, 3.5), (1, 2, 4)]))
    #expect(graph.edgeCount == 2)
    let directed = Graph(nodeCount: 3, edges: given, isDirected: true)
    #expect(directed.edges == edges([(0, 1, 1.5), (1, 0, 2), (2, 1, 4)]))
  }

  @Test("counts a self-loop once as an edge and twice in the degree")
  func selfLoops() {
    let graph = Graph(nodeCount: 2, edges: edges([(0, 0, 3), (0, 1, 1)]))
    #expect(graph.edgeCount == 2)
    #expect(graph.selfLoopCount == 1)
    #expect(graph.degree() == [3, 1])
    #expect(graph.strength() == [7, 1])
    #expect(graph.neighbors(of: 0) == [0, 1])
  }

  @Test("keeps rows sorted and finds edges in them")
  func rowsAreSorted() {
    let graph = Graph(
      nodeCount: 5, edges: edges([(4, 2, 1), (0, 2, 2), (2, 1, 3)]))
    #expect(graph.neighbors(of: 2) == [0, 1, 4])
    #expect(graph.strength(from: 2, to: 1)?.value == 3)
    #expect(graph.strength(from: 1, to: 2)?.value == 3)
    #expect(graph.strength(from: 0, to: 1) == nil)
    #expect(graph.neighbors(of: 3).isEmpty)
  }

  @Test("turns directed edges around, and undirected ones not")
  func reversed() {
    let given = edges([(0, 1, 1), (2, 1, 2)])
    #expect(
      Graph(nodeCount: 3, edges: given, isDirected: true).reversed.edges
        == edges([(1, 0, 1), (1, 2, 2)]))
    let undirected = Graph(nodeCount: 3, edges: given)
    #expect(undirected.reversed == undirected)
  }

  @Test(
    "takes no number for a strength that would break a measure",
    arguments: [
      0, -1, .nan, .infinity, -.infinity, 1e-101, 1e101, .leastNonzeroMagnitude,
    ])
  func strengthsAreSane(_ number: Double) {
    #expect(Strength(number) == nil)
  }

  @Test("converts strength to distance in one way")
  func distanceIsInverse() throws {
    let strength = try #require(Strength(4))
    #expect(strength.distance.value == 0.25)
  }
}
