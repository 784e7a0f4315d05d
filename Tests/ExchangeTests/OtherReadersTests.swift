import Foundation
import RelgraphCore
import TestSupport
import Testing

@testable import Exchange

/// Our files in other programs' readers, and theirs in ours; see Verify/verify.py.
@Suite("Other programs' readers and writers")
struct OtherReadersTests {
  private static let script =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Verify/verify.py").path

  static let hasNetworkx = run(["python3", "-c", "import networkx"]).status == 0

  private static func run(_ command: [String]) -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    guard (try? process.run()) != nil else { return (127, "cannot be started") }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let scratch = try Scratch()
    try withExtendedLifetime(scratch) { try body(scratch.url) }
  }

  /// Writes a graph in every format, and what a reader should find.
  private func write(
    _ graph: PropertyGraph, _ name: String, to folder: URL
  ) throws {
    let files: [(String, [UInt8])] = [
      ("a.gexf", GEXFWriter().bytes(of: graph)),
      ("b.gexf", GEXFWriter(version: .v1_2).bytes(of: graph)),
      ("a.graphml", GraphMLWriter().bytes(of: graph)), ("a.dot", DOTWriter().bytes(of: graph)),
      ("a.json", NodeLinkWriter().bytes(of: graph)),
      ("b.json", NodeLinkWriter(escapesHTML: true).bytes(of: graph)),
      ("a.csv", EdgeListWriter().bytes(of: graph)),
    ]
    for (file, bytes) in files {
      try Data(bytes).write(to: folder.appendingPathComponent("\(name)-\(file)"))
    }
    let ids = Identifiers.unique(graph.nodes.map { TextCleaning.legal($0.id) })
    for stem in ["a", "b"] {
      var json = JSONWriter()
      json.beginObject()
      json.member("directed", EdgeDirection(graph.edges).isDirected)
      json.member("html", stem == "b")
      json.member("edges", graph.edges.count)
      for (key, clean) in [("nodes", true), ("raw", false)] {
        json.key(key)
        json.beginArray()
        for (id, node) in zip(ids, graph.nodes) {
          json.beginArray()
          json.string(clean ? id : node.id)
          json.string(clean ? TextCleaning.legal(node.label) : node.label)
          json.endArray()
        }
        json.endArray()
      }
      json.endObject()
      try Data(json.bytes).write(to: folder.appendingPathComponent("\(name)-\(stem).expected"))
    }
  }

  @Test(
    "networkx, Graphviz, xmllint and Python's csv read what we write",
    .enabled(if: hasNetworkx, "python3 with networkx is not installed"))
  func othersRead() throws {
    try withFolder { folder in
      try write(Samples.hostileGraph(Samples.hostileNames), "hostile", to: folder)
      let map = Samples.map
      try write(map.networkView(), "network", to: folder)
      try write(map.relationsView(), "relations", to: folder)
      try write(map.combinedView(), "combined", to: folder)
      try write(PropertyGraph(nodes: [], edges: []), "empty", to: folder)
      let (status, output) = Self.run(["python3", Self.script, "check", folder.path])
      #expect(status == 0, "\(output)")
      #expect(output.contains("35 files read"), "\(output)")
    }
  }

  @Test(
    "networkx reads graph.json as a directed multigraph with its evidence",
    .enabled(if: hasNetworkx, "python3 with networkx is not installed"))
  func graphJSON() throws {
    try withFolder { folder in
      let path = folder.appendingPathComponent("graph.json").path
      var bytes: [UInt8] = []
      GraphJSONWriter().write(Samples.map, to: &bytes)
      try AtomicFile.write(bytes, to: path)
      let program = """
        import json, sys, networkx as nx
        g = nx.node_link_graph(json.load(open(sys.argv[1], encoding="utf-8")), edges="edges")
        assert type(g) is nx.MultiDiGraph, type(g)
        assert (g.number_of_nodes(), g.number_of_edges()) == (3, 5)
        sanction = g.edges["state/sy", "person/elise-nord", "sanction"]
        assert sanction["evidence"][1]["trigger"] == "sanctionne", sanction
        assert g.graph["corpus"]["sentences"] == 42
        assert nx.pagerank(g)
        """
      let (status, output) = Self.run(["python3", "-c", program, path])
      #expect(status == 0, "\(output)")
    }
  }

  @Test(
    "we read what networkx writes",
    .enabled(if: hasNetworkx, "python3 with networkx is not installed"))
  func weRead() throws {
    let files = [
      "kite.gexf", "kite.graphml", "kite.json", "kite-links.json", "kite.net", "kite.edges",
      "kite.csv",
    ]
    try withFolder { folder in
      let (status, output) = Self.run(["python3", Self.script, "write", folder.path])
      #expect(status == 0, "\(output)")
      for file in files {
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
        let reading = try GraphFile.read(bytes, file: file)
        #expect(reading.graph.nodes.count == 10, "\(file)")
        #expect(reading.graph.edges.count == 18, "\(file)")
        #expect(
          reading.graph.edges.allSatisfy { $0.weight == 2.5 && !$0.isDirected }, "\(file)")
        #expect(reading.warnings == [], "\(file)")
        if [.gexf, .graphml, .nodeLink].contains(reading.format) {
          #expect(reading.graph.nodes[3].label == "node « 3 » & <co>", "\(file)")
        }
      }
    }
  }
}
