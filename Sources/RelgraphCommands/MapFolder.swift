internal import Exchange
internal import RelgraphCore

/// A folder that `build` wrote.
struct MapFolder {
  private let path: String

  init(_ path: String) { self.path = path }

  /// The map with every quote.
  func map() throws -> EntityGraph {
    try GraphJSONReader().read(bytes("graph.json"), file: path + "/graph.json")
  }

  /// What every document says.
  func evidence() throws -> [EvidenceRecord] {
    try EvidenceLinesReader().read(bytes("evidence.jsonl"), file: path + "/evidence.jsonl")
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    try Terminal.readFile(
      path + "/" + name, remedy: "run « relgraph build » first or name its folder with --from")
  }
}
