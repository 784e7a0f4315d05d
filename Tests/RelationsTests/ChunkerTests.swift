import Linguistics
import RelgraphCore
import TestSupport
import Testing

@testable import Relations

@Suite("Chunker")
struct ChunkerTests {
  private let bench: RelationBench

  init() throws { bench = try RelationBench.shared.get() }

  private func chunks(_ text: String) -> [Chunk] {
    let marked = bench.marked(text)
    return marked.document.sentences.flatMap { sentence -> [Chunk] in
      let items = Itemizer(
        document: marked.document, mentions: marked.mentions, lexicon: bench.lexicon,
        quotes: StraightQuotes(marked.document)
      ).items(of: sentence, mentions: Array(marked.mentions.indices))
      return Chunker(items: items, mentions: marked.mentions, lexicon: bench.lexicon).chunks()
    }
  }

  @Test("finds the noun behind articles, figures and marks that lead to none")
  func nounBehind() {
    let found = chunks("Les les 12 très « du du [Chili|N sta:Chili].")
    #expect(found.contains { $0.kind == .nominal && !$0.nominal.names.isEmpty })
  }

  @Test("of prepositions in a row the last one counts")
  func prepositions() {
    let found = chunks("Anna marche jusqu'à de à [Oslo|N sta:Norvège].")
    let nominal = found.last { $0.kind == .nominal }
    #expect(nominal?.preposition == "à")
    #expect(nominal?.nominal.names.isEmpty == false)
  }

  @Test("a possessive opens a phrase of its own")
  func possessives() {
    let found = chunks("Anna promet au [dirigeant péruvien|D per:Vega] son appui.")
    #expect(found.filter { !$0.nominal.descriptions.isEmpty }.map(\.nominal.possessive) == [nil])
    #expect(found.contains { $0.nominal.possessive == "son" && $0.nominal.stem == "appui" })
  }

  @Test(
    "rows that make no chunk take linear time",
    arguments: ["le ", "l'", "1 234 567,89 ", "de ", "à très ", "se ", "ne ", "« ", "le très 5 "])
  func rows(_ unit: String) throws {
    func items(_ count: Int) -> [[Item]] {
      let document = bench.marked(String(repeating: unit, count: count)).document
      let itemizer = Itemizer(
        document: document, mentions: [], lexicon: bench.lexicon,
        quotes: StraightQuotes(document))
      return document.sentences.map { itemizer.items(of: $0, mentions: []) }
    }
    let growth = Growth(from: 500, making: items) { sentences in
      for items in sentences {
        _ = Chunker(items: items, mentions: [], lexicon: bench.lexicon).chunks()
      }
    }
    #expect(growth.isLinear, "\(growth)")
  }
}
