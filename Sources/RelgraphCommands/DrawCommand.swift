internal import ArgumentParser
internal import Drawing
internal import Exchange
internal import RelgraphCore

/// `relgraph draw`: a graph file in, a picture out.
struct DrawCommand: AsyncParsableCommand {
  /// Which map of a graph.json is drawn.
  enum View: String, CaseIterable, ExpressibleByArgument {
    case network
    case relations
  }

  /// How the picture is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case svg
    case dot
  }

  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draw any graph file.",
    discussion: """
      Reads graph.json, DOT, GEXF, GraphML, node-link JSON, Pajek and CSV edge lists; writes SVG or DOT with \
      positions to standard output, or to the file that -o names.
      """)

  @Argument(help: "The graph file; - is standard input.")
  var graph: String

  @Option(help: "Which map of a graph.json: network or relations.")
  var view: View = .network

  @Option(help: "svg, or dot with positions and style.")
  var format: Format = .svg

  @Option(help: "The measure behind node sizes, where the file has one.")
  var by: String?

  @Option(help: "Most nodes to draw; the most important are, and the map says what it left out.")
  var top: Int = 60

  @OptionGroup var time: TimeArguments

  @Option(name: .shortAndLong, help: "The file to write; standard output where none is named.")
  var output: String = "-"

  mutating func validate() throws {
    guard (1...5000).contains(top) else { throw ValidationError("--top takes 1 to 5000.") }
  }

  func run() async throws {
    let reading = try GraphInput.read(graph)
    if reading.map == nil, !time.range.isEverything {
      throw CommandFailure("--since and --until need a graph.json; other files carry no dates")
    }
    let options = MapOptions(measure: by, mostNodes: top)
    let picture =
      switch (reading.map?.within(time.range), view) {
      case (.some(let map), .network): map.network(options)
      case (.some(let map), .relations): map.relations(options)
      case (.none, _): Picture(reading.graph, options: options)
      }
    let map = DrawnMap(picture, using: Layouting.service)
    for note in map.notes { Terminal.warn(note) }
    let bytes = Array((format == .svg ? map.svg() : map.dot()).utf8)
    if output == "-" { try Terminal.write(bytes) } else { try AtomicFile.write(bytes, to: output) }
  }
}
