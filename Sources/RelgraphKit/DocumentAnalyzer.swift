internal import Knowledge
package import Linguistics
public import RelgraphCore
internal import Relations

/// Reads one document at a time: text in, record out.
///
/// A shared read-only model, hence a class: making one compiles the registry and the language pack.
/// Use it for every document, from as many threads as you like.
public final class DocumentAnalyzer: Sendable {
  private let splitter: SentenceSplitter
  private let resolver: DocumentResolver
  private let extractor: RelationExtractor
  private let knowledge: KnowledgeBase

  private static let shared = Result { try DocumentAnalyzer(knowledge: .builtIn()) }

  /// The analyser of French news, made once in a process.
  ///
  /// - Returns: The analyser over what the binary holds.
  /// - Throws: Where an embedded data file is malformed, which the tests rule out.
  public static func builtIn() throws -> DocumentAnalyzer { try shared.get() }

  /// Makes an analyser over what is known, such as ``KnowledgeBase/with(_:)`` gives it.
  ///
  /// - Throws: Where an embedded data file is malformed, which the tests rule out.
  public convenience init(knowledge: KnowledgeBase) throws {
    try self.init(knowledge: knowledge, models: ModelFiles(language: knowledge.pack.language))
  }

  /// Makes an analyser with other models than those inside the program.
  ///
  /// - Parameters:
  ///   - knowledge: What is known.
  ///   - models: What names are found by and sentences are parsed with.
  /// - Throws: Where a model is damaged or made for other features.
  package init(knowledge: KnowledgeBase, models: ModelFiles) throws {
    splitter = SentenceSplitter(pack: knowledge.pack)
    resolver = DocumentResolver(
      registry: knowledge.registry, pack: knowledge.pack,
      recognizer: try Self.recognizer(knowledge.pack, models))
    extractor = RelationExtractor(
      ontology: knowledge.ontology, lexicon: try RelationLexicon.builtIn(),
      syntax: try SyntaxAnalyzer(
        models, language: knowledge.pack.language))
    self.knowledge = knowledge
  }

  /// What the document yields on its own.
  ///
  /// - Complexity: O(*n*) in the document's bytes, as long as sentences are of ordinary length.
  public func record(of document: Document) -> DocumentRecord {
    let resolved = resolver.resolve(splitter.run(document))
    let relations = extractor.relations(
      in: resolved.document, mentions: resolved.mentions, entities: resolved.entities,
      context: RelationContext(
        parent: parents(of: resolved.entities),
        standing: standings(of: resolved.entities),
        offices: offices(of: resolved.entities, on: document.info.date)))
    return RecordBuilder(resolved: resolved, relations: relations).record()
  }

  /// Which of the entities each one belongs to, as the registry tells.
  private func parents(of entities: [LocalEntity]) -> @Sendable (Int) -> Int? {
    var indices: [String: Int] = [:]
    for (index, entity) in entities.enumerated() {
      if let key = entity.registryKey { indices[key] = index }
    }
    let parents = entities.map { entity in
      entity.registryKey.flatMap(knowledge.parent).flatMap { indices[$0] }
    }
    return { parents[$0] }
  }

  /// The offices that each of the entities ever held of the others, and which of them on the day.
  private func offices(
    of entities: [LocalEntity], on date: PartialDate?
  ) -> @Sendable (Int) -> [RelationContext.KnownOffice]? {
    var indices: [String: Int] = [:]
    for (index, entity) in entities.enumerated() {
      if let key = entity.registryKey { indices[key] = index }
    }
    let known = entities.map { entity -> [RelationContext.KnownOffice]? in
      guard entity.type == .person, let key = entity.registryKey else { return nil }
      let all = knowledge.registry.offices(of: key)
      guard !all.isEmpty else { return nil }
      return all.compactMap { office in
        indices[office.body].map {
          RelationContext.KnownOffice(
            body: $0, role: office.role, isCurrent: date.map(office.holds) ?? true)
        }
      }
    }
    return { known[$0] }
  }

  /// How those of the entities that the registry knows as bodies stand to states.
  private func standings(
    of entities: [LocalEntity]
  ) -> @Sendable (Int) -> RelationContext.Standing? {
    let standings = entities.map { $0.registryKey.flatMap(knowledge.standing) }
    return { standings[$0] }
  }

  /// The trained model where the pack has one; rules find what it does not.
  private static func recognizer(
    _ pack: LanguagePack, _ models: ModelFiles
  ) throws -> any NameRecognizer {
    let rules = ShapeRecognizer(pack: pack)
    guard let trained = try TrainedRecognizer(models) else {
      return rules
    }
    return NameReach(
      NamedBodies(LayeredRecognizer([MinimalNames(trained, pack: pack), rules]), pack: pack),
      pack: pack)
  }
}
