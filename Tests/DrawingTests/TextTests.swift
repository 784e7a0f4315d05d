import Exchange
import Testing

@testable import Drawing

@Suite("Text for pictures")
struct TextTests {
  @Test(
    "a line keeps what is shown and loses what acts",
    arguments: [
      ("Kim Jong-un", "Kim Jong-un"), ("a\u{0}b\u{1B}[31mc", "ab[31mc"), ("a \n\r\t b", "a b"),
      ("\u{202E}abc\u{2066}", "abc"), ("  x  ", "x"), ("é", "é"), ("\u{FEFF}x", "x"),
      ("e\u{301}\u{301}\u{301}\u{301}\u{301}", "e\u{301}\u{301}\u{301}"), ("한국", "한국"),
    ])
  func cleans(_ text: String, _ expected: String) {
    #expect(VisibleText.line(text, limit: 50) == expected)
  }

  @Test("a long line is cut and says so")
  func cuts() {
    #expect(VisibleText.line("abcdef", limit: 6) == "abcdef")
    #expect(VisibleText.line("abcdefg", limit: 6) == "abcde…")
    #expect(VisibleText.line(String(repeating: "a", count: 20_000), limit: 40).count == 40)
  }

  @Test("XML gets references and nothing illegal")
  func escapesXML() {
    #expect(XMLText.escaped("<a b=\"c\">&'\u{1}\u{B}") == "&lt;a b=&quot;c&quot;&gt;&amp;&#39;")
  }

  @Test("DOT labels are read back as they were", arguments: HostileNames.all.indices)
  func escapesDOT(_ number: Int) {
    let name = HostileNames.all[number]
    let label = DOTText.escaped(VisibleText.line(name, limit: 30_000))
    let dot = "graph relgraph { n1 [label=\(label), tooltip=\(label)]; n1 -- n2; }"
    let answer = LayoutWorker.main(input: Array("relgraph-layout 1 neato\n\(dot)".utf8))
    let text = String(decoding: answer, as: UTF8.self)
    #expect(text.hasPrefix("relgraph-layout 1 ok\n"))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("node ") } == 2)
  }

  @Test("whole maps with hostile names are DOT that Graphviz reads")
  func writesDOT() {
    for name in HostileNames.all {
      let graph = SampleGraph.make { _ in name }
      for picture in [graph.network(), graph.relations()] {
        let dot = DrawnMap(picture, effort: 0).dot()
        let answer = LayoutWorker.main(input: Array("relgraph-layout 1 neato\n\(dot)".utf8))
        let lines = String(decoding: answer, as: UTF8.self).split(separator: "\n")
        #expect(lines.first == "relgraph-layout 1 ok")
        #expect(lines.count { $0.hasPrefix("node ") } == picture.nodes.count)
        #expect(lines.count { $0.hasPrefix("edge ") } == picture.edges.count)
      }
    }
  }

  @Test(
    "numbers have no exponent, no locale and no trailing zero",
    arguments: [
      (1.5e-5, "0"), (0.005, "0.01"), (-0.25, "-0.25"), (1_234_567.891, "1234567.89"),
      (2, "2"), (.nan, "0"), (.infinity, "0"), (1e300, "0"), (-0.001, "0"),
    ])
  func writesNumbers(_ value: Double, _ expected: String) {
    #expect(Decimal.text(value) == expected)
  }

  @Test("thousands are parted")
  func groups() {
    #expect(Decimal.grouped(1_234_567) == "1\u{202F}234\u{202F}567")
    #expect(Decimal.grouped(999) == "999")
    #expect(Decimal.grouped(-1000) == "-1\u{202F}000")
  }

  @Test("wide text is wider, marks have no width")
  func measures() {
    #expect(CharacterWidths.width("MMM", size: 10) > CharacterWidths.width("iii", size: 10) * 2)
    #expect(CharacterWidths.width("e\u{301}", size: 10) == CharacterWidths.width("e", size: 10))
    #expect(CharacterWidths.width("", size: 10) == 0)
    #expect(CharacterWidths.width("한", size: 10) == 10)
  }
}
