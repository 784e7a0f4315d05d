internal import ArgumentParser
internal import Exchange
internal import Foundation
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

  @OptionGroup var time: TimeArguments

  @Flag(help: "Print one JSON object a line.")
  var json = false

  func run() async throws {
    let map = try readMap().within(time.range)
    let records = try readEvidence()
    let first = try find(entity, in: map)
    let explanation = Explanation(map: map, records: records, style: Terminal.allowsStyle)
    if let other {
      let second = try find(other, in: map)
      try Terminal.write(
        json
          ? explanation.jsonLines(between: first, second) : explanation.text(between: first, second)
      )
    } else {
      try Terminal.write(json ? explanation.jsonLines(of: first) : explanation.text(of: first))
    }
  }

  private func readMap() throws -> EntityGraph {
    let path = from + "/graph.json"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(
        "\(path): can't be read; run « relgraph build » first or name its folder with --from")
    }
    return try GraphJSONReader().read(Array(data), file: path)
  }

  private func readEvidence() throws -> [EvidenceRecord] {
    let path = from + "/evidence.jsonl"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(
        "\(path): can't be read; run « relgraph build » first or name its folder with --from")
    }
    return try EvidenceLinesReader().read(Array(data), file: path)
  }

  /// The node that a name means.
  private func find(_ name: String, in map: EntityGraph) throws -> Int {
    let search = EntitySearch(map)
    let exact = search.nodes(named: name)
    if exact.count == 1 { return exact[0] }
    let names = (exact.isEmpty ? search.nodes(containing: name) : exact)
      .prefix(8).map { "« \(map.nodes[$0].entity.name) » (\(map.nodes[$0].entity.id))" }
    guard !names.isEmpty else {
      throw CommandFailure(
        "nobody on the map is called « \(TextTable.safe(name)) »; entities.csv lists all names")
    }
    throw CommandFailure(
      "« \(TextTable.safe(name)) » "
        + (exact.isEmpty ? "is not on the map; did you mean " : "may mean ")
        + names.joined(separator: ", ") + "?")
  }
}
