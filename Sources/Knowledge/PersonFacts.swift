internal import Linguistics
internal import RelgraphCore

/// What a document says of its persons' roles: « le ministre russe X », « X, ambassadeur de Russie ».
struct PersonFacts {
  /// A role that the text gives to a person.
  struct Fact {
    let lemma: String
    let kind: OfficeRecord.Kind?
    let portfolio: DescriptionLexicon.Portfolio?
    let affiliations: Set<Referent>
    let isFormer: Bool
    /// Gender that the role's form shows.
    var gender: Gender?
    /// Whether a complement says which office it is.
    var isNarrowed = false
    /// Whether a complement that nothing is known of makes another office of it: « président du club ».
    var isComplemented = false

    /// Whether the role is one in a body: « président du groupe ».
    var isInBody: Bool {
      affiliations.contains { referent in
        switch referent {
        case .body: true
        case .registry(let key): key.hasPrefix("organization/")
        case .person: false
        }
      }
    }
  }

  private static let longestGap = 10
  /// So many facts a person and persons a role are kept: enough for any article, little for hostile text.
  private static let mostKept = 24

  /// Words between « le suspect » and his name, each with those behind which alone it names: « a été identifié comme ».
  private static let naming: [String: Set<String>] = {
    let verbs: Set<String> = ["se", "s'", "ete", ","]
    let forms: Set<String> = [
      "nomme", "nommee", "nommerait", "denomme", "denommerait", "appelle", "appellerait",
      "identifie", "identifiee",
    ]
    var naming = Dictionary(uniqueKeysWithValues: forms.map { ($0, verbs) })
    naming["ete"] = ["a"]
    naming["comme"] = ["identifie", "identifiee"]
    naming["etant"] = ["comme"]
    return naming
  }()
  private static let namingOpeners: Set<String> = ["se", "s'", "a", "est", "serait"]

  private(set) var facts: [Int: [Fact]] = [:]
  /// Clusters by the folded lemma of a role that the text gives them; the first few.
  private(set) var bearers: [String: [Int]] = [:]
  /// Who follows whom.
  let succession: Succession
  private let view: ResolverView
  private let lexicon: DescriptionLexicon
  private let roles: RoleTable
  private let persons: PersonClusters
  private let index: SightingIndex

  init(
    view: ResolverView, lexicon: DescriptionLexicon, roles: RoleTable, persons: PersonClusters,
    index: SightingIndex
  ) {
    self.view = view
    self.lexicon = lexicon
    self.roles = roles
    self.persons = persons
    self.index = index
    succession = Succession(view: view, lexicon: lexicon, persons: persons, index: index)
    for layout in view.document.sentences {
      for token in layout.tokens { read(token, layout.tokens) }
    }
    for (place, context) in persons.contexts.sorted(by: { $0.key < $1.key }) {
      guard let cluster = persons.clusterOfSpan[place], let lemma = context.lemma else { continue }
      if let title = context.title, isAnothersTitle(title) { continue }
      let isFormer = context.title.map { isBehindPast($0) } ?? false
      add(
        Fact(
          lemma: lemma, kind: nil, portfolio: nil,
          affiliations: Set(context.affiliations.map(Referent.registry)), isFormer: isFormer),
        to: cluster)
    }
    // Whoever is followed in an office held it.
    for (coming, leaving) in succession.pairs {
      for fact in facts[coming] ?? [] { add(fact, to: leaving) }
    }
  }

  private mutating func add(_ fact: Fact, to cluster: Int) {
    if facts[cluster, default: []].count < Self.mostKept {
      facts[cluster, default: []].append(fact)
    }
    let known = bearers[fact.lemma] ?? []
    if known.count < Self.mostKept, !known.contains(cluster) {
      bearers[fact.lemma] = known + [cluster]
    }
  }

  /// A role at a token, and the person beside it.
  private mutating func read(_ token: Int, _ layout: Range<Int>) {
    let pieces = view.pieces
    var start = pieces.firstOfToken[token]
    var isFormer = false
    if pieces.all[start].folded == "ex", pieces.firstOfToken[token + 1] > start + 1 {
      start += 1
      isFormer = true
    }
    let limit = pieces.firstOfToken[layout.upperBound]
    guard let match = roles.role(at: start, below: limit, in: pieces.all),
      !isAnothersTitle(token)
    else { return }
    let end = match.end < pieces.all.count ? pieces.all[match.end].token : layout.upperBound
    if token > layout.lowerBound, isBehindPast(token) { isFormer = true }
    var walk = Walk(next: end, isDoer: match.role.isDoer)
    let holder = ahead(&walk, layout, of: token) ?? behind(token, layout, before: walk.next)
    guard let holder, let cluster = persons.clusterOfSpan[holder.span.start] else { return }
    // « son homologue russe X » bears the office of whose counterpart he is.
    let isCounterpart = match.role.lemma == Counterparts.lemma
    let counterpart =
      isCounterpart
      ? Counterparts(view: view, lexicon: lexicon, roles: roles, index: index)
        .office(beside: token, in: layout) : nil
    add(
      Fact(
        lemma: match.role.lemma,
        kind: isCounterpart ? counterpart?.kinds.first : walk.portfolio?.kind ?? match.kind,
        portfolio: isCounterpart ? counterpart?.portfolio : walk.portfolio,
        affiliations: walk.affiliations, isFormer: isFormer,
        gender: gender(of: match.role, token), isNarrowed: match.isNarrowed,
        isComplemented: isComplemented(end, walk, layout)),
      to: cluster)
  }

  /// « le pape copte X », « X, pape des coptes »: a title of one alone, with a word that makes it another's.
  private func isAnothersTitle(_ token: Int) -> Bool {
    let pieces = view.pieces
    guard
      let match = roles.role(
        at: pieces.firstOfToken[token], below: pieces.all.count, in: pieces.all),
      match.role.isSole, match.end < pieces.all.count
    else { return false }
    let next = pieces.all[match.end].token
    let word = view.folded[next]
    guard index.at(next) == nil, view.isSmall(next) else { return false }
    return view.has(.of, at: next) || lexicon.behind[word] != nil
      || view.cues.endsAsAdjective(word) || view.cues.creeds.contains(word)
  }

  /// « ancien président »: whether the word before a title says that the office is over.
  private func isBehindPast(_ token: Int) -> Bool {
    token > 0 && lexicon.before[view.folded[token - 1]] == .past
  }

  /// « la député », « la chef »: the article tells the gender before the noun's form does.
  private func gender(of role: RoleTable.Role, _ token: Int) -> Gender? {
    role.gender == .masculine && token > 0 && view.has(.feminineArticle, at: token - 1)
      ? .feminine : role.gender
  }

  private func isComplemented(_ end: Int, _ walk: Walk, _ layout: Range<Int>) -> Bool {
    if walk.isUnknown { return true }
    guard end < layout.upperBound, view.has(.of, at: end) else { return false }
    return walk.portfolio == nil && walk.affiliations.isEmpty
  }

  /// What a walk behind a role has met.
  private struct Walk {
    var next: Int
    /// Whether verbs that name somebody may stand between the role and the name.
    var isDoer = false
    var affiliations: Set<Referent> = []
    var portfolio: DescriptionLexicon.Portfolio?
    /// Whether a noun that no list holds is among them.
    var isUnknown = false
  }

  /// Where a name in apposition begins behind a civility or a title: « le lieutenant-colonel ».
  private func behindTitle(_ token: Int, _ limit: Int) -> Int {
    var name = token
    if name + 1 < limit, view.has(.singularArticle, at: name),
      view.cues.titles[view.folded[name + 1]] != nil
    {
      name += 1
    }
    if name < limit, let title = view.cues.titles[view.folded[name]],
      title.kind == "civility" || name > token
    {
      name += 1
    }
    return name
  }

  /// « le porte-parole de la coalition, X »: one small noun behind « de » and an article right behind the role.
  private func isComplement(_ token: Int, of role: Int, _ layout: Range<Int>) -> Bool {
    guard token - role <= 4, token + 1 < layout.upperBound,
      view.document.tokens[token].kind == .word,
      view.isSmall(token),
      view.folded[token].utf8.count > 3, view.folded[token + 1] == ","
    else { return false }
    return view.has(.ofThe, at: token - 1)
  }

  /// The person whose name the role leads to: adjectives, complements and at most one comma between.
  private func ahead(
    _ walk: inout Walk, _ layout: Range<Int>, of role: Int
  ) -> Sighting? {
    let pieces = view.pieces
    let limit = min(layout.upperBound, walk.next + Self.longestGap)
    while walk.next < limit {
      let token = walk.next
      let word = view.folded[token]
      if let sighting = index.at(token) {
        if sighting.type == .person {
          // « le conseiller de X »: the role is somebody else's.
          return view.has(.complementOpener, at: token - 1) ? nil : sighting
        }
        if let referent = sighting.referent, !view.isLeaning(sighting) {
          walk.affiliations.insert(referent)
        }
        walk.next = sighting.tokens.upperBound
      } else if let match = lexicon.complements.longestMatch(
        in: pieces.all, at: pieces.firstOfToken[token],
        below: pieces.firstOfToken[layout.upperBound])
      {
        if let portfolio = match.payloads.first ?? nil { walk.portfolio = portfolio }
        walk.next =
          match.end < pieces.all.count ? pieces.all[match.end].token : layout.upperBound
      } else if walk.isDoer, isNaming(token, word) || isNaming(behind: token, layout) {
        walk.next += 1
      } else if word == "," {
        let name = behindTitle(token + 1, limit)
        guard let found = index.at(name), found.type == .person else { return nil }
        return view.isClause(from: found.tokens, behindTitle: role, in: layout) ? nil : found
      } else if isBridge(token, word) {
        walk.next += 1
      } else if isComplement(token, of: role, layout) {
        walk.isUnknown = true
        walk.next += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// « se nomme X », « serait X », « a été identifié comme X », unlike « a identifié X ».
  private func isNaming(_ token: Int, _ word: String) -> Bool {
    if word == "a" { return view.folded[token + 1] == "ete" }
    return Self.namingOpeners.contains(word)
      || Self.naming[word]?.contains(view.folded[token - 1]) == true
  }

  /// « le tireur, identifié comme X »: whether a comma stands before a participle that names.
  private func isNaming(behind comma: Int, _ layout: Range<Int>) -> Bool {
    view.folded[comma] == "," && comma + 1 < layout.upperBound
      && ["identifie", "identifiee", "nomme", "nommee"].contains(view.folded[comma + 1])
  }

  private func isBridge(_ token: Int, _ word: String) -> Bool {
    if view.document.lowered[token] == "a" { return false }
    if view.has(.roleLink, at: token) || view.cues.roleWords.contains(word)
      || lexicon.behind[word] != nil
    {
      return true
    }
    // « le président Xi », « le premier secrétaire du PS »: a title or a capitalised word goes on.
    return view.document.tokens[token].kind == .word
      && view.isCapital(token)
  }

  /// « X, ambassadeur de Russie », « X, l'ancien ministre de la Défense »; `next` is the token behind the role's phrase.
  private func behind(_ token: Int, _ layout: Range<Int>, before next: Int) -> Sighting? {
    var before = token - 1
    while before > layout.lowerBound, before > token - 4,
      lexicon.before[view.folded[before]] != nil
        || view.has(.singularArticle, at: before)
    {
      before -= 1
    }
    guard before > layout.lowerBound, view.folded[before] == ",",
      let name = index.at(before - 1), name.type == .person
    else { return nil }
    let isDefinite = view.has(.singularArticle, at: before + 1)
    let isOpen =
      next < layout.upperBound && view.document.tokens[next].kind == .word
      && !view.has(.extending, at: next)
    return isDefinite && isOpen && view.isGoverned(name.tokens, in: layout) ? nil : name
  }
}
