internal import Learning

/// A run of tokens that may be a name, and how likely each kind is.
package struct NameSpan: Sendable {
  /// Index of its sentence.
  package let sentence: Int
  /// Its tokens.
  package let tokens: Range<Int>
  /// Probabilities: no name of these tokens, then one for each ``NameLabel``.
  package var chances: SIMD4<Float>

  /// The likeliest kind.
  var best: Int {
    var best = 1
    for kind in 2..<4 where chances[kind] > chances[best] { best = kind }
    return best
  }

  /// The probability of the likeliest kind.
  var chance: Float { chances[best] }

  /// Less likely runs are not looked at.
  static let least: Float = 0.02
  /// Longer runs are not looked at.
  static let longest = 14

  /// The runs of a sentence that may be names, by first token, then by length.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  static func all(
    in tokens: Range<Int>, ofSentence sentence: Int, _ segments: ChainSegments
  ) -> [NameSpan] {
    var spans: [NameSpan] = []
    for name in NameLabel.allCases {
      func label(_ place: RecognizerLabels.Place) -> UInt8 {
        RecognizerLabels.label(place, of: name)
      }
      for found in segments.segments(
        begin: label(.begin), inside: label(.inside), end: label(.end), single: label(.single),
        least: least, longest: longest)
      {
        let start = tokens.lowerBound + found.range.lowerBound
        var span = NameSpan(
          sentence: sentence, tokens: start..<(start + found.range.count), chances: .zero)
        span.chances[Int(name.rawValue) + 1] = found.probability
        spans.append(span)
      }
    }
    spans.sort {
      ($0.tokens.lowerBound, $0.tokens.upperBound, $0.best)
        < ($1.tokens.lowerBound, $1.tokens.upperBound, $1.best)
    }
    var joined: [NameSpan] = []
    for span in spans {
      if let last = joined.last, last.tokens == span.tokens {
        joined[joined.count - 1].chances += span.chances
      } else {
        joined.append(span)
      }
    }
    for place in joined.indices {
      joined[place].chances[0] = max(1 - joined[place].chances.sum(), 0)
    }
    return joined
  }
}

/// What is seen of a word of a run, or beside it.
struct SpanWord {
  let lower: UInt64
  let letterCase: UInt64
  let cluster: UInt64
  let group: UInt64
  let topic: UInt64
  let place: UInt64
  let classes: UInt16
  let kinds: UInt16

  /// Stands for what is behind a sentence's edge.
  static let outside = SpanWord(
    lower: 0xfeed, letterCase: 9, cluster: 0xfeed, group: 0xfeed, topic: 0xfeed, place: 0xfeed,
    classes: 0, kinds: 0)

  /// Whether the word has a capital.
  var isCapital: Bool { letterCase > UInt64(ModelAtoms.Case.lower.rawValue) && letterCase < 9 }

  /// Whether it can only bind others: an article or a preposition.
  var binds: Bool {
    classes & (WordClass.determiner | WordClass.adposition) != 0 && !isCapital
  }
}
