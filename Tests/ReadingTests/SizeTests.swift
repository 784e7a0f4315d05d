import CorpusReading
import Foundation
import RelgraphCore
import TestSupport
import Testing

@Suite("Sizes")
struct SizeTests {
  @Test(
    "a file over the limit is skipped before it is read", arguments: ["a.txt", "a.html", "a.md"])
  func overSize(name: String) throws {
    let folder = try Scratch()
    let line = String(repeating: "Un texte sans fin, ", count: 8_000)
    try folder.sparse(name, byteCount: 1 << 40, start: line)
    let reader = CorpusReader()
    let outcomes = reader.inputs([folder.path]).files.flatMap { reader.read($0) }
    #expect(outcomes.documents.isEmpty)
    #expect(outcomes.skips.map(\.reason) == [.tooLarge])
  }

  @Test("a record over the limit is skipped and the others are read", arguments: ["jsonl", "csv"])
  func longRecord(kind: String) throws {
    let long = String(repeating: "a", count: 4000)
    let text =
      kind == "csv"
      ? "id,text\n1,Un.\n2,\(long)\n3,Trois.\n"
      : #"{"id":"1","text":"Un."}"# + "\n" + #"{"id":"2","text":"\#(long)"}"# + "\n"
        + #"{"id":"3","text":"Trois."}"# + "\n"
    let outcomes = Reading.outcomes(Array(text.utf8), kind == "csv" ? .csv : .jsonLines) {
      $0.maximumByteCount = 1000
    }
    #expect(outcomes.documents.map(\.id) == ["1", "3"])
    #expect(outcomes.skips.map(\.reason) == [.tooLarge])
    #expect(outcomes.skips.map(\.line) == [kind == "csv" ? 3 : 2])
  }

  @Test("the limit is on the byte: at it a text is read, over it not")
  func limit() {
    let bytes = Array("Un texte.".utf8)
    #expect(Reading.outcomes(bytes) { $0.maximumByteCount = 9 }.documents.count == 1)
    #expect(Reading.outcomes(bytes) { $0.maximumByteCount = 8 }.skips.map(\.reason) == [.tooLarge])
  }

  @Test("odd texts are laid out in time that grows with their length", arguments: 0..<6)
  func oddTexts(number: Int) throws {
    let units = [
      "a", "« ", "a\n", "Titre\n\n", "e\u{301}\u{301}\u{301}", "S'abonner Commentaire ",
    ]
    let unit = units[number]
    let growth = try Growth(
      from: 1 << 13, making: { String(repeating: unit, count: $0 / unit.utf8.count) }
    ) { text in
      let document = try #require(Reading.document(text))
      #expect(!document.blocks.isEmpty)
    }
    #expect(growth.isLinear, "\(growth)")
  }
}
