import GraphMeasures
import Testing

@Suite("Sampled betweenness")
struct SampledBetweennessTests {
  @Test("stays within its bound", arguments: [PathLength.hops, .distance], [false, true])
  func staysWithinBound(_ lengths: PathLength, _ isDirected: Bool) {
    var misses = 0
    for seed in 0..<8 as Range<UInt64> {
      let graph = Graph.sample(nodes: 120, edges: 300, seed: seed, isDirected: isDirected)
      let exact = graph.betweenness(lengths: lengths)
      let found = graph.estimatedBetweenness(
        lengths: lengths, effort: .sources(100, seed: seed), confidence: 0.9)
      #expect(found.sourceCount == 100)
      #expect(!found.isExact)
      #expect(found.errorBound > 0)
      let worst = zip(exact, found.values).map { abs($0 - $1) }.max() ?? 0
      if worst > found.errorBound { misses += 1 }
    }
    #expect(misses <= 2)
  }

  @Test("narrows with the number of sources, and grows with the pairs where raw")
  func bounds() {
    let graph = Graph.sample(nodes: 100, edges: 400, seed: 1)
    let few = graph.estimatedBetweenness(lengths: .hops, effort: .sources(50, seed: 1))
    let many = graph.estimatedBetweenness(lengths: .hops, effort: .sources(2000, seed: 1))
    #expect(many.errorBound < few.errorBound / 3)
    let raw = graph.estimatedBetweenness(
      lengths: .hops, scale: .raw, effort: .sources(50, seed: 1))
    expectClose([raw.errorBound], [few.errorBound * 99 * 98 / 2], "raw bound")
    expectClose(raw.values, few.values.map { $0 * 99 * 98 / 2 }, "raw values")
  }

  @Test("is exact where that takes no time")
  func automatic() {
    let graph = Graph.sample(nodes: 60, edges: 120, seed: 2)
    let found = graph.estimatedBetweenness(lengths: .hops, effort: .automatic(seed: 1))
    #expect(found.isExact)
    #expect(found.errorBound == 0)
    #expect(found.values == graph.betweenness(lengths: .hops))
  }
}
