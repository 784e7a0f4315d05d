import CorpusReading
import RelgraphCore
import Testing

@Suite("Tables")
struct TableTests {
  private func read(
    _ text: String, _ format: InputFormat = .csv,
    _ change: (inout ReadingOptions) -> Void = { _ in }
  ) -> [ReadOutcome] {
    Reading.outcomes(Array(text.utf8), format, change)
  }

  @Test(
    "comma, semicolon, bar and tab separate columns", arguments: [",", ";", "|", "\t"])
  func separators(separator: String) {
    let rows = [
      ["id", "titre", "date", "texte", "url"], ["a", "Un titre", "2024-03-05", "Un texte.", "x"],
    ]
    let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\n")
    let document = read(text).documents.first
    #expect(document?.id == "a")
    #expect(document?.info.title == "Un titre")
    #expect(document?.info.date?.description == "2024-03-05")
    #expect(document?.text.string == "Un texte.")
    #expect(document?.info.attributes["url"] == "x")
  }

  @Test("tab-separated files are, whatever else their header holds")
  func tabs() {
    let outcomes = read("id,a,b,c\ttext\n1\tUn, deux, trois.\n", .tsv)
    #expect(outcomes.documents.map(\.text.string) == ["Un, deux, trois."])
  }

  @Test(
    "quoted fields hold separators, line breaks and quotes", arguments: ["\n", "\r\n", "\r"])
  func quotes(end: String) {
    let text = [
      "id,text,note", "1,\"Il a dit : \"\"oui\"\", puis\nrien.\",x", "2,Un \"mot\" cité,y",
      "3,\"\",z", "4,\"Fin\" du texte,w",
    ].joined(separator: end)
    let outcomes = read(text)
    #expect(
      outcomes.documents.map(\.text.string) == [
        "Il a dit : \"oui\", puis\nrien.", "Un \"mot\" cité", "Fin du texte",
      ])
    #expect(outcomes.skips.map(\.reason) == [.empty])
  }

  @Test("a column that was named and is not there is told, once a file")
  func missingColumn() {
    let text = "id,date,text\na,2024-03-05,Un texte.\nb,2024-03-06,Un autre.\n"
    let outcomes = read(text) { $0.fields = FieldNames(date: "dat", id: "ID") }
    #expect(outcomes.documents.count == 2)
    #expect(
      outcomes.compactMap { outcome -> String? in
        guard case .remark(let remark) = outcome, remark.kind == .missingField else { return nil }
        return remark.sentence
      } == ["No column is called « dat » (--date-field); there are: id, date, text."])
    // A header alone is an empty file all the same.
    let alone = read("id,date,text\n") { $0.fields = FieldNames(date: "dat") }
    #expect(alone.skips.map(\.reason) == [.empty])
  }

  @Test("rows without an id are named after their line")
  func lines() {
    let documents = read("text\n\"Un\ndeux\"\n\nTrois\n").documents
    #expect(documents.map(\.id) == ["stdin#2", "stdin#5"])
  }

  @Test("a row with more fields than the header is a skip, one with fewer is read")
  func counts() {
    let outcomes = read("id,text,note\n1,Un, deux, trois\n2,Deux.\n3,Trois.,x,,\n")
    #expect(outcomes.documents.map(\.id) == ["2", "3"])
    #expect(outcomes.skips.map(\.reason) == [.badRecord])
    #expect(outcomes.skips.map(\.line) == [2])
  }

  @Test("a quote that is never closed is told once, with its line")
  func openQuote() {
    let outcomes = read("id,text\n1,Un.\n2,\"Deux\n3,Trois.\n")
    #expect(outcomes.documents.map(\.id) == ["1"])
    #expect(outcomes.skips.map(\.reason) == [.badRecord])
    #expect(outcomes.skips.map(\.line) == [3])
  }

  @Test("a table without a text column names the columns that it has")
  func noText() {
    let outcomes = read("a,b\n1,2\n3,4\n")
    #expect(outcomes.skips.map(\.reason) == [.missingField])
    #expect(outcomes.skips.first?.sentence.contains("a, b") == true)
    #expect(read("a,b\n1,2\n", .csv) { $0.fields.text = "B" }.documents.count == 1)
  }

  @Test("spreadsheets' marks and encodings are understood")
  func encodings() {
    let text = "id;texte\r\n1;L'été\r\n"
    #expect(read("\u{FEFF}" + text).documents.map(\.text.string) == ["L'été"])
    let old = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(Reading.outcomes(old, .csv).documents.map(\.text.string) == ["L'été"])
    let wide: [UInt8] =
      [0xFF, 0xFE] + text.utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(Reading.outcomes(wide, .csv).documents.map(\.text.string) == ["L'été"])
  }

  @Test("a file of a header alone is empty")
  func headerOnly() {
    #expect(read("id,text\n").skips.map(\.reason) == [.empty])
  }

  @Test("many rows come out in order across the borders of chunks")
  func chunks() {
    let rows = (0..<20_000).map { "\($0),\"L’accord n° \($0)\nest signé.\"" }
    let documents = read("id,text\n" + rows.joined(separator: "\n")).documents
    #expect(documents.map(\.id) == (0..<20_000).map(String.init))
    #expect(documents.last?.text.string == "L’accord n° 19999\nest signé.")
  }
}
