public import Learning
public import RelgraphCore

/// Finds names of persons, places and bodies by a model learnt from marked articles.
///
/// A chain of labels tells which runs of tokens may be names; each run is then judged as a whole, in view
/// of how the same words were read elsewhere in the document.
public struct TrainedRecognizer: NameRecognizer {
  /// What a recogniser model must have been made for.
  package static let schema = FeatureHash.combine(
    RecognizerFeatures.schema, SpanFeatures.schema)

  package let lexicons: ModelLexicons
  private let chain: ChainModel
  private let judge: SpanJudge?
  private let sums = Pool { FormSums() }

  /// Reads a model; without its second part runs are as likely as the chain says.
  package init(
    _ container: ModelContainer, lexicons: ModelLexicons, judges: Bool = true
  ) throws(ModelError) {
    self.lexicons = lexicons
    chain = try ChainModel(container, prefix: "one")
    judge = judges ? try SpanJudge(container) : nil
    guard chain.labelCount == RecognizerLabels.count else {
      throw try container.section("one.shp").damaged()
    }
  }

  /// Reads the recogniser of a set of models; nothing where the set holds none.
  public init?(_ models: ModelFiles) throws(ModelError) {
    guard let lexicons = try models.lexicons,
      let container = try models.container("recognizer.model", schema: Self.schema)
    else { return nil }
    try self.init(container, lexicons: lexicons)
  }

  /// The names of a document, in order, without overlap.
  ///
  /// What look-ups found is not used: the model has lists of its own.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  public func candidates(in document: TokenizedDocument, known: [KnownToken]) -> [NameCandidate] {
    candidates(in: document)
  }

  /// The names of a document, in order, without overlap.
  package func candidates(in document: TokenizedDocument) -> [NameCandidate] {
    let features = RecognizerFeatures(document, lexicons: lexicons)
    let spans = spans(in: document, features)
    guard let judge else { return names(spans, document) }
    return names(
      judge.judged(spans, SpanFeatures(document, words: features, spans: spans)), document)
  }

  /// The runs of tokens that the chain takes for possible names, in order.
  package func spans(
    in document: TokenizedDocument, _ features: RecognizerFeatures
  ) -> [NameSpan] {
    var spans: [NameSpan] = []
    forEachSentence(document, features) { number, tokens, emissions in
      guard RecognizerLabels.hasChance(emissions) else { return }
      spans += NameSpan.all(
        in: tokens, ofSentence: number, ChainSegments(chain.chain, emissions))
    }
    return spans
  }

  /// How likely the chain holds one label for each token.
  package func chances(
    of labels: [UInt8], in document: TokenizedDocument, _ features: RecognizerFeatures
  ) -> [Float] {
    var chances: [Float] = []
    forEachSentence(document, features) { _, tokens, emissions in
      let segments = ChainSegments(chain.chain, emissions)
      for token in tokens {
        chances.append(
          segments.probability(of: labels[token], at: token - tokens.lowerBound))
      }
    }
    return chances
  }

  private func forEachSentence(
    _ document: TokenizedDocument, _ features: RecognizerFeatures,
    _ body: (Int, Range<Int>, [Float]) -> Void
  ) {
    var sums = sums.take()
    for (number, sentence) in document.sentences.enumerated() {
      let emissions = sums.emissions(
        of: sentence.tokens, forms: document.forms[sentence.tokens], features, chain)
      body(number, sentence.tokens, emissions)
    }
    self.sums.give(sums)
  }

  private func names(_ spans: [NameSpan], _ document: TokenizedDocument) -> [NameCandidate] {
    var names: [NameCandidate] = []
    var start = 0
    while start < spans.count {
      let sentence = spans[start].sentence
      let end = spans[start...].firstIndex { $0.sentence != sentence } ?? spans.count
      for (span, kind) in SpanChoice.best(spans[start..<end]) {
        let range = NameEdges.trimmed(span.tokens, forms: document.forms)
        guard !range.isEmpty, let label = NameLabel(rawValue: UInt8(kind - 1)) else { continue }
        names.append(
          NameCandidate(
            tokens: range, sentence: sentence, label: label,
            confidence: Double(span.chances[kind]), reason: "nom reconnu par le modèle"))
      }
      start = end
    }
    return names
  }
}
