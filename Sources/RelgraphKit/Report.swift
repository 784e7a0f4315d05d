public import RelgraphCore

/// What a corpus comes to: the map, and every document's evidence.
public struct Report: Sendable {
  /// The map, with measures on its nodes.
  public let graph: EntityGraph
  /// The evidence, one record a document, in the order of document ids.
  public let evidence: [EvidenceRecord]
  /// What there is to say about measures that are not exact or were left out, a sentence each.
  public let notes: [String]
  /// The names of the measures that nodes carry, in the order in which tables show them.
  public static let measureNames = Measuring.measures.map(\.rawValue)

  /// Dates of the documents that have one, by id.
  public var dates: [String: PartialDate] {
    var dates: [String: PartialDate] = [:]
    for record in evidence { dates[record.document.id] = record.document.date }
    return dates
  }

  /// What is known of each document, by id.
  public var documents: [String: DocumentInfo] {
    Dictionary(evidence.map { ($0.document.id, $0.document) }) { first, _ in first }
  }
}
