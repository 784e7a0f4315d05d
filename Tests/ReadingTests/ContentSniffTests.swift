import CorpusReading
import Testing

/// A page, a table or JSON lines on standard input or under a name in .txt are read as what they are.
@Suite("Content tells the format")
struct ContentSniffTests {
  /// Standard input, and a file whose name ends in .txt.
  static let declared: [InputFormat?] = [nil, .text]

  private static let table =
    "date,texte\n2024-03-05,\"Un accord, puis rien.\"\n2024-03-06,Un autre.\n"

  @Test(
    "a page is one behind a declaration, comments and white space",
    arguments: declared,
    [
      "<html>", "<!DOCTYPE html><html>", "\u{FEFF}\n  <HTML>", "<?xml version=\"1.0\"?>\n<html>",
      "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\" \"y\">\n<html xmlns=\"z\">",
      "<!-- saved from > url=(1)x -->\n\n<!doctype HTML>\n<html>",
      " <?xml version=\"1.0\"?><?a b?><!-- c --><!-- d --><html>",
    ])
  func pages(format: InputFormat?, start: String) {
    let page =
      start + "<body><nav><p>Menu</p></nav><main><p>Un accord est signé.</p></main></body></html>"
    #expect(Reading.document(page, format)?.text.string == "Un accord est signé.")
  }

  @Test(
    "what only speaks of a page is prose",
    arguments: ["<!-- <html> -->Un texte.", "<!-- Un texte.", "<?xml", "<article>Un texte.", "<"])
  func noPages(text: String) {
    #expect(Reading.document(text, nil)?.text.string == text)
  }

  @Test("an old page tells its encoding in its declaration, too")
  func declaredEncoding() {
    let page =
      "<?xml version=\"1.0\" encoding=\"iso-8859-15\"?><html><body><p>10 \u{A4}</p></body></html>"
    let bytes = page.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(Reading.outcomes(bytes, nil).documents.map(\.text.string) == ["10 €"])
  }

  @Test("a table is one by the names of its columns", arguments: declared, [",", ";", "\t", "|"])
  func tables(format: InputFormat?, separator: String) {
    let text = Self.table.replacing(",", with: separator)
    let documents = Reading.outcomes(text, format).documents
    #expect(documents.map(\.id) == ["stdin#2", "stdin#3"])
    #expect(documents.map { $0.info.date?.description } == ["2024-03-05", "2024-03-06"])
    #expect(documents.first?.text.string == "Un accord\(separator) puis rien.")
  }

  @Test("a column that the user named makes a table; names without blanks do where the rows agree")
  func columns() {
    func count(_ text: String, _ field: String? = nil) -> Int {
      Reading.outcomes(Array(text.utf8), nil) { $0.fields.text = field }.documents.count
    }
    #expect(count("n,corpus\n1,Un.\n2,Deux.\n", "Corpus") == 2)
    #expect(count("corpus\nUn.\nDeux.\n", "corpus") == 2)
    #expect(count("n,corpus\n1,Un.\n2,Deux.\n") == 1)
    #expect(count("n,text\n1,Un.\n2,Deux.\n") == 2)
    #expect(count("\r\n\r\nn;text\r1;Un.\r2;Deux.\r") == 2)
  }

  @Test(
    "a sentence that holds the name of a column is prose", arguments: declared,
    [
      "Texte, photos\nUne phrase, puis une autre.", "Le texte, la date\nUn.", "texte\nUn accord.",
      "article,\nUne phrase, seule.", "corps,esprit\nUn, deux, trois.", "Date, lieu\nUn, deux.",
      "contenu,texte", "{\"a\": 1}, texte",
    ])
  func prose(format: InputFormat?, text: String) {
    let documents = Reading.outcomes(text, format).documents
    #expect(documents.map(\.id) == ["stdin"])
  }

  @Test("JSON lines are told by their first line; under .txt by their text")
  func jsonLines() {
    let text = "{\"text\": \"Un.\"}\n{\"text\": \"Deux.\"}\n"
    for format in Self.declared {
      #expect(Reading.outcomes(text, format).documents.map(\.id) == ["stdin#1", "stdin#2"])
    }
    #expect(Reading.outcomes("{\"a\": 1}\nUn texte.", .text).documents.map(\.id) == ["stdin"])
  }

  @Test(
    "fields that the user named are told where a text has none",
    arguments: [nil, .text, .markdown, .html] as [InputFormat?])
  func unusedFields(format: InputFormat?) {
    let text = Array((format == .html ? "<p>Un texte.</p>" : "Un texte.").utf8)
    let outcomes = Reading.outcomes(text, format) { $0.fields = FieldNames(text: "corps", id: "n") }
    #expect(outcomes.remarks.map(\.kind) == [.unusedField])
    #expect(
      outcomes.remarks.map(\.sentence) == [
        "It is no table and no JSON lines, so it was read whole, without --text-field, --id-field."
      ])
    #expect(Reading.outcomes(text, format).remarks.isEmpty)
    let none = Reading.outcomes([0x20], format) { $0.fields.text = "corps" }
    #expect(none.remarks.isEmpty)
  }
}
