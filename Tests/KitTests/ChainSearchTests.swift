import RelgraphCore
import RelgraphKit
import Testing

@Suite("Chains of relations")
struct ChainSearchTests {
  private func map(_ relations: [(Int, Int, [Modality])]) -> EntityGraph {
    EntityGraph(
      nodes: (0..<6).map {
        EntityNode(
          entity: Entity(id: "person/\($0)", name: "P\($0)", type: .person), mentions: 1,
          documents: 1)
      }, cooccurrences: [],
      relations: relations.enumerated().map { number, relation in
        let evidence = relation.2.map {
          Evidence(
            document: "d", start: 0, end: 1, quote: "q", trigger: "t", rule: "r", modality: $0)
        }
        return RelationEdge(
          type: RelationType(rawValue: "type\(number)"), source: relation.0, target: relation.1,
          documents: 1, evidence: EvidenceList(evidence[0], Array(evidence.dropFirst())))
      },
      corpus: CorpusSummary(
        documents: 1, sentences: 1, earliest: nil, latest: nil, window: "sentence"),
      ontology: Ontology([]))
  }

  private func links(_ map: EntityGraph, _ start: Int, _ end: Int) -> [Int]? {
    ChainSearch(map).chain(from: start, to: end)?.map(\.link)
  }

  @Test("take the fewest links, whichever way they point")
  func fewest() {
    let map = map([
      (1, 0, [.asserted]), (1, 2, [.asserted]), (0, 3, [.asserted, .asserted, .asserted]),
      (3, 4, [.asserted, .asserted, .asserted]), (4, 2, [.asserted, .asserted, .asserted]),
    ])
    #expect(links(map, 0, 2) == [0, 1])
    #expect(links(map, 2, 0) == [1, 0])
    #expect(links(map, 2, 2) == [])
    #expect(links(map, 0, 5) == nil)
  }

  @Test("of as many links take the better documented, asserted before planned")
  func best() {
    let map = map([
      (0, 1, [.planned]), (1, 2, [.planned]), (0, 3, [.asserted]), (3, 2, [.asserted]),
    ])
    #expect(links(map, 0, 2) == [2, 3])
  }

  @Test("do not go by what is only denied")
  func denied() {
    #expect(links(map([(0, 1, [.denied])]), 0, 1) == nil)
    #expect(links(map([(0, 1, [.denied, .asserted])]), 0, 1) == [0])
  }

  @Test("show the best of several links between two and count the others")
  func several() throws {
    let chain = ChainSearch(
      map([(0, 1, [.planned]), (1, 0, [.asserted, .asserted]), (0, 1, [.asserted])])
    ).chain(from: 0, to: 1)
    let hop = try #require(chain?.first)
    #expect(hop.link == 1)
    #expect(hop.others == 2)
  }
}
