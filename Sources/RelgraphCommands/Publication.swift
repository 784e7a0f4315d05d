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
    let notes = try writePictures(of: report, to: &folder)
    for (name, write) in Self.tables(of: report) {
      var bytes: [UInt8] = []
      write(&bytes)
      try folder.add(name, bytes)
    }
    for format in Set(arguments.extras).sorted(by: { $0.rawValue < $1.rawValue }) {
      var bytes: [UInt8] = []
      switch format {
      case .gexf: GEXFWriter().write(report.graph.combinedView(), to: &bytes)
      case .graphml: GraphMLWriter().write(report.graph.combinedView(), to: &bytes)
      }
      try folder.add("graph." + format.rawValue, bytes)
    }
    return notes
  }

  /// Writes the maps, the timeline and the page of them.
  private func writePictures(
    of report: Report, to folder: inout OutputFolder
  ) throws -> [String] {
    let graph = report.graph
    var options = MapOptions(mostNodes: arguments.top, documents: report.documents)
    var networkOptions = options
    networkOptions.backbone = arguments.backbone
    let maps = [
      ("network", DrawnMap(graph.network(networkOptions), using: Layouting.service)),
      ("relations", DrawnMap(graph.relations(options), using: Layouting.service)),
    ]
    let address = PageAddress("index.html")
    for (name, map) in maps {
      try folder.add(name + ".svg", Array(map.svg(page: address).utf8))
      try folder.add(name + ".dot", Array(map.dot().utf8))
    }
    let timeline = graph.timeline(options)
    if !timeline.isEmpty {
      try folder.add("timeline.svg", Array(timeline.svg(page: address).utf8))
    }
    networkOptions.language = .english
    options.language = .english
    let page = ExplorerPage(
      graph: graph, maps: maps.map(\.1),
      translations: [graph.network(networkOptions), graph.relations(options)],
      documents: report.evidence.map(\.document))
    try folder.add("index.html", Array(page.html.utf8))
    return maps.flatMap(\.1.notes)
  }

  /// The files that other programs read, each with what writes it.
  private static func tables(
    of report: Report
  ) -> KeyValuePairs<String, (inout [UInt8]) -> Void> {
    [
      "graph.json": { GraphJSONWriter().write(report.graph, to: &$0) },
      "evidence.jsonl": { EvidenceLinesWriter().write(report.evidence, to: &$0) },
      "entities.csv": {
        EntitiesCSV(measures: Report.measureNames).write(report.graph, to: &$0)
      },
      "relations.csv": { RelationsCSV(dates: report.dates).write(report.graph, to: &$0) },
    ]
  }
}

/// Where maps are laid out: in a child process of this program, or here where a library is used.
enum Layouting {
  static var service: LayoutService {
    guard ProgramStart.isProgram, let path = Terminal.executablePath else { return .inProcess }
    return .childProcess(executable: path)
  }
}
