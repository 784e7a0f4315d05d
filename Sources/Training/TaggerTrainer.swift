internal import Learning
internal import Linguistics

/// Trains the tagger: parts of speech, features and lemmas, in one file.
struct TaggerTrainer {
  /// How to train.
  struct Options {
    var chain = ConditionalRandomField.Options(
      epochs: 8, rate: 0.06, decay: 1e-3,
      dropout: 0.3, sparsity: 0.01, seed: 5)
    var leastCount: Int32 = 6
    var leastWeight: Float = 0.03
    var limit: Float = 4
    var morphologyRounds = 6
  }

  let lexicons: ModelLexicons
  let corpora: Corpora
  let options: Options
  let report: (String) -> Void

  /// The file learnt from the treebanks' training parts.
  ///
  /// - Parameter keeps: Whether to learn from the tree of a number, as ``treebanks`` counts them.
  /// - Returns: The file's bytes.
  /// - Throws: Where a corpus cannot be read.
  func file(keeping keeps: (Int) -> Bool = { _ in true }) throws -> [UInt8] {
    let corpus = try corpus(keeps)
    var writer = ModelWriter(schema: Tagger.schema)
    let features = corpus.sentences.map { TaggerFeatures(forms: $0.forms, lexicons: lexicons) }
    learnTags(corpus, features, to: &writer)
    MorphologyTrainer(options: options, report: report).learn(corpus, features, to: &writer)
    try LemmaTrainer(corpora: corpora, report: report).learn(corpus, to: &writer)
    return writer.bytes()
  }

  /// The treebanks' training parts, and what sets each apart.
  static let treebanks: [(path: String, weight: Float, pronounLemmas: Bool)] = [
    ("sequoia/fr_sequoia-ud-train.conllu", 1, true), ("gsd/fr_gsd-ud-dev.conllu", 1, true),
    ("fqb/fr_fqb-ud-test.conllu", 0.7, false),
  ]

  private func corpus(_ keeps: (Int) -> Bool) throws -> TaggerCorpus {
    var corpus = TaggerCorpus()
    var number = 0
    for treebank in Self.treebanks {
      let trees = try Treebank.sentences(
        try corpora.lines("treebanks-fr/" + treebank.path), path: treebank.path)
      let kept = trees.indices.filter { keeps(number + $0) }.map { trees[$0] }
      corpus.add(kept, weight: treebank.weight, pronounLemmas: treebank.pronounLemmas)
      number += trees.count
    }
    corpus.add(
      taggedWords: try corpora.lines("treebanks-fr/gsd/fr_gsd-train-pos.tsv"),
      weight: 0.7)
    return corpus
  }

  private func learnTags(
    _ corpus: TaggerCorpus, _ features: [TaggerFeatures], to writer: inout ModelWriter
  ) {
    var index = FeatureIndex()
    var keys: [UInt64] = []
    for (number, sentence) in corpus.sentences.enumerated() {
      for token in sentence.forms.indices {
        features[number].collect(token, in: sentence.forms.indices, into: &keys)
        for key in keys { _ = index.number(key) }
      }
    }
    index = index.frequent(options.leastCount)
    var examples = ChainExamples()
    for (number, sentence) in corpus.sentences.enumerated() {
      for token in sentence.forms.indices {
        features[number].collect(token, in: sentence.forms.indices, into: &keys)
        examples.add(
          features: keys.compactMap { index.number($0, grows: false) },
          label: sentence.tags[token].rawValue)
      }
      examples.endSequence(weight: sentence.weight)
    }
    var field = ConditionalRandomField(
      featureCount: index.keys.count, labelCount: PartOfSpeech.allCases.count,
      options: options.chain, allows: { _, _ in true })
    field.train(examples) { epoch, loss in
      report("tag: \(index.keys.count) features, epoch \(epoch): \(loss)")
    }
    field.write(
      index, leastWeight: options.leastWeight, limit: options.limit, prefix: "tag", to: &writer)
  }
}
