import GraphMeasures
import Testing

@Suite("Backbones")
struct BackboneTests {
  private let star = Graph(
    nodeCount: 5,
    edges: edges([(0, 1, 100), (0, 2, 1), (0, 3, 1), (0, 4, 1), (1, 2, 1), (3, 4, 1)]))

  @Test("keep the one edge that takes nearly all of its ends")
  func disparity() {
    #expect(star.backbone(.disparity(level: 0.05)).edges == edges([(0, 1, 100)]))
  }

  @Test("keep the strongest edge of every node")
  func strongest() {
    let kept = star.backbone(.strongest(perNode: 1)).edges
    #expect(kept == edges([(0, 1, 100), (0, 2, 1), (0, 3, 1), (0, 4, 1)]))
    #expect(star.backbone(.strongest(perNode: 0)).edgeCount == 0)
    #expect(star.backbone(.strongest(perNode: 9)) == star)
  }

  @Test("keep what noise does not explain")
  func noise() {
    let loose = star.backbone(.noiseCorrected(deviations: 0))
    let strict = star.backbone(.noiseCorrected(deviations: 3))
    #expect(strict.edgeCount < loose.edgeCount)
    #expect(Set(strict.edges).isSubset(of: loose.edges))
  }

  @Test("keep the components together in the spanning forest")
  func forest() {
    let kept = star.backbone(.maximumSpanningForest)
    #expect(kept.edgeCount == 4)
    #expect(kept.connectedComponents().count == 1)
    #expect(kept.strength(from: 0, to: 1)?.value == 100)
  }
}
