import Learning
import RelgraphCore
import Testing

@testable import Linguistics

@Suite("TableScorer")
struct TableScorerTests {
  /// Compares what is added up in parts with what all features of a state give.
  private struct Comparing: ParserScorer {
    var inner: TableScorer
    private(set) var states = 0

    var labelCount: Int { inner.labelCount }

    mutating func moves(
      of state: ParserState, _ lattice: ParserLattice, _ words: ParserWords, keys: inout [UInt64]
    ) -> SIMD4<Float> {
      let scores = inner.moves(of: state, lattice, words, keys: &keys)
      ParserFeatures.moves(state, lattice, words, into: &keys)
      #expect(scores == inner.moves(keys))
      states += 1
      return scores
    }

    func moves(_ keys: [UInt64]) -> SIMD4<Float> { inner.moves(keys) }
    func labels(_ keys: [UInt64]) -> SIMD64<Float> { inner.labels(keys) }

    init(_ inner: TableScorer) { self.inner = inner }
  }

  private static func table(_ keys: [UInt64], labels: Int) throws -> FeatureTable {
    var writer = ModelWriter(schema: 1)
    let weights = (0..<keys.count * labels).map {
      Float(FeatureHash.scramble(UInt64($0)) % 255) - 127
    }
    FeatureTable.write(keys: keys, weights: weights, labelCount: labels, prefix: "t", to: &writer)
    return try FeatureTable(
      ModelContainer(ModelStorage(writer.bytes()), name: "t", schema: 1), prefix: "t")
  }

  @Test("adds up what states share as if nothing were shared")
  func parts() throws {
    let tags: [PartOfSpeech] = [.determiner, .noun, .verb, .adposition, .properNoun, .punctuation]
    let words = (0..<40).map {
      Word(
        token: $0, form: "m\($0 % 7)", tag: tags[$0 % tags.count],
        features: $0 % 2 == 0 ? "Gender=Fem|Number=Sing" : "", lemma: "m")
    }
    let seen = ParserWords(bare: words[...])
    var keys: Set<UInt64> = []
    var list: [UInt64] = []
    let lattice = ParserLattice(count: words.count)
    for next in 0...words.count {
      let state = ParserState(top: 0, next: Int32(next))
      ParserFeatures.moves(state, lattice, seen, into: &list)
      #expect(Set(list).count == ParserFeatures.moveCount)
      keys.formUnion(list)
    }
    let moves = try Self.table(keys.sorted(), labels: 3)
    let labels = try Self.table([1, 2, 3], labels: 20)
    let states = moves.withReader { moveReader in
      labels.withReader { labelReader in
        let scorer = TableScorer(
          moveReader: moveReader, labelReader: labelReader, moveScale: moves.scale,
          labelScale: labels.scale, labelCount: 20, width: labels.width, memory: ParserMemory())
        var search = ParserSearch(seen, scorer: Comparing(scorer), beam: 4)
        while search.advance() {}
        #expect(search.arcs.heads.filter { $0 < 0 }.count == 1)
        return search.scorer.states
      }
    }
    #expect(states > 80)
  }
}
