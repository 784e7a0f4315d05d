import GraphMeasures
import RelgraphCore
import Testing

@testable import RelgraphKit

@Suite("Resampling")
struct ResamplingTests {
  private typealias Tie = DocumentTies.Tie

  /// A map of nodes 0…3 with these co-occurrences, a document and a count for each.
  private func map(
    _ edges: [(Int, Int, [(document: Int, count: Int)])], documents: Int
  ) -> (EntityGraph, DocumentTies) {
    let nodes = (0..<4).map {
      EntityNode(
        entity: Entity(id: "person/\($0)", name: "P\($0)", type: .person), mentions: 1,
        documents: 1)
    }
    let quote = Evidence(document: "d0", start: 0, end: 1, quote: "q")
    let map = EntityGraph(
      nodes: nodes,
      cooccurrences: edges.map { first, second, ties in
        Cooccurrence(
          first: first, second: second, count: ties.reduce(0) { $0 + $1.count },
          documents: ties.count, association: [:], evidence: EvidenceList(quote))
      }, relations: [],
      corpus: CorpusSummary(
        documents: documents, sentences: 1, earliest: nil, latest: nil, window: "sentence"),
      ontology: Ontology([]))
    let ties = edges.map { $0.2.map { Tie(document: $0.document, count: $0.count) } }
    return (
      map,
      DocumentTies(
        documents: (0..<documents).map { "d\($0)" }, cooccurrences: ties, relations: [])
    )
  }

  /// Node 0 is tied to all in every document, 3 only in the last.
  private var star: (EntityGraph, DocumentTies) {
    let all = (0..<8).map { (document: $0, count: 1) }
    return map([(0, 1, all), (0, 2, all), (0, 3, [(7, 1)])], documents: 8)
  }

  @Test("gives the same ranks for any number of threads")
  func threads() {
    let (map, ties) = star
    let measures: [NodeMeasure] = [.strength, .betweenness, .pageRank]
    let scores = MapNetworks(map).values(of: measures, parallelism: .sequential)
    let found = [1, 2, 7].map { threads in
      Resampling(map: map, ties: ties, parallelism: Parallelism(threadCount: threads))
        .ranks(of: scores, measures: measures, count: 60)
    }
    #expect(found[0] == found[1])
    #expect(found[0] == found[2])
    #expect(found[0].allSatisfy { $0.count == 3 })
  }

  @Test("trusts what every document says and doubts what one says")
  func stability() throws {
    let (map, ties) = star
    let measured = Measuring(map: map, ties: ties, resamples: 200).measured()
    #expect(measured.notes.isEmpty)
    #expect(measured.map.corpus.resamples == 200)
    let ranks = measured.map.nodes.map(\.ranks)
    let first = try #require(ranks[0]["strength"])
    #expect((first.rank, first.best, first.worst) == (1, 1, 1))
    #expect(first.isStable)
    // Node 3 is in one document of eight: its strength is that document's number of draws, whose
    // standard deviation is the root of 7/8.
    let last = try #require(ranks[3]["strength"])
    #expect(last.rank == 4)
    #expect(abs(last.standardError - (7.0 / 8).squareRoot()) < 0.12)
    #expect(try #require(ranks[1]["strength"]).standardError == 0)
  }

  @Test("needs two documents, and can be left out")
  func without() {
    let (one, ties) = map([(0, 1, [(0, 3)])], documents: 1)
    let alone = Measuring(map: one, ties: ties, resamples: nil).measured().map
    #expect(alone.corpus.resamples == 0)
    #expect(alone.nodes.allSatisfy { $0.ranks.isEmpty })
    #expect(alone.nodes.allSatisfy { $0.measures["strength"] != nil })
    let (map, many) = star
    #expect(
      Measuring(map: map, ties: many, resamples: 0).measured().map.nodes
        .allSatisfy { $0.ranks.isEmpty })
  }

  @Test("a node without contacts has no constraint, and every number is finite")
  func finite() {
    let (map, ties) = map([(0, 1, [(0, 2), (1, 1)])], documents: 2)
    let nodes = Measuring(map: map, ties: ties, resamples: nil).measured().map.nodes
    #expect(nodes[3].measures["constraint"] == nil)
    #expect(nodes[0].measures["constraint"] == 1)
    #expect(nodes.flatMap(\.measures.values).allSatisfy { $0.isFinite })
    #expect(nodes.flatMap(\.ranks.values).allSatisfy { $0.standardError.isFinite })
  }
}
