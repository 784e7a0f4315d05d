internal import RelgraphCore

/// In which documents every edge of a map stands, and how often.
struct DocumentTies: Sendable, Equatable {
  /// How often one document ties two entities.
  struct Tie: Sendable, Equatable {
    /// Position of the document in the order of ids.
    let document: Int
    /// Number of its windows, or of its pieces of evidence.
    let count: Int
  }

  /// Number of documents, those without an edge among them.
  let documentCount: Int
  /// For each co-occurrence of the map its documents, ascending.
  let cooccurrences: [[Tie]]
  /// For each relation of the map its documents, ascending.
  let relations: [[Tie]]

  /// Takes the co-occurrences' documents, and reads the relations' off their evidence.
  init(
    documents: [String], cooccurrences: [[Tie]], relations: [RelationEdge]
  ) {
    documentCount = documents.count
    self.cooccurrences = cooccurrences
    let position = Dictionary(
      documents.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.relations = relations.map { edge in
      var counts: [Int: Int] = [:]
      for evidence in edge.evidence.all where !evidence.isCopy {
        if let document = position[evidence.document] { counts[document, default: 0] += 1 }
      }
      return counts.sorted { $0.key < $1.key }.map { Tie(document: $0.key, count: $0.value) }
    }
  }
}
