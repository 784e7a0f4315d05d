internal import ArgumentParser
internal import RelgraphCore
internal import RelgraphKit

/// `relgraph path`: how two entities hang together, link by link.
struct PathCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Show the shortest chain of relations between two entities.",
    discussion: """
      Every link comes with its strongest quote. Names may be written as on the map, as any alias, or as an id; \
      accents and capitals do not matter. Relations are followed both ways; those that are only denied do not count. \
      Tells it in French, the corpus' language.
      """)

  @Argument(help: "An entity.")
  var start: String

  @Argument(help: "Another entity.")
  var end: String

  @Option(help: "The folder that « build » wrote.")
  var from: String = "graphs"

  @Flag(help: "Go by who appears with whom instead of relations.")
  var network = false

  @Flag(help: "Print one JSON object a line, one for each link.")
  var json = false

  func run() async throws {
    let folder = MapFolder(from)
    let map = try folder.map()
    let search = NameSearch(map)
    let first = try search.node(named: start)
    let last = try search.node(named: end)
    try search.requireTwo(first, last)
    let links: ChainSearch.Links = network ? .cooccurrences : .relations
    guard let chain = ChainSearch(map, links: links).chain(from: first, to: last) else {
      let kind = network ? "co-occurrences" : "relations"
      let remedy =
        network ? "they are in different components" : "--network goes by who appears with whom"
      throw CommandFailure(
        "no chain of \(kind) leads from « \(map.nodes[first].entity.name) » to "
          + "« \(map.nodes[last].entity.name) »; \(remedy)")
    }
    let explanation = Explanation(
      map: map, records: try folder.evidence(), style: Terminal.allowsStyle)
    let report = ChainReport(explanation: explanation, links: links)
    try Terminal.write(
      json ? report.jsonLines(chain) : report.text(chain, from: first, to: last))
  }
}
