import Foundation
import TestSupport
import Testing

@Suite("Hostile names")
struct HostileNamesTests {
  /// Names as an article could hold them; each comes with a surname that the recogniser accepts.
  static let names = [
    #""><script>alert(1)</script>"#, #"a" -> "b"#, "<b>x</b>", #"=HYPERLINK("http://x.test")"#,
    "\u{202E}gnihtemos\u{202C}", #"\N \G \" back\"#, "]]><!--", "&amp;&#x3c;", "</title><g>",
    "javascript:alert(1)", "__proto__", "../../etc/passwd", "+1+1", "@SUM(A1)", "-2",
  ]

  /// A graph file of two nodes whose names are hostile, as another program could have written it.
  private static func graph(name: String) throws -> String {
    let node: (String, String) -> [String: String] = { ["id": $0, "label": $1, "name": $1] }
    let graph: [String: Any] = [
      "directed": false, "multigraph": false, "graph": ["title": name],
      "nodes": [node("one", name), node("two", "Ordinary")],
      "links": [["source": "one", "target": "two", "weight": 1, "label": name]],
    ]
    return String(
      decoding: try JSONSerialization.data(withJSONObject: graph, options: .sortedKeys),
      as: UTF8.self)
  }

  @Test("are drawn as text: the picture is well-formed and runs nothing", arguments: names)
  func drawn(name: String) async throws {
    let scratch = try Scratch()
    try scratch.write("graph.json", Self.graph(name: name))
    let run = try await Program.run(["draw", "graph.json", "-o", "graph.svg"], in: scratch)
    #expect(run.code == 0, "\(run.errors)")
    let picture = try scratch.text("graph.svg")
    try Markup.check(picture)
    #expect(!Markup.elements(of: picture).contains("script"))
    #expect(!Markup.elements(of: picture).contains("b"))
    #expect(!picture.unicodeScalars.contains("\u{202E}"))
  }

  @Test("in an article reach every file as text", arguments: names)
  func built(name: String) async throws {
    let scratch = try Scratch()
    try scratch.write(
      "input/\(Self.fileName)",
      """
      Rencontre à Paris

      Le 4 mars 2024

      Emmanuel Macron a rencontré Jean \(name) Martin à Paris. M. \(name) a salué la France. \
      Le ministre \(name) Durand et l'ONU ont condamné la Russie avec Emmanuel Macron.

      """)
    let run = try await Program.run(["build", "input", "-o", "out"], in: scratch)
    #expect([0, 2].contains(run.code), "\(run.errors)")
    try expectHarmless(scratch)
  }

  @Test("in records reach every file as text, and are on the map", arguments: names)
  func assembled(name: String) async throws {
    let scratch = try Scratch()
    try Samples.write(to: scratch)
    let extracted = try await Program.run(["extract", "input"], in: scratch)
    let escaped = String(
      decoding: try JSONSerialization.data(
        withJSONObject: "Lula da \(name)", options: [.fragmentsAllowed]), as: UTF8.self
    ).dropFirst().dropLast()
    try scratch.write(
      "records.jsonl", extracted.output.replacingOccurrences(of: "Lula da Silva", with: escaped))
    let run = try await Program.run(
      ["assemble", "records.jsonl", "-o", "out", "--also", "gexf", "--also", "graphml"],
      in: scratch)
    #expect(run.code == 0, "\(run.errors)")
    try expectHarmless(scratch)
    try Markup.check(try scratch.text("out/graph.gexf"))
    try Markup.check(try scratch.text("out/graph.graphml"))
    #expect(try scratch.text("out/entities.csv").contains("Lula da"))
  }

  /// Checks that each file of a build is what its name says, and that nothing in it runs.
  private func expectHarmless(_ scratch: Scratch) throws {
    for picture in ["out/network.svg", "out/relations.svg"] {
      try Markup.check(try scratch.text(picture))
      #expect(Markup.elements(of: try scratch.text(picture)).isDisjoint(with: ["script", "b"]))
    }
    let page = try scratch.text("out/index.html")
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("<b>x</b>"))
    // A name that ends a script would begin markup of its own.
    #expect(page.split(separator: "<script").count == page.split(separator: "</script").count)
    for table in ["out/entities.csv", "out/relations.csv"] {
      for cell in Markup.cells(of: try scratch.text(table)) {
        #expect(!Markup.isFormula(cell), "\(table): \(cell)")
      }
    }
    for line in try scratch.text("out/evidence.jsonl").split(separator: "\n") {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(try scratch.text("out/graph.json").utf8))
    }
  }

  @Test("of files are printed and escaped like any other text")
  func fileNames() async throws {
    let scratch = try Scratch()
    let names = ["-o.txt", "a\nb.txt", "\u{1B}[2J.txt", "<script>.txt", "=1+1.txt", "été.txt"]
    for name in names { try scratch.write("input/\(name)", Samples.meeting + name) }
    let run = try await Program.run(["build", "input", "-o", "out"], in: scratch)
    #expect([0, 2].contains(run.code), "\(run.errors)")
    #expect(!run.everything.unicodeScalars.contains("\u{1B}"))
    let records = try scratch.text("out/evidence.jsonl").split(separator: "\n")
    #expect(records.count == names.count)
    try Markup.check(try scratch.text("out/network.svg"))
  }

  private static let fileName = "article.txt"
}
