import Learning
import Testing

@Suite("LinearChain")
struct LinearChainTests {
  /// Two labels; the second may not follow the first, nor open a sequence.
  private let chain = LinearChain(
    start: [0, -.infinity], end: [0, 0], transitions: [1, -.infinity, 0, 0.5])

  @Test("never takes a forbidden step, whatever the scores")
  func constraints() {
    #expect(chain.best([0, 100, 0, 100, 0, 100]) == [0, 0, 0])
  }

  @Test("finds the best of all sequences")
  func exhaustive() {
    let free = LinearChain(start: [0.1, 0.4], end: [0.3, 0], transitions: [0.5, -0.2, 0.1, 0.7])
    let emissions: [Float] = [0.3, -0.1, 0.2, 0.9, 1.1, 0.4, -0.5, 0.3]
    var best: (score: Float, labels: [UInt8]) = (-.infinity, [])
    for code in 0..<16 {
      let labels = (0..<4).map { UInt8(code >> $0 & 1) }
      var score = free.start[Int(labels[0])] + free.end[Int(labels[3])]
      for (position, label) in labels.enumerated() {
        score += emissions[position * 2 + Int(label)]
        if position > 0 { score += free.transitions[Int(labels[position - 1]) * 2 + Int(label)] }
      }
      if score > best.score { best = (score, labels) }
    }
    #expect(free.best(emissions) == best.labels)
  }

  @Test("gives probabilities that sum to one and are 0 for what is forbidden")
  func marginals() {
    let marginals = chain.marginals([0, 3, 0, 2])
    #expect(abs(marginals[0] + marginals[1] - 1) < 1e-5)
    #expect(abs(marginals[2] + marginals[3] - 1) < 1e-5)
    #expect(marginals[1] == 0)
  }

  @Test("reads nothing from nothing")
  func empty() {
    #expect(chain.best([]).isEmpty)
    #expect(chain.marginals([]).isEmpty)
  }

  @Test(
    "refuses a file from whose scores no probability can be told",
    arguments: [Float.nan, .infinity, 1e6])
  func wildScores(_ score: Float) throws {
    var writer = ModelWriter(schema: 1)
    writer.add("c.chn", floats: [0, 0, 0, 0, 1, score, 0, 0])
    let file = try ModelContainer(ModelStorage(writer.bytes()), name: "c", schema: 1)
    #expect(throws: ModelError.self) { try LinearChain(file, section: "c.chn") }
  }
}
