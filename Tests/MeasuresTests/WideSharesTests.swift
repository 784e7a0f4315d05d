import GraphMeasures
import Testing

@Suite("Path counts beyond floating point")
struct WideSharesTests {
  /// Diamonds in a row, which double the number of shortest paths one by one.
  private func diamonds(_ count: Int) -> Graph {
    var list: [Edge] = []
    for corner in stride(from: 0, to: 3 * count, by: 3) {
      list.append(Edge(source: corner, target: corner + 1))
      list.append(Edge(source: corner, target: corner + 2))
      list.append(Edge(source: corner + 1, target: corner + 3))
      list.append(Edge(source: corner + 2, target: corner + 3))
    }
    return Graph(nodeCount: 3 * count + 1, edges: list)
  }

  @Test("leave what every path must pass as it is", arguments: [PathLength.hops, .distance])
  func chainOfDiamonds(_ lengths: PathLength) {
    let graph = diamonds(1100)
    let found = graph.estimatedBetweenness(
      lengths: lengths, scale: .raw, effort: .sources(6, seed: 2))
    expectFinite(found.values)
    var random = SplitMix64(seed: 2)
    let sources = (0..<6).map { _ in random.below(graph.nodeCount) }
    let corners = Array(stride(from: 0, to: graph.nodeCount, by: 3))
    let expected = corners.map { corner in
      let beyond = sources.map { source -> Double in
        if source == corner { return 0 }
        let isBeside = source % 3 != 0 && (source / 3 * 3 == corner || source / 3 * 3 + 3 == corner)
        let passed = source < corner ? graph.nodeCount - 1 - corner : corner
        // Half of the paths to the other side of the source's own diamond turn at this corner.
        return Double(passed) + (isBeside ? 0.5 : 0)
      }
      return Double(graph.nodeCount) * beyond.reduce(0, +) / 12
    }
    expectClose(corners.map { found.values[$0] }, expected, "corners")
  }

  @Test(
    "add up at nodes and edges, fit or not", arguments: [PathLength.hops, .distance], [12, 935])
  func sumsAgree(_ lengths: PathLength, _ count: Int) {
    let graph = diamonds(count)
    let nodes = graph.betweenness(lengths: lengths, scale: .raw)
    let between = graph.edgeBetweenness(lengths: lengths, scale: .raw)
    // What passes a node comes along its edges: twice what is between, once what ends there.
    let list = graph.edges
    for node in graph.nodes {
      let along = list.indices.reduce(0) { sum, edge in
        list[edge].source == node || list[edge].target == node ? sum + between[edge] : sum
      }
      let expected = 2 * nodes[node] + Double(graph.nodeCount - 1)
      #expect(abs(along - expected) < 1e-9 * expected)
    }
  }
}
