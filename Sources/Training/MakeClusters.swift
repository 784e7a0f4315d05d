internal import ArgumentParser
internal import Linguistics
internal import RelgraphCore

/// `relgraph-train clusters`.
struct MakeClusters: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters", abstract: "Group words by their neighbours in running text.")

  @OptionGroup var places: Places

  func run() async throws {
    let corpora = Corpora(folder: places.corpora)
    let splitter = SentenceSplitter(pack: try Workshop.pack())
    var sentences: [[UInt64]] = []
    func add(_ text: SourceText) {
      let document = Document(
        info: DocumentInfo(id: "", path: ""), text: text, blocks: BratNames.blocks(text))
      let cut = splitter.run(document)
      for sentence in cut.sentences {
        sentences.append(
          [1] + cut.lowered[sentence.tokens].map { ModelAtoms.lowerKey($0) } + [2])
      }
    }
    add(
      SourceText(
        String(
          decoding: try corpora.bytes(
            "text-fr-debats/debats-assemblee-nationale-2013-2018.txt"), as: UTF8.self)))
    let held = Set(
      try corpora.lines("ner-winer-fr/urls.tsv").filter { $0.contains("\tdev\t") }.map {
        String($0.prefix { $0 != "\t" })
      })
    for gold in try BratNames(splitter: splitter).documents(
      folder: corpora.folder + "/ner-winer-fr/brat") where !held.contains(gold.id)
    {
      add(gold.document.document.text)
    }
    for line in try corpora.lines("treebanks-fr/gsd/fr_gsd-train-pos.tsv").split(separator: "") {
      sentences.append(
        [1]
          + line.map { ModelAtoms.lowerKey($0.prefix { $0 != "\t" }.lowercased()) } + [2])
    }
    Workshop.tell("\(sentences.count) sentences")
    let bytes = ClusterBuilder(options: .init()).file(sentences)
    try Corpora.write(bytes, to: places.models + "/clusters.lexicon")
    Workshop.tell("clusters.lexicon: \(bytes.count) bytes")
  }
}
