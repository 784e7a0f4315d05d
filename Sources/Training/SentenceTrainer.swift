internal import Learning
internal import Linguistics
internal import RelgraphCore

/// Learns where sentences begin from treebanks whose sentences are put one behind the other.
struct SentenceTrainer {
  /// How to train.
  struct Options {
    var chain = ConditionalRandomField.Options(
      epochs: 12, rate: 0.1, decay: 1e-4,
      dropout: 0.1, sparsity: 0.0, seed: 3)
    var leastCount: Int32 = 2
    var leastWeight: Float = 0.1
    var limit: Float = 4
    /// Candidates that are learnt from together.
    var chunk = 50
  }

  let lexicons: ModelLexicons
  let corpora: Corpora
  let splitter: SentenceSplitter
  let options: Options
  let report: (String) -> Void

  /// The treebanks whose sentences follow each other as they do in texts, or nearly.
  static let treebanks = ["sequoia/fr_sequoia-ud-train.conllu", "gsd/fr_gsd-ud-dev.conllu"]

  /// The file learnt from the treebanks.
  func file() throws -> [UInt8] {
    var index = FeatureIndex()
    let texts = try Self.treebanks.map { path in
      try text(Treebank.sentences(try corpora.lines("treebanks-fr/" + path), path: path))
    }
    for text in texts {
      for features in text.candidates { features.forEach { _ = index.number($0) } }
    }
    index = index.frequent(options.leastCount)
    var examples = ChainExamples()
    for text in texts {
      for (number, (features, begins)) in zip(text.candidates, text.begins).enumerated() {
        examples.add(
          features: features.compactMap { index.number($0, grows: false) }, label: begins ? 1 : 0)
        if number % options.chunk == options.chunk - 1 { examples.endSequence() }
      }
      examples.endSequence()
    }
    var field = ConditionalRandomField(
      featureCount: index.keys.count, labelCount: 2, options: options.chain,
      allows: { _, _ in true })
    field.train(examples) { epoch, loss in
      report("sentences: \(index.keys.count) features, epoch \(epoch): \(loss)")
    }
    var writer = ModelWriter(schema: SentenceModel.schema)
    field.write(
      index, leastWeight: options.leastWeight, limit: options.limit, prefix: "sen", to: &writer)
    return writer.bytes()
  }

  /// The candidates of a treebank's text, and which of them begin sentences.
  private func text(
    _ trees: [TreebankSentence]
  ) -> (candidates: [[UInt64]], begins: [Bool]) {
    var starts: Set<Int> = []
    var offset = 0
    for tree in trees {
      starts.insert(offset)
      offset += SyntaxAnalysis.text(of: tree).utf8.count
    }
    let document = splitter.run(SyntaxAnalysis.rawDocument(trees))
    let features = SentenceFeatures(forms: document.forms, lexicons: lexicons)
    var (candidates, labels): ([[UInt64]], [Bool]) = ([], [])
    var keys: [UInt64] = []
    for token in document.tokens.indices.dropFirst() where features.isCandidate(token) {
      features.collect(token, in: document.tokens.indices, into: &keys)
      candidates.append(keys)
      labels.append(starts.contains(document.tokens[token].span.start))
    }
    report(
      "sentences: \(labels.count { $0 } + 1) of \(trees.count) begin at \(labels.count) candidates")
    return (candidates, labels)
  }
}
