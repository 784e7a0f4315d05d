import Foundation
import RelgraphCore
import Testing

@testable import Relations

@Suite("Marked-up articles")
struct GoldTests {
  /// Reads every article with its mentions as marked and compares relations; writes what was found to the
  /// temporary folder as `relations-gold.jsonl`, for the scorer beside the articles.
  @Test(
    "relations of the marked-up articles are found, with their mentions given",
    .enabled(if: GoldFolder.exists, "no ../shared/gold/dev beside the package"))
  func scores() throws {
    let bench = try RelationBench.shared.get()
    var right = 0
    var predicted = 0
    var found = 0
    var wanted = 0
    var lines: [String] = []
    for (name, text) in try GoldFolder.articles() {
      let year = Int(name.prefix(4)).flatMap { $0 > 1900 ? PartialDate(year: $0) : nil }
      let marked = MarkedDocument(text, id: name, date: year, pack: bench.pack)
      let relations = bench.extractor.relations(
        in: marked.document, mentions: marked.mentions, entities: marked.entities)
      let gold = GoldFolder.relations(text, ontology: bench.ontology)
      let triples = Set(
        relations.map {
          GoldFolder.triple(
            $0.type.rawValue, marked.ids[$0.source], marked.ids[$0.target], bench.ontology)
        }
      ).subtracting(gold.optional)
      predicted += triples.count
      right += triples.intersection(gold.wanted).count
      wanted += gold.wanted.count
      found += gold.wanted.intersection(triples).count
      lines.append(try GoldFolder.evidence(marked, name: name, relations))
    }
    // For `score.py`, where a folder is named.
    if let folder = ProcessInfo.processInfo.environment["RELGRAPH_ACCURACY"] {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(
        to: URL(filePath: folder).appending(path: "relations-gold.jsonl"))
    }
    let precision = Double(right) / Double(max(1, predicted))
    let recall = Double(found) / Double(max(1, wanted))
    #expect(precision >= 0.5)
    #expect(2 * precision * recall / max(precision + recall, .leastNonzeroMagnitude) >= 0.55)
  }
}
