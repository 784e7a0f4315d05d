public import Linguistics
public import RelgraphCore

/// Which entities of different documents are one, over the whole corpus.
///
/// Names that agree merge: the same record of the registry, the same full name, spellings of one name,
/// an acronym that some document explains. A lone family name goes to the one person in the corpus who
/// bears it, whom gender and state fit, and who has an affiliation or company in common with it; where
/// several could be meant, or only the name speaks for it, it stays apart and says so. What the user
/// decided wins over all that.
public struct CorpusResolver: Sendable {
  private let registry: Registry
  private let rulings: NameRulings
  private let genericHeads: Set<String>
  private let forenames: ForenameLexicon

  /// Makes a resolver over a registry and what a language pack tells of names.
  public init(registry: Registry, pack: LanguagePack) {
    self.registry = registry
    rulings = NameRulings(registry: registry)
    genericHeads = pack.nameCues.genericHeads
    forenames = pack.nameCues.forenames
  }

  /// What resolution yields.
  public struct Resolution: Sendable {
    /// The entities of the corpus, sorted by id.
    public let entities: [Entity]
    /// For each document and each of its entities the index into ``entities``.
    public let indices: [[Int]]
    /// What was decided on little evidence, the most doubtful first.
    public let doubts: [NameDoubt]
  }

  /// Resolves the entities of all documents, given in order of document ids.
  ///
  /// - Complexity: O(*n* log *n*) in the number of local entities, but for lone family names, which
  ///   are compared with the bearers of that name.
  public func resolve(_ documents: [[LocalEntity]]) -> Resolution {
    let documents =
      rulings.isEmpty
      ? documents : documents.map { $0.map { rulings.ruled($0, registry: registry) } }
    var groups = EntityGroups(genericHeads: genericHeads, rulings: rulings)
    for (document, entities) in documents.enumerated() {
      for (index, entity) in entities.enumerated() {
        groups.add(entity, document: document, index: index)
      }
    }
    ShortNameMerging(
      registry: registry, company: CompanyIndex(documents), forenames: forenames
    ).run(&groups)
    return EntityNaming(registry: registry, rulings: rulings).resolution(
      groups, shape: documents.map(\.count))
  }
}

extension NameRulings {
  /// The entity as the user sees it: with the record and type that the user gave its name.
  func ruled(_ entity: LocalEntity, registry: Registry) -> LocalEntity {
    let pinned = Set(entity.forms.map { pinnedKey($0) })
    let only = pinned.count == 1 ? pinned.first ?? nil : nil
    guard let key = pinnedKey(entity.name) ?? only, key != entity.registryKey,
      let type = EntityType(ofKey: key)
    else { return entity }
    return LocalEntity(
      type: type, name: registry.name(of: key) ?? entity.name, registryKey: key,
      forms: entity.forms, gender: entity.gender, roles: entity.roles,
      affiliations: entity.affiliations)
  }
}
