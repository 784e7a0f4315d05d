internal import Linguistics
internal import RelgraphCore

/// Finds definite descriptions that stand for a person whom the document names: « le président russe ».
///
/// The role and the state must fit what the document says of that person, or the office that the
/// registry knows them to hold on the document's date. What fits nobody, or several, stays unresolved.
struct DescriptionSightings {
  private static let determiners: Set<String> = ["le", "la", "l'", "du", "au"]

  private let view: ResolverView
  private let registry: Registry
  private let roles: RoleTable
  private let persons: PersonClusters
  private let sightings: [Sighting]
  private let sightingAt: [Int: Sighting]

  init(
    view: ResolverView, registry: Registry, roles: RoleTable, persons: PersonClusters,
    sightings: [Sighting]
  ) {
    self.view = view
    self.registry = registry
    self.roles = roles
    self.persons = persons
    self.sightings = sightings
    var sightingAt: [Int: Sighting] = [:]
    for sighting in sightings {
      for token in sighting.tokens { sightingAt[token] = sighting }
    }
    self.sightingAt = sightingAt
  }

  /// The descriptions, with the cluster of the person each stands for.
  ///
  /// - Complexity: O(*n*) in the tokens, times the persons of the document for each description.
  func found() -> [(sighting: Sighting, cluster: Int)] {
    var found: [(Sighting, Int)] = []
    for (sentence, layout) in view.document.sentences.enumerated() {
      for index in layout.tokens.dropLast() where Self.determiners.contains(view.folded[index]) {
        if let description = description(behind: index, sentence, layout) {
          found.append(description)
        }
      }
    }
    return found
  }

  private func description(
    behind determiner: Int, _ sentence: Int, _ layout: Sentence
  ) -> (Sighting, Int)? {
    let start = determiner + 1
    let pieces = view.pieces
    let limit = pieces.firstOfToken[layout.tokens.upperBound]
    guard sightingAt[start] == nil,
      let match = roles.role(at: pieces.firstOfToken[start], below: limit, in: pieces.all),
      match.end < pieces.all.count || match.end == limit
    else { return nil }
    var end =
      match.end < pieces.all.count ? pieces.all[match.end].token : view.document.tokens.count
    var state: String?
    if end < layout.tokens.upperBound, let next = sightingAt[end], next.kind == .adjective,
      case .registry(let key) = next.bearer
    {
      state = key
      end = next.tokens.upperBound
    }
    guard standsAlone(start..<end, layout),
      let cluster = bearer(match.role, match.kind, state, before: start)
    else { return nil }
    let range = start..<end
    let sighting = Sighting(
      tokens: range, span: view.document.span(of: range), sentence: sentence, kind: .description,
      type: .person, bearer: .person([]),
      reason: state == nil
        ? "rôle d'une seule personne de l'article" : "rôle et État d'une personne de l'article")
    return (sighting, cluster)
  }

  /// Whether no name stands beside it in apposition, and no complement goes on.
  private func standsAlone(_ range: Range<Int>, _ layout: Sentence) -> Bool {
    var next = range.upperBound
    if next < layout.tokens.upperBound {
      if ["de", "du", "des", "d'", "à", "aux"].contains(view.document.lowered[next]) {
        return false
      }
      if view.folded[next] == "," { next += 1 }
    }
    if next < layout.tokens.upperBound {
      if sightingAt[next]?.type == .person { return false }
      let form = view.document.forms[next]
      if next == range.upperBound, form.unicodeScalars.first?.properties.isUppercase == true {
        return false
      }
    }
    var before = range.lowerBound - 2
    if before >= layout.tokens.lowerBound, view.folded[before] == "," { before -= 1 }
    let isApposed = before < range.lowerBound - 2 && sightingAt[max(0, before)]?.type == .person
    return !isApposed
  }

  /// The one person of the document whom role and state fit.
  private func bearer(
    _ role: RoleTable.Role, _ kind: OfficeRecord.Kind?, _ state: String?, before token: Int
  ) -> Int? {
    let position = view.document.tokens[token].span.start
    var fitting: Set<Int> = []
    for (place, context) in persons.contexts where place < position {
      guard let cluster = persons.clusterOfSpan[place], context.lemma == role.lemma else {
        continue
      }
      if let state, !context.affiliations.contains(state) { continue }
      fitting.insert(cluster)
    }
    if fitting.isEmpty, let kind, let state, let date = view.document.document.info.date {
      let holders = Set(registry.holders(of: kind, in: state, on: date).map(\.person))
      for (index, cluster) in persons.clusters.enumerated() {
        if let key = cluster.key, holders.contains(key) { fitting.insert(index) }
      }
    }
    return fitting.count == 1 ? fitting.first : nil
  }
}
