import GraphMeasures
import Testing

@Suite("Closeness and harmonic centrality")
struct ClosenessTests {
  private static let graphs: [(String, Graph)] = [
    ("nobody", Graph(nodeCount: 0, edges: [])),
    ("one alone", Graph(nodeCount: 1, edges: [])),
    ("nobody tied", Graph(nodeCount: 3, edges: [])),
    ("two parts, one loose", Graph(nodeCount: 6, edges: edges([(0, 1, 1), (1, 2, 3), (3, 4, 2)]))),
    ("detours", Graph(nodeCount: 4, edges: edges([(0, 1, 1), (1, 2, 4), (2, 0, 4), (2, 3, 0.5)]))),
    (
      "one way",
      Graph(nodeCount: 4, edges: edges([(0, 1, 1), (1, 2, 2), (3, 2, 5)]), isDirected: true)
    ),
    ("a star of twins", Graph(nodeCount: 5, edges: (1..<5).map { Edge(source: 0, target: $0) })),
    ("whole strengths", .sample(nodes: 40, edges: 50, seed: 3)),
    ("whole strengths, directed", .sample(nodes: 40, edges: 90, seed: 4, isDirected: true)),
  ]

  @Test("from one search are what a path to each node says", arguments: graphs)
  func both(_ name: String, _ graph: Graph) {
    let found = graph.closenessAndHarmonic()
    #expect(found.closeness == graph.closeness(lengths: .distance), "\(name)")
    #expect(found.harmonic == graph.harmonic(lengths: .distance), "\(name)")
    let others = Double(max(1, graph.nodeCount - 1))
    var closeness: [Double] = []
    var harmonic: [Double] = []
    for target in graph.nodes {
      let lengths = graph.nodes.filter { $0 != target }.compactMap {
        graph.shortestPath(from: $0, to: target, lengths: .distance)?.length
      }
      let (reached, sum) = (Double(lengths.count), lengths.reduce(0, +))
      closeness.append(sum > 0 ? reached / sum * reached / others : 0)
      harmonic.append(lengths.reduce(0) { $0 + 1 / $1 })
    }
    expectClose(found.closeness, closeness, "closeness, \(name)")
    expectClose(found.harmonic, harmonic, "harmonic, \(name)")
  }
}
