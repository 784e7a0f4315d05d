internal import Learning
internal import Linguistics
internal import RelgraphCore

/// Trains the recogniser of names.
struct RecognizerTrainer {
  /// How to train.
  struct Options {
    var chain = ConditionalRandomField.Options(
      epochs: 12, rate: 0.06, decay: 1e-3,
      dropout: 0.35, sparsity: 0.0,
      seed: 7)
    var judge = SpanTrainer.Options()
    var leastCount: Int32 = 3
    /// Parts into which documents are cut so that runs are judged after honest chains.
    var folds = 5
    /// Weight of the month whose articles are nearly all of one event.
    var lightWeight: Float = 0.4
    var lightPrefix = "2018_12"
    /// A mark that a model of the other parts holds for less likely than this is in doubt.
    var doubt: Float = 0.02
    /// Weight of sentences that hold a mark in doubt.
    var doubtfulWeight: Float = 0.6
    /// Rows without a weight beyond this are left out of the file.
    var leastWeight: Float = 0.05
    var limit: Float = 4
  }

  let lexicons: ModelLexicons
  let options: Options
  let report: (String) -> Void

  /// The model file learnt from documents.
  func file(_ documents: [GoldDocument]) throws -> [UInt8] {
    let features = documents.map { RecognizerFeatures($0.document, lexicons: lexicons) }
    var examples = SpanExamples()
    var trust = [[Float]](repeating: [], count: documents.count)
    for fold in 0..<options.folds {
      let held = documents.indices.filter { $0 * options.folds / documents.count == fold }
      let rest = documents.indices.filter { $0 * options.folds / documents.count != fold }
      var writer = ModelWriter(schema: TrainedRecognizer.schema)
      learn(rest.map { documents[$0] }, rest.map { features[$0] }, trust: [], to: &writer)
      let recognizer = try recognizer(writer.bytes(), judges: false)
      for index in held {
        let (document, features) = (documents[index], features[index])
        trust[index] = weights(
          document, recognizer.chances(of: document.labels, in: document.document, features))
        guard !isLight(document) else { continue }
        examples.add(document, recognizer.spans(in: document.document, features), features)
      }
    }
    var writer = ModelWriter(schema: TrainedRecognizer.schema)
    learn(documents, features, trust: trust, to: &writer)
    SpanTrainer(options: options.judge).write(examples, to: &writer)
    return writer.bytes()
  }

  /// The recogniser of a model file's bytes.
  func recognizer(_ bytes: [UInt8], judges: Bool = true) throws -> TrainedRecognizer {
    try TrainedRecognizer(
      ModelContainer(
        ModelStorage(bytes), name: "recognizer.model", schema: TrainedRecognizer.schema),
      lexicons: lexicons, judges: judges)
  }

  private func isLight(_ document: GoldDocument) -> Bool {
    document.id.hasPrefix(options.lightPrefix)
  }

  /// How much each sentence of a document counts, after how likely others that were learnt from hold its
  /// marks.
  private func weights(_ document: GoldDocument, _ chances: [Float]) -> [Float] {
    document.document.sentences.map { sentence in
      sentence.tokens.contains { chances[$0] < options.doubt } ? options.doubtfulWeight : 1
    }
  }

  /// Learns the chain.
  private func learn(
    _ documents: [GoldDocument], _ features: [RecognizerFeatures], trust: [[Float]],
    to writer: inout ModelWriter
  ) {
    var keys: [UInt64] = []
    var index = FeatureIndex()
    for (document, features) in zip(documents, features) {
      for sentence in document.document.sentences {
        for token in sentence.tokens {
          features.collect(token, in: sentence, into: &keys)
          for key in keys { _ = index.number(key) }
        }
      }
    }
    index = index.frequent(options.leastCount)
    var examples = ChainExamples()
    for (number, document) in documents.enumerated() {
      let labels = document.labels
      let weight = isLight(document) ? options.lightWeight : 1
      for (place, sentence) in document.document.sentences.enumerated() {
        for token in sentence.tokens {
          features[number].collect(token, in: sentence, into: &keys)
          examples.add(
            features: keys.compactMap { index.number($0, grows: false) }, label: labels[token])
        }
        examples.endSequence(weight: weight * (trust.isEmpty ? 1 : trust[number][place]))
      }
    }
    var field = ConditionalRandomField(
      featureCount: index.keys.count, labelCount: RecognizerLabels.count, options: options.chain,
      allows: RecognizerLabels.allows)
    field.train(examples) { epoch, loss in
      report("\(index.keys.count) features, epoch \(epoch): \(loss)")
    }
    field.write(
      index, leastWeight: options.leastWeight, limit: options.limit, prefix: "one", to: &writer)
  }
}
