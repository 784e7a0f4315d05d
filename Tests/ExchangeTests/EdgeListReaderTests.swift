import RelgraphCore
import Testing

@testable import Exchange

@Suite("EdgeListReader")
struct EdgeListReaderTests {
  private func read(_ text: String, isDirected: Bool = false) throws -> GraphReading {
    try EdgeListReader(isDirected: isDirected).read(text.bytes, file: "e.csv")
  }

  /// Edges as `source>target:weight`, `-` for undirected ones.
  private func shown(_ graph: PropertyGraph) -> [String] {
    graph.edges.map { edge in
      "\(graph.nodes[edge.source].id)\(edge.isDirected ? ">" : "-")\(graph.nodes[edge.target].id):"
        + "\(edge.weight)"
    }
  }

  @Test(
    "knows the usual separators, line ends and headers",
    arguments: [
      "a,b,2\nb,c,0.5\n", "a;b;2\r\nb;c;0,5\r\n", "a\tb\t2\rb\tc\t.5", "a b 2\nb  c  5e-1 \n",
      "# 3 2\na\tb\t2\nb\tc\t0.5", "% by hand\n% two lines\na b 2\nb c 0.5\n",
      "from,to,weight\na,b,2\nb,c,0.5", "Source;Target;Weight\na;b;2\nb;c;0,5",
      "WEIGHT,TARGET,SOURCE\n2,b,a\n0.5,c,b\n",
      "\u{FEFF}source,target,weight\r\n\"a\",\"b\",\"2\"\r\nb,c,0.5",
      "x,y,strength\na,b,2\n\nb,c,0.5\n\n", "node1\tnode2\tweight\na\tb\t2\nb\tc\t0.5",
    ])
  func habits(text: String) throws {
    let reading = try read(text)
    #expect(reading.graph.edges.map(\.properties) == [[:], [:]])
    #expect(shown(reading.graph) == ["a-b:2.0", "b-c:0.5"])
    #expect(reading.warnings == [])
  }

  @Test("two columns without a header are ends of weight 1")
  func twoColumns() throws {
    #expect(shown(try read("a,b\nb,a\n").graph) == ["a-b:1.0", "b-a:1.0"])
    #expect(shown(try read("#cop28,#climat\n#climat,#pluie\n").graph).count == 2)
  }

  @Test(
    "a list of nodes is no list of edges", arguments: ["Id,Label\na,A\n", "id;name;type\n1;A;x\n"])
  func nodes(text: String) {
    let error = #expect(throws: GraphFileError.self) { try read(text) }
    #expect(error?.description.contains("columns of nodes") == true)
  }

  @Test("a column tells direction by yes and no; other words in it are kept")
  func directedColumn() throws {
    let graph = try read("source,target,directed\na,b,yes\nb,c,FALSE\nc,d,perhaps\nd,e,\n").graph
    #expect(shown(graph) == ["a>b:1.0", "b-c:1.0", "c-d:1.0", "d-e:1.0"])
    #expect(graph.edges[2].properties["directed"] == .string("perhaps"))
  }

  @Test("Gephi's Type tells direction edge by edge")
  func direction() throws {
    let text =
      "Source,Target,Type,Id,Label,Kind,Weight\na,b,Directed,0,dit,accuse,2\nb,c,Undirected,1,,,3\n"
    let graph = try read(text).graph
    #expect(shown(graph) == ["a>b:2.0", "b-c:3.0"])
    #expect(graph.edges[0].label == "dit" && graph.edges[0].kind == "accuse")
    #expect(graph.edges[1].label == nil && graph.edges[1].kind == nil)
    #expect(shown(try read("a,b\n", isDirected: true).graph) == ["a>b:1.0"])
  }

  @Test("relations.csv is an edge list, with kinds and names")
  func ownTable() throws {
    var bytes: [UInt8] = []
    RelationsCSV().write(Samples.map, to: &bytes)
    let graph = try EdgeListReader(isDirected: true).read(bytes, file: "relations.csv").graph
    #expect(graph.edges.map(\.kind) == ["consult", "sanction", "unheard-of"])
    #expect(graph.nodes.first { $0.id == "person/elise-nord" }?.label == "Élise Nord")
    let symmetric = Samples.map.relations.map { Samples.map.ontology[$0.type]?.isSymmetric == true }
    for isDirected in [true, false] {
      let read = try EdgeListReader(isDirected: isDirected).read(bytes, file: "relations.csv").graph
      #expect(read.edges.map(\.isDirected) == symmetric.map { !$0 })
    }
    #expect(graph.edges[1].properties["score"] == .number(-6))
    #expect(graph.edges[1].properties["quote"] == .string("Élise Nord"))
  }

  @Test("other columns are properties of the narrowest type that fits")
  func properties() throws {
    let text = "from,to,n,x,flag,code,mixed\na,b,1,1,true,075,1\nb,c,-2,0.5,false,5,x\nc,d,,,,,\n"
    let edges = try read(text).graph.edges
    #expect(
      edges[0].properties == [
        "n": .integer(1), "x": .number(1), "flag": .boolean(true), "code": .string("075"),
        "mixed": .string("1"),
      ])
    #expect(edges[2].properties.isEmpty)
  }

  @Test("quoted cells hold separators, quotes and line ends")
  func quotes() throws {
    let graph = try read("\"a,1\",\"say \"\"x\"\"\"\n\"two\nlines\",'=1\n").graph
    #expect(graph.nodes.map(\.id) == ["a,1", "say \"x\"", "two\nlines", "=1"])
  }

  @Test("what is wrong in a row is counted, not hidden")
  func warnings() throws {
    let reading = try read("from,to,weight\na,b,many\nb,,1\nc,d,nan\nc,d,1,2,3\n")
    #expect(shown(reading.graph) == ["a-b:1.0", "c-d:1.0", "c-d:1.0"])
    #expect(
      reading.warnings == [
        "2 cells behind the last column were left out",
        "1 row without source or target was left out",
        "2 weights that are no finite number were taken as 1",
      ])
  }

  @Test(
    "says what is wrong and where",
    arguments: [
      ("", 1, 1, "there is no row"), ("\n\n", 3, 1, "there is no row"),
      ("alone\nmore\n", 1, 1, "one column"), ("a,b\nc,\"d\ne,f\n", 2, 3, "not closed"),
      ("a,b,1\n", 0, 0, ""), ("from,to\n,x\n", 2, 1, "no row has both"),
    ])
  func mistakes(text: String, line: Int, column: Int, problem: String) {
    do {
      _ = try read(text)
      #expect(line == 0)
    } catch {
      let error = error as? GraphFileError
      #expect(error?.line == line && error?.column == column)
      #expect(error?.problem.contains(problem) == true)
    }
  }

  @Test("bytes that are no UTF-8 become replacement characters")
  func invalidUTF8() throws {
    let graph = try EdgeListReader().read([0x61, 0xFF, 0x2C, 0x62], file: "x").graph
    #expect(graph.nodes.map(\.id) == ["a\u{FFFD}", "b"])
  }
}
