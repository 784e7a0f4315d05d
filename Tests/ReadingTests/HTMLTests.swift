import CorpusReading
import Foundation
import RelgraphCore
import TestSupport
import Testing

@Suite("Web pages")
struct HTMLTests {
  private static let news = "Le ministre a rencontré son homologue à Oslo, puis il est reparti."

  private func page(_ body: String, head: String = "") -> Document? {
    Reading.document(
      "<!DOCTYPE html><html><head>\(head)</head><body>\(body)</body></html>", .html)
  }

  @Test("the main text comes without what stands around it")
  func mainText() throws {
    let document = try #require(
      page(
        """
        <header><a href="/">Le Journal</a></header><nav><ul><li>Menu<li>Accueil</ul></nav>
        <article><header><h1>Un accord est signé</h1></header>
        <p>Le ministre <b>Paul</b>&nbsp;Martin
           est <a href="x">arrivé</a>.</p><script>var a = "<p>non</p>"</script>
        <h2>Une réponse</h2><p>Premier mot.<br>Second mot.</p>
        <ul><li>Un point</li><li>Un autre point</li></ul>
        <aside>Lire aussi : ailleurs</aside><div class="share">Partager</div>
        <p hidden>Non</p><p style="display: none">Non</p><p>Commentez cette histoire</p></article>
        <footer>Mentions légales</footer>
        """, head: "<title>Un accord | Le Journal</title><style>p{}</style>"))
    #expect(
      document.outline == [
        "heading: Un accord est signé", "paragraph: Le ministre Paul\u{A0}Martin est arrivé.",
        "heading: Une réponse", "paragraph: Premier mot.", "paragraph: Second mot.",
        "paragraph: Un point", "paragraph: Un autre point", "furniture: Commentez cette histoire",
      ])
    #expect(document.info.title == "Un accord est signé")
  }

  @Test(
    "the date comes from the page's own mark-up, the surest first",
    arguments: [
      (#"<meta property="article:published_time" content="2024-03-05T10:12:00+01:00">"#, ""),
      (#"<meta name="DC.date.issued" content="2024-03-05">"#, ""),
      (
        #"<script type="application/ld+json">{"@graph": [{"datePublished": "2024-03-05"}]}</script>"#,
        ""
      ),
      (
        #"<script type="application/ld+json">[{"@type": "X"}, {"datePublished": "2024-03-05"}]</script>"#,
        ""
      ),
      ("", #"<time datetime="2024-03-05T09:00">mardi</time>"#),
      ("", #"<span itemprop="datePublished" content="2024-03-05">mardi</span>"#),
      ("", "<p>Publié le 5 mars 2024</p>"),
      (
        #"<meta property="article:published_time" content="2024-03-05">"#,
        #"<time datetime="2020-01-01">avant</time><p>Publié le 2 janvier 2020</p>"#
      ),
    ])
  func dates(head: String, body: String) {
    let document = page("<main><p>\(Self.news)</p>\(body)</main>", head: head)
    #expect(document?.info.date?.description == "2024-03-05")
  }

  @Test(
    "the title comes from the text, the page's facts, or the page's name without the site's",
    arguments: [
      ("<title>B - Site</title>", "<h1>A</h1>", "A"),
      (#"<title>B</title><meta property="og:title" content="C">"#, "", "C"),
      (#"<title>B - Le Site</title><meta property="og:site_name" content="Le Site">"#, "", "B"),
      ("<title>B | Site</title>", "", "B"), ("<title>Un - deux</title>", "", "Un - deux"),
      (#"<script type="application/ld+json">{"headline": "D"}</script>"#, "", "D"),
    ])
  func titles(head: String, body: String, title: String) throws {
    let document = try #require(page(body + "<p>\(Self.news)</p>", head: head))
    #expect(document.info.title == title)
    #expect(document.outline.first == "heading: \(title)")
  }

  @Test("author, site, address and language are kept")
  func facts() throws {
    let head = """
      <link rel="canonical" href="https://x.example/a"><meta name="author" content="Jeanne Roy">
      <meta property="og:site_name" content="Le Journal">
      """
    let document = try #require(page("<p>\(Self.news)</p>", head: head))
    #expect(document.info.attributes["author"] == "Jeanne Roy")
    #expect(document.info.attributes["site"] == "Le Journal")
    #expect(document.info.attributes["url"] == "https://x.example/a")
    let english = Reading.document(#"<html lang="en-GB"><p>One text.</p></html>"#, .html)
    #expect(english?.info.language == "en")
  }

  @Test("a page that is one great form or div is read")
  func wrapped() {
    for wrapper in ["form", "div class=\"sidebar\"", "header", "section"] {
      let end = wrapper.split(separator: " ")[0]
      #expect(
        page("<\(wrapper)><p>\(Self.news)</p></\(end)>")?.outline == ["paragraph: \(Self.news)"])
    }
  }

  @Test("broken mark-up is mended")
  func broken() {
    let text = "<p>Un <b>mot<p>Deux</i> mots<table><tr><td>a<td>b</table>&eacute;&#x20AC;&unknown;<"
    let outline = Reading.document(text, .html)?.outline
    #expect(outline?.prefix(3) == ["paragraph: Un mot", "paragraph: Deux mots", "paragraph: a b"])
  }

  @Test("text that the parser cannot reach is said to be missing")
  func nested() {
    let deep = String(repeating: "<div>", count: 200_000)
    let all = Reading.outcomes("<html><body>\(deep)Un texte.", .html)
    #expect(all.documents.isEmpty)
    #expect(all.skips.map(\.reason) == [.tooDeep])
    let part = Reading.outcomes("<html><body><p>Avant.</p>\(deep)Un texte.", .html)
    #expect(part.documents.map(\.text.string) == ["Avant."])
    #expect(part.remarks.map(\.kind) == [.incomplete])
    let fine = String(repeating: "<div>", count: 200)
    #expect(Reading.outcomes("<html><body>\(fine)Un texte.", .html).remarks.isEmpty)
  }

  @Test("one text of over ten million bytes is said to be cut")
  func longText() {
    let text = String(repeating: "Le ministre est parti. ", count: 500_000)
    let outcomes = Reading.outcomes("<html><body><p>\(text)</p>", .html)
    #expect(
      outcomes.remarks.map(\.kind) == [.incomplete]
        || outcomes.documents.first?.text.string.count == text.count - 1)
  }

  @Test("entities of a page's own are never loaded or multiplied")
  func entities() throws {
    let folder = try Scratch()
    let secret = try folder.write("secret.txt", "mot de passe")
    let text = """
      <!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY x SYSTEM "file://\(secret)">]><html><body><p>Voici &b; et &x;.</p></body></html>
      """
    let document = try #require(Reading.document(text, .html))
    #expect(!document.text.string.contains("mot de passe"))
    #expect(!document.text.string.contains("aaaaaaaaaaaaaaaaaaaa"))
  }

  @Test("the encoding that a page declares counts only where its bytes are not UTF-8")
  func encodings() {
    let lying = "<html><head><meta charset=\"iso-8859-1\"></head><body><p>L’été</p></body></html>"
    #expect(Reading.document(lying, .html)?.text.string == "L’été")
    let head =
      "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-15\">"
    let old = Array("\(head)</head><body><p>c".utf8) + [0xBD] + Array("ur, 5 ".utf8) + [0xA4]
    #expect(Reading.outcomes(old, .html).documents.map(\.text.string) == ["cœur, 5 €"])
  }

  @Test("a page without text is empty, and NUL bytes do not end one")
  func empty() {
    #expect(
      Reading.outcomes("<html><body><script>x</script></body></html>", .html).skips.map(\.reason)
        == [.empty])
    let filler = String(repeating: "mot ", count: 100)
    let text = Reading.document("<p>\(filler)\0 fin</p>", .html)?.text.string
    #expect(text?.hasSuffix("mot fin") == true)
  }

  @Test("a page that this program made is no news")
  func ownOutput() {
    let page = { (generator: String) in
      "<html><head><meta name=\"generator\" content=\"\(generator)\"></head><body><p>Oslo</p></body></html>"
    }
    #expect(Reading.outcomes(page("relgraph"), .html).skips.map(\.reason) == [.ownOutput])
    #expect(Reading.outcomes(page("WordPress 6"), .html).documents.count == 1)
  }
}
