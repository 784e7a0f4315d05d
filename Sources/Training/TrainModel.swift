internal import ArgumentParser
internal import Foundation
internal import Learning
internal import Linguistics

/// `relgraph-train train NAME`.
struct TrainModel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Make a model file from the corpora.")

  @Argument(help: "words, names, sentences, recognizer, tagger, or parser.")
  var name: String

  @OptionGroup var places: Places

  func run() async throws {
    let corpora = Corpora(folder: places.corpora)
    let builder = LexiconBuilder(corpora: corpora, lists: places.lists)
    switch name {
    case "words": try save(builder.words(), "words.lexicon")
    case "names": try save(builder.names(), "names.lexicon")
    case "recognizer":
      let workshop = try Workshop(places, goesByStops: true)
      let trainer = RecognizerTrainer(
        lexicons: workshop.lexicons, options: .init(), report: Workshop.tell)
      try save(trainer.file(try workshop.trainArticles()), "recognizer.model")
    case "sentences":
      let workshop = try Workshop(places, goesByStops: true)
      let trainer = SentenceTrainer(
        lexicons: workshop.lexicons, corpora: corpora, splitter: workshop.splitter,
        options: .init(), report: Workshop.tell)
      try save(try trainer.file(trainer.trees()), "sentences.model")
    case "tagger":
      let trainer = TaggerTrainer(
        lexicons: try Workshop(places).lexicons, corpora: corpora, options: .init(),
        report: Workshop.tell)
      try save(trainer.file(), "tagger.model")
    case "parser":
      let workshop = try Workshop(places, goesByStops: true)
      let trainer = ParserTrainer(
        lexicons: workshop.lexicons, corpora: corpora, models: try places.modelFiles(),
        running: try workshop.runningText(), options: .init(), report: Workshop.tell)
      try save(trainer.file(), "parser.model")
    default:
      throw ValidationError(
        "« \(name) » is no model: name words, names, sentences, recognizer, tagger or parser")
    }
  }

  private func save(_ bytes: [UInt8], _ file: String) throws {
    try Corpora.write(bytes, to: places.models + "/" + file)
    Workshop.tell("\(file): \(bytes.count) bytes")
  }
}
