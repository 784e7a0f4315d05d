public import Linguistics
public import RelgraphCore

/// What is known about a document beside its words.
public struct RelationContext: Sendable {
  /// The body or state to which an entity belongs, both as indices among the document's own.
  public let parent: @Sendable (Int) -> Int?

  /// How an entity stands to states, where it is a body of which that is known.
  public let standing: @Sendable (Int) -> Standing?

  /// The offices that an entity is known to have held at any time, of states and bodies that the document names; `nil`
  /// for whom none is known.
  public let offices: @Sendable (Int) -> [KnownOffice]?

  /// How a body stands to states.
  public enum Standing: Sendable {
    /// A parliament, ministry, seat or army: acts for its state.
    case organ
    /// No state's body, wherever it stands or takes its name from.
    case armedGroup
    /// A body of several states, and part of none.
    case international
    /// A company, a medium, a union or another association, which has no arms: its « offensive » hurts nobody.
    case civil
  }

  /// An office that somebody is known to have held.
  public struct KnownOffice: Sendable, Hashable {
    /// The state or body, as an index among the document's entities.
    public let body: Int
    /// The role, in the document's language.
    public let role: String

    /// Whether it was held when the document was written; `true` where the document has no date.
    public let isCurrent: Bool

    /// Takes the state or body, the role and whether it was held then.
    public init(body: Int, role: String, isCurrent: Bool) {
      self.body = body
      self.role = role
      self.isCurrent = isCurrent
    }
  }

  /// Takes what the registry knows; nothing by default.
  public init(
    parent: @escaping @Sendable (Int) -> Int? = { _ in nil },
    standing: @escaping @Sendable (Int) -> Standing? = { _ in nil },
    offices: @escaping @Sendable (Int) -> [KnownOffice]? = { _ in nil }
  ) {
    self.parent = parent
    self.standing = standing
    self.offices = offices
  }
}

/// Reads typed relations out of one document.
public struct RelationExtractor: Sendable {
  private let ontology: Ontology
  private let lexicon: RelationLexicon
  private let syntax: SyntaxAnalyzer?

  /// Joins what is true of every language with what one language says.
  ///
  /// - Parameters:
  ///   - ontology: The relation types.
  ///   - lexicon: What a language says of them.
  ///   - syntax: Gives trees of the sentences that may hold a relation; without it the order of words decides alone.
  public init(ontology: Ontology, lexicon: RelationLexicon, syntax: SyntaxAnalyzer? = nil) {
    self.ontology = ontology
    self.lexicon = lexicon
    self.syntax = syntax
  }

  /// The relations that the document's sentences state, in order of sentence, type and ends.
  ///
  /// The same triple comes once a sentence, in its surest reading. Where the direction is in doubt, nothing
  /// comes. Furniture is not read.
  ///
  /// - Complexity: O(*n*) in the tokens for sentences of bounded length; arguments are looked for within a
  ///   fixed number of chunks.
  public func relations(
    in document: TokenizedDocument, mentions: [LocalMention], entities: [LocalEntity],
    context: RelationContext = RelationContext()
  ) -> [LocalRelation] {
    var reader = DocumentReader(
      document: document, mentions: mentions, entities: entities, lexicon: lexicon,
      analyzer: syntax, context: context)
    var result: [LocalRelation] = []
    let dates = EventDates(document: document, lexicon: lexicon.dates)
    while let reading = reader.next() {
      let rules = OfficeRules(reading: reading, context: context)
      let offices = rules.relations()
      reader.note(offices: offices, titled: rules.titled())
      let events = EventRules(reading: reading, ontology: ontology, context: context).relations()
        .filter { !isWithOwnState($0, offices, reading) }
      reader.note(deeds: events)
      let found =
        dated(events, dates, reading) + offices
        + PartRules(reading: reading, nesting: reader.nesting, context: context).relations()
      result += Self.merged(found, ontology: ontology)
    }
    return result
  }

  /// « un entretien avec le ministre du Koweït, X »: nobody meets the state whose office the sentence gives him.
  private func isWithOwnState(
    _ event: LocalRelation, _ offices: [LocalRelation], _ reading: SentenceReading
  ) -> Bool {
    (EventRules.abroad.contains(event.type) || event.type == .reject)
      && offices.contains { office in
        office.modality == .asserted
          && (reading.type(office.target) == .state || event.type == .consult)
          && [event.source, event.target].sorted() == [office.source, office.target].sorted()
      }
  }

  /// The relations with the dates that their sentence gives them.
  private func dated(
    _ relations: [LocalRelation], _ dates: EventDates, _ reading: SentenceReading
  ) -> [LocalRelation] {
    guard !relations.isEmpty else { return [] }
    let sightings = dates.sightings(in: reading.document.sentences[reading.index].tokens)
    guard !sightings.isEmpty else { return relations }
    let verbs = reading.chunks.indices.filter {
      reading.chunks[$0].isFiniteVerb
    }.map { reading.span($0) }
    return relations.map { relation in
      relation.at(
        dates.event(
          at: relation.trigger, isPlanned: relation.modality == .planned, among: sightings,
          verbs: verbs))
    }
  }

  /// One relation a triple: the surest, the first of equals.
  private static func merged(_ found: [LocalRelation], ontology: Ontology) -> [LocalRelation] {
    struct Triple: Hashable {
      let type: RelationType
      let ends: [Int]
    }
    var best: [Triple: LocalRelation] = [:]
    for relation in found {
      let isSymmetric = ontology[relation.type]?.isSymmetric ?? false
      let ends = [relation.source, relation.target]
      let triple = Triple(type: relation.type, ends: isSymmetric ? ends.sorted() : ends)
      if let known = best[triple], known.confidence >= relation.confidence { continue }
      best[triple] = relation
    }
    return best.values.sorted {
      ($0.type, $0.source, $0.target) < ($1.type, $1.source, $1.target)
    }
  }
}
