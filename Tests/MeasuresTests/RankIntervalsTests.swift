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

  @Test("say nothing where nothing was resampled")
  func without() {
    let found = rankIntervals(of: [2, 1], resamples: [])
    #expect(found.map(\.best) == [1, 1])
    #expect(found.map(\.worst) == [2, 2])
  }
}
