internal import ArgumentParser
internal import RelgraphCore

/// `relgraph explain`: the quotes behind a node or an edge.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show the quotes behind an entity or between two.",
    discussion: """
      Names may be written as on the map, as any alias, or as an id; accents and capitals do not matter. With \
      one name: its forms, where they stand and why they were merged, and its relations. With two: what ties them.
      """)

  @Argument(help: "An entity.")
  var entity: String

  @Argument(help: "Another entity.")
  var other: String?

  @Option(help: "The folder that « build » wrote.")
  var from: String = "graphs"

  @Flag(help: "Print one JSON object a line.")
  var json = false

  func run() async throws {
    let folder = MapFolder(from)
    let map = try folder.map()
    let records = try folder.evidence()
    let search = EntitySearch(map)
    let first = try search.node(named: entity)
    let explanation = Explanation(map: map, records: records, style: Terminal.allowsStyle)
    if let other {
      let second = try search.node(named: other)
      try Terminal.write(
        json
          ? explanation.jsonLines(between: first, second) : explanation.text(between: first, second)
      )
    } else {
      try Terminal.write(json ? explanation.jsonLines(of: first) : explanation.text(of: first))
    }
  }
}
