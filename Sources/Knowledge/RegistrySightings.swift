internal import Linguistics
internal import RelgraphCore

/// Turns matches of the registry into sightings, weighing capitals, nicknames and ambiguous forms.
struct RegistrySightings {
  let view: ResolverView
  /// How many tokens around a name tell which of two it is.
  private static let reach = 30
  /// How many matches around a capital tell whether states are spoken of.
  private static let nearby = 6

  private let judge: MetonymJudge
  private let metonyms: MetonymData
  /// Folded last words of full personal names that the recogniser found: « Denzel Washington ».
  private let familyNames: Set<String>

  /// Folded words that the recogniser found alone as a person's name.
  private let loneNames: Set<String>

  private let demonyms: DemonymJudge
  /// Tokens that the recogniser takes for places.
  private let places: Set<Int>
  let spoken: SpokenStates

  init(
    view: ResolverView, metonyms: MetonymData, demonyms: DemonymData, candidates: [NameCandidate],
    spoken: SpokenStates
  ) {
    self.spoken = spoken
    self.view = view
    self.metonyms = metonyms
    self.demonyms = DemonymJudge(data: demonyms, view: view)
    judge = MetonymJudge(data: metonyms, view: view)
    familyNames = Set(
      candidates.lazy.filter { $0.label == .person && $0.tokens.count > 1 }
        .map { view.folded[$0.tokens.upperBound - 1] })
    loneNames = Set(
      candidates.lazy.filter { $0.label == .person && $0.tokens.count == 1 }
        .map { view.folded[$0.tokens.lowerBound] })
    places = Set(candidates.lazy.filter { $0.label == .location }.flatMap(\.tokens))
  }

  func sightings(_ matches: [RegistryMatch]) -> [Sighting] {
    let named = keysNamed(matches)
    var found: [Sighting] = []
    var lastMetonym: (end: Int, acts: Bool)?
    var lastLanguage: Int?
    var swallowed: Set<Int> = []
    for (index, match) in matches.enumerated() where !isOtherwiseNamed(match) {
      guard let form = choice(match, named) else {
        lastMetonym = (match.tokens.upperBound, false)
        continue
      }
      switch form.kind {
      case .metonym where form.subject != .place:
        let neighbour = lastMetonym.flatMap { last -> MetonymJudge.Neighbour? in
          guard isCoordinated(last.end, match) else { return nil }
          return last.acts ? .acts : .place
        }
        let reason = judge.verdict(
          tokens: match.tokens, sentence: match.sentence, beside: neighbour)
        // « Paris annonce un plan avec Berlin » is no Mr Paris.
        if neighbour == nil, reason == nil || !isAmongStates(index, matches),
          let person = namesake(of: match)
        {
          found.append(person)
          continue
        }
        lastMetonym = (match.tokens.upperBound, reason != nil)
        guard let reason else { continue }
        found.append(sighting(match, form, .metonym, "capitale qui agit : \(reason)"))
      case .nickname:
        guard isNickname(match), named.contains(form.key) else { continue }
        found.append(sighting(match, form, .name, "surnom, l'État étant nommé dans l'article"))
      default:
        if form.subject == .state, [.adjective, .demonym, .combining].contains(form.kind) {
          let isBehind = lastLanguage.map { isCoordinated($0, match) } ?? false
          guard
            demonyms.speaksOfState(match.tokens, in: match.sentence, behindLanguage: isBehind)
          else {
            lastLanguage = match.tokens.upperBound
            continue
          }
        }
        if form.subject == .state, form.isAmbiguous, let person = namesake(of: match) {
          found.append(person)
          continue
        }
        if let owner = owner(of: match, form, matches, index) {
          found.append(owned(match, form, by: owner))
          swallowed.insert(owner.span.start)
        } else if !swallowed.contains(match.span.start), let sighting = plain(match, form) {
          found.append(sighting)
        }
        if form.subject == .state { lastMetonym = (match.tokens.upperBound, true) }
        if form.subject == .place { lastMetonym = (match.tokens.upperBound, false) }
      }
    }
    return found
  }

  /// The state's adjective behind a body that has no state: « le Conseil de sécurité russe » is not the
  /// United Nations' council.
  private func owner(
    of match: RegistryMatch, _ form: MatchedForm, _ matches: [RegistryMatch], _ index: Int
  ) -> RegistryMatch? {
    guard form.subject == .organization, form.kind != .acronym, !form.isProper,
      index + 1 < matches.count,
      view.cues.genericHeads.contains(view.folded[match.tokens.lowerBound])
    else { return nil }
    let next = matches[index + 1]
    guard next.sentence == match.sentence, next.tokens.lowerBound == match.tokens.upperBound,
      next.forms.allSatisfy({ $0.subject == .state && $0.kind == .adjective })
    else { return nil }
    return next
  }

  private func owned(
    _ match: RegistryMatch, _ form: MatchedForm, by owner: RegistryMatch
  ) -> Sighting {
    let span = match.span.union(owner.span)
    let states = Set(owner.forms.map(\.key))
    return Sighting(
      tokens: match.tokens.lowerBound..<owner.tokens.upperBound, span: span,
      sentence: match.sentence, kind: .name, type: .organization,
      bearer: .body(view.document.document.text[span]), reason: "nom d'un organe, avec son État",
      inner: states.count == 1 ? Array(states) : [])
  }

  private func plain(_ match: RegistryMatch, _ form: MatchedForm) -> Sighting? {
    switch form.subject {
    case .place: return nil
    case .family:
      let words = match.tokens.map { view.document.forms[$0] }
      // « à Kim » reads as a place, unless the text uses the name of a person elsewhere.
      let isLoneName =
        match.tokens.count == 1 && loneNames.contains(view.folded[match.tokens.lowerBound])
      guard form.capitals.count > 1 || isLoneName || words[0].utf8.count > 3,
        !isWeakOpener(match), !isBesideName(match), !isNamedAfter(match),
        isLoneName || !match.tokens.allSatisfy(places.contains)
      else { return nil }
      return Sighting(
        tokens: match.tokens, span: match.span, sentence: match.sentence, kind: .name,
        type: .person,
        bearer: .person(words), reason: "nom de famille connu du registre")
    case .state:
      let isAdjective = [.adjective, .demonym, .combining].contains(form.kind)
      // « pro-Hollande »: for somebody of that name.
      if form.isAmbiguous, !isAdjective,
        view.cues.foldedWords.leans(view.folded[match.tokens.lowerBound])
      {
        return nil
      }
      return sighting(
        match, form, isAdjective ? .adjective : .name,
        isAdjective ? "adjectif ou gentilé du registre" : "nom du registre")
    case .organization, .person:
      if form.isPinned { return sighting(match, form, .name, "registre de l'utilisateur") }
      if form.subject == .organization, let end = continuation(match, form) {
        let tokens = match.tokens.lowerBound..<end
        let span = view.document.span(of: tokens)
        return Sighting(
          tokens: tokens, span: span, sentence: match.sentence, kind: .name, type: .organization,
          bearer: .body(view.document.document.text[span]),
          reason: "nom d'un organe, plus long que celui du registre")
      }
      if form.subject == .person ? isNamedAfter(match) : isStreet(match) { return nil }
      if form.isAmbiguous, isWeakOpener(match) || (form.isProper && isCommonNoun(match)) {
        return nil
      }
      let isCouncil = isStatesCouncil(match, form)
      if isCouncil || isForeign(match, form) {
        return Sighting(
          tokens: match.tokens, span: match.span, sentence: match.sentence, kind: .name,
          type: .organization, bearer: .body(view.document.document.text[match.span]),
          reason: isCouncil
            ? "conseil qui a un secrétaire, donc d'un État"
            : "nom d'un organe que plusieurs États ont",
          isStatesCouncil: isCouncil)
      }
      let printed = form.subject == .person ? bare(match) : withoutHead(match)
      return sighting(printed, form, .name, "nom du registre")
    }
  }

  /// « rue Michelin »: a street that bears a body's name.
  private func isStreet(_ match: RegistryMatch) -> Bool {
    view.cues.streets.contains(view.word(match.tokens.lowerBound - 1, in: match.sentence))
  }

  /// « le camp De Gaulle », « l'USS Ronald Reagan ».
  private func isNamedAfter(_ match: RegistryMatch) -> Bool {
    view.cues.namedAfter.contains(view.word(match.tokens.lowerBound - 1, in: match.sentence))
  }

  /// « le Conseil constitutionnel », « les Républicains » in news of another state than the registry's.
  private func isForeign(_ match: RegistryMatch, _ form: MatchedForm) -> Bool {
    if spoken.told.denies(form) { return true }
    let head = match.tokens.first { !view.has(.wholeArticle, at: $0) }
    return form.subject == .organization && form.isAmbiguous && form.kind != .acronym
      && head.map { view.cues.genericHeads.contains(view.folded[$0]) } == true
      && !spoken.allow(form.key, in: match.sentence)
  }

  /// « le secrétaire du Conseil de sécurité »: the United Nations' council has none, many a state's has.
  private func isStatesCouncil(_ match: RegistryMatch, _ form: MatchedForm) -> Bool {
    form.subject == .organization && form.key == "organization/conseil-de-securite"
      && form.kind != .acronym && match.tokens.count == 3
      && view.word(match.tokens.lowerBound - 1, in: match.sentence) == "du"
      && view.word(match.tokens.lowerBound - 2, in: match.sentence) == "secretaire"
  }

  /// « la Libération », « le Monde »: one word behind an article is what the word says.
  private func isCommonNoun(_ match: RegistryMatch) -> Bool {
    match.tokens.count == 1
      && view.has(.singularArticle, at: match.tokens.lowerBound - 1, in: match.sentence)
      && !view.document.forms[match.tokens.lowerBound].isShouted
  }

  /// Whether another capitalised word stands beside it, so that it is part of another name.
  private func isBesideName(_ match: RegistryMatch) -> Bool {
    let sentence = view.document.sentences[match.sentence].tokens
    return [match.tokens.lowerBound - 1, match.tokens.upperBound].contains { index in
      guard sentence.contains(index), view.document.tokens[index].kind == .word,
        view.cues.titles[view.folded[index]] == nil,
        index > sentence.lowerBound || !view.cues.openers.contains(view.folded[index])
      else { return false }
      let form = view.document.forms[index]
      return form.startsWithCapital && !form.hasSuffix("'")
    }
  }

  /// The match without a noun in small letters that only says what the name is: « l'agence Tass ».
  private func withoutHead(_ match: RegistryMatch) -> RegistryMatch {
    let first = match.tokens.lowerBound
    guard match.tokens.count > 1, view.cues.apposedHeads.contains(view.folded[first]),
      !view.isCapital(first), view.isCapital(first + 1)
    else { return match }
    return match.dropping(to: view.document.tokens[first + 1].span.start)
  }

  /// The match without a title that the registry's form begins with: « pape François ».
  private func bare(_ match: RegistryMatch) -> RegistryMatch {
    let first = match.tokens.lowerBound
    guard match.tokens.count > 1, view.cues.titles[view.folded[first]] != nil else { return match }
    return match.dropping(to: view.document.tokens[first + 1].span.start)
  }

  private func sighting(
    _ match: RegistryMatch, _ form: MatchedForm, _ kind: MentionKind, _ reason: String
  ) -> Sighting {
    let type: EntityType =
      switch form.subject {
      case .state: .state
      case .person, .family: .person
      case .organization, .place: .organization
      }
    return Sighting(
      tokens: match.tokens, span: match.span, sentence: match.sentence, kind: kind, type: type,
      bearer: .registry(form.key), reason: reason)
  }

  /// A word that opens its sentence and may owe its capital to that.
  func isWeakOpener(_ match: RegistryMatch) -> Bool {
    match.tokens.count == 1 && view.isFirst(match.tokens.lowerBound, in: match.sentence)
      && !view.document.forms[match.tokens.lowerBound].isShouted
  }

  /// « 5 millions $ US », « la RN 79 », « AU TRIBUNAL »: a sum, a road, and a word that all are printed like.
  private func isNoName(_ match: RegistryMatch) -> Bool {
    let (first, end) = (match.tokens.lowerBound, match.tokens.upperBound)
    let before = view.word(first - 1, in: match.sentence)
    if ["$", "dollars"].contains(before), match.tokens.count == 1 { return true }
    guard match.forms.allSatisfy({ $0.kind == .acronym }), match.span.count <= 3 else {
      return false
    }
    // « AU TRIBUNAL » in capitals is no acronym.
    if view.cues.openers.contains(view.folded[first]), isLoud(end) || isLoud(first - 1) {
      return true
    }
    let digits = view.word(end, in: match.sentence)
    // « le PSG 2 à 0 » is a score.
    return (1...3).contains(digits.count) && digits.allSatisfy(\.isNumber)
      && view.word(end + 1, in: match.sentence) != "a"
  }

  /// Whether a token is a word of several letters in capitals.
  private func isLoud(_ token: Int) -> Bool {
    guard view.document.tokens.indices.contains(token), view.document.tokens[token].kind == .word
    else { return false }
    let form = view.document.forms[token]
    return form.utf8.count > 1 && form.isShouted
  }

  /// Where a name ends that goes on behind the registry's, and so is another body's: « l'Agence nationale de
  /// sécurité du médicament ».
  private func continuation(_ match: RegistryMatch, _ form: MatchedForm) -> Int? {
    guard form.kind != .acronym, form.capitals.count >= 3, form.capitals.last == false else {
      return nil
    }
    var next = match.tokens.upperBound
    switch view.word(next, in: match.sentence) {
    case "du", "des": next += 1
    case "de" where view.has(.apartArticle, at: next + 1, in: match.sentence): next += 2
    default: return nil
    }
    let word = view.word(next, in: match.sentence)
    let isNoun =
      !word.isEmpty && !Self.whereabouts.contains(word) && view.isSmall(next)
    return isNoun ? next + 1 : nil
  }

  /// Places that are no part of a name: « expulser le groupe armé de la ville ».
  private static let whereabouts: Set<String> = [
    "pays", "royaume", "territoire", "ville", "village", "localite", "region", "province",
    "quartier", "capitale", "zone", "frontiere",
  ]

  /// « l'État de Washington », « le gouverneur de Géorgie »: a region of another state.
  private func isOtherwiseNamed(_ match: RegistryMatch) -> Bool {
    let first = match.tokens.lowerBound
    if isNoName(match) || isPlace(match) { return true }
    if view.has(.bareOf, at: first - 1, in: match.sentence),
      view.word(first - 2, in: match.sentence) == "etat",
      view.isCapital(first - 2),
      match.forms.contains(where: { $0.subject == .state || $0.subject == .place })
    {
      return true
    }
    // « à Grenade »: the town; the state of that name has an article.
    if match.tokens.count == 1, metonyms.townNames.contains(view.folded[first]),
      view.word(first - 1, in: match.sentence) == "a",
      view.isCapital(first)
    {
      return true
    }
    guard match.tokens.count == 1, let cues = metonyms.ownRegions[view.folded[first]] else {
      return false
    }
    // No further than the words around it: a sentence may hold the name any number of times.
    return view.document.sentences[match.sentence].tokens
      .clamped(to: max(0, first - Self.reach)..<match.tokens.upperBound + Self.reach)
      .contains { cues.contains(view.folded[$0]) }
  }

  /// The person whose family name a capital or a state's name is: « Jordan » behind « Michael Jordan ».
  private func namesake(of match: RegistryMatch) -> Sighting? {
    let first = match.tokens.lowerBound
    guard match.tokens.count == 1, familyNames.contains(view.folded[first]) else { return nil }
    // « Paris : … » heads news from a town.
    guard !view.has(.placeOpener, at: first - 1, in: match.sentence),
      match.sentence > 0 || view.word(match.tokens.upperBound, in: 0) != ":"
    else { return nil }
    return Sighting(
      tokens: match.tokens, span: match.span, sentence: match.sentence, kind: .name,
      type: .person, bearer: .person([view.document.forms[first]]),
      reason: "nom d'une personne que l'article nomme en entier")
  }

  /// Whether the sentence of a match names another state than its own.
  private func isAmongStates(_ index: Int, _ matches: [RegistryMatch]) -> Bool {
    let match = matches[index]
    let keys = Set(match.forms.map(\.key))
    let around = matches.indices.clamped(to: (index - Self.nearby)..<(index + Self.nearby + 1))
    return matches[around].contains { other in
      other.sentence == match.sentence
        && other.forms.contains { $0.subject == .state && !keys.contains($0.key) }
    }
  }

  private func isCoordinated(_ end: Int, _ match: RegistryMatch) -> Bool {
    let between = match.tokens.lowerBound - end
    guard (1...2).contains(between), end < view.folded.count else { return false }
    // « relie Varsovie à Vilnius », « séparent Amman de Damas », « Skopje-Sofia »: both are towns.
    return view.has(.listing, at: end) || view.folded[end] == ","
  }

  /// « le Nord », « du Sud » as a state: an article before, no other name beside it.
  private func isNickname(_ match: RegistryMatch) -> Bool {
    let before = view.word(match.tokens.lowerBound - 1, in: match.sentence)
    guard ["le", "du", "au"].contains(before), match.tokens.count == 1 else { return false }
    let twoBefore = view.word(match.tokens.lowerBound - 2, in: match.sentence)
    let outside: Set<String> = [
      "pays", "mer", "region", "province", "pole", "amerique", "afrique", "asie", "irlande",
      "dialogue", "gare", "departement", "hemisphere",
    ]
    return !outside.contains(twoBefore)
  }
}
