internal import Knowledge
internal import RelgraphCore

/// Writes a resolved document down as a record.
struct RecordBuilder {
  private let resolved: ResolvedDocument
  private let relations: [LocalRelation]
  private let offsets: ScalarOffsets

  init(resolved: ResolvedDocument, relations: [LocalRelation]) {
    self.resolved = resolved
    self.relations = relations
    offsets = ScalarOffsets(resolved.document.document.text)
  }

  func record() -> DocumentRecord {
    let document = resolved.document
    let used = Set(resolved.mentions.map(\.sentence) + relations.map(\.sentence)).sorted()
    let position = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    return DocumentRecord(
      document: document.document.info, sentenceCount: document.sentences.count,
      sentences: used.map(sentence), entities: resolved.entities,
      mentions: resolved.mentions.compactMap { mention($0, position) },
      relations: relations.compactMap { relation($0, position) })
  }

  private func sentence(_ index: Int) -> SentenceRecord {
    let sentence = resolved.document.sentences[index]
    let range = offsets.scalarRange(of: sentence.span)
    return SentenceRecord(
      start: range.lowerBound, end: range.upperBound, paragraph: sentence.block,
      block: resolved.document.blockKind(of: sentence), text: text(sentence.span))
  }

  private func mention(_ mention: LocalMention, _ position: [Int: Int]) -> MentionRecord? {
    guard let sentence = position[mention.sentence] else { return nil }
    let range = offsets.scalarRange(of: mention.span)
    return MentionRecord(
      start: range.lowerBound, end: range.upperBound, text: text(mention.span), kind: mention.kind,
      entity: mention.entity, sentence: sentence, reason: mention.reason)
  }

  private func relation(_ relation: LocalRelation, _ position: [Int: Int]) -> RelationRecord? {
    guard let sentence = position[relation.sentence] else { return nil }
    return RelationRecord(
      type: relation.type, source: relation.source, target: relation.target, sentence: sentence,
      trigger: text(relation.trigger), rule: relation.rule, modality: relation.modality,
      attributedTo: relation.attributedTo, role: relation.role, confidence: relation.confidence,
      event: relation.event)
  }

  private func text(_ span: Span) -> String { resolved.document.document.text[span] }
}
