internal import Linguistics
internal import RelgraphCore

/// Which states a document speaks of at all, and what tells of them.
///
/// « l'Agence nationale de sécurité » consists of common nouns, so that any state may have one. In a document that
/// speaks of another state and never of the registry's, it is not the registry's body.
struct ToldStates {
  /// How often a document names a state that it speaks of; once may be in passing.
  private static let leastNamings = 2
  /// Acronyms of fewer letters, made from the name, are those of several bodies.
  private static let tellingLetters = 4
  private static let organs: Set<OrganizationRecord.Kind> = [
    .court, .agency, .ministry, .parliament, .army, .intelligence, .body,
  ]

  /// By state, the keys of what tells of it: itself, its persons, bodies and towns.
  private var tellers: [String: Set<String>] = [:]
  /// How often each state is named, by its name, adjective, capital or a town.
  private var namings: [String: Int] = [:]
  /// By body, the forms that name it.
  private var forms: [String: Set<String>] = [:]
  private let registry: Registry
  /// Every folded form of states' adjectives.
  private let stateAdjectives: Set<String>
  private let heads: Set<String>

  /// - Complexity: O(*n*) in the matches.
  init(
    _ matches: [RegistryMatch], registry: Registry, view: ResolverView,
    stateAdjectives: Set<String>
  ) {
    self.registry = registry
    self.stateAdjectives = stateAdjectives
    heads = view.cues.genericHeads.union(view.cues.organHeads)
    for match in matches {
      for form in match.forms { note(form) }
      let named = Set(match.forms.map { naming($0) })
      if named.count == 1, let state = named.first ?? nil { namings[state, default: 0] += 1 }
    }
  }

  private mutating func note(_ form: MatchedForm) {
    switch form.subject {
    case .state: tellers[form.key, default: []].insert(form.key)
    case .person, .family: note(form.key, of: registry.person(form.key)?.state)
    case .place: note(form.key, of: registry.place(form.key)?.state)
    case .organization where !form.isAmbiguous:
      if forms[form.key, default: []].insert(form.text).inserted, !isOfCommonNouns(form.text) {
        note(form.key, of: registry.organization(form.key)?.parent)
      }
    case .organization: break
    }
  }

  private mutating func note(_ key: String, of state: String?) {
    if let state { tellers[state, default: []].insert(key) }
  }

  private func naming(_ form: MatchedForm) -> String? {
    switch form.subject {
    case .state: form.key
    case .place: registry.place(form.key)?.state
    case .organization, .person, .family: nil
    }
  }

  /// Whether a form is a name of common nouns for an organ of a state of which the document does not speak, while it
  /// speaks of another.
  func denies(_ form: MatchedForm) -> Bool {
    guard form.subject == .organization, form.kind != .acronym, !form.isPinned,
      let body = registry.organization(form.key), Self.organs.contains(body.kind),
      let state = body.parent, state.hasPrefix("state/"),
      // A name of common nouns vouches for no other.
      tellers[state, default: []].isSubset(of: [form.key]),
      namings.contains(where: { $0.key != state && $0.value >= Self.leastNamings }),
      isOfCommonNouns(form.text)
    else { return false }
    return !forms[form.key, default: []].contains { isTelling($0, of: form.text) }
  }

  /// Whether one form of a body tells whose it is, beside another of common nouns: « Agence américaine de sécurité », or an
  /// acronym that no other state's body of that name has.
  private func isTelling(_ form: String, of name: String) -> Bool {
    !isOfCommonNouns(form)
      && (form.count >= Self.tellingLetters || form.first?.uppercased() != name.first?.uppercased())
  }

  /// « Agence nationale de sécurité »: a head that all states have, and no proper name or state's adjective behind it.
  private func isOfCommonNouns(_ name: String) -> Bool {
    let words = Folding.fold(name).split(whereSeparator: { " '’".contains($0) }).map(
      String.init)
    guard let first = words.first, heads.contains(first), words.count > 1,
      !name.split(separator: " ").dropFirst(first.hasPrefix("haut") ? 2 : 1)
        .contains(where: { $0.contains(where: \.isUppercase) })
    else { return false }
    return !words.contains(where: stateAdjectives.contains)
  }
}
