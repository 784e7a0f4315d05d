internal import Linguistics
internal import RelgraphCore

/// Which documents name the same entities, to judge whether two of their persons may be one.
///
/// Who is spoken of in a tenth of the corpus is company to everybody and proves nothing.
struct CompanyIndex {
  /// Entities of more documents than these are looked at in no corpus, however large.
  private static let mostDocuments = 200
  /// In a small corpus those of a few documents tell something all the same.
  private static let fewDocuments = 5

  private let identities: [[String]]
  private let documents: [String: [Int]]
  private let limit: Int

  /// - Complexity: O(*n*) in the number of local entities.
  init(_ corpus: [[LocalEntity]]) {
    identities = corpus.map { entities in Set(entities.map(Self.identity)).sorted() }
    var documents: [String: [Int]] = [:]
    for (document, names) in identities.enumerated() {
      for name in names { documents[name, default: []].append(document) }
    }
    self.documents = documents
    limit = min(Self.mostDocuments, max(Self.fewDocuments, corpus.count / 10))
  }

  /// Whether an entity that few others are named with stands in one document of each set, or one
  /// document is in both.
  ///
  /// - Complexity: O(*e* · *d*) in the entities of the documents of `few` and the documents of each.
  func isShared(by few: Set<Int>, and many: Set<Int>) -> Bool {
    if !few.isDisjoint(with: many) { return true }
    return few.contains { document in
      identities[document].contains { name in
        let places = documents[name] ?? []
        return places.count <= limit && places.contains(where: many.contains)
      }
    }
  }

  private static func identity(_ entity: LocalEntity) -> String {
    entity.registryKey ?? "\(entity.type.rawValue) \(Folding.fold(entity.name))"
  }
}
