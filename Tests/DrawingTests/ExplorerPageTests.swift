import Exchange
import RelgraphCore
import Testing

@testable import Drawing

@Suite("Explorer page")
struct ExplorerPageTests {
  static func page(rename: (String) -> String = { $0 }) -> String {
    let graph = SampleGraph.make(rename: rename)
    let maps = [graph.relations(), graph.network()].map { DrawnMap($0, effort: 0) }
    let documents = [
      DocumentInfo(id: "depeche-0.txt", path: "depeche-0.txt", title: rename("Titre"))
    ]
    return ExplorerPage(graph: graph, maps: maps, documents: documents).html
  }

  /// Text between the first `start` and the `end` behind it.
  static func part(_ html: String, _ start: String, _ end: String) throws -> String {
    let bytes = Array(html.utf8)
    func place(of text: String, from: Int) -> Int? {
      let wanted = Array(text.utf8)
      return (from..<bytes.count).first { bytes[$0...].starts(with: wanted) }
    }
    let from = try #require(place(of: start, from: 0)) + start.utf8.count
    let to = try #require(place(of: end, from: from))
    return String(decoding: bytes[from..<to], as: UTF8.self)
  }

  @Test("the policy names the very script and styles that stand in the page")
  func namesItsScript() throws {
    let html = Self.page()
    let policy = try Self.part(html, "Content-Security-Policy\" content=\"", "\"")
    let script = try Self.part(html, "\n<script>", "</script>")
    let styles = [
      try Self.part(html, "<style>", "</style>"),
      try Self.part(html, "<style id=\"map-style\">", "</style>"),
    ]
    #expect(policy.hasPrefix("default-src 'none'; "))
    #expect(!policy.contains("unsafe"))
    for text in [script] + styles { #expect(policy.contains("'\(SHA256.source(of: text))'")) }
    #expect(
      script.contains("modules") && !script.contains("\nimport ") && !script.contains("\nexport "))
  }

  @Test(
    "the data is JSON without a character that HTML could read", arguments: [0, 11])
  func holdsInertData(_ first: Int) throws {
    var next = first
    let html = Self.page { _ in
      next += 1
      return HostileNames.all[next % HostileNames.all.count]
    }
    let data = try Self.part(html, "id=\"data\">", "</script>")
    #expect(!data.contains { "<>&\u{2028}\u{2029}".contains($0) })
    var cursor = JSONCursor(Array(data.utf8), file: "index.html")
    var counts: [String: Int] = [:]
    try cursor.object { (cursor, name) throws(GraphFileError) in
      guard name == "entities" || name == "views" else { return try cursor.skip() }
      try cursor.array { (cursor) throws(GraphFileError) in
        counts[name, default: 0] += 1
        try cursor.skip()
      }
    }
    #expect(counts == ["entities": 13, "views": 2])
    #expect(html.split(separator: "<script").count == 3)
  }

  @Test("maps carry their words in both languages, and what filters can bring to them")
  func holdsBothLanguages() throws {
    let graph = SampleGraph.make()
    let map = DrawnMap(graph.relations(), effort: 0)
    let english = graph.relations(MapOptions(language: .english))
    let html = ExplorerPage(graph: graph, maps: [map], translations: [english], documents: []).html
    let svg = try Self.part(html, "id=\"base-relations\">", "</div>")
    let elements = try XMLProbe.elements(svg)
    for (language, suffix) in [("fr", ""), ("en", "-en")] {
      for part in ["heading", "legend"] {
        let group = elements.first { $0.attributes["id"] == "relations-\(part)\(suffix)" }
        #expect(group?.attributes["lang"] == language)
      }
    }
    #expect(
      svg.contains(">Qui agit envers qui</text>") && svg.contains(">Who does what to whom</text>"))
    let edges = elements.filter { $0.attributes["class"]?.hasPrefix("edge ") == true }
      .filter { $0.attributes["id"]?.contains("-edge") == true }
    let hidden = edges.filter { $0.attributes["class"]?.hasSuffix(" filtered") == true }
    #expect(edges.count == map.picture.edges.count + hidden.count)
    #expect(hidden.count == 1 && hidden[0].attributes["class"]?.contains("unasserted") == true)
    #expect(!map.svg().contains("filtered") && !map.svg().contains("Who does"))
    #expect(map.translated(into: graph.network()) == nil)
  }

  @Test("what is filled in is not taken for a template again")
  func fillsOnce() {
    let filled = ExplorerPage.filled("a {{x}} b {{y}} {{z}}", ["x": "{{y}}", "y": "2"])
    #expect(filled == "a {{y}} b 2 ")
  }

  @Test("modules become functions that hand each other what they export")
  func bundles() {
    let bundle = PageScript.bundle([
      (name: "1-a.js", text: "// @ts-check\nexport const a = 1;\nexport function f(x) {\n}\n"),
      (name: "2-b.js", text: "import { a, f } from \"./1-a.js\";\nf(a);\n"),
    ])
    #expect(bundle.contains("return { a, f };"))
    #expect(bundle.contains("const { a, f } = modules[\"./1-a.js\"];\nf(a);"))
  }
}
