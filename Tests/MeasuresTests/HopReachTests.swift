import GraphMeasures
import Testing

@Suite("Reach by hops")
struct HopReachTests {
  /// A tangle of several batches of sources, with a long tail, loose nodes and a chain of its own; all ties
  /// are equally strong, so that distances count hops another way.
  private static func tangle(isDirected: Bool) -> Graph {
    var random = SplitMix64(seed: 5)
    var ties: Set<SIMD2<Int>> = []
    for _ in 0..<900 { ties.insert(SIMD2(random.below(300), random.below(300))) }
    for node in 300..<420 { ties.insert(SIMD2(node - 1, node)) }
    for node in 450..<470 { ties.insert(SIMD2(node, node + 1)) }
    let once = ties.filter { isDirected || $0.x <= $0.y || !ties.contains(SIMD2($0.y, $0.x)) }
    return Graph(
      nodeCount: 480, edges: once.map { Edge(source: $0.x, target: $0.y) }, isDirected: isDirected)
  }

  @Test("finds what single searches find", arguments: [false, true])
  func agreesWithSingleSearches(_ isDirected: Bool) {
    let graph = Self.tangle(isDirected: isDirected)
    expectClose(
      graph.closeness(lengths: .hops), graph.closeness(lengths: .distance), tolerance: 1e-12,
      "closeness")
    expectClose(
      graph.harmonic(lengths: .hops), graph.harmonic(lengths: .distance), tolerance: 1e-12,
      "harmonic")
  }

  @Test("finds at edges what single searches find", arguments: [false, true])
  func agreesAtEdges(_ isDirected: Bool) {
    let graph = Self.tangle(isDirected: isDirected)
    expectClose(
      graph.edgeBetweenness(lengths: .hops, scale: .raw),
      graph.edgeBetweenness(lengths: .distance, scale: .raw), "edges")
    expectClose(
      graph.edgeBetweenness(lengths: .hops), graph.edgeBetweenness(lengths: .distance),
      "edges, normalised")
  }

  @Test("gives the numbers of a chain")
  func chain() {
    let count = 1000
    let graph = Graph(
      nodeCount: count, edges: (1..<count).map { Edge(source: $0 - 1, target: $0) })
    let inverses = (1..<count).reversed().reduce(0.0) { $0 + 1 / Double($1) }
    #expect(abs(graph.harmonic(lengths: .hops)[0] - inverses) < 1e-11 * inverses)
    #expect(graph.closeness(lengths: .hops)[0] == 2 / Double(count))
  }
}
