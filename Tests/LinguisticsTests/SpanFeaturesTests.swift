import RelgraphCore
import Testing

@testable import Linguistics

@Suite("SpanFeatures")
struct SpanFeaturesTests {
  private static func span(_ sentence: Int, _ tokens: Range<Int>, _ chances: SIMD4<Float>)
    -> NameSpan
  {
    NameSpan(sentence: sentence, tokens: tokens, chances: chances)
  }

  /// The features of the first run, which is each time the same.
  private static func keys(_ document: TokenizedDocument, others: [NameSpan]) throws -> Set<UInt64>
  {
    let lexicons = try #require(try ModelFiles(language: "fr").lexicons)
    let words = RecognizerFeatures(document, lexicons: lexicons)
    let first = span(0, 0..<1, [0.6, 0.2, 0.1, 0.1])
    var keys: [UInt64] = []
    SpanFeatures(document, words: words, spans: [first] + others).collect(0, into: &keys)
    return Set(keys)
  }

  @Test("what is read of the same word, of longer names and of rivals elsewhere counts")
  func elsewhere() throws {
    let document = try tokenized("Berg parle. Anna Berg rit. Berg dort.")
    let tokens = document.sentences.map(\.tokens)
    let plain = try Self.keys(document, others: [])
    let last = tokens[2].lowerBound
    let person = Self.span(2, last..<(last + 1), [0.1, 0.9, 0, 0])
    let place = Self.span(2, last..<(last + 1), [0.1, 0, 0.9, 0])
    #expect(try Self.keys(document, others: [person]) != plain)
    #expect(try Self.keys(document, others: [person]) != Self.keys(document, others: [place]))
    let long = tokens[1].lowerBound..<(tokens[1].lowerBound + 2)
    let whole = try Self.keys(document, others: [Self.span(1, long, [0, 1, 0, 0])])
    let doubtful = try Self.keys(document, others: [Self.span(1, long, [0.5, 0.5, 0, 0])])
    #expect(whole != doubtful)
    let rival = Self.span(0, 0..<2, [0.8, 0, 0, 0.2])
    #expect(try Self.keys(document, others: [rival]).subtracting(plain).count >= 3)
  }

  @Test("what is read of other words does not count")
  func strangers() throws {
    let document = try tokenized("Berg parle. Oslo dort.")
    let other = document.sentences[1].tokens.lowerBound
    let stranger = Self.span(1, other..<(other + 1), [0, 0, 1, 0])
    #expect(try Self.keys(document, others: [stranger]) == Self.keys(document, others: []))
  }

  @Test("a run has few features, however many rivals and words it has")
  func bounded() throws {
    let document = try tokenized(String(repeating: "Aa Bb ", count: 200))
    let lexicons = try #require(try ModelFiles(language: "fr").lexicons)
    let words = RecognizerFeatures(document, lexicons: lexicons)
    let tokens = document.sentences[0].tokens
    let spans = tokens.flatMap { start in
      (1...NameSpan.longest).filter { start + $0 <= tokens.upperBound }.map {
        Self.span(0, start..<(start + $0), [0.1, 0.3, 0.3, 0.3])
      }
    }
    let features = SpanFeatures(document, words: words, spans: spans)
    var most = 0
    var keys: [UInt64] = []
    for number in spans.indices {
      features.collect(number, into: &keys)
      most = max(most, keys.count)
    }
    #expect((50...250).contains(most))
  }
}
