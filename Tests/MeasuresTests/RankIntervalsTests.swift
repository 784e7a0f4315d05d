import GraphMeasures
import Testing

@Suite("Rank intervals")
struct RankIntervalsTests {
  @Test("rank from the highest, ties sharing the better rank")
  func ranking() {
    #expect(ranks(of: [3, 5, 3, 1]) == [2, 1, 2, 4])
    #expect(ranks(of: []).isEmpty)
  }

  @Test("show a rank as stable where every resample agrees")
  func stable() {
    let found = rankIntervals(of: [3, 2, 1], resamples: Array(repeating: [6, 5, 4], count: 40))
    #expect(found.map(\.rank) == [1, 2, 3])
    #expect(found.filter(\.isStable).count == 3)
    #expect(found.map(\.standardError) == [0, 0, 0])
  }

  @Test("widen with the resamples, leaving out what is rarer than the confidence")
  func wide() {
    let resamples = (0..<100).map { $0 < 2 ? [1.0, 2, 3] : $0 < 40 ? [2, 3, 1] : [3, 2, 1] }
    let found = rankIntervals(of: [3, 2, 1], resamples: resamples)
    #expect(found.map(\.best) == [1, 1, 3])
    #expect(found.map(\.worst) == [2, 2, 3])
    #expect(found[0].standardError > 0)
  }

  @Test("count a resample as often as it was drawn")
  func counts() {
    let different = [[3.0, 2, 1], [1, 2, 3], [2, 3, 1]]
    let times = [30, 6, 14]
    let spread = zip(different, times).flatMap { Array(repeating: $0, count: $1) }
    let together = rankIntervals(of: [3, 2, 1], resamples: different, counts: times)
    let apart = rankIntervals(of: [3, 2, 1], resamples: spread)
    #expect(together.map(\.best) == apart.map(\.best))
    #expect(together.map(\.worst) == apart.map(\.worst))
    expectClose(together.map(\.standardError), apart.map(\.standardError), "errors")
  }

  @Test("take no rounding for a difference")
  func rounding() {
    let found = rankIntervals(of: [0.3, 0.1 + 0.2, 0.1], resamples: [[0.1 + 0.2, 0.3, 0.1]])
    #expect(found.map(\.rank) == [1, 1, 3])
    #expect(found.map(\.worst) == [1, 1, 3])
  }

  @Test("call a rank stable where its places are no more than half of it apart")
  func stability() {
    let scores = (0..<10).map { Double(20 - $0) }
    var other = scores
    other.swapAt(0, 1)
    other.swapAt(6, 9)
    let found = rankIntervals(of: scores, resamples: [other, scores])
    #expect(found.map { $0.worst - $0.best } == [1, 1, 0, 0, 0, 0, 3, 0, 0, 3])
    #expect(found.map(\.isStable) == [false, true, true, true, true, true, true, true, true, true])
  }

  @Test("say nothing where nothing was resampled")
  func without() {
    let found = rankIntervals(of: [2, 1], resamples: [])
    #expect(found.map(\.best) == [1, 1])
    #expect(found.map(\.worst) == [2, 2])
  }
}
