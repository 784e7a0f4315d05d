internal import ArgumentParser
internal import CorpusReading
internal import Drawing
internal import Exchange
internal import RelgraphCore
internal import RelgraphKit

/// Writes everything that a build makes, then tells what it made.
struct Publication {
  let arguments: AssemblyArguments
  let knowledge: KnowledgeBase
  /// The files that were read, none of which may be written over.
  let inputs: [String]
  /// What to give where nothing could be read.
  var wanted = InputOptions.wanted

  /// Writes the files and prints the summary.
  ///
  /// - Throws: ``CommandFailure`` where nothing could be read or a file can't be written; exit code 2
  ///   where something was skipped.
  func publish(_ assembly: Assembly, skips: [Skip], remarks: [Remark]) throws {
    SkipReport.warn(skips, remarks, quiet: arguments.quiet)
    guard assembly.count > 0 else {
      throw CommandFailure("no document could be read, so nothing was written; give \(wanted)")
    }
    let report = assembly.report(arguments.options)
    if report.graph.corpus.documents == 0 {
      Terminal.warn(
        (assembly.count == 1
          ? "the document does not lie" : "none of the \(assembly.count) documents lies")
          + " in the time asked for, so the maps are empty; see --since and --until")
    }
    var folder = try OutputFolder.open(arguments.output)
    let notes = try write(report, to: &folder)
    let stale = try folder.commit(sparing: inputs)
    for note in notes + stale + report.notes { Terminal.warn(note) }
    if !arguments.quiet {
      let summary = Summary(graph: report.graph, skips: skips, output: arguments.output)
      if arguments.json {
        try Terminal.write(summary.json)
      } else {
        try Terminal.write(Array(summary.text.utf8))
      }
    }
    if arguments.profile == .triggers, !arguments.quiet {
      try Terminal.write(TriggerProfile(report.evidence).text)
    }
    if !skips.isEmpty { throw ExitCode(2) }
  }

  /// Writes the files; returns what the layout wants told.
  private func write(_ report: Report, to folder: inout OutputFolder) throws -> [String] {
    let graph = report.graph
    let options = MapOptions(mostNodes: arguments.top, documents: report.documents)
    var networkOptions = options
    networkOptions.backbone = arguments.backbone
    let network = DrawnMap(graph.network(networkOptions), using: Layouting.service)
    let relations = DrawnMap(graph.relations(options), using: Layouting.service)
    let address = PageAddress("index.html")
    try folder.add("network.svg", Array(network.svg(page: address).utf8))
    try folder.add("network.dot", Array(network.dot().utf8))
    try folder.add("relations.svg", Array(relations.svg(page: address).utf8))
    try folder.add("relations.dot", Array(relations.dot().utf8))
    let timeline = graph.timeline(options)
    if !timeline.isEmpty {
      try folder.add("timeline.svg", Array(timeline.svg(page: address).utf8))
    }
    networkOptions.language = .english
    var relationsOptions = options
    relationsOptions.language = .english
    let page = ExplorerPage(
      graph: graph, maps: [network, relations],
      translations: [graph.network(networkOptions), graph.relations(relationsOptions)],
      documents: report.evidence.map(\.document))
    try folder.add("index.html", Array(page.html.utf8))
    var json: [UInt8] = []
    GraphJSONWriter().write(graph, to: &json)
    try folder.add("graph.json", json)
    var lines: [UInt8] = []
    EvidenceLinesWriter().write(report.evidence, to: &lines)
    try folder.add("evidence.jsonl", lines)
    var entities: [UInt8] = []
    EntitiesCSV(measures: Report.measureNames).write(graph, to: &entities)
    try folder.add("entities.csv", entities)
    var table: [UInt8] = []
    RelationsCSV(dates: report.dates).write(graph, to: &table)
    try folder.add("relations.csv", table)
    for format in Set(arguments.extras).sorted(by: { $0.rawValue < $1.rawValue }) {
      var bytes: [UInt8] = []
      switch format {
      case .gexf: GEXFWriter().write(graph.combinedView(), to: &bytes)
      case .graphml: GraphMLWriter().write(graph.combinedView(), to: &bytes)
      }
      try folder.add("graph." + format.rawValue, bytes)
    }
    return network.notes + relations.notes
  }
}

/// Where maps are laid out: in a child process of this program, or here where a library is used.
enum Layouting {
  static var service: LayoutService {
    guard ProgramStart.isProgram, let path = Terminal.executablePath else { return .inProcess }
    return .childProcess(executable: path)
  }
}
