public import RelgraphCore

/// Writes `entities.csv`: one entity a row, with its measures.
public struct EntitiesCSV: Sendable {
  /// Names of the measures, in the order of their columns; all of them by name where nothing is given.
  public var measures: [String]?

  /// Makes a writer.
  public init(measures: [String]? = nil) { self.measures = measures }

  /// Writes the table: id, name, type, aliases, wikidata, mentions, documents, then the measures, then
  /// for every measure that ranks the nodes its rank, the best and the worst one plausible, the
  /// standard error of its value, and whether the rank is stable.
  ///
  /// A measure that a node lacks, or that is not finite, is an empty cell.
  public func write<Sink: ByteSink & ~Copyable>(
    _ graph: EntityGraph, to sink: inout Sink
  ) throws(Sink.Failure) {
    let measures = self.measures ?? graph.measureNames
    var csv = CSVText()
    let ranked = Set(graph.nodes.flatMap(\.ranks.keys))
    let rankings = measures.filter { ranked.contains($0) }
    csv.row(
      ["id", "name", "type", "aliases", "wikidata", "mentions", "documents"] + measures
        + rankings.flatMap { name in Self.rankColumns.map { name + "_" + $0 } })
    for node in graph.nodes {
      csv.cell(node.entity.id)
      csv.cell(node.entity.name)
      csv.cell(node.entity.type.rawValue)
      csv.cell(TextCleaning.joined(node.entity.aliases))
      csv.cell(node.entity.wikidata)
      csv.cell(node.mentions)
      csv.cell(node.documents)
      for measure in measures { csv.cell(node.measures[measure]) }
      for ranking in rankings { Self.write(node.ranks[ranking], to: &csv) }
      csv.endRow()
      try csv.bytes.drain(into: &sink)
    }
    try csv.bytes.finish(into: &sink)
  }

  private static let rankColumns = ["rank", "best", "worst", "error", "stable"]

  private static func write(_ estimate: RankEstimate?, to csv: inout CSVText) {
    guard let estimate else { return rankColumns.forEach { _ in csv.cell(nil as String?) } }
    csv.cell(estimate.rank)
    csv.cell(estimate.best)
    csv.cell(estimate.worst)
    csv.cell(estimate.standardError)
    csv.cell(estimate.isStable ? "yes" : "no")
  }
}

extension EntityGraph {
  /// The names of all measures that any node carries, sorted.
  public var measureNames: [String] {
    nodes.reduce(into: Set<String>()) { $0.formUnion($1.measures.keys) }.sorted()
  }
}
