internal import ArgumentParser
internal import RelgraphCore
internal import RelgraphKit

/// `relgraph explain`: the quotes behind a node or an edge.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show the quotes behind an entity or between two.",
    discussion: """
      Names may be written as on the map, as any alias, as your registry file calls them, or as an id; accents \
      and capitals do not matter. With one name: its forms, where they stand and why they were merged, what was \
      kept apart, and its relations. With two: what ties them. Tells it in French, the corpus' language.
      """)

  @Argument(help: "An entity.")
  var entity: String

  @Argument(help: "Another entity.")
  var other: String?

  @Option(help: "The folder that « build » wrote.")
  var from: String = "graphs"

  @OptionGroup var registry: RegistryOptions

  @OptionGroup var time: TimeArguments

  @Flag(help: "Print one JSON object a line.")
  var json = false

  func run() async throws {
    let folder = MapFolder(from)
    let whole = try folder.map()
    let records = try folder.evidence()
    let map = whole.within(time.range, documents: records.map(\.document))
    let search = NameSearch(whole)
    func found(_ name: String) throws -> Int {
      try map.node(search.node(named: name, otherwise: otherNames(of: name)), of: whole)
    }
    let first = try found(entity)
    let explanation = Explanation(map: map, records: records, style: Terminal.allowsStyle)
    if let other {
      let second = try found(other)
      try NameSearch(map).requireTwo(first, second)
      try Terminal.write(
        json
          ? explanation.jsonLines(between: first, second) : explanation.text(between: first, second)
      )
    } else {
      try Terminal.write(json ? explanation.jsonLines(of: first) : explanation.text(of: first))
    }
  }

  /// What the user's registry files call somebody besides.
  private func otherNames(of name: String) throws -> [String] {
    registry.paths.isEmpty ? [] : try registry.knowledge().otherNames(of: name)
  }
}
