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

  @Test("pairs words as far apart as it reaches; words left out count as steps")
  func reach() {
    let sentences: [[Int32]] = [[0, 1, -1, 2]]
    let beside = ExchangeClusters.Neighbours(sentences: sentences, wordCount: 3)
    #expect(beside.after.map { $0.map(\.word) } == [[1], [], []])
    let near = ExchangeClusters.Neighbours(sentences: sentences, wordCount: 3, reach: 3)
    #expect(near.after.map { $0.map(\.word) } == [[1, 2], [2], []])
    #expect(near.before[2].map(\.count) == [1, 1])
    #expect(near.frequency == [1, 1, 1])
  }
}
