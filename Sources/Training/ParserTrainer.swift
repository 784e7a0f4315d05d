internal import GraphMeasures
internal import Learning
internal import Linguistics
internal import RelgraphCore

/// Trains the parser: a structured perceptron, averaged, updated where the beam is most wrong.
///
/// - Note: L. Huang, S. Fayong, Y. Guo, “Structured perceptron with inexact search”, 2012.
struct ParserTrainer {
  /// How to train.
  struct Options {
    /// How one parser learns.
    struct Course {
      var epochs = 6
      var beam = 4
      /// First epochs in which fewer partial trees are kept, and how many.
      var narrowEpochs = 3
      var narrowBeam = 2
      var seed: UInt64 = 0
    }
    /// How the two parsers learn that read running text.
    var teacher = Course()
    /// How it is found out which features matter.
    var scout = Course(epochs: 3, beam: 2)
    /// How the parser learns that is kept.
    var student = Course(epochs: 7, beam: 6)
    /// How many sentences of running text to learn from, and of how many words each.
    var silver = 9000
    var silverLengths = 5...40
    /// How many features of moves and of relations are kept.
    var moves = 170_000
    var labels = 70_000
    /// Larger weights are cut to this size.
    var limit: Float = 60
    /// Parts into which trees are cut so that the parser meets tags as wrong as they will be.
    var folds = 3
  }

  let lexicons: ModelLexicons
  let corpora: Corpora
  /// The other files of the folder of models.
  let models: [String: [UInt8]]
  /// Running text without trees.
  let running: [TokenizedDocument]
  let options: Options
  let report: (String) -> Void

  /// The file learnt from the treebanks' training parts.
  ///
  /// Two parsers learn from them, one from left to right, one from right to left. What both say of
  /// sentences of running text is added to the trees. From all of that the parser learns that is
  /// kept: first quickly, with all features, then with those that mattered most.
  func file() throws -> [UInt8] {
    let (trees, relations) = try examples()
    let teachers = [false, true].map { isReversed in
      let weights = ParserWeights(labelCount: relations.count)
      learn(trees.map { $0.gold(lexicons, isReversed: isReversed) }, weights, options.teacher)
      return weights.averaged()
    }
    let silver = try SilverTrees(
      lexicons: lexicons, models: models, options: options, report: report
    ).examples(running, forward: teachers[0], backward: teachers[1])
    let gold = (trees + silver).map { $0.gold(lexicons, isReversed: false) }
    let all = ParserWeights(labelCount: relations.count)
    learn(gold, all, options.scout)
    let best = ParserWeights(best: all, moves: options.moves, labels: options.labels)
    learn(gold, best, options.student)
    var writer = ModelWriter(schema: DependencyParser.schema)
    best.write(options, to: &writer)
    writer.add("rel", lines: relations)
    return writer.bytes()
  }

  /// The trees to learn from, and the names of their relations.
  private func examples() throws -> (trees: [TreeExample], relations: [String]) {
    var trees: [TreebankSentence] = []
    for (path, _, _) in TaggerTrainer.treebanks {
      trees += try Treebank.sentences(try corpora.lines("treebanks-fr/" + path), path: path)
    }
    let relations = Self.relations(trees)
    let examples = try examples(trees, relations)
    report("parser: \(examples.count) of \(trees.count) trees, \(relations.count) relations")
    return (examples, relations)
  }

  private func learn(_ gold: [GoldTree], _ weights: ParserWeights, _ course: Options.Course) {
    for epoch in 1...course.epochs {
      var generator = SplitMix64(seed: UInt64(epoch) + 100 * course.seed)
      var order = gold.indices.flatMap { [Int](repeating: $0, count: gold[$0].repeats) }
      generator.shuffle(&order)
      var wrong = 0
      let beam = epoch <= course.narrowEpochs ? course.narrowBeam : course.beam
      for number in order where learn(gold[number], weights, beam: beam) { wrong += 1 }
      report("parser: epoch \(epoch): \(wrong) trees wrong, \(weights.featureCount) features")
    }
  }

  /// The sixty-four most frequent relations, sorted.
  private static func relations(_ trees: [TreebankSentence]) -> [String] {
    var counts: [String: Int] = [:]
    for tree in trees { for word in tree.words { counts[word.relation, default: 0] += 1 } }
    let frequent = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(64)
    return frequent.map(\.key).sorted()
  }

  /// Trees over words as taggers tell them that have not seen these trees.
  private func examples(
    _ trees: [TreebankSentence], _ relations: [String]
  ) throws -> [TreeExample] {
    var examples: [TreeExample] = []
    for fold in 0..<options.folds {
      let trainer = TaggerTrainer(
        lexicons: lexicons, corpora: corpora, options: .init(), report: report)
      var files = models
      files["tagger.model"] = try trainer.file { $0 % options.folds != fold }
      guard let tagger = try Tagger(ModelFiles(files)) else {
        throw TrainingError(place: "tagger.model", fault: "cannot be made; make the lexicons first")
      }
      let part = trees.indices.filter { $0 % options.folds == fold }.map { trees[$0] }
      examples += self.examples(part, relations, tagger)
    }
    return examples
  }

  /// Trees over words as a tagger tells them; sentences whose words differ are left out.
  private func examples(
    _ trees: [TreebankSentence], _ relations: [String], _ tagger: Tagger
  ) -> [TreeExample] {
    let (document, contracted) = SyntaxAnalysis.document(trees)
    let tagged = tagger.run(document, contracted: contracted)
    let numbers = Dictionary(
      uniqueKeysWithValues: relations.enumerated().map { ($1, UInt8($0)) })
    return zip(trees, tagged.sentences).compactMap { tree, range in
      guard range.count == tree.words.count else { return nil }
      return TreeExample(
        words: Array(tagged.words[range]),
        heads: GoldTree.projective(tree.words.map { $0.head - 1 }),
        labels: tree.words.map { numbers[$0.relation] ?? 0 },
        repeats: tree.path.hasPrefix("sequoia") ? 2 : 1)
    }
  }

  /// Learns from one tree; whether the parser was wrong about it.
  private func learn(_ gold: GoldTree, _ weights: ParserWeights, beam: Int) -> Bool {
    var search = ParserSearch(gold.words, scorer: weights, beam: beam)
    var right = 0
    var kept: Int? = 0
    var worst: (violation: Float, found: Int, right: Int)?
    for move in gold.moves {
      let arc = search.lattice.arc(move, in: search.lattice.states[right])
      let label = move == .shift ? 0 : gold.labels[arc.dependent]
      guard search.advance(), let best = search.kept.first else { break }
      right = search.follow(right, move, label: label)
      let states = search.lattice.states
      kept = search.kept.first {
        kept == Int(states[$0].parent) && states[$0].move == move && states[$0].label == label
      }
      let violation = states[best].score - states[right].score
      if best != kept, violation >= worst?.violation ?? 0 { worst = (violation, best, right) }
      if kept == nil, beam == 1 { break }
    }
    weights.tick()
    guard let worst else { return false }
    update(search.lattice, gold.words, worst.right, 1, weights, from: worst.found)
    update(search.lattice, gold.words, worst.found, -1, weights, from: worst.right)
    return true
  }

  /// Changes the weights of all steps to a state behind those that it shares with another.
  private func update(
    _ lattice: ParserLattice, _ words: ParserWords, _ state: Int, _ sign: Float,
    _ weights: ParserWeights, from other: Int
  ) {
    let path = lattice.path(to: state)
    let shared = zip(path, lattice.path(to: other)).prefix {
      let (one, two) = (lattice.states[$0], lattice.states[$1])
      return one.move == two.move && one.label == two.label
    }.count
    var keys: [UInt64] = []
    for index in path.dropFirst(shared) {
      let after = lattice.states[index]
      let before = lattice.states[Int(after.parent)]
      ParserFeatures.moves(before, lattice, words, into: &keys)
      weights.changeMoves(keys, Int(after.move.rawValue), by: sign)
      guard after.move != .shift else { continue }
      ParserFeatures.labels(after.move, before, lattice, words, into: &keys)
      weights.changeLabels(keys, Int(after.label), by: sign)
    }
  }
}
