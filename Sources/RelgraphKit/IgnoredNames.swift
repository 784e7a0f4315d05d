internal import Knowledge
internal import RelgraphCore

extension DocumentRecord {
  /// The record without mentions of whom the user wants left out, and what hangs on them.
  ///
  /// An entity that only ignored words name loses its descriptions and relations as well.
  ///
  /// - Complexity: O(*n*) in the mentions and relations.
  func without(ignoredBy rulings: NameRulings) -> DocumentRecord {
    guard !rulings.isEmpty else { return self }
    func isIgnored(_ mention: MentionRecord) -> Bool {
      rulings.isIgnored(mention.text, key: entities[mention.entity].registryKey)
    }
    guard mentions.contains(where: isIgnored) else { return self }
    let named = Set(mentions.filter { $0.kind != .description && !isIgnored($0) }.map(\.entity))
    let ignored = Set(mentions.filter(isIgnored).map(\.entity)).subtracting(named)
    return DocumentRecord(
      document: document, sentenceCount: sentenceCount, sentences: sentences,
      entities: entities.map { $0.without(ignoredBy: rulings) },
      mentions: mentions.filter { !isIgnored($0) && !ignored.contains($0.entity) },
      relations: relations.compactMap { relation in
        guard !ignored.contains(relation.source), !ignored.contains(relation.target) else {
          return nil
        }
        return relation.attributedTo.map(ignored.contains) == true
          ? relation.withoutSpeaker : relation
      })
  }
}

extension RelationRecord {
  fileprivate var withoutSpeaker: RelationRecord {
    RelationRecord(
      type: type, source: source, target: target, sentence: sentence, trigger: trigger, rule: rule,
      modality: modality, attributedTo: nil, role: role, confidence: confidence, event: event)
  }
}

extension LocalEntity {
  fileprivate func without(ignoredBy rulings: NameRulings) -> LocalEntity {
    LocalEntity(
      type: type, name: name, registryKey: registryKey,
      forms: forms.filter { !rulings.isIgnored($0) }, gender: gender, roles: roles,
      affiliations: affiliations)
  }
}
