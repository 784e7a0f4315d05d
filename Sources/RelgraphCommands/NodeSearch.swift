internal import Linguistics
internal import RelgraphCore

/// Finds a node of any graph by id or label, whatever the accents and capitals.
struct NodeSearch {
  private let graph: PropertyGraph

  init(_ graph: PropertyGraph) { self.graph = graph }

  /// The node that a name means: by its id, else by its label, else by a part of its label.
  ///
  /// - Throws: ``CommandFailure`` where it means none or several, with those that it may mean.
  func node(named name: String) throws -> Int {
    if let exact = graph.nodes.firstIndex(where: { $0.id == name }) { return exact }
    let folded = Folding.fold(name)
    let labels = graph.nodes.map { Folding.fold($0.label) }
    let same = labels.indices.filter { labels[$0] == folded }
    if same.count == 1 { return same[0] }
    let near = same.isEmpty ? labels.indices.filter { labels[$0].contains(folded) } : same
    let names = near.prefix(8).map {
      "« \(TextTable.safe(graph.nodes[$0].label)) » (\(TextTable.safe(graph.nodes[$0].id)))"
    }
    guard !names.isEmpty else {
      throw CommandFailure("no node is called « \(TextTable.safe(name)) »")
    }
    throw CommandFailure(
      "« \(TextTable.safe(name)) » "
        + (same.isEmpty ? "is not in the graph; did you mean " : "may mean ")
        + names.joined(separator: ", ") + "?")
  }
}
