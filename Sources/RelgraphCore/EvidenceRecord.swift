/// What one document says, resolved over the corpus: one line of `evidence.jsonl`.
public struct EvidenceRecord: Sendable, Hashable, Codable {
  /// The document.
  public let document: DocumentInfo
  /// Id of the document of which this one is a near copy.
  public let copyOf: String?
  /// Its mentions, in the order of the text.
  public let mentions: [EvidenceMention]
  /// The entities that the mentions and relations name, sorted by id.
  public let entities: [Entity]
  /// The relations that its sentences state.
  public let relations: [EvidenceRelation]

  /// Puts a record together.
  public init(
    document: DocumentInfo, mentions: [EvidenceMention], entities: [Entity],
    relations: [EvidenceRelation], copyOf: String? = nil
  ) {
    self.document = document
    self.copyOf = copyOf
    self.mentions = mentions
    self.entities = entities
    self.relations = relations
  }
}

/// A place in a document that speaks of an entity of the map.
public struct EvidenceMention: Sendable, Hashable, Codable {
  /// Offset of its first Unicode scalar in the document's text.
  public let start: Int
  /// Offset behind its last Unicode scalar.
  public let end: Int
  /// The words, verbatim.
  public let text: String
  /// In which way they speak.
  public let kind: MentionKind
  /// The entity's id.
  public let entity: String
  /// Why it was taken for that entity, in plain words.
  public let reason: String

  /// Makes a mention.
  public init(
    start: Int, end: Int, text: String, kind: MentionKind, entity: String, reason: String
  ) {
    self.start = start
    self.end = end
    self.text = text
    self.kind = kind
    self.entity = entity
    self.reason = reason
  }
}

/// A relation between two entities of the map, as one sentence states it.
public struct EvidenceRelation: Sendable, Hashable, Codable {
  /// Its type.
  public let type: RelationType
  /// Id of the acting entity.
  public let source: String
  /// Id of the entity acted upon.
  public let target: String
  /// The sentence.
  public let evidence: Evidence

  /// Makes a relation.
  public init(type: RelationType, source: String, target: String, evidence: Evidence) {
    self.type = type
    self.source = source
    self.target = target
    self.evidence = evidence
  }
}
