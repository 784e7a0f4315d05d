internal import Foundation
internal import Learning
internal import Linguistics
internal import RelgraphCore

/// What every command of the trainer needs: the pack, the lexicons, the corpora.
struct Workshop {
  let places: Places
  let corpora: Corpora
  let splitter: SentenceSplitter
  let lexicons: ModelLexicons

  /// Opens the folders.
  ///
  /// - Parameters:
  ///   - places: Where corpora and models lie.
  ///   - goesByStops: Whether sentences end at full stops, whatever the sentence model says.
  /// - Throws: Where a lexicon or the sentence model is missing or damaged.
  init(_ places: Places, goesByStops: Bool = false) throws {
    self.places = places
    corpora = Corpora(folder: places.corpora)
    let pack = try Workshop.pack()
    splitter =
      goesByStops
      ? SentenceSplitter(pack: pack)
      : try SentenceSplitter(pack: pack, models: ModelFiles(try places.modelFiles()))
    func container(_ file: String) throws -> ModelContainer {
      let path = places.models + "/" + file
      return try ModelContainer(
        ModelStorage(Corpora.bytes(atPath: path)), name: path, schema: ModelLexicons.schema)
    }
    lexicons = try ModelLexicons(
      words: container("words.lexicon"), clusters: container("clusters.lexicon"),
      names: container("names.lexicon"))
  }

  /// The language pack that training reads by.
  static func pack() throws -> LanguagePack {
    guard let pack = LanguagePack(language: "fr") else {
      throw TrainingError(place: "packs/fr", fault: "the language pack is not in the binary")
    }
    return pack
  }

  /// Says how work goes, on standard error.
  static func tell(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

  /// The documents of a brat folder.
  func brat(_ folder: String) throws -> [GoldDocument] {
    try BratNames(splitter: splitter).documents(folder: folder)
  }

  /// The articles with names that may be learnt from.
  func trainArticles() throws -> [GoldDocument] {
    let held = try developmentIDs()
    return try brat(corpora.folder + "/ner-winer-fr/brat").filter { !held.contains($0.id) }
  }

  /// Running text without trees: articles, then debates.
  func runningText() throws -> [TokenizedDocument] {
    let debates = SourceText(
      String(
        decoding: try corpora.bytes("text-fr-debats/debats-assemblee-nationale-2013-2018.txt")
          .prefix(1 << 20), as: UTF8.self))
    return try trainArticles().map(\.document) + [
      splitter.run(
        Document(
          info: DocumentInfo(id: "", path: ""), text: debates, blocks: BratNames.blocks(debates)))
    ]
  }

  /// Identifiers of the documents that are kept apart for development.
  func developmentIDs() throws -> Set<String> {
    let rows = try corpora.lines("ner-winer-fr/urls.tsv").map {
      $0.split(separator: "\t")
    }
    return Set(rows.filter { $0.count > 1 && $0[1] == "dev" }.map { String($0[0]) })
  }
}
