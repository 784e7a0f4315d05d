internal import ArgumentParser
internal import Drawing
internal import Exchange
internal import Foundation
internal import RelgraphCore

/// `relgraph draw`: a graph file in, a picture out.
struct DrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draw any graph file.",
    discussion: """
      Reads graph.json, DOT, GEXF, GraphML, node-link JSON, Pajek and CSV edge lists; writes SVG, DOT with \
      positions, PDF or PNG to standard output, or to the file that -o names.

      relgraph draw graphs/graph.json --view relations --format pdf -o relations.pdf
      relgraph draw graphs/graph.json --view ego "Kim Jong-un" --color sign -o kim.svg
      relgraph draw graphs/graph.json --view timeline -o timeline.svg
      """)

  @Argument(help: "The graph file; - is standard input.")
  var graph: String

  @Argument(help: "With --view ego: the entity in the middle, by name, alias or id.")
  var name: String?

  @OptionGroup var options: DrawOptions

  @Option(
    help:
      "svg; dot with positions and style; pdf; png. Where not said, what the name behind -o ends in, or svg."
  )
  var format: DrawFormat?

  @Flag(
    help: "Print how readable the map is, in numbers; the picture is written where -o names a file."
  )
  var check = false

  @Flag(help: "Print the check as one JSON object.")
  var json = false

  @OptionGroup var time: TimeArguments

  @Option(name: .shortAndLong, help: "The file to write; standard output where none is named.")
  var output: String?

  mutating func validate() throws {
    if options.view == .ego {
      guard let name else {
        throw ValidationError("--view ego takes a name: draw GRAPH --view ego NAME.")
      }
      // Both « GRAPH --view ego NAME » and « --view ego NAME GRAPH » say what is meant.
      let isFile = FileManager.default.fileExists(atPath:)
      if !isFile(graph), isFile(name) { (graph, self.name) = (name, graph) }
    } else if let name {
      throw ValidationError("« \(name) » is one argument too many; names go with --view ego.")
    }
    if options.view == .timeline, kind == .dot || check {
      throw ValidationError("A timeline is no graph: --format dot and --check do not go with it.")
    }
    if format == nil, let output, DrawFormat.isForeign(output) {
      throw ValidationError(
        "« \(output) » promises a picture that can't be written; name .svg, .dot, .pdf or .png, or say --format."
      )
    }
    if json, !check { throw ValidationError("--json goes with --check.") }
  }

  /// The format, from the file's name where it was not said.
  private var kind: DrawFormat {
    format ?? output.flatMap(DrawFormat.init(ofFile:)) ?? .svg
  }

  func run() async throws {
    let drawing = try PictureSource(
      GraphInput.read(graph), path: graph, options: options, range: time.range)
    let page = options.page.flatMap(PageAddress.init)
    if options.view == .timeline {
      return try write([], svg: drawing.timeline().svg(page: page), sparing: drawing.evidenceFile)
    }
    let picture = try drawing.picture(around: name)
    if picture.nodes.isEmpty {
      Terminal.warn(
        "\(graph): nothing is left to draw of what was asked for, so the picture is empty")
    }
    if options.color == .community || options.hulls, !picture.nodes.isEmpty,
      picture.nodes.allSatisfy({ $0.community == nil })
    {
      Terminal.warn("\(graph): no community is drawn, since the graph tells of none")
    }
    let map = DrawnMap(picture, using: Layouting.service)
    for note in map.notes { Terminal.warn(note) }
    if check {
      let found = Readability(map)
      try Terminal.write(Array((json ? found.json + "\n" : found.text).utf8))
      if output == nil { return }
    }
    try write(
      kind == .dot ? Array(map.dot().utf8) : [], svg: map.svg(page: page),
      sparing: drawing.evidenceFile)
  }

  /// Writes the picture in the format that was asked for.
  private func write(_ dot: [UInt8], svg: String, sparing evidence: String?) throws {
    let bytes: [UInt8]
    if let print = PrintFormat(rawValue: kind.rawValue) {
      do {
        bytes = try Layouting.service.rendered(svg, as: print)
      } catch {
        throw CommandFailure(
          "\(kind.rawValue) can't be written: \(error.text(.english)); Graphviz needs Cairo for it, or "
            + "turn the SVG with another program")
      }
    } else {
      bytes = kind == .svg ? Array(svg.utf8) : dot
    }
    try OutputFile.write(bytes, to: output, sparing: [graph, evidence].compactMap(\.self))
  }
}
