internal import Linguistics
internal import RelgraphCore

/// Collects sightings into the entities of one document.
struct LocalEntities {
  private let view: ResolverView
  private let registry: Registry
  private let bodies: BodyPatterns
  private let persons: PersonClusters

  init(
    view: ResolverView, registry: Registry, bodies: BodyPatterns, persons: PersonClusters
  ) {
    self.view = view
    self.registry = registry
    self.bodies = bodies
    self.persons = persons
  }

  private struct Draft {
    let type: EntityType
    let key: String?
    var names = NameRanking()
    var gender: Gender?
    var roles: Set<String> = []
    var affiliations: Set<String> = []
  }

  func resolved(_ sightings: [Sighting]) -> ResolvedDocument {
    var drafts: [Draft] = []
    var indexOf: [String: Int] = [:]
    var mentions: [LocalMention] = []
    for sighting in sightings {
      let (identity, key) = identity(of: sighting)
      let entity = indexOf[identity] ?? drafts.count
      if entity == drafts.count {
        indexOf[identity] = entity
        drafts.append(Draft(type: sighting.type, key: key))
      }
      let form = view.printed(sighting)
      if sighting.kind == .name { drafts[entity].names.add(form) }
      drafts[entity].affiliations.formUnion(sighting.inner)
      if let context = persons.contexts[sighting.span.start], sighting.type == .person {
        if let role = context.role { drafts[entity].roles.insert(role) }
        drafts[entity].affiliations.formUnion(context.affiliations)
      }
      mentions.append(
        LocalMention(
          span: sighting.span, tokens: sighting.tokens, sentence: sighting.sentence,
          kind: sighting.kind, entity: entity, reason: sighting.reason))
    }
    for (position, cluster) in persons.clusterOfSpan.sorted(by: { $0.key < $1.key }) {
      guard let entity = indexOf["person \(cluster)"] else { continue }
      drafts[entity].gender = persons.clusters[cluster].gender ?? persons.contexts[position]?.gender
    }
    return ResolvedDocument(
      document: view.document, mentions: mentions, entities: drafts.map(entity(from:)))
  }

  /// What makes two sightings one entity, and the registry's key where there is one.
  private func identity(of sighting: Sighting) -> (String, String?) {
    if sighting.type == .person, let cluster = persons.clusterOfSpan[sighting.span.start] {
      return ("person \(cluster)", persons.clusters[cluster].key)
    }
    switch sighting.bearer {
    case .registry(let key): return (key, key)
    case .person(let words): return ("person " + words.joined(separator: " "), nil)
    case .body(let name): return ("body " + Folding.fold(name), nil)
    }
  }

  private func entity(from draft: Draft) -> LocalEntity {
    let name =
      draft.key.flatMap { registry.name(of: $0) ?? bodies.name(of: $0) }
      ?? draft.names.best(for: draft.type)
    return LocalEntity(
      type: draft.type, name: name, registryKey: draft.key, forms: draft.names.forms.sorted(),
      gender: draft.gender, roles: draft.roles.sorted(), affiliations: draft.affiliations.sorted())
  }
}
