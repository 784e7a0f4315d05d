import Testing

@testable import Linguistics

@Suite("SpanChoice")
struct SpanChoiceTests {
  private static func span(_ tokens: Range<Int>, _ kind: Int, _ chance: Float) -> NameSpan {
    var span = NameSpan(sentence: 0, tokens: tokens, chances: .zero)
    span.chances[kind] = chance
    span.chances[0] = 1 - chance
    return span
  }

  private static func chosen(_ spans: [NameSpan]) -> [String] {
    SpanChoice.best(spans[...]).map { "\($0.span.tokens) \($0.kind)" }
  }

  @Test("of runs that overlap the likeliest together are chosen")
  func overlaps() {
    let long = Self.span(0..<5, 3, 0.8)
    #expect(Self.chosen([Self.span(0..<2, 1, 0.5), long, Self.span(3..<5, 2, 0.6)]) == ["0..<5 3"])
    #expect(
      Self.chosen([Self.span(0..<2, 1, 0.9), long, Self.span(2..<5, 2, 0.9)])
        == ["0..<2 1", "2..<5 2"])
  }

  @Test("what is hardly likely is no name, and less is asked of bodies, still less of persons")
  func thresholds() {
    #expect(Self.chosen([Self.span(0..<1, 1, 0.34), Self.span(1..<2, 3, 0.39)]).isEmpty)
    #expect(Self.chosen([Self.span(0..<1, 2, 0.44)]).isEmpty)
    #expect(Self.chosen([Self.span(0..<1, 3, 0.44)]) == ["0..<1 3"])
    #expect(Self.chosen([Self.span(0..<1, 1, 0.39)]) == ["0..<1 1"])
    #expect(Self.chosen([]).isEmpty)
  }

  @Test("many runs never overlap and come in order")
  func many() {
    let spans = (0..<400).map { number in
      Self.span(number / 2..<(number / 2 + 1 + number % 7), 1 + number % 3, 0.5)
    }
    let chosen = SpanChoice.best(spans[...])
    #expect(chosen.count > 40)
    for (one, next) in zip(chosen, chosen.dropFirst()) {
      #expect(one.span.tokens.upperBound <= next.span.tokens.lowerBound)
    }
  }
}
