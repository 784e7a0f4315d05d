internal import ArgumentParser
internal import Foundation
internal import Linguistics
internal import RelgraphCore

/// `relgraph-train annotate`.
struct Annotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Print all that the models say of texts, so that two versions can be compared.")

  @Argument(help: "Folders of .txt files.")
  var folders: [String]

  @OptionGroup var places: Places

  func run() async throws {
    let models = ModelFiles(try places.modelFiles())
    guard let recognizer = try TrainedRecognizer(models), let tagger = try Tagger(models),
      let parser = try DependencyParser(models)
    else { throw TrainingError(place: places.models, fault: "lacks a model; train it first") }
    let splitter = try SentenceSplitter(pack: try Workshop.pack(), models: models)
    for folder in folders {
      for text in try Corpora.texts(in: folder) {
        let document = splitter.run(
          Document(
            info: DocumentInfo(id: "", path: ""), text: text, blocks: BratNames.blocks(text)))
        let names = recognizer.candidates(in: document, known: [])
        let tagged = tagger.run(document)
        print(Self.lines(of: document, names))
        for sentence in tagged.sentences.indices {
          print(Self.lines(of: tagged, sentence, parser.tree(ofSentence: sentence, in: tagged)))
        }
      }
    }
  }

  private static func lines(
    of document: TokenizedDocument, _ names: [NameCandidate]
  ) -> String {
    let tokens = document.tokens.map { "\($0.span.start)-\($0.span.end)" }.joined(separator: " ")
    let found = names.map { "\($0.sentence) \($0.tokens) \($0.label.code) \($0.confidence)\n" }
    return "# \(tokens)\n" + found.joined()
  }

  private static func lines(
    of document: TaggedDocument, _ sentence: Int, _ tree: DependencyTree
  ) -> String {
    let words = document.words[document.sentences[sentence]]
    return zip(words, zip(tree.heads, tree.relations)).map { word, arc in
      let head = arc.0.map { String($0 + 1) } ?? "0"
      return "\(word.token)\t\(word.form)\t\(word.lemma)\t\(word.tag.code)\t\(word.features)\t"
        + "\(head)\t\(arc.1)\n"
    }.joined()
  }
}
