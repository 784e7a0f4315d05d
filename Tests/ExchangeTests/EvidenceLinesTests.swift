import RelgraphCore
import Testing

@testable import Exchange

@Suite("evidence.jsonl")
struct EvidenceLinesTests {
  private func record(name: String, id: String = "b.txt") -> EvidenceRecord {
    EvidenceRecord(
      document: DocumentInfo(
        id: id, path: "seeds/b.txt", title: name, date: PartialDate(year: 2024, month: 6),
        attributes: ["url": name, "author": "x"]),
      mentions: [
        EvidenceMention(
          start: 4, end: 9, text: name, kind: .description, entity: "person/x", reason: name)
      ],
      entities: [
        Entity(id: "person/x", name: name, type: .person, aliases: [name], wikidata: "Q1"),
        Entity(id: "state/y", name: "Y", type: .state, notes: ["n"], apart: ["a"]),
      ],
      relations: [
        EvidenceRelation(
          type: RelationType(rawValue: "office"), source: "person/x", target: "state/y",
          evidence: Evidence(
            document: id, start: 0, end: 9, quote: name, trigger: name, rule: "r",
            modality: .historical, attributedTo: "state/y", role: name, confidence: 0.5,
            date: PartialDate(year: 2024, month: 6), event: event(words: name), isCopy: true))
      ], copyOf: "a.txt")
  }

  private func event(words: String) -> EventDate? {
    PartialDate(year: 2024, month: 5).map { EventDate(date: $0, words: words, rule: "date.month") }
  }

  private func bytes(_ records: [EvidenceRecord]) -> [UInt8] {
    var bytes: [UInt8] = []
    EvidenceLinesWriter().write(records, to: &bytes)
    return bytes
  }

  @Test("is one line a document, whatever the text holds", arguments: Samples.hostileNames)
  func roundTrip(name: String) throws {
    let records = [record(name: name), record(name: "plain", id: "c.txt")]
    let written = bytes(records)
    #expect(written.filter { $0 == UInt8(ascii: "\n") }.count == 2)
    #expect(try EvidenceLinesReader().read(written, file: "e") == records)
  }

  @Test("has the members of the contract, in their order")
  func schema() {
    let line = bytes([record(name: "N")]).text
    #expect(
      line.hasPrefix(
        #"{"document":{"id":"b.txt","path":"seeds/b.txt","title":"N","date":"2024-06","language":"fr","#
      ))
    #expect(
      line.contains(
        #""mentions":[{"start":4,"end":9,"text":"N","kind":"description","entity":"person/x","reason":"N"}]"#
      ))
    #expect(
      line.contains(
        #""relations":[{"type":"office","source":"person/x","target":"state/y","start":0,"end":9,"#
          + #""quote":"N","trigger":"N","rule":"r","modality":"historical","attributedTo":"state/y","#
          + #""role":"N","confidence":0.5,"eventDate":"2024-05","dateWords":"N","#
          + #""dateRule":"date.month","copy":true}]}"#))
    #expect(line.contains(#""copyOf":"a.txt","mentions":"#))
  }

  @Test("many records come in pieces, and all of them")
  func pieces() throws {
    let records = (0..<2_000).map { record(name: "N\($0)", id: "\($0).txt") }
    var sink = CountingSink()
    EvidenceLinesWriter().write(records, to: &sink)
    #expect(sink.pieces > 3)
    #expect(try EvidenceLinesReader().read(sink.bytes, file: "e") == records)
  }

  @Test("a mistake is found in its own line")
  func mistakes() {
    let text = bytes([record(name: "N")]).text + "\n{\"document\": {\"id\": 5}}\n"
    #expect {
      _ = try EvidenceLinesReader().read(text.bytes, file: "e")
    } throws: { error in
      guard let error = error as? GraphFileError else { return false }
      return (error.line, error.column) == (3, 21)
    }
  }

  @Test("two records on one line are refused")
  func oneRecordALine() {
    let line = bytes([record(name: "N")]).text.dropLast()
    #expect(throws: GraphFileError.self) {
      try EvidenceLinesReader().read((line + line).description.bytes, file: "e")
    }
  }
}

/// Gathers what is written and counts the calls.
struct CountingSink: ByteSink {
  var bytes: [UInt8] = []
  var pieces = 0
  mutating func write(_ bytes: [UInt8]) {
    pieces += 1
    self.bytes += bytes
  }
}
