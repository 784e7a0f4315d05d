import Foundation
import RelgraphCore
import Testing

@testable import Exchange

@Suite("graph.json")
struct GraphJSONTests {
  private func bytes(_ graph: EntityGraph, escapesHTML: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    GraphJSONWriter(escapesHTML: escapesHTML).write(graph, to: &bytes)
    return bytes
  }

  @Test("reads back to an equal graph", arguments: [false, true])
  func roundTrip(escapesHTML: Bool) throws {
    let read = try GraphJSONReader().read(bytes(Samples.map, escapesHTML: escapesHTML), file: "g")
    #expect(read == Samples.map)
  }

  @Test("reads back names and quotes of any kind", arguments: Samples.hostileNames)
  func hostileNames(name: String) throws {
    let graph = Samples.map(name: name, quote: name)
    let written = bytes(graph)
    let read = try GraphJSONReader().read(written, file: "g")
    #expect(read == graph)
    #expect(bytes(read) == written)
  }

  @Test("is JSON that Foundation reads, a node or an edge a line")
  func layout() throws {
    let written = bytes(Samples.map)
    let object = try JSONSerialization.jsonObject(with: Data(written)) as? [String: Any]
    #expect((object?["nodes"] as? [Any])?.count == 3)
    #expect((object?["edges"] as? [Any])?.count == 5)
    let lines = written.text.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("{\"id\":") }.count == 3)
    #expect(lines.filter { $0.hasPrefix("{\"source\":") }.count == 5)
  }

  @Test("an empty map reads back")
  func empty() throws {
    let graph = EntityGraph(
      nodes: [], cooccurrences: [], relations: [],
      corpus: CorpusSummary(
        documents: 0, sentences: 0, earliest: nil, latest: nil, window: "document"),
      ontology: Ontology([]))
    #expect(try GraphJSONReader().read(bytes(graph), file: "g") == graph)
  }

  @Test("measures that are not finite are left out")
  func notFinite() throws {
    let node = EntityNode(
      entity: Entity(id: "a", name: "A", type: .person), mentions: 1, documents: 1,
      measures: ["nan": .nan, "one": 1])
    let graph = EntityGraph(
      nodes: [node], cooccurrences: [], relations: [], corpus: Samples.map.corpus,
      ontology: Samples.ontology)
    let read = try GraphJSONReader().read(bytes(graph), file: "g")
    #expect(read.nodes.first?.measures == ["one": 1])
  }

  @Test("the time that counts survives")
  func range() throws {
    let range = DateRange(since: PartialDate("2024-06"), until: PartialDate("2024-09-03"))
    let corpus = CorpusSummary(
      documents: 2, sentences: 3, earliest: nil, latest: nil, window: "sentence", range: range)
    var bytes: [UInt8] = []
    GraphJSONWriter().write(
      EntityGraph(
        nodes: [], cooccurrences: [], relations: [], corpus: corpus, ontology: Ontology([])),
      to: &bytes)
    #expect(try GraphJSONReader().read(bytes, file: "g").corpus == corpus)
  }

  @Test("order in the file does not matter")
  func order() throws {
    let text = """
      {"edges": [{"source": "b", "target": "a", "kind": "cooccurrence", "new": [1, {}], "evidence":
        [{"document": "d", "start": 0, "end": 1, "quote": "q"}]}],
       "nodes": [{"id": "b", "name": "B", "type": "state"}, {"id": "a", "name": "A", "type": "person"}]}
      """
    let graph = try GraphJSONReader().read(text.bytes, file: "g")
    #expect(graph.nodes.map(\.entity.id) == ["a", "b"])
    #expect(graph.cooccurrences.map { [$0.first, $0.second, $0.count] } == [[0, 1, 1]])
  }

  @Test(
    "says what is wrong and where",
    arguments: [
      (#"{"nodes": [{"id": "a", "type": "person"}]}"#, "« name » is missing", 12),
      (#"{"nodes": [{"id": "a", "name": "A", "type": "dog"}]}"#, "none of the values", 45),
      (
        #"{"nodes": [{"id":"a","name":"A","type":"state"},{"id":"a","name":"A","type":"state"}]}"#,
        "is taken", 49
      ),
      (
        #"{"edges": [{"source": "a", "target": "b", "kind": "relation"}]}"#,
        "« evidence » is missing", 12
      ),
      (
        #"{"edges": [{"source":"a","target":"b","kind":"cooccurrence","evidence":[]}]}"#,
        "is empty", 72
      ),
      (
        #"{"edges": [{"source":"a","target":"b","kind":"cooccurrence","evidence":"#
          + #"[{"document":"d","start":0,"end":1,"quote":"q"}]}]}"#, "which is not there", 12
      ),
      (
        #"{"edges": [{"source":"a","target":"b","kind":"cooccurrence","evidence":"#
          + #"[{"document":"d","start":9,"end":1,"quote":"q"}]}]}"#, "no range of a text", 73
      ),
      (#"{"format": "other"}"#, "another program", 12), (#"{"version": 99}"#, "version 99", 13),
      ("[]", "an object is wanted", 1), (#"{"nodes": []} x"#, "more follows", 15),
    ])
  func mistakes(text: String, problem: String, column: Int) {
    #expect {
      _ = try GraphJSONReader().read(text.bytes, file: "g.json")
    } throws: { error in
      guard let error = error as? GraphFileError else { return false }
      return error.problem.contains(problem) && error.line == 1 && error.column == column
    }
  }
}
