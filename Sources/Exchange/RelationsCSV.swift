public import RelgraphCore

/// Writes `relations.csv`: one typed relation a row, with its strongest quote.
public struct RelationsCSV: Sendable {
  /// Language tag of the labels.
  public var language: String
  /// The date of each document, by its id.
  public var dates: [String: PartialDate]

  /// The names of the columns.
  public static let columns = [
    "type", "label", "source", "source_name", "target", "target_name", "count", "documents",
    "weight", "distinct_documents", "score", "quad", "directed", "modality", "quote", "document",
    "trigger", "rule", "attributed_to", "role", "confidence", "date", "event_date", "date_words",
  ]

  /// Makes a writer.
  public init(language: String = "fr", dates: [String: PartialDate] = [:]) {
    self.language = language
    self.dates = dates
  }

  /// Writes the table, in the order of the graph's relations.
  public func write<Sink: ByteSink & ~Copyable>(
    _ graph: EntityGraph, to sink: inout Sink
  ) throws(Sink.Failure) {
    let definitions = graph.ontology.byType
    var csv = CSVText()
    csv.row(Self.columns)
    for relation in graph.relations {
      let definition = definitions[relation.type]
      let source = graph.nodes[relation.source].entity
      let target = graph.nodes[relation.target].entity
      csv.cell(relation.type.rawValue)
      csv.cell(definition?.labels[language] ?? relation.type.rawValue)
      csv.cell(source.id)
      csv.cell(source.name)
      csv.cell(target.id)
      csv.cell(target.name)
      csv.cell(relation.count)
      csv.cell(relation.documents)
      csv.cell(relation.weight)
      csv.cell(relation.distinctDocuments)
      csv.cell(definition?.score)
      csv.cell(definition?.quad.rawValue)
      csv.cell(definition?.isSymmetric == true ? "no" : "yes")
      csv.cell(relation.modality.rawValue)
      write(relation.evidence.first, to: &csv)
      csv.endRow()
      try csv.bytes.drain(into: &sink)
    }
    try csv.bytes.finish(into: &sink)
  }

  private func write(_ evidence: Evidence, to csv: inout CSVText) {
    csv.cell(evidence.quote)
    csv.cell(evidence.document)
    csv.cell(evidence.trigger)
    csv.cell(evidence.rule)
    csv.cell(evidence.attributedTo)
    csv.cell(evidence.role)
    csv.cell(evidence.confidence)
    csv.cell((evidence.date ?? dates[evidence.document])?.description)
    csv.cell(evidence.event?.date.description)
    csv.cell(evidence.event?.words)
  }
}
