import Linguistics
import RelgraphCore
import Testing

@testable import Training

@Suite("Scores")
struct ScoresTests {
  @Test("counts a name as right only with exact span and label")
  func names() {
    var scores = NameScores()
    let spans = [Span(start: 0, end: 4), Span(start: 6, end: 9), Span(start: 12, end: 15)]
    scores.add(
      gold: [
        .init(span: spans[0], label: .person), .init(span: spans[1], label: .location),
        .init(span: spans[2], label: nil),
      ],
      found: [(spans[0], .person), (spans[1], .organization), (spans[2], .person)])
    #expect(scores.micro.right == 1)
    #expect(scores.micro.found == 3)
    #expect(scores.micro.gold == 2)
    #expect(
      ScoreTable.json(scores).hasPrefix(
        "{\"micro\": {\"precision\": 0.3333, \"recall\": 0.5000, \"f1\": 0.4000}, \"PER\": "))
  }

  private func word(_ range: Range<Int>, _ part: Int, head: Int?, _ relation: String)
    -> AnalyzedText.Word
  {
    AnalyzedText.Word(
      start: range.lowerBound, end: range.upperBound, part: part, tag: "X", features: "_",
      lemma: "x", head: head, relation: relation)
  }

  @Test("compares heads by the words that they are, and relations without subtype")
  func syntax() {
    var gold = AnalyzedText()
    gold.tokens = [0..<2, 2..<5]
    gold.sentences = [0..<5]
    gold.words = [
      word(0..<2, 0, head: 2, "case"), word(0..<2, 1, head: 2, "det"),
      word(2..<5, 0, head: nil, "root"),
    ]
    var found = gold
    found.words = [word(0..<2, 0, head: 1, "case:x"), word(2..<5, 0, head: nil, "root")]
    let scores = SyntaxScores(gold: gold, found: found)
    #expect(scores.counts["Words"]?.right == 2)
    #expect(scores.counts["UAS"]?.right == 2)
    #expect(scores.counts["LAS"]?.right == 2)
    #expect(scores.counts["LAS"]?.gold == 3)
    #expect(scores.counts["LAS"]?.found == 2)
  }

  @Test("writes sentences as one object, and takes --json as every evaluation does")
  func sentences() throws {
    let counts = NameScores.Counts(right: 3, found: 4, gold: 6)
    #expect(
      ScoreTable.json([("Sentences", counts)])
        == "{\"Sentences\": {\"precision\": 0.7500, \"recall\": 0.5000, \"f1\": 0.6000}}")
    #expect(try EvaluateSentences.parse(["--json"]).json)
    #expect(try !EvaluateSentences.parse([]).json)
  }

  @Test(
    "writes numbers with a fixed count of digits",
    arguments: [(0.5, "0.500"), (12.3456, "12.346"), (-0.0001, "0.000")])
  func numbers(_ number: Double, _ text: String) {
    #expect(ScoreTable.fixed(number, digits: 3) == text)
  }
}
