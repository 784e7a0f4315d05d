import RelgraphCore
import Testing

@testable import Exchange

@Suite("XML from outside")
struct XMLScanTests {
  private static let laughs =
    "<!DOCTYPE g [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><gexf>&b;</gexf>"
  private static let outside =
    "<!DOCTYPE g [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><gexf>&x;</gexf>"

  @Test("entities are refused, with their place", arguments: [laughs, outside])
  func entities(text: String) {
    do {
      _ = try GEXFReader().read(text.bytes, file: "g")
      Issue.record("was read")
    } catch { #expect(error.problem == "the file declares an entity" && error.column == 14) }
  }

  @Test("entities hidden in another encoding are refused too", arguments: [laughs, outside])
  func hiddenEntities(text: String) {
    let bytes = [0xFF, 0xFE] + text.utf16Bytes
    do {
      _ = try GEXFReader().read(bytes, file: "g")
      Issue.record("was read")
    } catch { #expect(error.problem == "the file declares an entity" && error.line == 1) }
  }

  @Test("an entity that nobody declares is an error or nothing", arguments: ["", "<!DOCTYPE g>"])
  func unknownEntity(_ head: String) {
    let text = head + "<gexf><graph><nodes><node id=\"a&x;b\"/></nodes></graph></gexf>"
    let reading = try? GEXFReader().read(text.bytes, file: "g")
    #expect(reading.map { $0.graph.nodes.map(\.id) == ["ab"] } ?? true)
  }

  @Test("an external DTD is not fetched")
  func externalDTD() throws {
    let text = "<!DOCTYPE gexf SYSTEM \"file:///nowhere/x.dtd\"><gexf><graph/></gexf>"
    #expect(try GEXFReader().read(text.bytes, file: "g").graph.nodes.isEmpty)
  }

  @Test("100,000 open tags are refused without a crash")
  func depth() {
    let text = String(repeating: "<gexf>", count: 100_000)
    #expect(throws: GraphFileError.self) { try GEXFReader().read(text.bytes, file: "g") }
  }

  @Test("UTF-16 is read")
  func otherEncoding() throws {
    let text = "<gexf><graph><nodes><node id=\"é\"/></nodes></graph></gexf>"
    let bytes = [0xFF, 0xFE] + text.utf16Bytes
    #expect(try GEXFReader().read(bytes, file: "g").graph.nodes.map(\.id) == ["é"])
  }

  @Test("words of any length come whole, wherever the file is cut for the parser")
  func longWords() throws {
    let word = String(repeating: "é & 𝔘 < ", count: 9_001)
    let escaped = word.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let text = """
      <graphml><key id="d" for="node" attr.name="text" attr.type="string"/>\
      <graph edgedefault="directed"><node id="\(escaped)"><data key="d">\(escaped)</data></node>\
      </graph></graphml>
      """
    let node = try #require(try GraphMLReader().read(text.bytes, file: "g").graph.nodes.first)
    let (hasID, hasText) = (node.id == word, node.properties["text"] == .string(word))
    #expect(hasID && hasText)
  }

  @Test("a mistake far behind is found at its line")
  func lateMistake() {
    let nodes = (0..<70_000).map { "<node id=\"\($0)\"/>\n" }.joined()
    let text = "<gexf><graph><nodes>\n" + nodes + "<node/></nodes></graph></gexf>"
    do {
      _ = try GEXFReader().read(text.bytes, file: "g")
      Issue.record("was read")
    } catch { #expect(error.line == 70_002) }
  }

  @Test("what stands behind a mistake is not told")
  func afterMistake() {
    let text = "<gexf><graph><nodes><node/><node id=\"a\"></nodes></graph></gexf>"
    do {
      _ = try GEXFReader().read(text.bytes, file: "g")
      Issue.record("was read")
    } catch { #expect(error.problem == "the node has no id") }
  }
}
