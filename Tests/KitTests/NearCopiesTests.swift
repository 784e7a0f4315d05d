import RelgraphCore
import TestSupport
import Testing

@testable import RelgraphKit

@Suite("Near copies")
struct NearCopiesTests {
  private static let wire = (1...30).map { "La Norvège a mené sa réunion numéro \($0) à Oslo." }

  private func record(_ id: String, _ sentences: [String], title: String? = nil) throws
    -> DocumentRecord
  {
    let text = sentences.joined(separator: " ") + " La Norvège a sanctionné le Pérou."
    let source = SourceText(text)
    let document = Document(
      info: DocumentInfo(id: id, path: id, title: title, date: PartialDate(year: 2024)),
      text: source,
      blocks: [Block(kind: .paragraph, span: Span(start: 0, end: text.utf8.count))])
    return try DocumentAnalyzer.builtIn().record(of: document)
  }

  private func report(_ records: [DocumentRecord]) throws -> Report {
    var assembly = Assembly(knowledge: try .builtIn())
    for record in records { assembly.add(record) }
    return assembly.report()
  }

  @Test("of a wire's copies all are told, one counts")
  func wireCopies() throws {
    let other = (1...30).map { "Le Chili visite le musée \($0 * 7) de Lima avec le Laos \($0)." }
    let records = [
      try record("a.txt", Self.wire), try record("b.txt", Array(Self.wire.dropLast(3))),
      try record("c.txt", other),
    ]
    #expect(NearCopies(records).originals == [0, 0, 2])
    let report = try report(records)
    #expect(report.graph.corpus.documents == 3)
    #expect(report.graph.corpus.distinctDocuments == 2)
    #expect(report.evidence.map(\.copyOf) == [nil, "a.txt", nil])
    let edge = try #require(report.graph.relations.first { $0.type.rawValue == "sanction" })
    #expect(edge.count == 3)
    #expect(edge.weight == 2)
    #expect(edge.documents == 3)
    #expect(edge.distinctDocuments == 2)
    let together = try #require(report.graph.cooccurrences.first { $0.documents == 3 })
    #expect(together.count == 3)
    #expect(together.weight == 2)
  }

  @Test("one sentence in common makes no copies")
  func different() throws {
    let records = try ["a", "b", "c"].map { name in
      try record(
        name, (1...20).map { "La Norvège ouvre son \(name)\($0) au \(name) du Chili \($0)." })
    }
    #expect(NearCopies(records).originals == [0, 1, 2])
  }

  @Test("copies are compared in a row, not each with each")
  func many() throws {
    let one = try record("a.txt", Self.wire)
    let growth = Growth(from: 50) { count in
      (0..<count).map { number in
        one.named(DocumentInfo(id: "\(number).txt", path: "\(number).txt"))
      }
    } _: { records in
      #expect(NearCopies(records).originals.allSatisfy { $0 == 0 })
    }
    #expect(growth.isLinear, "\(growth)")
  }

  @Test("time that counts is that of events, then that of documents")
  func range() throws {
    let document =
      "En février 2020, la Norvège a attaqué le Chili. La Norvège a sanctionné le Pérou."
    let records = [try record("a.txt", [document])]
    var assembly = Assembly(knowledge: try .builtIn())
    for record in records { assembly.add(record) }
    func types(_ range: DateRange) -> [String] {
      assembly.report(AssemblyOptions(range: range)).graph.relations.map(\.type.rawValue)
    }
    #expect(types(DateRange()) == ["assault", "sanction"])
    #expect(types(DateRange(since: PartialDate(year: 2024))) == ["sanction"])
    #expect(types(DateRange(until: PartialDate(year: 2020))) == ["assault"])
    let whole = assembly.report().graph
    #expect(
      whole.within(DateRange(until: PartialDate(year: 2020))).relations.map(\.type.rawValue)
        == ["assault"])
  }
}
