import CorpusReading
import Foundation
import RelgraphCore
import TestSupport
import Testing

@testable import RelgraphKit

@Suite("Assembly")
struct AssemblyTests {
  private static let texts = [
    "a.txt": "Rencontre\n\nLe président Paul Dupré a rencontré Anne Leroy à Oslo.",
    "b.txt": "La Norvège a sanctionné le Pérou. Dupré s'en félicite.",
    "c.txt": "La Norvège a sanctionné le Pérou. Le Chili proteste.",
  ]

  private func records(
    _ jobs: Int, of texts: [String: String] = Self.texts, dates: [String: PartialDate?] = [:]
  ) async throws -> [DocumentRecord] {
    let folder = try Scratch()
    defer { withExtendedLifetime(folder) {} }
    for (name, text) in texts { try folder.write(name, text) }
    let analysis = CorpusAnalysis(
      analyzer: try .builtIn(), reader: CorpusReader(), jobs: jobs)
    return await analysis.run([folder.path]).records.map { record in
      let info = DocumentInfo(
        id: record.document.id, path: record.document.id, title: record.document.title,
        date: dates[record.document.id] ?? nil)
      return DocumentRecord(
        document: info, sentenceCount: record.sentenceCount, sentences: record.sentences,
        entities: record.entities, mentions: record.mentions, relations: record.relations)
    }
  }

  private func report(
    _ records: [DocumentRecord], _ options: AssemblyOptions = AssemblyOptions()
  ) throws -> Report {
    var assembly = Assembly(knowledge: try .builtIn())
    for record in records { assembly.add(record) }
    return assembly.report(options)
  }

  @Test("one job or four, any order, twice the same record: the same report")
  func order() async throws {
    let one = try await records(1)
    let four = try await records(4)
    #expect(one == four)
    let report = try report(one)
    for other in [Array(one.reversed()), one + one, [one[1], one[0], one[2]]] {
      let again = try self.report(other)
      #expect(again.graph == report.graph)
      #expect(again.evidence == report.evidence)
    }
  }

  @Test("every window is kept as a quote, so that a map cut to a period counts as one made of it")
  func windowsInRange() async throws {
    let texts = [
      "a.txt": (1...30).map { "La Norvège et le Pérou en sont au jour \($0)." },
      "b.txt": (1...25).map { "Pour la \($0)e fois, le Pérou est comparé à la Norvège." },
    ].mapValues { $0.joined(separator: " ") }
    let dates = ["a.txt": PartialDate("2024-05-01"), "b.txt": PartialDate("2024-07-01")]
    let records = try await records(2, of: texts, dates: dates)
    func weights(_ graph: EntityGraph) -> [Int] { graph.cooccurrences.map(\.weight) }
    let whole = try report(records).graph
    #expect(weights(whole) == [55])
    #expect(whole.cooccurrences.map(\.evidence.count) == [55])
    let range = DateRange(since: PartialDate("2024-06"))
    #expect(weights(whole.within(range)) == [25])
    let made = try report(records, AssemblyOptions(range: range))
    #expect(weights(made.graph) == [25])
    let cut = whole.within(range, documents: made.evidence.map(\.document))
    for part in [cut.corpus, made.graph.corpus] {
      #expect(part.documents == 1 && part.range == range)
      #expect(part.earliest == dates["b.txt"] && part.latest == dates["b.txt"])
    }
    // Nothing is said of what the quotes do not tell.
    #expect(cut.corpus.sentences == 0 && cut.nodes.allSatisfy { $0.mentions == 0 })
    #expect(whole.within(range).corpus.documents == 0)
  }

  @Test("two texts with one id are both kept and told, in whatever order they come")
  func namesakes() async throws {
    let one = try await records(1, of: ["x.txt": "La Norvège a sanctionné le Pérou."])
    let two = try await records(1, of: ["x.txt": "Le Chili a soutenu la Bolivie."])
    let taken = try await records(1, of: ["x.txt~2": "L'Inde a accusé le Népal."])
    let report = try report(one + two + taken)
    #expect(report.evidence.map(\.document.id) == ["x.txt", "x.txt~2", "x.txt~3"])
    #expect(report.graph.relations.count == 3)
    #expect(report.notes.count { $0.contains("« x.txt~3 »") } == 1)
    for other in [taken + two + one, two + one + taken + two + one] {
      let again = try self.report(other)
      #expect(again.graph == report.graph && again.notes == report.notes)
      #expect(again.evidence == report.evidence)
    }
  }

  @Test(
    "a thousand texts under one id are told apart as fast as under many", .timeLimit(.minutes(1)))
  func manyNamesakes() async throws {
    let one = try #require(try await records(1).first { !$0.mentions.isEmpty })
    let all = (0..<1000).map { number in
      let info = DocumentInfo(id: "stdin", path: "stdin", title: "Numéro \(number)")
      return DocumentRecord(
        document: info, sentenceCount: one.sentenceCount, sentences: one.sentences,
        entities: one.entities, mentions: one.mentions, relations: one.relations)
    }
    var assembly = Assembly(knowledge: try .builtIn())
    for record in all + all { assembly.add(record) }
    #expect(assembly.count == 1000)
    let ids = assembly.ordered.map(\.document.id)
    #expect(Set(ids).count == 1000 && ids.contains("stdin~1000"))
  }

  @Test("one text analysed twice in two ways is one document, whichever came first")
  func versions() async throws {
    let good = try #require(try await records(1).first { !$0.mentions.isEmpty })
    let poor = DocumentRecord(
      document: good.document, sentenceCount: good.sentenceCount, sentences: good.sentences,
      entities: good.entities, mentions: good.mentions, relations: [])
    let (left, right) = try (report([good, poor]), report([poor, good]))
    #expect(left.evidence.count == 1 && left.notes.allSatisfy { !$0.contains("called") })
    #expect(left.graph == right.graph && left.evidence == right.evidence)
  }

  @Test("assemblies merge like their records")
  func merging() async throws {
    let all = try await records(2)
    var left = Assembly(knowledge: try .builtIn())
    var right = left
    left.add(all[0])
    right.add(all[1])
    right.add(all[2])
    left.merge(right)
    #expect(left.report().graph == (try report(all)).graph)
  }

  @Test("every edge has a verbatim quote at its place, and counts its documents")
  func evidence() async throws {
    let report = try report(await records(2))
    for edge in report.graph.relations {
      for piece in edge.evidence.all {
        let text = try #require(Self.texts[piece.document])
        let scalars = Array(text.unicodeScalars)[piece.start..<piece.end]
        #expect(String(String.UnicodeScalarView(scalars)) == piece.quote)
        #expect(piece.quote.contains(piece.trigger))
      }
    }
    let sanction = report.graph.relations.first { $0.type.rawValue == "sanction" }
    #expect(sanction?.documents == 2)
    #expect(sanction.map { report.graph.nodes[$0.source].entity.name } == "Norvège")
  }

  @Test("records survive being written and read")
  func lines() async throws {
    let all = try await records(1)
    let bytes = try all.flatMap { try RecordLines.line($0) }
    let content = try RecordLines.read(bytes, path: "records.jsonl")
    #expect(content.records == all)
    #expect(content.skips.isEmpty)
  }

  @Test("a damaged line of registry files is a failure: the map would be another without them")
  func damagedRegistry() throws {
    let line = try RecordLines.line([RegistryFile(path: "mine.yaml", yaml: "ignore: [Moscou]")])
    #expect(
      try RecordLines.read(line + line, path: "r.jsonl").registries.map(\.path) == ["mine.yaml"])
    let error = #expect(throws: RegistryMistake.self) {
      try RecordLines.read([10] + line.dropLast(20), path: "r.jsonl")
    }
    #expect(error?.description.hasPrefix("r.jsonl:2: ") == true)
  }

  @Test(
    "a line that is no record is told and the others count",
    arguments: ["{", "[]", "null", #"{"schema":1}"#, "\u{0}\u{1}"])
  func badLines(_ bad: String) async throws {
    let all = try await records(1)
    let bytes = Array((bad + "\n").utf8) + (try all.flatMap { try RecordLines.line($0) })
    let content = try RecordLines.read(bytes, path: "records.jsonl")
    #expect(content.records == all)
    #expect(content.skips.map(\.place) == ["records.jsonl:1"])
  }

  @Test("a record whose indices lead nowhere is refused")
  func faults() async throws {
    let good = try #require(try await records(1).first { !$0.mentions.isEmpty })
    #expect(good.faults.isEmpty)
    let bad = DocumentRecord(
      document: good.document, sentenceCount: 1, sentences: [], entities: [],
      mentions: good.mentions, relations: good.relations)
    #expect(!bad.faults.isEmpty)
  }
}
