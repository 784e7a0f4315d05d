internal import Linguistics
internal import RelgraphCore

/// Which of a document's names of bodies are one body: acronyms bound where the text explains them.
struct BodyClusters {
  private let view: ResolverView
  private let rulings: NameRulings
  private let registry: Registry
  /// Every folded form of states' adjectives.
  private let stateAdjectives: Set<String>
  /// Acronyms of the registry, as printed, that the text explains as another body's.
  private var otherwise: [String: Sighting.Bearer] = [:]
  /// The name, as printed first, behind a folded name or a bound acronym.
  private var bearers: [String: Sighting.Bearer] = [:]

  init(
    view: ResolverView, rulings: NameRulings, registry: Registry, stateAdjectives: Set<String>
  ) {
    self.view = view
    self.rulings = rulings
    self.registry = registry
    self.stateAdjectives = stateAdjectives
  }

  /// Binds acronyms in brackets and gives equal names one bearer.
  mutating func add(_ sightings: inout [Sighting]) {
    for index in sightings.indices.dropFirst() { bind(sightings[index - 1], sightings[index]) }
    bindInitials(sightings)
    bindBare(sightings)
    bindFirstWords(sightings)
    for index in sightings.indices {
      if !otherwise.isEmpty, case .registry = sightings[index].bearer,
        sightings[index].type == .organization,
        let bearer = otherwise[view.printed(sightings[index])]
      {
        sightings[index].bearer = bearer
        sightings[index].reason = "sigle d'un organisme de l'article"
        continue
      }
      guard case .body(let name) = sightings[index].bearer else { continue }
      let folded = identity(name)
      if let bearer = bearers[folded] {
        if bearer != sightings[index].bearer {
          sightings[index].reason = "autre nom d'un organisme de l'article"
        }
        sightings[index].bearer = bearer
      } else {
        bearers[folded] = sightings[index].bearer
      }
    }
  }

  /// « Agence centrale (KCNA) » and « KCNA (Agence centrale) »: what stands in the brackets is the same body.
  private mutating func bind(_ outer: Sighting, _ inner: Sighting) {
    guard outer.type == .organization, inner.type == .organization,
      outer.sentence == inner.sentence,
      opensBracket(between: outer.tokens.upperBound, inner.tokens.lowerBound),
      view.word(inner.tokens.upperBound, in: inner.sentence) == ")"
    else { return }
    guard !rulings.forbids(tokens(outer), tokens(inner)), mayBeOne(outer, inner) else { return }
    switch (outer.bearer, inner.bearer) {
    case (.registry, .body(let name)):
      guard isShort(view.printed(inner), of: view.printed(outer)) || !isOfSomebody(outer) else {
        return
      }
      bearers[identity(name)] = outer.bearer
    case (.body(let name), .registry(let key)):
      if isOther(name, outer.inner, than: key, printed: view.printed(inner)) {
        otherwise[view.printed(inner)] = outer.bearer
      } else {
        bearers[identity(name)] = inner.bearer
      }
    case (.body(let long), .body(let short)):
      guard isShort(short, of: long) && isShort(long, of: short) || !isOfSomebody(outer) else {
        return
      }
      bearers[identity(long)] = outer.bearer
      bearers[identity(short)] = outer.bearer
    default: return
    }
  }

  /// Whether one of two names may be short for the other: « la société X (groupe Y) » tells of two bodies.
  private func mayBeOne(_ outer: Sighting, _ inner: Sighting) -> Bool {
    if inner.tokens.lowerBound - outer.tokens.upperBound > 2 { return true }
    return [(outer, inner), (inner, outer)].contains { long, short in
      let (name, printed) = (view.printed(long), view.printed(short))
      if printed.isShouted || !printed.contains(" ") && printed.contains(where: \.isUppercase) {
        return printed.isShouted || Folding.fold(printed).first == Folding.fold(name).first
      }
      return false
    }
  }

  /// « X (Y) », « « X » (en français, Y) »: whether nothing but a bracket and a language stands between two names.
  private func opensBracket(between end: Int, _ start: Int) -> Bool {
    guard start - end <= 5 else { return false }
    var words = view.folded[end..<max(end, start)]
    if words.first == "»" { words = words.dropFirst() }
    guard words.first == "(" else { return false }
    words = words.dropFirst()
    return words.isEmpty
      || words.count == 3 && words.first == "en" && [",", ":"].contains(words.last)
  }

  /// « Fédération internationale de triathlon (ITU) », « Parti socialiste sénégalais (PS) »: the registry's body of that
  /// acronym bears another name, or is another state's.
  private func isOther(
    _ name: String, _ states: [String], than key: String, printed acronym: String
  ) -> Bool {
    guard acronym.isShouted, let record = registry.organization(key) else { return false }
    if let parent = record.parent, parent.hasPrefix("state/"), !states.isEmpty,
      !states.contains(parent)
    {
      return true
    }
    let words = Self.content(of: name)
    return !record.forms.contains { form in
      2 * Self.content(of: form.text).intersection(words).count >= words.count
    }
  }

  /// The words of a name that tell it from others, without the endings that gender and number change.
  private static func content(of name: String) -> Set<String> {
    Set(
      Folding.fold(name).split { " -'’".contains($0) }.filter { $0.utf8.count > 3 }
        .map { String($0.prefix(6)) })
  }

  /// Whether a role or membership stands before: « un élu du Rassemblement (UPL) » tells of two bodies.
  private func isOfSomebody(_ body: Sighting) -> Bool {
    var role = body.tokens.lowerBound - 1
    if view.has(.apartArticle, at: role, in: body.sentence) { role -= 1 }
    guard view.has(.of, at: role, in: body.sentence) else { return false }
    let word = view.word(role - 1, in: body.sentence)
    return Self.memberships.contains(word) || view.cues.titles[word] != nil
  }

  private static let memberships: Set<String> = [
    "membre", "membres", "elu", "elue", "elus", "cadre", "cadres", "adherent", "adherente",
    "militant", "militante", "issu", "issue", "proche",
  ]

  /// Whether an acronym's letters begin words of a name.
  private func isShort(_ acronym: String, of name: String) -> Bool {
    guard acronym.isShouted, !name.isShouted, name.contains(" ") else { return true }
    return !Set(initials(of: name)).isDisjoint(with: Folding.fold(acronym))
  }

  /// « le Rassemblement des éleveurs du Sahel, dit RES »: an acronym that nothing else explains is the
  /// one body of the document whose words begin with its letters.
  ///
  /// - Complexity: O(*n*) in the sightings and their letters.
  private mutating func bindInitials(_ sightings: [Sighting]) {
    var names: [String: [Sighting]] = [:]
    for sighting in sightings {
      guard sighting.type == .organization, sighting.tokens.count > 2 else { continue }
      let initials = initials(of: view.printed(sighting))
      let isNew = names[initials]?.allSatisfy { $0.bearer != sighting.bearer } ?? true
      if isNew { names[initials, default: []].append(sighting) }
    }
    for sighting in sightings {
      guard case .body(let acronym) = sighting.bearer, acronym.isShouted,
        (2...10).contains(acronym.utf8.count), bearers[identity(acronym)] == nil,
        let named = names[Folding.fold(acronym)], named.count == 1,
        !rulings.forbids(tokens(named[0]), tokens(sighting))
      else { continue }
      bearers[identity(acronym)] = named[0].bearer
    }
  }

  /// « la Cour suprême » after « la Cour suprême brésilienne », « le Trésor » after « le Trésor américain »: the body of
  /// that name whose state the document tells, where it tells of one only.
  ///
  /// - Complexity: O(*n*) in the sightings and their letters.
  private mutating func bindBare(_ sightings: [Sighting]) {
    var owned: [String: Sighting?] = [:]
    for sighting in sightings where sighting.type == .organization {
      guard case .registry = sighting.bearer, let name = withoutState(sighting) else { continue }
      let known = owned[name, default: sighting]
      owned[name] = .some(known?.bearer == sighting.bearer ? known : nil)
    }
    for sighting in sightings {
      guard case .body(let name) = sighting.bearer, sighting.inner.isEmpty,
        bearers[identity(name)] == nil, let named = owned[Folding.fold(name)] ?? nil,
        !rulings.forbids(tokens(named), tokens(sighting))
      else { continue }
      bearers[identity(name)] = named.bearer
    }
  }

  /// The folded name without the state's adjective in small letters at its end or inside.
  private func withoutState(_ sighting: Sighting) -> String? {
    let tokens = sighting.tokens
    guard
      let adjective = tokens.dropFirst().first(where: {
        stateAdjectives.contains(view.folded[$0]) && view.isSmall($0)
      })
    else { return nil }
    let rest = [tokens.lowerBound..<adjective, (adjective + 1)..<tokens.upperBound]
    let words = rest.filter { !$0.isEmpty }.map { part in
      view.document.document.text[view.document.span(of: part)]
    }
    return Folding.fold(words.joined(separator: " "))
  }

  /// « Orion » and « Orion Capital »: one capitalised word that opens the name of one body of the document only.
  ///
  /// - Complexity: O(*n*) in the sightings and their letters.
  private mutating func bindFirstWords(_ sightings: [Sighting]) {
    // By its first word the one body that begins with it; nothing where several do.
    var names: [String: Sighting?] = [:]
    for sighting in sightings where sighting.type == .organization && sighting.tokens.count > 1 {
      let first = view.document.forms[sighting.tokens.lowerBound]
      let known = names[first, default: sighting]
      names[first] = .some(known?.bearer == sighting.bearer ? known : nil)
    }
    for sighting in sightings {
      guard case .body(let short) = sighting.bearer, sighting.tokens.count == 1, !short.isShouted,
        short.utf8.count > 3, bearers[identity(short)] == nil,
        !view.cues.bodyHeads.contains(Folding.fold(short)),
        let named = names[short] ?? nil, named.inner.isEmpty, !isBranch(named),
        named.span.start < sighting.span.start || sighting.sentence < 2,
        case .body(let long) = named.bearer,
        named.tokens.count <= 3, named.tokens.allSatisfy(view.isCapital),
        !rulings.forbids(tokens(named), tokens(sighting))
      else { continue }
      bearers[identity(short)] = bearers[identity(long)] ?? named.bearer
    }
  }

  /// « Vinci Autoroutes »: a branch that its second word names is not the group of that name.
  private func isBranch(_ named: Sighting) -> Bool {
    named.tokens.count == 2
      && view.cues.branches.contains(view.folded[named.tokens.upperBound - 1])
  }

  /// First letters of the words that are more than links, folded.
  private func initials(of name: String) -> String {
    Folding.fold(name).split { " -'’".contains($0) }
      .filter { !view.cues.foldedWords.contains(String($0), in: .noInitial) }
      .compactMap(\.first).map(String.init).joined()
  }

  /// The letters of a name, or what stands for all names that the user says are one.
  private func identity(_ name: String) -> String {
    rulings.group(key: nil, name: name) ?? Folding.fold(name)
  }

  private func tokens(_ sighting: Sighting) -> Set<String> {
    switch sighting.bearer {
    case .registry(let key): rulings.tokens(key: key, names: [])
    case .body(let name): rulings.tokens(key: nil, names: [name])
    case .person(let words): rulings.tokens(key: nil, names: [words.joined(separator: " ")])
    }
  }
}
