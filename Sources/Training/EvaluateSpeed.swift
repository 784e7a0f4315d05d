internal import ArgumentParser
internal import Foundation
internal import Linguistics
internal import RelgraphCore

/// `relgraph-train evaluate speed`.
struct EvaluateSpeed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed", abstract: "Time the engines over a folder of texts, on one core.")

  @Argument(help: "A folder of .txt files.")
  var folder: String

  @Option(help: "How many partial trees the parser keeps.")
  var beam = 4

  @Option(help: "How much worse than the best a partial tree may score.")
  var gap = Float.infinity

  @Flag(help: "End with one line of JSON.")
  var json = false

  @OptionGroup var places: Places

  func run() async throws {
    let clock = ContinuousClock()
    let begun = clock.now
    let models = ModelFiles(try places.modelFiles())
    guard let recognizer = try TrainedRecognizer(models), let tagger = try Tagger(models),
      let parser = try DependencyParser(models, beam: beam, gap: gap)
    else { throw TrainingError(place: places.models, fault: "lacks a model; train it first") }
    let splitter = try SentenceSplitter(pack: try Workshop.pack(), models: models)
    let loading = clock.now - begun
    let texts = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".txt") }
      .map { file in
        let bytes = try Corpora.bytes(atPath: folder + "/" + file)
        return SourceText(String(decoding: bytes, as: UTF8.self))
      }
    var spent = [Duration](repeating: .zero, count: 4)
    var (tokens, names, arcs) = (0, 0, 0)
    for text in texts {
      var start = clock.now
      func lap(_ stage: Int) {
        spent[stage] += clock.now - start
        start = clock.now
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
    print("loading  \(ScoreTable.fixed(seconds(loading) * 1000, digits: 1)) ms")
    for (stage, time) in zip(stages, spent) {
      print("\(stage.padded(to: 16)) \(rate(tokens, time)) tokens a second")
    }
    let all = spent.reduce(.zero, +)
    print("without trees    \(rate(tokens, all - spent[3])) tokens a second")
    print("all              \(rate(tokens, all)) tokens a second")
    if json {
      print(
        "{\"tokens\": \(tokens), \"without_trees\": \(rate(tokens, all - spent[3])), "
          + "\"all\": \(rate(tokens, all))}")
    }
  }

  private func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  private func rate(_ tokens: Int, _ duration: Duration) -> Int {
    Int(Double(tokens) / max(seconds(duration), 1e-9))
  }
}
