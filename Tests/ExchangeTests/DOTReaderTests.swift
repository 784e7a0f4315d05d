import RelgraphCore
import Testing

@testable import Exchange

@Suite("DOTReader")
struct DOTReaderTests {
  private func read(_ text: String) throws -> PropertyGraph {
    try DOTReader().read(text.bytes, file: "g.dot").graph
  }

  private func shown(_ graph: PropertyGraph) -> [String] {
    graph.edges.map { edge in
      graph.nodes[edge.source].id + (edge.isDirected ? ">" : "-") + graph.nodes[edge.target].id
    }
  }

  @Test(
    "reads the grammar",
    arguments: [
      ("graph { a -- b -- c }", ["a-b", "b-c"]),
      ("DiGraph G { a -> { b; c } -> d }", ["a>b", "a>c", "b>d", "c>d"]),
      ("digraph \"x y\" { subgraph s { a b } subgraph s -> c; }", ["a>c", "b>c"]),
      ("strict graph { a -- b; b -- a; a -- b [weight=3] }", ["a-b"]),
      ("strict digraph { a -> b; b -> a; a -> b }", ["a>b", "b>a"]),
      ("digraph { a:p:nw -> b:s }", ["a>b"]),
      ("digraph{a->b[dir=back]c->d[dir=none]}", ["b>a", "c-d"]),
      ("graph { \"a\" + \"b\" -- \"c\\\"d\" }", ["ab-c\"d"]),
      ("graph { -1.5 -- .5 -- 2. }", ["-1.5-.5", ".5-2."]),
      ("# line\n// line\n/* block\n*/ graph { a /* x */ -- /* y */ b; }\n#end", ["a-b"]),
      ("graph { été -- b1_2 }", ["été-b1_2"]), ("graph { node -- b }", []),
      ("\u{FEFF}graph { a--b;;}", []), ("graph { \"line\\\njoined\" -- b }", ["linejoined-b"]),
      ("graph { <b>x</b> -- b }", []), ("graph { a -- a }", ["a-a"]),
      ("graph { edge [kind=k, x=1]; a -- b }", ["a-b"]),
      ("graph { { a } -- { b c } }", ["a-b", "a-c"]),
    ])
  func grammar(text: String, edges: [String]) throws {
    guard !edges.isEmpty else {
      #expect(throws: GraphFileError.self) { try read(text) }
      return
    }
    #expect(shown(try read(text)) == edges)
  }

  @Test("defaults hold inside their braces, for nodes that are new there")
  func defaults() throws {
    let graph = try read(
      """
      digraph { a; node [type=state, n=1]; b; subgraph { node [n=2]; c; b }; d [n=5];
        edge [kind=aid]; a -> b; subgraph { edge [kind=sanction, weight=2]; a -> c } a -> d }
      """)
    #expect(graph.nodes.map { $0.properties["n"] } == [nil, .integer(1), .integer(2), .integer(5)])
    #expect(graph.nodes[2].properties["type"] == .string("state"))
    #expect(graph.edges.map(\.kind) == ["aid", "sanction", "aid"])
    #expect(graph.edges.map(\.weight) == [1, 2, 1])
  }

  @Test(
    "labels show what Graphviz shows",
    arguments: [
      (#"label="AT&amp;T""#, "AT&T"), (#"label="C:\\New""#, "C:\\New"),
      (#"label="\N of \G""#, "a of g"),
      (#"label="one\ntwo\l""#, "one\ntwo"), (#"label="&#233;&#xe9;&eacute;""#, "éé&eacute;"),
      ("label=<<b>bold</b> &amp; <i>x</i><br/>y>", "bold & x\ny"), (#"label="""#, ""), ("x=1", "a"),
    ])
  func labels(attribute: String, expected: String) throws {
    #expect(try read("graph g { a [\(attribute)] }").nodes[0].label == expected)
  }

  @Test("attributes of the graph are properties")
  func graphAttributes() throws {
    let graph = try read("graph { title=\"T\"; graph [year=2024]; subgraph x { title=no; a } }")
    #expect(graph.properties == ["title": .string("T"), "year": .string("2024")])
  }

  @Test(
    "says what is wrong and where",
    arguments: [
      ("graf { }", 1, 1), ("graph {\n a -> b }", 2, 4), ("digraph { a -- b }", 1, 13),
      ("graph { a [x=] }", 1, 14), ("graph { a", 1, 10), ("graph { \"a", 1, 9),
      ("graph { a } b", 1, 13),
      ("graph { /* a", 1, 9), ("graph { a -- }", 1, 14), ("graph { \"a\" + b }", 1, 15),
      ("graph { € ! }", 1, 11),
      ("", 1, 1), ("graph { a [label=<b] }", 1, 18),
    ])
  func mistakes(text: String, line: Int, column: Int) {
    do {
      _ = try DOTReader().read(text.bytes, file: "g.dot")
      Issue.record("was read: \(text)")
    } catch { #expect([error.line, error.column] == [line, column], "\(error)") }
  }

  @Test("small files that ask for endless work are refused")
  func hostile() {
    let names = (0..<3_000).map { "n\($0)" }.joined(separator: " ")
    let texts = [
      "graph " + String(repeating: "{", count: 100_000),
      "graph " + String(repeating: "{ subgraph ", count: 20_000),
      "graph { {\(names)} -- {\(names)} }",
    ]
    for text in texts { #expect(throws: GraphFileError.self) { _ = try read(text) } }
  }
}

@Suite("DOT text")
struct DOTTextTests {
  @Test(
    "names of any kind read back from a quoted id, or stay inside it",
    arguments: Samples.hostileNames)
  func quoted(name: String) throws {
    var lexer = DOTLexer(DOTText.quoted(name).bytes, file: "x")
    guard case .id(let text) = try lexer.next() else {
      Issue.record("no id")
      return
    }
    let following = try lexer.next()
    #expect(following == .end)
    let isPlain = !name.contains("\\") && TextCleaning.legal(name) == name
    #expect(!isPlain || text == name)
  }

  @Test(
    "no piece of a long string is longer than Graphviz reads", arguments: ["é", "\\", "\"", "a\""])
  func pieces(unit: String) throws {
    for written in [
      DOTText.quoted(String(repeating: unit, count: 40_000)),
      DOTText.escaped(String(repeating: unit, count: 40_000)),
    ] {
      let longest = written.bytes.split(separator: UInt8(ascii: "+")).map(\.count).max() ?? 0
      #expect(longest < 16_381)
      var lexer = DOTLexer(written.bytes, file: "x")
      guard case .id = try lexer.next() else {
        Issue.record("no id")
        return
      }
      let following = try lexer.next()
      #expect(following == .end)
    }
  }

  @Test("labels are cut where asked")
  func limit() {
    #expect(DOTText.escaped("abcdef", limit: 4) == "\"abc…\"")
    #expect(DOTText.escaped("abcd", limit: 4) == "\"abcd\"")
  }

  @Test(
    "no property can steer Graphviz",
    arguments: ["URL", "fontname", "image", "shape", "pos", "URL_", "headURL"])
  func reserved(name: String) {
    let attribute = DOTText.attributeName(name)
    #expect(attribute == "\"\(name)_\"")
    #expect(DOTText.propertyName(String(attribute.dropFirst().dropLast())) == name)
  }

  @Test("other properties keep their names", arguments: ["type", "mentions", "x_", "quote"])
  func plain(name: String) {
    #expect(DOTText.attributeName(name) == "\"\(name)\"")
    #expect(DOTText.propertyName(name) == name)
  }
}
