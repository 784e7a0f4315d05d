internal import ArgumentParser
internal import Exchange
internal import RelgraphCore
internal import RelgraphKit

/// `relgraph analyze`: a graph file in, a table of measures out.
struct AnalyzeCommand: AsyncParsableCommand {
  /// Which map of a graph.json is measured.
  enum View: String, CaseIterable, ExpressibleByArgument {
    case network
    case relations
  }

  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Measure the nodes or edges of any graph file.",
    discussion: """
      Reads graph.json, DOT, GEXF, GraphML, node-link JSON, Pajek and CSV edge lists. Weights are strengths: \
      bigger is closer; shortest paths add up their inverses, or count edges where a measure ends in -hops. \
      Betweenness of large graphs is estimated from a sample, and its bound told.

      Measures of nodes: \(NodeMeasure.names).

      Measures of edges: \(EdgeMeasure.names).
      """)

  @Argument(help: "The graph file; - is standard input.")
  var graph: String

  @Option(
    name: [.long, .customShort("m")],
    help: "A measure to take, repeatable; all with « all ». The usual ones where none is named.")
  var measure: [String] = []

  @Option(help: "The measure to sort by; betweenness, or strength of edges, where not said.")
  var by: String?

  @Option(help: "How many rows to show; 0 shows all.")
  var top: Int = 20

  @Flag(help: "Measure edges instead of nodes.")
  var edges = false

  @Option(help: "Which map of a graph.json: network or relations.")
  var view: View = .network

  @Option(help: "Measure only the part of the graph around the node with this id, name or alias.")
  var around: String?

  @Option(help: "How many edges away from that node.")
  var radius: Int = 1

  @Flag(help: "Sample nothing and leave nothing out, however long it takes.")
  var exact = false

  @Flag(help: "Take every edge as directed, whatever the file says.")
  var directed = false

  @Flag(help: "Take every edge as one of strength 1, whatever its weight.")
  var unweighted = false

  @Option(help: "How fine communities are: above 1 smaller, below 1 larger ones.")
  var resolution: Double?

  @Flag(
    help: "Find communities by the constant Potts model; --resolution is the density they have.")
  var potts = false

  @Option(help: "Where the search for communities starts; the same seed gives the same ones.")
  var seed: UInt64 = 1

  @Flag(help: "Print one JSON object a line; all measures where none is named.")
  var json = false

  @Flag(help: "Print CSV; all measures where none is named.")
  var csv = false

  mutating func validate() throws {
    guard top >= 0 else { throw ValidationError("--top takes 0 or more.") }
    if let resolution, !(resolution > 0 && resolution <= 1e9) {
      throw ValidationError("--resolution takes a number above 0.")
    }
    guard !potts || resolution != nil else {
      throw ValidationError("--potts wants a --resolution, such as 0.05.")
    }
    guard radius >= 0 else { throw ValidationError("--radius takes 0 or more.") }
    guard !(json && csv) else { throw ValidationError("--json and --csv exclude each other.") }
    for name in measure + [by].compactMap({ $0 }) where name != "all" || name == by {
      let isKnown =
        edges ? EdgeMeasure(rawValue: name) != nil : NodeMeasure(rawValue: name) != nil
      guard isKnown else {
        throw ValidationError(
          "There is no measure « \(name) » of \(edges ? "edges" : "nodes"); use one of "
            + "\(edges ? EdgeMeasure.names : NodeMeasure.names).")
      }
    }
  }

  func run() async throws {
    let reading = try GraphInput.read(graph)
    if reading.map == nil, view == .relations {
      throw CommandFailure("\(graph): only graph.json holds typed relations; leave --view away")
    }
    let whole =
      reading.map.map { view == .network ? $0.networkView() : $0.relationsView() } ?? reading.graph
    let analysis = GraphAnalysis(try part(of: whole), options: options)
    if analysis.edgesLeftOut > 0 {
      let edges = analysis.edgesLeftOut.counted("edge")
      Terminal.warn(
        "\(graph): left out for a weight that is no strength (1e-100 to 1e100): \(edges)")
    }
    let ranks = view == .network && around == nil && !edges ? reading.map?.ranks(by: sorting) : nil
    let (columns, table) = edges ? (edgeColumns(analysis), nil) : nodeColumns(analysis)
    let sheet = MeasureSheet(
      members: edges ? GraphAnalysis.edgeMembers : GraphAnalysis.nodeMembers,
      rows: edges ? analysis.edgeRows : analysis.nodeRows, columns: columns, sorting: sorting,
      isAscending: edges && EdgeMeasure(rawValue: sorting)?.isBetterSmall == true, ranks: ranks)
    if json { return try Terminal.write(sheet.jsonLines(top)) }
    if csv { return try Terminal.write(sheet.csv(top)) }
    let lines = sheet.lines(top) + [""] + analysis.summary(after: table)
    try Terminal.write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private var options: AnalysisOptions {
    var options = AnalysisOptions()
    options.isExact = exact
    options.isUnweighted = unweighted
    options.isDirected = directed
    options.quality =
      potts
      ? .constantPotts(resolution: resolution ?? 1) : .modularity(resolution: resolution ?? 1)
    options.seed = seed
    return options
  }

  /// The measure that the rows are sorted by.
  private var sorting: String {
    if let by { return by }
    if let only = measure.first, only != "all" { return only }
    return edges ? "strength" : "betweenness"
  }

  private func part(of graph: PropertyGraph) throws -> PropertyGraph {
    guard let around else { return graph }
    let search = NameSearch(graph)
    return GraphAnalysis(graph).around(try search.node(named: around), radius: radius)
  }

  private func nodeColumns(_ analysis: GraphAnalysis) -> ([MeasureSheet.Column], MeasureTable?) {
    let measures = nodeMeasures(analysis)
    let table = analysis.table(measures)
    for note in table.columns.compactMap(\.note) { Terminal.warn("\(graph): \(note)") }
    let columns = zip(measures, table.columns).map { measure, column in
      MeasureSheet.Column(
        name: measure.rawValue, isWhole: measure.isWhole, values: column.values)
    }
    return (columns, table)
  }

  /// The measures that were asked for, in the order in which tables show them.
  private func nodeMeasures(_ analysis: GraphAnalysis) -> [NodeMeasure] {
    let isAll = measure.contains("all") || (measure.isEmpty && (json || csv))
    let named = (measure + [sorting]).compactMap { NodeMeasure(rawValue: $0) }
    let wished =
      isAll ? NodeMeasure.allCases : measure.isEmpty ? NodeMeasure.usual : []
    let taken = analysis.affordable(wished)
    if taken.count < wished.count {
      let names = wished.filter { !taken.contains($0) }.map(\.rawValue).joined(separator: ", ")
      Terminal.warn("\(graph): \(names) left out, the graph is large; name them with --measure")
    }
    let all = Set(taken + named)
    return NodeMeasure.allCases.filter { all.contains($0) }
  }

  private func edgeColumns(_ analysis: GraphAnalysis) -> [MeasureSheet.Column] {
    let named = (measure + [sorting]).compactMap { EdgeMeasure(rawValue: $0) }
    let all = measure.contains("all") || measure.isEmpty ? EdgeMeasure.allCases : named
    let wished = Set(all + named)
    return EdgeMeasure.allCases.filter { wished.contains($0) }.map { measure in
      .init(
        name: measure.rawValue, isWhole: measure.isWhole,
        values: analysis.values(of: measure))
    }
  }
}

extension EntityGraph {
  /// The ranks that the file has by a measure, one a node, where it has any.
  fileprivate func ranks(by measure: String) -> [RankEstimate]? {
    let found = nodes.compactMap { $0.ranks[measure] }
    return found.count == nodes.count && !found.isEmpty ? found : nil
  }
}
