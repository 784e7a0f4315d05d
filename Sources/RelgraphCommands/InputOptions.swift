internal import ArgumentParser
internal import CorpusReading
internal import Linguistics
internal import RelgraphKit

/// Which documents are read, and how.
struct InputOptions: ParsableArguments {
  /// What to give where nothing could be read.
  static let wanted = "a folder with .txt, .md, .html, .jsonl, .csv or .tsv files"

  @Argument(
    help:
      "Files and folders of news (.txt .md .html .jsonl .csv .tsv), without hidden ones; « seeds » where none is named; - is standard input."
  )
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "Encoding of every file, instead of finding it out: "
        + TextEncoding.allCases.map(\.rawValue).joined(separator: ", ") + "."))
  var encoding: String?

  @Option(help: "Field or column that holds the text, in .jsonl, .csv and .tsv.")
  var textField: String?

  @Option(help: "Field or column that holds the title.")
  var titleField: String?

  @Option(help: "Field or column that holds the date.")
  var dateField: String?

  @Option(help: "Field or column that names the document.")
  var idField: String?

  @Option(help: "Largest document that is read, in megabytes; longer ones are skipped and told.")
  var maximumSize: Int = 32

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "Documents that are analysed at once; all cores by default.")
  var jobs: Int?

  mutating func validate() throws {
    if let encoding, TextEncoding(name: encoding) == nil {
      let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("The encoding « \(encoding) » is not known; use one of \(known).")
    }
    guard (1...1024).contains(maximumSize) else {
      throw ValidationError("--maximum-size takes 1 to 1024 megabytes.")
    }
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes 1 to 256.") }
  }

  /// The reader that these options ask for.
  var reader: CorpusReader {
    let layout = EmbeddedFile("packs/fr/layout.txt")?.text ?? ""
    return CorpusReader(
      options: ReadingOptions(
        encoding: encoding.flatMap { TextEncoding(name: $0) },
        fields: FieldNames(text: textField, title: titleField, date: dateField, id: idField),
        maximumByteCount: maximumSize << 20, layout: LayoutPack(text: layout)))
  }

  /// Reads and analyses the documents, showing progress on a terminal.
  func extraction(
    default fallback: [String], knowledge: KnowledgeBase, models: ModelFiles, quiet: Bool
  ) async throws -> CorpusAnalysis.Extraction {
    let paths = inputs.isEmpty ? fallback : inputs
    let analysis = CorpusAnalysis(
      analyzer: try DocumentAnalyzer(knowledge: knowledge, models: models), reader: reader,
      jobs: jobs ?? Terminal.processorCount)
    let bytes = paths.contains("-") ? try Terminal.readStandardInput() : []
    let meter = ProgressMeter(isShown: !quiet && Terminal.errorIsTerminal)
    let extraction = await analysis.run(paths, standardInput: bytes) { meter.show($0, of: $1) }
    meter.clear()
    return extraction
  }
}
