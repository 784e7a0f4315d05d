/// The map: entities, who appears with whom, and who does what to whom.
///
/// Nodes are sorted by id; edges name their ends by index into ``nodes``.
public struct EntityGraph: Sendable, Hashable, Codable {
  /// The entities with their counts, sorted by id.
  public let nodes: [EntityNode]
  /// Undirected edges with `first < second`, sorted by ends.
  public let cooccurrences: [Cooccurrence]
  /// Directed edges, sorted by type and ends; a symmetric type has `source < target`.
  public let relations: [RelationEdge]
  /// What the map was made from.
  public let corpus: CorpusSummary
  /// The relation types.
  public let ontology: Ontology

  /// Puts the map together.
  public init(
    nodes: [EntityNode], cooccurrences: [Cooccurrence], relations: [RelationEdge],
    corpus: CorpusSummary, ontology: Ontology
  ) {
    self.nodes = nodes
    self.cooccurrences = cooccurrences
    self.relations = relations
    self.corpus = corpus
    self.ontology = ontology
    checkInvariants()
  }

  /// Stops in debug builds where an edge leaves the graph or turns back on itself.
  package func checkInvariants() {
    assert(zip(nodes, nodes.dropFirst()).allSatisfy { $0.entity.id < $1.entity.id })
    assert(cooccurrences.allSatisfy { $0.first < $0.second && nodes.indices.contains($0.second) })
    assert(
      relations.allSatisfy {
        $0.source != $0.target && nodes.indices.contains($0.source)
          && nodes.indices.contains($0.target)
      })
  }
}

/// An entity on the map.
public struct EntityNode: Sendable, Hashable, Codable {
  /// Who or what.
  public let entity: Entity
  /// Number of mentions in the corpus; 0 also where a map was cut to a time, which does not tell them.
  public let mentions: Int
  /// Number of documents that mention it; 0 also where a map was cut to a time.
  public let documents: Int
  /// Measures by name (`degree`, `betweenness`, …).
  public let measures: [String: Double]
  /// Where the centralities among the measures place it, by their names, and how far to trust that.
  public let ranks: [String: RankEstimate]

  /// Makes a node.
  public init(
    entity: Entity, mentions: Int, documents: Int, measures: [String: Double] = [:],
    ranks: [String: RankEstimate] = [:]
  ) {
    self.entity = entity
    self.mentions = mentions
    self.documents = documents
    self.measures = measures
    self.ranks = ranks
  }
}

/// An entity's place by a measure, and the places that other documents might have given it.
public struct RankEstimate: Sendable, Hashable, Codable {
  /// Its place, 1 for the highest value; equal values share the better one.
  public let rank: Int
  /// The best place that it plausibly has.
  public let best: Int
  /// The worst place that it plausibly has.
  public let worst: Int
  /// The standard error of the measure's value.
  public let standardError: Double
  /// Whether the places from best to worst are few enough to speak of one.
  public let isStable: Bool

  /// Makes an estimate.
  public init(rank: Int, best: Int, worst: Int, standardError: Double, isStable: Bool) {
    self.rank = rank
    self.best = best
    self.worst = worst
    self.standardError = standardError
    self.isStable = isStable
  }
}

/// Two entities that appear together.
public struct Cooccurrence: Sendable, Hashable, Codable {
  /// Index of the node with the smaller id.
  public let first: Int
  /// Index of the other node.
  public let second: Int
  /// Number of windows that hold both.
  public let count: Int
  /// Number of documents that hold such a window.
  public let documents: Int
  /// Number of windows, those in near copies of a document counted once.
  public let weight: Int
  /// Number of documents that hold such a window, near copies counted once.
  public let distinctDocuments: Int
  /// Association measures by name: `npmi`, `llr`, `jaccard`, `cosine`.
  public let association: [String: Double]
  /// The windows, as quotes.
  public let evidence: EvidenceList

  /// Makes an edge; without copies, `weight` is `count` and `distinctDocuments` is `documents`.
  public init(
    first: Int, second: Int, count: Int, documents: Int, association: [String: Double],
    evidence: EvidenceList, weight: Int? = nil, distinctDocuments: Int? = nil
  ) {
    self.weight = weight ?? count
    self.distinctDocuments = distinctDocuments ?? documents
    self.first = first
    self.second = second
    self.count = count
    self.documents = documents
    self.association = association
    self.evidence = evidence
  }
}

/// One type of relation from one entity to another.
public struct RelationEdge: Sendable, Hashable, Codable {
  /// Its type.
  public let type: RelationType
  /// Index of the acting node.
  public let source: Int
  /// Index of the node acted upon.
  public let target: Int
  /// Number of documents that state it.
  public let documents: Int
  /// The sentences that state it.
  public let evidence: EvidenceList

  /// Makes an edge.
  public init(
    type: RelationType, source: Int, target: Int, documents: Int, evidence: EvidenceList
  ) {
    self.type = type
    self.source = source
    self.target = target
    self.documents = documents
    self.evidence = evidence
  }

  /// Number of pieces of evidence.
  public var count: Int { evidence.count }

  /// Number of pieces of evidence, those in near copies of a document counted once.
  public var weight: Int { evidence.distinctCount }

  /// Number of documents that state it, near copies counted once.
  public var distinctDocuments: Int { evidence.distinctDocuments }

  /// When the earliest and the latest piece of evidence say that it happened, or were written; nothing where no date
  /// is known.
  public var period: (first: PartialDate, last: PartialDate)? {
    let times = evidence.all.compactMap(\.time)
    guard let first = times.min(by: { $0.firstDay < $1.firstDay }),
      let last = times.max(by: { $0.lastDay < $1.lastDay })
    else { return nil }
    return (first, last)
  }

  /// Asserted where any piece of evidence asserts it, otherwise the strongest piece's modality.
  public var modality: Modality {
    evidence.all.contains { $0.modality == .asserted } ? .asserted : evidence.first.modality
  }
}

/// What a map was made from; a number that is not known is 0.
public struct CorpusSummary: Sendable, Hashable, Codable {
  /// Number of documents read.
  public let documents: Int
  /// Number of documents, near copies counted once.
  public let distinctDocuments: Int
  /// Number of sentences in them.
  public let sentences: Int
  /// Date of the earliest dated document.
  public let earliest: PartialDate?
  /// Date of the latest dated document.
  public let latest: PartialDate?
  /// The window of co-occurrence: `sentence`, `paragraph` or `document`.
  public let window: String
  /// How many times the documents were drawn anew to tell how far ranks can be trusted; 0 for never.
  public let resamples: Int
  /// The time that counts.
  public let range: DateRange

  /// Makes a summary.
  public init(
    documents: Int, sentences: Int, earliest: PartialDate?, latest: PartialDate?, window: String,
    resamples: Int = 0, distinctDocuments: Int? = nil, range: DateRange = DateRange()
  ) {
    self.range = range
    self.documents = documents
    self.distinctDocuments = distinctDocuments ?? documents
    self.sentences = sentences
    self.earliest = earliest
    self.latest = latest
    self.window = window
    self.resamples = resamples
  }
}
