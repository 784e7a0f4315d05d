public import Learning
public import RelgraphCore

/// Finds names of persons, places and bodies by a model learnt from marked articles.
///
/// It reads a document twice: the second time it knows how each name was read elsewhere in it.
public struct TrainedRecognizer: NameRecognizer {
  /// What a recogniser model must have been made for.
  package static let schema = FeatureHash.combine(
    RecognizerFeatures.schema, RecognizerMemory.schema)

  package let lexicons: ModelLexicons
  private let first: ChainModel
  private let second: ChainModel?
  private let sums = Pool { FormSums() }
  private let secondSums = Pool { CodeSums() }

  /// Reads a model; without its second part it reads documents once.
  package init(
    _ container: ModelContainer, lexicons: ModelLexicons, twice: Bool = true
  ) throws(ModelError) {
    self.lexicons = lexicons
    first = try ChainModel(container, prefix: "one")
    second = twice ? try ChainModel(container, prefix: "two") : nil
    guard first.labelCount == RecognizerLabels.count,
      second?.labelCount ?? first.labelCount == first.labelCount
    else { throw try container.section("one.shp").damaged() }
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
    let reading = read(document, features)
    guard let second else { return names(document, reading) }
    let memory = RecognizerMemory(
      document, features: features, marginals: reading.marginals, labels: reading.labels)
    return names(document, read(document, reading, memory, second))
  }

  /// Scores, probabilities and labels of all tokens.
  package struct Reading {
    /// Scores of each label of each token.
    package var emissions: [Float] = []
    /// Probabilities of each label of each token.
    package var marginals: [Float] = []
    /// The best labels.
    package var labels: [UInt8] = []

    /// The reading of no token.
    package init() {}
  }

  /// Reads a document for the first time.
  package func read(_ document: TokenizedDocument, _ features: RecognizerFeatures) -> Reading {
    var reading = Reading()
    var sums = sums.take()
    for sentence in document.sentences {
      let emissions = sums.emissions(
        of: sentence.tokens, forms: document.forms[sentence.tokens], features, first)
      reading.emissions += emissions
      reading.marginals += first.chain.marginals(emissions)
      reading.labels += first.chain.best(emissions)
    }
    self.sums.give(sums)
    return reading
  }

  private func read(
    _ document: TokenizedDocument, _ before: Reading, _ memory: RecognizerMemory,
    _ model: ChainModel
  ) -> Reading {
    var reading = Reading()
    var sums = secondSums.take()
    defer { secondSums.give(sums) }
    for sentence in document.sentences {
      var emissions = sums.emissions(of: sentence, memory, model)
      let start = sentence.tokens.lowerBound * model.labelCount
      for index in emissions.indices { emissions[index] += before.emissions[start + index] }
      let labels = model.chain.best(emissions)
      // Nobody asks how likely the labels of a sentence without names are.
      reading.marginals +=
        labels.allSatisfy { $0 == RecognizerLabels.outside }
        ? [Float](repeating: 0, count: emissions.count) : model.chain.marginals(emissions)
      reading.labels += labels
    }
    return reading
  }

  private func names(_ document: TokenizedDocument, _ reading: Reading) -> [NameCandidate] {
    document.sentences.enumerated().flatMap { number, sentence in
      RecognizerLabels.names(in: Array(reading.labels[sentence.tokens])).compactMap {
        tokens, label -> NameCandidate? in
        let start = sentence.tokens.lowerBound + tokens.lowerBound
        let range = NameEdges.trimmed(start..<(start + tokens.count), forms: document.forms)
        guard !range.isEmpty else { return nil }
        let sure = range.map { token in
          reading.marginals[token * RecognizerLabels.count + Int(reading.labels[token])]
        }
        return NameCandidate(
          tokens: range, sentence: number, label: label, confidence: Double(sure.min() ?? 0),
          reason: "nom reconnu par le modèle")
      }
    }
  }
}
