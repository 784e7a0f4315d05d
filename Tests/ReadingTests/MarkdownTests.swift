import CorpusReading
import RelgraphCore
import TestSupport
import Testing

@Suite("Markdown")
struct MarkdownTests {
  @Test("front matter gives title, date, language and what else it holds")
  func frontMatter() throws {
    let text = """
      ---
      title: "Un accord : \\"oui\\"" # une note
      date: 2024-03-05T10:00:00Z
      author: 'Jeanne Roy'
      lang: fr
      tags: [a, b]
      list:
        - c
      ---

      # Un accord

      Le ministre est arrivé.
      """
    let document = try #require(Reading.document(text, .markdown))
    #expect(document.info.title == "Un accord : \"oui\"")
    #expect(document.info.date?.description == "2024-03-05")
    #expect(document.info.attributes["author"] == "Jeanne Roy")
    #expect(document.info.attributes["tags"] == nil)
    #expect(document.text.string == text)
    #expect(
      document.outline.suffix(2) == ["heading: Un accord", "paragraph: Le ministre est arrivé."])
    #expect(document.outline.contains("heading: Un accord : \\\"oui\\\""))
  }

  @Test("front matter of TOML is read")
  func toml() throws {
    let text =
      "+++\ntitle = 'Un accord'\ndate = 2024-03-05\n[extra]\ntitle = 'Non'\n+++\nUn texte.\n"
    let document = try #require(Reading.document(text, .markdown))
    #expect(document.info.title == "Un accord")
    #expect(document.info.date?.description == "2024-03-05")
    #expect(document.outline.last == "paragraph: Un texte.")
  }

  @Test("folded values are joined, and a date may be French")
  func folded() throws {
    let text = "---\ntitre: >\n  Un accord\n  est signé\ndate: 1er juin 2017\n---\nUn texte.\n"
    let document = try #require(Reading.document(text, .text))
    #expect(document.info.title == "Un accord est signé")
    #expect(document.info.date?.description == "2017-06-01")
  }

  @Test("rules that enclose a paragraph are no front matter")
  func rules() throws {
    let text = "---\n\nUn paragraphe de texte.\n\n---\n\nUn autre.\n"
    let outline = try #require(Reading.document(text, .markdown)).outline
    #expect(outline.contains("paragraph: Un paragraphe de texte."))
    #expect(Reading.document("---\nUn texte qui ne finit pas", .markdown)?.info.title == nil)
  }

  @Test(
    "front matter without end takes time in proportion, anchors are not followed",
    arguments: ["a: &a [*a, *a]\n", "a: |\n  b\n", "- [", "\"", "a: {a: "])
  func bombs(line: String) {
    let growth = Growth(
      from: 1 << 10, making: { "---\n" + String(repeating: line, count: $0) + "\n---\nUn texte.\n" }
    ) { #expect(Reading.outcomes($0, .markdown).documents.count == 1) }
    #expect(growth.isLinear, "\(growth)")
  }

  @Test("headings, paragraphs, lists and quotes are told apart, marks left outside")
  func blocks() throws {
    let text = """
      Un titre
      ========

      Le ministre est arrivé
      à Oslo mardi.

      ## Une suite ##

      - Un premier point
      - Un second point
        qui va plus loin
      1. Un troisième

      > « Non », dit-il.

      ```
      code()
      ```

      ![Une image](x.png)
      [1]: https://x.example/
      Autre titre
      ---
      """
    let document = try #require(Reading.document(text, .markdown))
    let outline = document.outline.map { $0.replacing("\n", with: "/") }
    #expect(
      outline == [
        "heading: Un titre", "furniture: ========",
        "paragraph: Le ministre est arrivé/à Oslo mardi.",
        "heading: Une suite", "paragraph: Un premier point",
        "paragraph: Un second point/  qui va plus loin", "paragraph: Un troisième",
        "paragraph: « Non », dit-il.", "furniture: ```", "furniture: code()", "furniture: ```",
        "furniture: ![Une image](x.png)", "furniture: [1]: https://x.example/",
        "heading: Autre titre", "furniture: ---",
      ])
    #expect(document.info.title == "Un titre")
  }

  @Test("a file that holds only front matter is empty")
  func onlyMatter() {
    #expect(Reading.outcomes("---\nauthor: x\n---\n", .markdown).skips.map(\.reason) == [.empty])
  }
}
