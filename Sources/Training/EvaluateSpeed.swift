internal import ArgumentParser
internal import Foundation
internal import Linguistics
internal import RelgraphCore

/// `relgraph-train evaluate speed`.
struct EvaluateSpeed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed", abstract: "Time the engines over a folder of texts, by processor time.")

  @Argument(help: "A folder of .txt files.")
  var folder: String

  @Option(help: "How many partial trees the parser keeps.")
  var beam = 4

  @Option(help: "How much worse than the best a partial tree may score.")
  var gap: Float = 120

  @Flag(help: "End with one line of JSON.")
  var json = false

  @OptionGroup var places: Places

  func run() async throws {
    let loading = try Self.loading()
    let models = ModelFiles(try places.modelFiles())
    guard let recognizer = try TrainedRecognizer(models), let tagger = try Tagger(models),
      let parser = try DependencyParser(models, beam: beam, gap: gap)
    else { throw TrainingError(place: places.models, fault: "lacks a model; train it first") }
    let splitter = try SentenceSplitter(pack: try Workshop.pack(), models: models)
    let texts = try Corpora.texts(in: folder)
    var spent = [Double](repeating: 0, count: 4)
    var (tokens, names, arcs) = (0, 0, 0)
    for text in texts {
      var start = Self.now
      func lap(_ stage: Int) {
        spent[stage] += Self.now - start
        start = Self.now
      }
      let document = splitter.run(
        Document(
          info: DocumentInfo(id: "", path: ""), text: text, blocks: BratNames.blocks(text)))
      lap(0)
      names += recognizer.candidates(in: document, known: []).count
      lap(1)
      let tagged = tagger.run(document)
      lap(2)
      for sentence in tagged.sentences.indices {
        arcs += parser.tree(ofSentence: sentence, in: tagged).heads.count
      }
      lap(3)
      tokens += document.tokens.count
    }
    let stages = ["cut", "names", "tags and lemmas", "trees"]
    print("\(texts.count) texts, \(tokens) tokens, \(names) names, \(arcs) words in trees")
    print("loading  \(ScoreTable.fixed(loading * 1000, digits: 1)) ms")
    for (stage, time) in zip(stages, spent) {
      print("\(stage.padded(to: 16)) \(rate(tokens, time)) tokens a second")
    }
    let all = spent.reduce(0, +)
    print("without trees    \(rate(tokens, all - spent[3])) tokens a second")
    print("all              \(rate(tokens, all)) tokens a second")
    if json {
      print(
        "{\"loading_ms\": \(ScoreTable.fixed(loading * 1000, digits: 1)), \"tokens\": \(tokens), "
          + "\"without_trees\": \(rate(tokens, all - spent[3])), "
          + "\"all\": \(rate(tokens, all))}")
    }
  }

  /// How long all engines take that the program makes of its own weights.
  private static func loading() throws -> Double {
    let begun = now
    let models = ModelFiles(language: "fr")
    let pack = try Workshop.pack()
    _ = try (
      SentenceSplitter(pack: pack, models: models), TrainedRecognizer(models), Tagger(models),
      DependencyParser(models)
    )
    return now - begun
  }

  /// Seconds of processor time that this process has used.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private func rate(_ tokens: Int, _ seconds: Double) -> Int {
    Int(Double(tokens) / max(seconds, 1e-9))
  }
}
