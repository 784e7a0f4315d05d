public import RelgraphCore

/// What one document yields on its own: a line of `relgraph extract`, and what `assemble` folds.
///
/// Records may be made on any machine and folded in any order; whatever needs other documents comes
/// later. Offsets count Unicode scalars of the document's decoded text.
public struct DocumentRecord: Sendable, Hashable, Codable {
  /// The version of this layout.
  public static let currentSchema = 1

  /// The layout that the record follows.
  public let schema: Int
  /// The document.
  public let document: DocumentInfo
  /// Number of sentences in the document, with or without mentions.
  public let sentenceCount: Int
  /// The sentences that mention somebody, in order.
  public let sentences: [SentenceRecord]
  /// The document's entities, in order of first mention.
  public let entities: [LocalEntity]
  /// The mentions, in order.
  public let mentions: [MentionRecord]
  /// The relations that sentences state.
  public let relations: [RelationRecord]

  /// Puts a record together.
  public init(
    document: DocumentInfo, sentenceCount: Int, sentences: [SentenceRecord],
    entities: [LocalEntity], mentions: [MentionRecord], relations: [RelationRecord]
  ) {
    schema = Self.currentSchema
    self.document = document
    self.sentenceCount = sentenceCount
    self.sentences = sentences
    self.entities = entities
    self.mentions = mentions
    self.relations = relations
  }
}

extension DocumentRecord {
  /// The same record of a document with another id.
  func called(_ id: String) -> DocumentRecord {
    DocumentRecord(
      document: DocumentInfo(
        id: id, path: document.path, title: document.title, date: document.date,
        language: document.language, attributes: document.attributes),
      sentenceCount: sentenceCount, sentences: sentences, entities: entities, mentions: mentions,
      relations: relations)
  }
}

/// A sentence that mentions somebody.
public struct SentenceRecord: Sendable, Hashable, Codable {
  /// Offset of its first scalar.
  public let start: Int
  /// Offset behind its last scalar.
  public let end: Int
  /// Number of its paragraph in the document.
  public let paragraph: Int
  /// Whether it is a heading, running text or furniture.
  public let block: Block.Kind
  /// The sentence, verbatim.
  public let text: String
}

/// A mention of a local entity.
public struct MentionRecord: Sendable, Hashable, Codable {
  /// Offset of its first scalar.
  public let start: Int
  /// Offset behind its last scalar.
  public let end: Int
  /// The words, verbatim.
  public let text: String
  /// In which way they speak.
  public let kind: MentionKind
  /// Index of the local entity.
  public let entity: Int
  /// Index into the record's sentences.
  public let sentence: Int
  /// Why they were taken for that entity.
  public let reason: String
}

/// A relation between two local entities.
public struct RelationRecord: Sendable, Hashable, Codable {
  /// Its type.
  public let type: RelationType
  /// Index of the acting local entity.
  public let source: Int
  /// Index of the local entity acted upon.
  public let target: Int
  /// Index into the record's sentences.
  public let sentence: Int
  /// The words that made us think so, verbatim.
  public let trigger: String
  /// Name of the rule that fired.
  public let rule: String
  /// How the text puts it.
  public let modality: Modality
  /// Index of the local entity to whom the text attributes it.
  public let attributedTo: Int?
  /// The role as written, for `office`.
  public let role: String?
  /// How sure we are, 0…1.
  public let confidence: Double
  /// When it happened, where the sentence tells.
  public let event: EventDate?
}

extension DocumentRecord {
  /// The same record under other facts about the document.
  func named(_ info: DocumentInfo) -> DocumentRecord {
    guard info != document else { return self }
    return DocumentRecord(
      document: info, sentenceCount: sentenceCount, sentences: sentences, entities: entities,
      mentions: mentions, relations: relations)
  }

  /// The names of the record's faults; empty where every index leads somewhere.
  ///
  /// Records come from files, so that they are checked before they are folded.
  public var faults: [String] {
    var faults: [String] = []
    if schema != Self.currentSchema {
      faults.append("schema \(schema) is not \(Self.currentSchema)")
    }
    func check(_ index: Int, _ bound: Int, _ name: String) {
      if !(0..<bound).contains(index) { faults.append("\(name) \(index) does not exist") }
    }
    for mention in mentions {
      check(mention.entity, entities.count, "entity")
      check(mention.sentence, sentences.count, "sentence")
    }
    for relation in relations {
      check(relation.source, entities.count, "source")
      check(relation.target, entities.count, "target")
      check(relation.sentence, sentences.count, "sentence")
      if let speaker = relation.attributedTo { check(speaker, entities.count, "attributedTo") }
      if relation.source == relation.target { faults.append("a relation needs two entities") }
    }
    return faults
  }
}
