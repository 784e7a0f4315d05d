internal import GraphMeasures
internal import Learning
internal import Linguistics
internal import RelgraphCore

/// Learns where sentences begin from treebanks whose sentences are put one behind the other.
///
/// The sentences of a treebank are a part of their texts, so that neighbours in it are seldom neighbours
/// in a text. Further texts are made of some of the sentences each, in which other neighbours meet.
struct SentenceTrainer {
  /// How to train.
  struct Options {
    var chain = ConditionalRandomField.Options(
      epochs: 12, rate: 0.1, decay: 1e-4,
      dropout: 0.1, sparsity: 0.0, seed: 3)
    var leastCount: Int32 = 4
    var leastWeight: Float = 0.05
    var limit: Float = 4
    /// How many further texts are made of some of the sentences each, so that others are neighbours.
    var copies = 20
    /// The share of the sentences that such a text holds.
    var kept = 0.3
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

  /// The sentences of the treebanks to learn from.
  func trees() throws -> [[TreebankSentence]] {
    try Self.treebanks.map { path in
      try Treebank.sentences(try corpora.lines("treebanks-fr/" + path), path: path)
    }
  }

  /// The file learnt from the treebanks.
  func file(_ treebanks: [[TreebankSentence]]) -> [UInt8] {
    var index = FeatureIndex()
    var generator = SplitMix64(seed: options.chain.seed)
    var texts = treebanks.map { text($0) }
    for trees in treebanks {
      for _ in 0..<options.copies { texts.append(text(thinned(trees, &generator))) }
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

  /// Some of the sentences, so that others follow each other.
  private func thinned(
    _ trees: [TreebankSentence], _ generator: inout SplitMix64
  ) -> [TreebankSentence] {
    trees.filter { _ in Double(generator.next() >> 11) * 0x1p-53 < options.kept }
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
    let features = SentenceFeatures(
      tokens: document.tokens, forms: document.forms, lexicons: lexicons)
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
