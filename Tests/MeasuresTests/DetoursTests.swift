import Testing

@testable import GraphMeasures

@Suite("Detours")
struct DetoursTests {
  private static func arcs(_ rows: PathRows, turned: Bool = false) -> Set<SIMD2<Int>> {
    var arcs: Set<SIMD2<Int>> = []
    for node in 0..<rows.offsets.count - 1 {
      for arc in rows.arcs(of: node) {
        let other = Int(rows.targets[arc])
        arcs.insert(turned ? SIMD2(other, node) : SIMD2(node, other))
      }
    }
    return arcs
  }

  private static func triangle(_ strengths: SIMD3<Double>) -> PathGraph {
    let ties = [(0, 1, strengths.x), (1, 2, strengths.y), (0, 2, strengths.z)]
    return PathGraph(
      Graph(nodeCount: 3, edges: edges(ties)), lengths: .distance, joinsTwins: false)
  }

  @Test("spare a search the weak tie beside two strong ones")
  func weakTie() {
    #expect(Self.triangle(SIMD3(5, 5, 1)).arcCount == 4)
  }

  @Test(
    "leave a tie alone that is as short, or shorter by no more than rounding",
    arguments: [2, 2.nextUp, 2 + 1e-15])
  func equallyLong(_ strength: Double) {
    #expect(Self.triangle(SIMD3(2, strength, 1)).arcCount == 6)
  }

  @Test("are the same forth and back", arguments: [false, true])
  func sameBothWays(_ isDirected: Bool) {
    let graph = Graph.sample(nodes: 60, edges: 900, seed: 12, isDirected: isDirected)
    let searched = PathGraph(graph, lengths: .distance, joinsTwins: false)
    let forth = Self.arcs(searched.outgoing)
    #expect(forth == Self.arcs(searched.incoming, turned: true))
    #expect(
      forth.count < Self.arcs(PathGraph(graph, lengths: .hops, joinsTwins: false).outgoing).count)
  }

  @Test("change no distance", arguments: [false, true], [1, 1e-3, 1e7])
  func distances(_ isDirected: Bool, _ scale: Double) {
    var random = SplitMix64(seed: 4)
    var ties: [(source: Int, target: Int, strength: Double)] = []
    for _ in 0..<2500 {
      let strength = scale * (1 + 200 * random.unit())
      ties.append((random.below(120), random.below(120), strength))
    }
    let graph = Graph(nodeCount: 125, edges: edges(ties), isDirected: isDirected)
    var search = ShortestPaths(nodeCount: graph.nodeCount)
    var found = [Double](repeating: 0, count: graph.nodeCount)
    // Harmonic closeness counts the distances to a node.
    for source in graph.nodes {
      search.search(from: source, lengths: .distance, in: graph)
      for node in search.order where node != source { found[node] += 1 / search.distance[node] }
    }
    expectClose(
      graph.harmonic(lengths: .distance, scale: .raw), found, tolerance: 1e-13, "harmonic")
  }
}
