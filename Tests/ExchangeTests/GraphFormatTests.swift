import RelgraphCore
import Testing

@testable import Exchange

@Suite("GraphFormat")
struct GraphFormatTests {
  @Test(
    "is seen in what the file holds, whatever its name",
    arguments: [
      ("x", " {\"format\": \"relgraph\",", GraphFormat.relgraph),
      ("x.txt", "{\"nodes\": []}", .nodeLink),
      ("x", "<?xml version=\"1.0\"?>\n<!-- c --><gexf>", .gexf), ("x.xml", "<graphml>", .graphml),
      ("x", "strict digraph {", .dot), ("x", "// c\ngraph {", .dot), ("x", "graph\"G\"{", .dot),
      ("x.csv", "*Vertices 3\n", .pajek), ("x", "a,b\n", .edgeList),
      ("x", "\u{FEFF}digraph G {", .dot),
      ("x", "graph theory,network\n", .edgeList), ("x.gexf", "", .gexf), ("x.GV", "", .dot),
      ("x.net", "", .pajek),
      ("x.tsv", "graph\t{", .edgeList), ("x.json", "[]", .nodeLink), ("", "", .edgeList),
    ])
  func detection(file: String, text: String, format: GraphFormat) {
    #expect(GraphFormat.detect(file: file, bytes: text.bytes) == format)
  }

  @Test(
    "a page or a picture is told to be none, whatever its name",
    arguments: [
      "<svg><g/></svg>", "\u{FEFF} <!DOCTYPE html><p>", "<html>", "<?xml version=\"1.0\"?><a/>",
    ])
  func markup(text: String) {
    for file in ["x", "x.csv", "x.svg"] {
      let error = #expect(throws: GraphFileError.self) {
        try GraphFile.read(text.bytes, file: file)
      }
      #expect(error?.description.hasPrefix("\(file):1:1: this is a page or a picture") == true)
    }
    #expect(throws: Never.self) { try GraphFile.read("<b>,c\n".bytes, file: "x.csv") }
  }

  @Test("every format is found again in what is written", arguments: GraphFormat.allCases)
  func writtenFiles(format: GraphFormat) {
    var bytes: [UInt8] = []
    if format == .relgraph {
      GraphJSONWriter().write(Samples.map, to: &bytes)
    } else {
      GraphFile.write(FormatsTests.rich(mixed: true), as: format, to: &bytes)
    }
    #expect(GraphFormat.detect(file: "unnamed", bytes: bytes) == format)
  }
}
