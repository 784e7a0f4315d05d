import RelgraphCore
import RelgraphKit
import Testing

/// Teasers, date lines and headings: texts that stop anywhere.
@Suite("Texts cut short")
struct CutTextsTests {
  @Test("a sentence that stops behind any word, or before what should follow, is read")
  func cut() throws {
    let analyzer = try DocumentAnalyzer.builtIn()
    let endings = ["", " \"", " (", " «", ",", " et", " de", " a", " ».", ":"]
    let items = try SentenceCorpus().items
    #expect(items.count > 400)
    for number in stride(from: 0, to: items.count, by: 9) {
      let words = items[number].text.split(separator: " ")
      for (place, ending) in zip(stride(from: number % 3, to: words.count, by: 3), endings) {
        let text = words[...place].joined(separator: " ") + ending
        #expect(analyzer.record(of: text).faults.isEmpty, "\(text)")
      }
    }
  }

  @Test(
    "a line that ends in a number says nothing of the name below it",
    arguments: ["Le 4 mars 2024", "Bilan de l'année 2024", "Hier à Oslo"])
  func dates(line: String) throws {
    let analyzer = try DocumentAnalyzer.builtIn()
    let found = analyzer.record(of: line + "\n\nZoltan Kerekes a accusé la France.")
    #expect(found.entities.map(\.name).contains("Zoltan Kerekes"))
    #expect(found.relations.map(\.type.rawValue) == ["accuse"])
  }
}
