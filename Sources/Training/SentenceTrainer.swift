internal import GraphMeasures
internal import Learning
internal import Linguistics
internal import RelgraphCore

/// Learns where sentences begin from treebanks whose sentences are put one behind the other.
///
/// The sentences of a treebank are a part of their texts, so that neighbours in it are seldom neighbours
/// in a text. Further texts are made of some of the sentences each, and of headings among prose, in which
/// other neighbours meet. The weights are the means of those learnt from several such draws.
struct SentenceTrainer {
  /// How to train.
  struct Options {
    var chain = ConditionalRandomField.Options(
      epochs: 12, rate: 0.1, decay: 1e-4,
      dropout: 0.1, sparsity: 0.0, seed: 3)
    var leastCount: Int32 = 4
    var leastWeight: Float = 0.06
    var limit: Float = 4
    /// How many further texts are made of some of the sentences each, so that others are neighbours.
    var copies = 20
    /// The share of the sentences that such a text holds.
    var kept = 0.3
    /// How often each heading stands in the text that mixes them with prose.
    var headings = 3
    /// The share of the prose in it that loses its full stop.
    var unstopped = 0.1
    /// How many draws are learnt from.
    var draws = 3
    /// Candidates that are learnt from together.
    var chunk = 50
  }

  let lexicons: ModelLexicons
  let corpora: Corpora
  let splitter: SentenceSplitter
  let options: Options
  let report: (String) -> Void

  /// The treebanks whose sentences follow each other as they do in texts, or nearly.
  static let treebanks = [
    "sequoia/fr_sequoia-ud-train.conllu", "sequoia/fr_sequoia-ud-dev.conllu",
    "gsd/fr_gsd-ud-dev.conllu",
  ]

  /// The sentences of the treebanks to learn from.
  func trees() throws -> [[TreebankSentence]] {
    try Self.treebanks.map { path in
      try Treebank.sentences(try corpora.lines("treebanks-fr/" + path), path: path)
    }
  }

  /// Sentences of prose of which only the words are known, not who stands beside whom.
  private func prose() throws -> [TreebankSentence] {
    TreebankSentence.printed(
      taggedWords: try corpora.lines("treebanks-fr/gsd/fr_gsd-train-pos.tsv"))
  }

  /// The file learnt from the treebanks.
  ///
  /// - Throws: Where the prose that headings are mixed with is missing.
  func file(_ treebanks: [[TreebankSentence]]) throws -> [UInt8] {
    let prose = try prose()
    var mixer = SentenceMixer(seed: options.chain.seed)
    let drawn = (0..<options.draws).map { _ in texts(treebanks, prose, &mixer) }
    var index = FeatureIndex()
    for text in drawn[0] {
      for features in text.candidates { features.forEach { _ = index.number($0) } }
    }
    index = index.frequent(options.leastCount)
    let fields = drawn.enumerated().map { number, texts in
      field(texts, index, seed: options.chain.seed + UInt64(number))
    }
    var writer = ModelWriter(schema: SentenceModel.schema)
    ConditionalRandomField.mean(of: fields)?.write(
      index, leastWeight: options.leastWeight, limit: options.limit, prefix: "sen", to: &writer)
    return writer.bytes()
  }

  /// The treebanks' texts, and others made of their sentences.
  private func texts(
    _ treebanks: [[TreebankSentence]], _ prose: [TreebankSentence], _ mixer: inout SentenceMixer
  ) -> [Text] {
    var texts = treebanks.map { text($0) }
    for trees in treebanks {
      for _ in 0..<options.copies {
        texts.append(text(mixer.thinned(trees, share: options.kept)))
      }
    }
    let headings = treebanks[0].filter { !$0.hasStop }
    texts.append(
      text(
        mixer.mixed(
          prose: prose, headings: headings, times: options.headings,
          unstopped: options.unstopped)))
    return texts
  }

  /// What one draw of texts teaches.
  private func field(
    _ texts: [Text], _ index: FeatureIndex, seed: UInt64
  ) -> ConditionalRandomField {
    var index = index
    var examples = ChainExamples()
    for text in texts {
      for (number, (features, begins)) in zip(text.candidates, text.begins).enumerated() {
        examples.add(
          features: features.compactMap { index.number($0, grows: false) }, label: begins ? 1 : 0)
        if number % options.chunk == options.chunk - 1 { examples.endSequence() }
      }
      examples.endSequence()
    }
    var chain = options.chain
    chain.seed = seed
    var field = ConditionalRandomField(
      featureCount: index.keys.count, labelCount: 2, options: chain, allows: { _, _ in true })
    field.train(examples) { epoch, loss in
      report("sentences: \(index.keys.count) features, epoch \(epoch): \(loss)")
    }
    return field
  }

  /// A text's candidates, and which of them begin sentences.
  private typealias Text = (candidates: [[UInt64]], begins: [Bool])

  /// What is learnt from the text that the sentences make, one behind the other.
  private func text(_ trees: [TreebankSentence]) -> Text {
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
