import Testing

@testable import Relations

@Suite("Co-occurrence")
struct CooccurrenceTests {
  private typealias Counts = CooccurrenceCounts<String>

  @Test("counts windows and documents of entities and pairs")
  func counts() throws {
    let counts = Counts(document: [["a", "b"], ["b", "a", "b"], ["a"], []])
    let pair = try #require(Counts.Pair("b", "a"))
    #expect(counts.windows == 3)
    #expect(counts.entities["a"] == Counts.Count(windows: 3, documents: 1))
    #expect(counts.pairs == [pair: Counts.Count(windows: 2, documents: 1)])
    #expect(Counts.Pair("a", "a") == nil)
  }

  @Test("adds up in any order and grouping")
  func merges() {
    let parts = [
      Counts(document: [["a", "b"], ["c"]]), Counts(document: [["a", "b", "c"]]),
      Counts(document: [["c", "a"]]),
    ]
    var leftFirst = parts[0]
    leftFirst.merge(parts[1])
    leftFirst.merge(parts[2])
    var rightFirst = parts[2]
    rightFirst.merge(parts[1])
    var regrouped = Counts()
    regrouped.merge(rightFirst)
    regrouped.merge(parts[0])
    #expect(leftFirst == regrouped)
    #expect(leftFirst.pairs.values.map(\.documents).max() == 2)
  }

  @Test("counts a crowded window without pairing it")
  func crowded() {
    let counts = Counts(document: [(0..<50).map { "e\($0)" }], limit: 10)
    #expect(counts.windows == 1)
    #expect(counts.crowdedWindows == 1)
    #expect(counts.pairs.isEmpty)
    #expect(counts.entities.count == 50)
  }

  @Test("keeps of each entity its strongest pairs, ties by name")
  func backbone() throws {
    let counts = Counts(document: [
      ["a", "b"], ["a", "b"], ["a", "c"], ["a", "d"], ["e"], ["e"],
    ])
    let kept = Backbone(strongest: 1).pairs(of: counts) { Double($0.together) }
    #expect(
      kept
        == [Counts.Pair("a", "b"), Counts.Pair("a", "c"), Counts.Pair("a", "d")].compactMap { $0 })
    #expect(Backbone(strongest: 0).pairs(of: counts).isEmpty)
    let star = Counts(document: [["a", "b"], ["a", "b"], ["a", "c"], ["b", "c"], ["b", "c"]])
    let two = Backbone(strongest: 1).pairs(of: star) { Double($0.together) }
    #expect(two == [Counts.Pair("a", "b"), Counts.Pair("b", "c")].compactMap { $0 })
  }
}
