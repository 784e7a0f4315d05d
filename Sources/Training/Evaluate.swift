internal import ArgumentParser
internal import Foundation
internal import Learning
internal import Linguistics

/// `relgraph-train evaluate`.
struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measure a model against marked text.",
    subcommands: [
      EvaluateRecognizer.self, EvaluateParser.self, EvaluateSentences.self, EvaluateSpeed.self,
    ])
}

/// `relgraph-train evaluate recognizer`.
struct EvaluateRecognizer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recognizer", abstract: "Count exact names in a CoNLL file or a brat folder.")

  @Argument(help: "A file of four columns: token, start, end, label.")
  var file: String?

  @Option(help: "A folder of .txt and .ann files, read from raw text.")
  var brat: String?

  @Option(help: "Train anew on all but one of this many parts of the train articles, in turn.")
  var folds: Int?

  @Option(help: "With --folds, measure only the parts of these numbers.")
  var parts: [Int] = []

  @Flag(help: "First list every name that was missed, invented, or read otherwise.")
  var errors = false

  @Flag(help: "End with one line of JSON.")
  var json = false

  @OptionGroup var places: Places

  func run() async throws {
    let workshop = try Workshop(places, goesByStops: true)
    let trainer = RecognizerTrainer(
      lexicons: workshop.lexicons, options: .init(), report: Workshop.tell)
    var scores = NameScores()
    if let folds {
      let all = try workshop.trainArticles()
      for fold in 0..<folds where parts.isEmpty || parts.contains(fold + 1) {
        let rest = all.indices.filter { $0 * folds / all.count != fold }.map { all[$0] }
        let part = all.indices.filter { $0 * folds / all.count == fold }.map { all[$0] }
        let recognizer = try trainer.recognizer(trainer.file(rest))
        var own = NameScores()
        own.add(part, recognizer)
        Workshop.tell("part \(fold + 1): micro F1 \(own.micro.f1)")
        if errors { NameErrors.lines(part, recognizer).forEach { print($0) } }
        scores.add(part, recognizer)
      }
    } else {
      let recognizer = try trainer.recognizer(
        Corpora.bytes(atPath: places.models + "/recognizer.model"))
      let documents: [GoldDocument]
      if let brat {
        documents = try workshop.brat(brat)
      } else if let file {
        let text = String(decoding: try Corpora.bytes(atPath: file), as: UTF8.self)
        documents = try ConllNames.documents(
          text.split(separator: "\n", omittingEmptySubsequences: false), path: file)
      } else {
        throw ValidationError("name a file, or a folder after --brat")
      }
      if errors { NameErrors.lines(documents, recognizer).forEach { print($0) } }
      scores.add(documents, recognizer)
    }
    print(ScoreTable.text(scores))
    if json { print(ScoreTable.json(scores)) }
  }
}
