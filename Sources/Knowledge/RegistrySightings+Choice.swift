/// Which record a form names that several records have.
extension RegistrySightings {
  /// Keys that a full name gives without doubt.
  func keysNamed(_ matches: [RegistryMatch]) -> Set<String> {
    var named: Set<String> = []
    for match in matches {
      let keys = Set(match.forms.filter { $0.kind != .nickname && $0.subject != .place }.map(\.key))
      if keys.count == 1, let key = keys.first { named.insert(key) }
    }
    return named
  }

  /// « Hollande », « Washington »: a person where the article names one in full and no article stands before.
  private func namesake(_ match: RegistryMatch, _ named: Set<String>) -> MatchedForm? {
    guard match.forms.contains(where: { $0.subject == .state }),
      let family = match.forms.first(where: { $0.subject == .family })
    else { return nil }
    let before = view.word(match.tokens.lowerBound - 1, in: match.sentence)
    if view.has(.placeOpener, at: match.tokens.lowerBound - 1, in: match.sentence) { return nil }
    if named.contains(family.key) { return family }
    // « Sarkozy et Hollande »: the state of that name has an article, but in headings, in addresses and behind prepositions.
    let state = match.forms.first { $0.subject == .state }
    let isHeading = (before.isEmpty || isWeakOpener(match)) && !opensClause(match)
    // « le quinquennat de Hollande », unless the article also calls the state by another name
    let isOfState =
      view.has(.bareOf, at: match.tokens.lowerBound - 1, in: match.sentence)
      && state.map { named.contains($0.key) } == true
    let isJoined =
      before == "-" && !view.has(.leaning, at: match.tokens.lowerBound - 2, in: match.sentence)
    let isLoose =
      isHeading || isOfState || isJoined || ["vers", "pour", "("].contains(before)
      || match.forms.contains { $0.subject == .state && $0.kind == .metonym }
    return isLoose ? nil : family
  }

  /// « Hollande a critiqué »: a small word follows, where a heading has a colon.
  private func opensClause(_ match: RegistryMatch) -> Bool {
    view.word(match.tokens.upperBound, in: match.sentence).first?.isLetter == true
      && !view.isCapital(match.tokens.upperBound)
  }

  /// « Bruxelles » is the Union's before Belgium's, unless the article speaks of Belgium alone.
  private func seatOfBody(_ match: RegistryMatch, _ named: Set<String>) -> MatchedForm? {
    guard
      let body = match.forms.first(where: { $0.subject == .organization && $0.kind == .metonym }),
      let state = match.forms.first(where: { $0.subject == .state && $0.kind == .metonym })
    else { return nil }
    return named.contains(body.key) || !named.contains(state.key) ? body : nil
  }

  /// The record that a match names; nothing where several could and the article does not tell.
  func choice(_ match: RegistryMatch, _ named: Set<String>) -> MatchedForm? {
    if let namesake = namesake(match, named) { return namesake }
    if let body = seatOfBody(match, named) { return body }
    // « Lagos »: the town, unless the article names its namesake.
    if match.forms.contains(where: { $0.subject == .place }),
      match.forms.allSatisfy({ $0.subject == .place || $0.subject == .family }),
      !match.forms.contains(where: { $0.subject == .family && named.contains($0.key) })
    {
      return match.forms.first { $0.subject == .place }
    }
    for subject in [MatchedForm.Subject.state, .organization, .person, .family, .place] {
      let forms = match.forms.filter { $0.subject == subject }
      if forms.isEmpty { continue }
      if subject == .family || forms.count == 1 { return forms[0] }
      let exact = forms.filter { $0.text == view.document.document.text[match.span] }
      let isTelling = exact.count == 1 && exact[0].kind == .acronym
      if isTelling, !exact[0].text.isShouted { return exact[0] }
      let fitting = forms.filter { named.contains($0.key) }
      if fitting.count == 1 { return fitting[0] }
      if subject == .organization, let own = ofHome(forms, in: match.sentence) { return own }
      // « l'AFD » is the agency, « l'AfD » the party, unless the article names one of them only.
      if isTelling, !view.isShouted(view.document.sentences[match.sentence].tokens) {
        return exact[0]
      }
      if subject == .state, fitting.isEmpty, let sure = forms.first(where: { !$0.isAmbiguous }) {
        return sure
      }
      return nil
    }
    return nil
  }

  /// « la Cour suprême », « le Parti démocrate »: of bodies of one name the one of the document's state.
  private func ofHome(_ forms: [MatchedForm], in sentence: Int) -> MatchedForm? {
    guard let home = spoken.home(in: sentence) else { return nil }
    let own = forms.filter { spoken.registry.organization($0.key)?.parent == home }
    return own.count == 1 ? own[0] : nil
  }

  /// « Port Sainte-Lucie », « le comté d'Orange »: a place or thing whose name holds a state's or a body's.
  func isPlace(_ match: RegistryMatch) -> Bool {
    let first = match.tokens.lowerBound
    let before = view.word(first - 1, in: match.sentence)
    if view.cues.placeOpeners.contains(before), view.isCapital(first - 1),
      view.isCapital(first), !match.forms.contains(where: { $0.subject == .person })
    {
      return true
    }
    return match.tokens.count == 1 && view.has(.bareOf, at: first - 1, in: match.sentence)
      && view.cues.placeKinds.contains(view.word(first - 2, in: match.sentence))
      && match.forms.allSatisfy { $0.subject == .organization && $0.kind != .acronym }
  }
}
