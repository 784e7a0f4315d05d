internal import ArgumentParser
internal import Exchange
internal import RelgraphCore
internal import RelgraphKit

/// `relgraph analyze`: a graph file in, a table of measures out.
struct AnalyzeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Measure the nodes of any graph file.",
    discussion: """
      Reads graph.json, DOT, GEXF, GraphML, node-link JSON, Pajek and CSV edge lists. Of a graph.json that \
      « build » wrote, the co-occurrence map is measured. Weights are strengths: bigger is closer; shortest \
      paths add up their inverses.
      """)

  @Argument(help: "The graph file; - is standard input.")
  var graph: String

  @Option(help: "The measure to sort by: \(Measuring.names.joined(separator: ", ")).")
  var by: String = "betweenness"

  @Option(help: "How many nodes to show; 0 shows all.")
  var top: Int = 20

  @Flag(help: "Print one JSON object a line, all measures.")
  var json = false

  mutating func validate() throws {
    guard Measuring.names.contains(by) else {
      throw ValidationError(
        "There is no measure « \(by) »; use one of \(Measuring.names.joined(separator: ", ")).")
    }
    guard top >= 0 else { throw ValidationError("--top takes 0 or more.") }
  }

  func run() async throws {
    let reading = try GraphInput.read(graph)
    let graph = reading.map?.networkView() ?? reading.graph
    let columns = Measuring.measures(of: graph)
    let values = columns[by] ?? []
    let order = graph.nodes.indices.sorted { left, right in
      values[left] != values[right]
        ? values[left] > values[right] : graph.nodes[left].id < graph.nodes[right].id
    }
    let shown = top == 0 ? order[...] : order.prefix(top)
    if json { return try printLines(shown, graph, columns) }
    var table = TextTable(
      headings: ["", "node"] + Measuring.names,
      alignments: [.right, .left] + Measuring.names.map { _ in .right })
    for (rank, node) in shown.enumerated() {
      table.add(
        [String(rank + 1), graph.nodes[node].label]
          + Measuring.names.map { name in
            let isWhole = ["degree", "component"].contains(name)
            return FixedNumber.text(columns[name]?[node] ?? 0, digits: isWhole ? 0 : 4)
          })
    }
    let kind = graph.edges.contains(where: \.isDirected) ? "directed" : "undirected"
    let lines =
      table.lines + ["", "\(graph.nodes.count) nodes, \(graph.edges.count) edges, \(kind)."]
    try Terminal.write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func printLines(
    _ shown: ArraySlice<Int>, _ graph: PropertyGraph, _ columns: [String: [Double]]
  ) throws {
    var bytes: [UInt8] = []
    for node in shown {
      var json = JSONWriter()
      json.beginObject()
      json.member("id", graph.nodes[node].id)
      json.member("label", graph.nodes[node].label)
      for name in Measuring.names { json.member(name, columns[name]?[node] ?? 0) }
      json.endObject()
      json.finish(into: &bytes)
    }
    try Terminal.write(bytes)
  }
}
