internal import Linguistics

/// Runs of tokens that may be names, with what people made of them.
struct SpanExamples {
  private(set) var index = FeatureIndex()
  /// Feature numbers of all runs, one after the other.
  private(set) var features: [Int32] = []
  /// Where each run's features start; one more at the end.
  private(set) var starts: [Int] = [0]
  /// What is known of each run before it is judged.
  private(set) var scores: [SIMD4<Float>] = []
  /// 0 for no name, else the number of the kind and one.
  private(set) var kinds: [UInt8] = []

  /// Adds the runs that a chain found in a document that it had not learnt from.
  mutating func add(_ gold: GoldDocument, _ spans: [NameSpan], _ words: RecognizerFeatures) {
    var kindOf: [Range<Int>: UInt8] = [:]
    var start = 0
    let labels = gold.labels
    for sentence in gold.document.sentences {
      start = sentence.tokens.lowerBound
      for (tokens, name) in RecognizerLabels.names(in: Array(labels[sentence.tokens])) {
        kindOf[(start + tokens.lowerBound)..<(start + tokens.upperBound)] = name.rawValue + 1
      }
    }
    let view = SpanFeatures(gold.document, words: words, spans: spans)
    var keys: [UInt64] = []
    for (number, span) in spans.enumerated() {
      view.collect(number, into: &keys)
      add(keys, scores: SpanJudge.scores(span.chances), kind: kindOf[span.tokens] ?? 0)
    }
  }

  /// Adds one run.
  mutating func add(_ keys: [UInt64], scores: SIMD4<Float>, kind: UInt8) {
    features += keys.compactMap { index.number($0) }
    starts.append(features.count)
    self.scores.append(scores)
    kinds.append(kind)
  }
}
