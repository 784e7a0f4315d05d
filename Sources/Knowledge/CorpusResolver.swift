public import Linguistics
public import RelgraphCore

/// Which entities of different documents are one, over the whole corpus.
///
/// Names that agree merge: the same record of the registry, the same full name, spellings of one name,
/// an acronym that some document explains. A lone family name goes to the one person in the corpus who
/// bears it, whom gender and state fit, and who has an affiliation or company in common with it; where
/// several could be meant, or only the name speaks for it, it stays apart and says so.
public struct CorpusResolver: Sendable {
  private let registry: Registry
  private let genericHeads: Set<String>
  private let forenames: ForenameLexicon

  /// Makes a resolver over a registry and what a language pack tells of names.
  public init(registry: Registry, pack: LanguagePack) {
    self.registry = registry
    genericHeads = pack.nameCues.genericHeads
    forenames = pack.nameCues.forenames
  }

  /// What resolution yields.
  public struct Resolution: Sendable {
    /// The entities of the corpus, sorted by id.
    public let entities: [Entity]
    /// For each document and each of its entities the index into ``entities``.
    public let indices: [[Int]]
    /// Index of the parent of each entity that the registry knows one for.
    public let parents: [Int?]
  }

  /// Resolves the entities of all documents, given in order of document ids.
  ///
  /// - Complexity: O(*n* log *n*) in the number of local entities, but for lone family names, which
  ///   are compared with the bearers of that name.
  public func resolve(_ documents: [[LocalEntity]]) -> Resolution {
    var groups = EntityGroups(genericHeads: genericHeads)
    for (document, entities) in documents.enumerated() {
      for (index, entity) in entities.enumerated() {
        groups.add(entity, document: document, index: index)
      }
    }
    groups.mergeShortNames(
      registry: registry, company: CompanyIndex(documents), isForename: forenames.contains)
    return EntityNaming(registry: registry).resolution(groups, shape: documents.map(\.count))
  }
}
