internal import ArgumentParser
internal import GraphMeasures
internal import Learning
internal import Linguistics
internal import RelgraphCore

/// `relgraph-train evaluate sentences`.
struct EvaluateSentences: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences",
    abstract: "Learn anew where sentences begin, and measure on sentences that were left out.")

  @Argument(help: "A file in the CoNLL-U format to measure on, instead of parts of what is learnt.")
  var file: String?

  @Option(help: "Number of parts into which the first treebank is cut.")
  var folds = 5

  @Option(help: "A folder of .txt and .ann files: count the names that sentences cut instead.")
  var brat: String?

  @Flag(help: "First list every sentence that was missed or invented.")
  var errors = false

  @Flag(help: "End with one line of JSON.")
  var json = false

  @OptionGroup var places: Places

  func run() async throws {
    if let brat { return try countCuts(brat) }
    let workshop = try Workshop(places, goesByStops: true)
    let trainer = SentenceTrainer(
      lexicons: workshop.lexicons, corpora: workshop.corpora, splitter: workshop.splitter,
      options: .init(), report: { _ in })
    let treebanks = try trainer.trees()
    var counts = NameScores.Counts()
    if let file {
      let text = String(decoding: try Corpora.bytes(atPath: file), as: UTF8.self)
      let held = try Treebank.sentences(
        text.split(separator: "\n", omittingEmptySubsequences: false), path: file)
      counts = counts + (try measure(held, try trainer.file(treebanks)))
    } else {
      for fold in 0..<folds {
        let part = treebanks[0].indices.filter { Self.fold($0, of: folds) == fold }
        let rest = treebanks[0].indices.filter { Self.fold($0, of: folds) != fold }
        let bytes = try trainer.file([rest.map { treebanks[0][$0] }] + treebanks.dropFirst())
        let one = try measure(part.map { treebanks[0][$0] }, bytes)
        Workshop.tell("part \(fold + 1): \(bytes.count) bytes, F1 \(one.f1)")
        counts = counts + one
      }
    }
    print(
      "Sentences"
        + [counts.precision, counts.recall, counts.f1].map {
          " " + ScoreTable.fixed($0 * 100, digits: 2)
        }.joined())
    if json { print(ScoreTable.json([("Sentences", counts)])) }
  }

  /// Counts the marked names that no sentence holds whole, with the rule and with the model.
  private func countCuts(_ folder: String) throws {
    var members: [String] = []
    for goesByStops in [true, false] {
      let documents = try Workshop(places, goesByStops: goesByStops).brat(folder)
      var (cut, all, sentences) = (0, 0, 0)
      for gold in documents {
        sentences += gold.document.sentences.count
        let starts = gold.document.sentences.map(\.span.start)
        for name in gold.names where name.label != nil {
          all += 1
          guard starts.contains(where: { name.span.start < $0 && $0 < name.span.end }) else {
            continue
          }
          cut += 1
          if errors { print("cut\t\(gold.document.document.text[name.span])") }
        }
      }
      let way = goesByStops ? "rule" : "model"
      print("\(way): \(sentences) sentences, \(cut) of \(all) names cut")
      members.append(
        "\"\(way)\": {\"sentences\": \(sentences), \"names\": \(all), \"cut\": \(cut)}")
    }
    if json { print("{" + members.joined(separator: ", ") + "}") }
  }

  /// Sentences fall into parts at random, as they fell into the treebank's own parts.
  private static func fold(_ sentence: Int, of folds: Int) -> Int {
    var generator = SplitMix64(seed: UInt64(sentence))
    return Int(generator.next() % UInt64(folds))
  }

  private func measure(
    _ trees: [TreebankSentence], _ bytes: [UInt8]
  ) throws -> NameScores.Counts {
    var files = try places.modelFiles()
    files["sentences.model"] = bytes
    let splitter = try SentenceSplitter(pack: Workshop.pack(), models: ModelFiles(files))
    let document = splitter.run(SyntaxAnalysis.rawDocument(trees))
    let found = document.sentences.map(\.span)
    var gold: [Span] = []
    var start = 0
    for tree in trees {
      let text = SyntaxAnalysis.text(of: tree)
      let space = text.hasSuffix(" ") ? 1 : 0
      gold.append(Span(start: start, end: start + text.utf8.count - space))
      start += text.utf8.count
    }
    if errors { list(Set(gold), Set(found), document) }
    return NameScores.Counts(
      right: Set(gold).intersection(found).count, found: found.count, gold: gold.count)
  }

  private func list(_ gold: Set<Span>, _ found: Set<Span>, _ document: TokenizedDocument) {
    let starts = (Set(gold.map(\.start)), Set(found.map(\.start)))
    let text = document.document.text
    for start in starts.0.symmetricDifference(starts.1).sorted() {
      let before = Span(start: max(0, start - 60), end: start)
      let after = Span(start: start, end: min(text.count, start + 50))
      let sign = starts.0.contains(start) ? "missed" : "invented"
      print("\(sign)\t\(text[before])|\(text[after])")
    }
  }
}
