internal import Learning
internal import Linguistics
internal import RelgraphCore

/// Trains the recogniser of names.
struct RecognizerTrainer {
  /// How to train.
  struct Options {
    var first = ConditionalRandomField.Options(
      epochs: 12, rate: 0.06, decay: 1e-3,
      dropout: 0.35, sparsity: 0.0,
      seed: 7)
    var second = ConditionalRandomField.Options(
      epochs: 8, rate: 0.1, decay: 1e-4,
      dropout: 0.3, seed: 11)
    var leastCount: Int32 = 3
    /// Parts into which documents are cut so that the second reading learns from honest first ones.
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
    var readings = [TrainedRecognizer.Reading](repeating: .init(), count: documents.count)
    for fold in 0..<options.folds {
      let held = documents.indices.filter { $0 * options.folds / documents.count == fold }
      let rest = documents.indices.filter { $0 * options.folds / documents.count != fold }
      var writer = ModelWriter(schema: TrainedRecognizer.schema)
      first(
        rest.map { documents[$0] }, rest.map { features[$0] }, readings: [], to: &writer)
      let recognizer = try recognizer(writer.bytes(), twice: false)
      for index in held {
        readings[index] = recognizer.read(documents[index].document, features[index])
      }
    }
    var writer = ModelWriter(schema: TrainedRecognizer.schema)
    first(documents, features, readings: readings, to: &writer)
    second(documents, features, readings, to: &writer)
    return writer.bytes()
  }

  /// The recogniser of a model file's bytes.
  func recognizer(_ bytes: [UInt8], twice: Bool = true) throws -> TrainedRecognizer {
    try TrainedRecognizer(
      ModelContainer(
        ModelStorage(bytes), name: "recognizer.model", schema: TrainedRecognizer.schema),
      lexicons: lexicons, twice: twice)
  }

  private func weight(_ document: GoldDocument) -> Float {
    document.id.hasPrefix(options.lightPrefix) ? options.lightWeight : 1
  }

  /// How much each sentence of a document counts, after what others that were learnt from say of its
  /// marks.
  private func weights(_ document: GoldDocument, _ reading: TrainedRecognizer.Reading) -> [Float] {
    let labels = document.labels
    return document.document.sentences.map { sentence in
      let doubtful = sentence.tokens.contains {
        reading.marginals[$0 * RecognizerLabels.count + Int(labels[$0])] < options.doubt
      }
      return doubtful ? options.doubtfulWeight : 1
    }
  }

  private func first(
    _ documents: [GoldDocument], _ features: [RecognizerFeatures],
    readings: [TrainedRecognizer.Reading], to writer: inout ModelWriter
  ) {
    let weights = zip(documents, readings).map { self.weights($0, $1) }
    learn(
      documents, options.first, weights: weights, prefix: "one", to: &writer
    ) { index, token, sentence, keys in
      features[index].collect(token, in: sentence, into: &keys)
    }
  }

  private func second(
    _ documents: [GoldDocument], _ features: [RecognizerFeatures],
    _ readings: [TrainedRecognizer.Reading], to writer: inout ModelWriter
  ) {
    let memories = documents.indices.map {
      RecognizerMemory(
        documents[$0].document, features: features[$0], marginals: readings[$0].marginals,
        labels: readings[$0].labels)
    }
    learn(
      documents, options.second, offsets: readings.map(\.emissions), prefix: "two", to: &writer
    ) { index, token, sentence, keys in
      memories[index].collect(token, in: sentence, into: &keys)
    }
  }

  private func learn(
    _ documents: [GoldDocument], _ training: ConditionalRandomField.Options,
    weights: [[Float]] = [], offsets: [[Float]] = [], prefix: String, to writer: inout ModelWriter,
    collect: (Int, Int, Sentence, inout [UInt64]) -> Void
  ) {
    var keys: [UInt64] = []
    var index = FeatureIndex()
    for (number, document) in documents.enumerated() {
      for sentence in document.document.sentences {
        for token in sentence.tokens {
          collect(number, token, sentence, &keys)
          for key in keys { _ = index.number(key) }
        }
      }
    }
    index = index.frequent(options.leastCount)
    var examples = ChainExamples()
    let width = RecognizerLabels.count
    for (number, document) in documents.enumerated() {
      let labels = document.labels
      for (place, sentence) in document.document.sentences.enumerated() {
        for token in sentence.tokens {
          collect(number, token, sentence, &keys)
          let offset =
            offsets.isEmpty ? [] : Array(offsets[number][(token * width)..<((token + 1) * width)])
          examples.add(
            features: keys.compactMap { index.number($0, grows: false) }, label: labels[token],
            offset: offset)
        }
        let trust = weights.isEmpty ? 1 : weights[number][place]
        examples.endSequence(weight: weight(document) * trust)
      }
    }
    var field = ConditionalRandomField(
      featureCount: index.keys.count, labelCount: width, options: training,
      allows: RecognizerLabels.allows)
    field.train(examples) { epoch, loss in
      report("\(prefix) \(index.keys.count) features, epoch \(epoch): \(loss)")
    }
    field.write(
      index, leastWeight: options.leastWeight, limit: options.limit, prefix: prefix, to: &writer)
  }
}
