import GraphMeasures
import Testing

@Suite("Shares by hops")
struct HopSharesTests {
  /// A core that is pulled from, a ring of leaves that push on, and a second core behind one of them.
  private static func pulledThenPushed() -> Graph {
    var ties: [(source: Int, target: Int, strength: Double)] = []
    let (core, leaves, far) = (40, 480, 30)
    for node in 0..<core {
      for other in 0..<node where (node + other) % 7 != 1 { ties.append((node, other, 1)) }
    }
    for leaf in 0..<leaves { ties.append((core + leaf, leaf % core, 1)) }
    for node in 0..<far {
      for other in 0..<node
      where (31 * node * node + 17 * other * other + 7 * node * other) % 11 > 2 {
        ties.append((core + leaves + node, core + leaves + other, 1))
      }
    }
    ties.append((core, core + leaves, 1))
    return Graph(nodeCount: core + leaves + far, edges: edges(ties))
  }

  @Test("hold where a level is pulled and then pushes: twice as many rows as nodes")
  func pulledThenPushes() {
    let graph = Self.pulledThenPushed()
    let exact = graph.betweenness(lengths: .hops, scale: .raw)
    // All ties are equally long, so that distances find the same paths another way.
    expectClose(exact, graph.betweenness(lengths: .distance, scale: .raw), "pulled, then pushed")
  }
}
