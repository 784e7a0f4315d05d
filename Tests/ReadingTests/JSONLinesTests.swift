import CorpusReading
import RelgraphCore
import Testing

@Suite("JSON lines")
struct JSONLinesTests {
  private func read(
    _ text: String, _ change: (inout ReadingOptions) -> Void = { _ in }
  ) -> [ReadOutcome] {
    Reading.outcomes(Array(text.utf8), .jsonLines, change)
  }

  @Test("a record gives id, title, date and text; other scalars are kept")
  func record() throws {
    let line =
      #"{"id": 7, "title": "Un \"titre\"", "date": "2024-03-05", "text": "Ligne\n\nSuite \u00e9 \ud83d\ude00", "#
      + #""url": "https://x.example/", "score": 1.50, "draft": false, "tags": ["a"], "none": null}"#
    let document = try #require(read(line).documents.first)
    #expect(document.id == "7")
    #expect(document.info.title == "Un \"titre\"")
    #expect(document.info.date?.description == "2024-03-05")
    #expect(document.text.string == "Ligne\n\nSuite é 😀")
    #expect(
      document.info.attributes == [
        "url": "https://x.example/", "score": "1.50", "draft": "false", "encoding": "UTF-8",
      ])
  }

  @Test("a record without an id is named after its file and line")
  func ids() {
    let documents = read("{\"text\": \"Un.\"}\n\n{\"text\": \"Deux.\"}").documents
    #expect(documents.map(\.id) == ["stdin#1", "stdin#3"])
  }

  @Test("fields may have other names")
  func fieldNames() {
    let line = #"{"n": "a", "h": "Titre", "d": "5 mars 2024", "c": "Un texte."}"#
    let outcomes = read(line) {
      $0.fields = FieldNames(text: "c", title: "h", date: "d", id: "n")
    }
    #expect(outcomes.documents.map(\.id) == ["a"])
    #expect(outcomes.documents.map(\.info.title) == ["Titre"])
    #expect(outcomes.documents.map { $0.info.date?.description } == ["2024-03-05"])
    #expect(read(#"{"Titre": "T", "Contenu": "Un texte."}"#).documents.map(\.info.title) == ["T"])
  }

  @Test(
    "a bad line is one skip with its place, and the others are read",
    arguments: [
      ("{\"text\": \"Un", SkipReason.badRecord), ("[1]", .badRecord), ("3", .badRecord),
      ("{\"text\": \"Un.\"} x", .badRecord), ("{text: 1}", .badRecord),
      ("{\"text\": \"\\x\"}", .badRecord), ("{\"text\": \"\\u12\"}", .badRecord),
      ("{\"text\": 01x}", .badRecord), ("{\"autre\": \"Un.\"}", .missingField),
      ("{\"text\": \"  \"}", .empty), ("{\"text\": null}", .missingField),
      ("{\"text\": \"a\\u0000\"}", .binary),
      (String(repeating: "[", count: 100_000), .badRecord),
      ("{\"a\":" + String(repeating: "{\"a\":", count: 100_000), .badRecord),
    ])
  func badLines(line: String, reason: SkipReason) {
    let outcomes = read("{\"text\": \"Un.\"}\n\(line)\n{\"text\": \"Trois.\"}\n")
    #expect(outcomes.documents.map(\.text.string) == ["Un.", "Trois."])
    #expect(outcomes.skips.map(\.reason) == [reason])
    #expect(outcomes.skips.map(\.place) == ["-:2"])
    #expect(outcomes.skips.allSatisfy { !$0.remedy.isEmpty })
  }

  @Test("a field that was named and no record has is told, once a file")
  func missingField() {
    let text = """
      {"id": "a", "meta": {}, "text": "Un."}
      {"id": "b", "text": "Deux.", "Jour": null}
      x
      """
    let fields = FieldNames(title: "meta", date: "jour", id: "ids")
    let outcomes = read(text) { $0.fields = fields }
    #expect(outcomes.documents.count == 2)
    #expect(
      outcomes.remarks.map(\.sentence) == [
        "No record has a field « meta » (--title-field); there are: id, text, Jour.",
        "No record has a field « ids » (--id-field); there are: id, text, Jour.",
      ])
    #expect(outcomes.remarks.allSatisfy { $0.kind == .missingField && $0.line == nil })
    #expect(read("x\n") { $0.fields = fields }.remarks.isEmpty)
    #expect(read(text).remarks.isEmpty)
  }

  @Test("a surrogate that stands alone becomes U+FFFD")
  func surrogates() {
    let texts = read(#"{"text": "a\ud800b\udc00c\ud800\u0041"}"#).documents.map(\.text.string)
    #expect(texts == ["a\u{FFFD}b\u{FFFD}c\u{FFFD}A"])
  }

  @Test("line ends, marks and encodings of other systems are understood")
  func encodings() {
    let text = "{\"text\": \"Été.\"}\r\n{\"text\": \"Où ?\"}\r\n"
    #expect(read("\u{FEFF}" + text).documents.map(\.text.string) == ["Été.", "Où ?"])
    let old = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(Reading.outcomes(old, .jsonLines).documents.map(\.text.string) == ["Été.", "Où ?"])
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(Reading.outcomes(wide, .jsonLines).documents.map(\.text.string) == ["Été.", "Où ?"])
  }

  @Test("records across the borders of chunks come out whole")
  func chunks() {
    let line = "{\"id\": \"N\", \"text\": \"L’été, où ça ? Voilà l’accord.\"}\n"
    let text = (0..<9000).map { line.replacing("N", with: String($0)) }.joined()
    let documents = read(text).documents
    #expect(documents.count == 9000)
    #expect(Set(documents.map(\.text.string)) == ["L’été, où ça ? Voilà l’accord."])
  }

  @Test("an empty file is empty")
  func empty() {
    #expect(read("\n\n").skips.map(\.reason) == [.empty])
  }

  @Test("a record may tell its language")
  func language() {
    #expect(read(#"{"text": "Un.", "lang": "fr-CA"}"#).documents.map(\.info.language) == ["fr"])
    #expect(read(#"{"text": "One.", "language": "en"}"#).documents.map(\.info.language) == ["en"])
  }
}
