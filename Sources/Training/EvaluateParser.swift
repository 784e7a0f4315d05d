internal import ArgumentParser
internal import Linguistics

/// `relgraph-train evaluate parser`.
struct EvaluateParser: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parser",
    abstract: "Compare tokens, tags, lemmas and trees with a treebank, from its raw text.")

  @Argument(help: "A file in the CoNLL-U format.")
  var file: String

  @Option(help: "How many partial trees the parser keeps.")
  var beam = 4

  @Option(help: "How much worse than the best a partial tree may score.")
  var gap: Float = 120

  @Flag(help: "Give the engines the treebank's sentences and words.")
  var goldTokens = false

  @Flag(help: "End with one line of JSON.")
  var json = false

  @OptionGroup var places: Places

  func run() async throws {
    let text = String(decoding: try Corpora.bytes(atPath: file), as: UTF8.self)
    let trees = try Treebank.sentences(
      text.split(separator: "\n", omittingEmptySubsequences: false), path: file)
    let models = ModelFiles(try places.modelFiles())
    guard let tagger = try Tagger(models) else {
      throw TrainingError(place: places.models, fault: "holds no tagger; train it first")
    }
    let analysis = SyntaxAnalysis(
      tagger: tagger, parser: try DependencyParser(models, beam: beam, gap: gap),
      splitter: try SentenceSplitter(pack: try Workshop.pack(), models: models))
    let scores = SyntaxScores(
      gold: SyntaxAnalysis.gold(trees), found: analysis.found(trees, goldTokens: goldTokens))
    print(ScoreTable.text(scores))
    if json { print(ScoreTable.json(scores)) }
  }
}
