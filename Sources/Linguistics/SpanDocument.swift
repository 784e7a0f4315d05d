internal import Learning
internal import RelgraphCore

/// How the words and phrases of a document were read, wherever they stand in it.
struct SpanDocument {
  /// How often a phrase or word stands in the document, and how often it is a name of each kind.
  struct Sum {
    var count: Float = 0
    var chances = SIMD4<Float>.zero
  }

  private var phrases: [UInt64: Sum] = [:]
  private var words: [UInt64: Sum] = [:]
  /// Bits of the kinds of longer names that start with a phrase.
  private var starts: [UInt64: UInt8] = [:]
  /// Likewise for those that end with it.
  private var ends: [UInt64: UInt8] = [:]
  /// The chances of the runs that hold each token, summed up.
  private var held: [SIMD4<Float>]

  /// A name is known where the chances of its places add up to this.
  private static let known: Float = 0.7
  /// Phrases of more words are not counted.
  private static let longest = 8

  /// Sums up the runs of a document.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  init(_ document: TokenizedDocument, _ spans: [NameSpan], _ words: RecognizerFeatures) {
    held = [SIMD4<Float>](repeating: .zero, count: document.tokens.count)
    var openers: Set<UInt64> = []
    for span in spans {
      phrases[Self.key(span.tokens, words), default: Sum()].chances += span.chances
      openers.insert(words.lower(span.tokens.lowerBound))
      for token in span.tokens { held[token] += span.chances }
    }
    for sentence in document.sentences {
      for token in sentence.tokens {
        if words.isCapital(token) {
          self.words[words.lower(token), default: Sum()].count += 1
          self.words[words.lower(token), default: Sum()].chances += held[token]
        }
        guard openers.contains(words.lower(token)) else { continue }
        var key = Self.seed
        for end in token..<min(sentence.tokens.upperBound, token + Self.longest) {
          key = FeatureHash.combine(key, words.lower(end))
          phrases[key]?.count += 1
        }
      }
    }
    addParts(spans, words)
  }

  private mutating func addParts(_ spans: [NameSpan], _ words: RecognizerFeatures) {
    for span in spans where span.tokens.count > 1 {
      guard let chances = phrases[Self.key(span.tokens, words)]?.chances else { continue }
      var kinds: UInt8 = 0
      for kind in 1..<4 where chances[kind] > Self.known { kinds |= 1 << UInt8(kind) }
      guard kinds != 0 else { continue }
      for cut in span.tokens.dropFirst() {
        starts[Self.key(span.tokens.lowerBound..<cut, words), default: 0] |= kinds
        ends[Self.key(cut..<span.tokens.upperBound, words), default: 0] |= kinds
      }
    }
  }

  private static let seed: UInt64 = 0x51

  /// The key of a phrase.
  static func key(_ tokens: Range<Int>, _ words: RecognizerFeatures) -> UInt64 {
    tokens.reduce(seed) { FeatureHash.combine($0, words.lower($1)) }
  }

  /// How the other places of a run's phrase were read; nothing where there is none.
  func others(of span: NameSpan, _ key: UInt64) -> (count: Float, mean: SIMD4<Float>)? {
    guard let sum = phrases[key], sum.count > 1 else { return nil }
    return (sum.count - 1, (sum.chances - span.chances) / (sum.count - 1))
  }

  /// How the other places of a capitalised word were read; nothing where there is none.
  func others(ofWord key: UInt64, at token: Int) -> SIMD4<Float>? {
    guard let sum = words[key], sum.count > 1 else { return nil }
    return (sum.chances - held[token]) / (sum.count - 1)
  }

  /// Bits of the kinds of longer names of the document that start, and that end, with a phrase.
  func longer(_ key: UInt64) -> (starts: UInt8, ends: UInt8) {
    (starts[key] ?? 0, ends[key] ?? 0)
  }
}
