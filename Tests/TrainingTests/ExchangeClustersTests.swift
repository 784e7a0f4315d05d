import Testing

@testable import Training

@Suite("ExchangeClusters")
struct ExchangeClustersTests {
  @Test("puts words that stand in the same places together")
  func groups() {
    // 0 and 1 are determiners, 2 to 5 nouns, 6 and 7 verbs.
    var sentences: [[Int32]] = []
    for determiner in [Int32(0), 1] {
      for noun in [Int32(2), 3, 4, 5] {
        for verb in [Int32(6), 7] { sentences.append([determiner, noun, verb]) }
      }
    }
    let neighbours = ExchangeClusters.Neighbours(sentences: sentences, wordCount: 8)
    let clusters = ExchangeClusters.clusters(neighbours, count: 3, rounds: 10)
    #expect(Set(clusters[2...5]).count == 1)
    #expect(clusters[0] == clusters[1])
    #expect(clusters[6] == clusters[7])
    #expect(Set(clusters).count == 3)
  }
}
