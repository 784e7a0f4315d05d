internal import Linguistics
internal import RelgraphCore

extension DescriptionReader {
  /// Whether neither a name in apposition nor a further complement makes the phrase more than it says.
  func standsAlone(_ phrase: DescriptionPhrase, _ layout: Range<Int>) -> Bool {
    let next = phrase.tokens.upperBound
    if isApparatus(phrase) || isCommon(phrase) { return false }
    guard next < layout.upperBound else { return !isApposed(phrase, layout) }
    let word = view.folded[next]
    if lexicon.neverBehind.contains(word) { return false }
    if words.contains(word, in: .wholeSingularArticle),
      view.has(.comparative, at: next + 1, in: phrase.sentence)
    {
      return false
    }
    // « l'Alliance pour la paix » is another name.
    if word == "pour", phrase.type == .organization, view.isCapital(phrase.tokens.lowerBound) {
      return false
    }
    if words.contains(word, in: .of), !endsBefore(next, phrase, layout) { return false }
    if phrase.isTiedByPreposition, lexicon.ties.contains(view.document.lowered[next]) {
      return false
    }
    if view.document.tokens[next].kind == .word, opensName(next),
      sightings.at(next)?.type == nil
    {
      return false
    }
    // « l'homme d'affaires franco-libanais »: which of those named is of both is not known.
    if phrase.type == .person, sightings.at(next)?.kind == .adjective, word.contains("-") {
      return false
    }
    // « l'ancien chef milicien X »: an adjective that no list holds, and whose it is.
    if phrase.type == .person, view.document.tokens[next].kind == .word,
      sightings.at(next)?.type == nil, let name = sightings.at(next + 1),
      name.tokens.lowerBound == next + 1, name.type == .person, name.kind == .name,
      view.cues.portfolioAdjectives.contains(word) || view.cues.endsAsAdjective(word)
    {
      return false
    }
    if phrase.type == .person, isFirstOfTwo(next) { return false }
    return !isNamed(behind: next, phrase, layout) && !isApposed(phrase, layout)
  }

  /// Whether a name that nobody knows stands at a token: « Burhan », « al-Burhan ».
  private func opensName(_ token: Int) -> Bool {
    view.document.forms[token].contains(where: \.isUppercase)
  }

  /// « le chef décorateur chilien X »: a second noun, a state's adjective and the name behind the head.
  private func isFirstOfTwo(_ next: Int) -> Bool {
    guard sightings.at(next) == nil, view.document.tokens[next].kind == .word, view.isSmall(next),
      sightings.at(next + 1)?.kind == .adjective, let name = sightings.at(next + 2)
    else { return false }
    return name.type == .person && name.kind == .name && name.tokens.lowerBound == next + 2
  }

  /// « un blessé dont l'état inquiète », unlike « l'État ».
  private func isCommon(_ phrase: DescriptionPhrase) -> Bool {
    guard case .noun(_, let head) = phrase.head, lexicon.capitals.contains(head),
      view.word(phrase.tokens.lowerBound - 2, in: phrase.sentence) == "dont"
    else { return false }
    return phrase.tokens.contains { view.folded[$0] == head && view.isSmall($0) }
  }

  /// « président de la République », « place de la Nation », « les caisses de l'État ».
  private func isApparatus(_ phrase: DescriptionPhrase) -> Bool {
    guard case .noun(.state(let rule), let head) = phrase.head,
      words.contains(phrase.determiner, in: .apartArticle),
      view.word(phrase.tokens.lowerBound - 2, in: phrase.sentence) == "de"
    else { return false }
    if case .official = rule { return true }
    return ["nation", "etat"].contains(head)
  }

  /// « le retrait du pays du statut »: what follows belongs to another word than the head.
  private func endsBefore(
    _ preposition: Int, _ phrase: DescriptionPhrase, _ layout: Range<Int>
  ) -> Bool {
    let next = preposition + 1
    guard next < layout.upperBound else { return true }
    if isInfinitive(view.folded[next]) { return true }
    guard case .noun(.state(.any), let head) = phrase.head, head == "pays" else { return false }
    return sightings.at(next) == nil && !view.isCapital(next)
      && !lexicon.neverComplement.contains(view.folded[next])
      && !(view.has(.apartArticle, at: next) && view.folded[preposition] == "de")
  }

  private func isInfinitive(_ word: String) -> Bool {
    if words.contains(word, in: .beforeInfinitive) || lexicon.infinitives.contains(word) {
      return true
    }
    return word.utf8.count > 3
      && (word.hasSuffix("er") || word.hasSuffix("ir")) && !lexicon.neverComplement.contains(word)
  }

  /// « le président russe Vladimir Poutine », « l'agence officielle, KCNA », « le mouvement « Avenir » ».
  private func isNamed(
    behind next: Int, _ phrase: DescriptionPhrase, _ layout: Range<Int>
  ) -> Bool {
    var name = phrase.type == .person ? behindPost(next, layout) : next
    guard name < layout.upperBound else { return false }
    if phrase.type == .organization, ["(", "[", "«", "\""].contains(view.folded[name]) {
      name += 1
    }
    if view.folded[name] == "," { name += 1 }
    guard name < layout.upperBound else { return false }
    if phrase.type == .person, view.cues.titles[view.folded[name]] != nil,
      view.folded[name - 1] == "," || view.cues.titles[view.folded[name]]?.kind == "civility"
    {
      name += 1
    }
    if phrase.type == .person, isSecondTitle(name, layout) { return true }
    guard let sighting = sightings.at(name), sighting.tokens.lowerBound == name,
      sighting.kind == .name
    else {
      // « le groupe « modéré » appelé X », « le mouvement « Avenir » »
      return phrase.type == .organization && name == next + 1
        && ["«", "\""].contains(view.folded[next])
    }
    // « le premier secrétaire du parti X Y »: the name bears the role.
    if phrase.type == .organization, sighting.type == .person, isOfRole(phrase),
      !view.isCapital(phrase.tokens.lowerBound)
    {
      return false
    }
    return sighting.type == phrase.type || name == next
  }

  /// Whether the phrase completes a role: « le secrétaire du parti », « la présidente de l'association ».
  private func isOfRole(_ phrase: DescriptionPhrase) -> Bool {
    var role = phrase.tokens.lowerBound - 2
    if words.contains(phrase.determiner, in: .apartArticle),
      view.word(role, in: phrase.sentence) == "de"
    {
      role -= 1
    } else if phrase.determiner != "du" {
      return false
    }
    return view.cues.titles[view.word(role, in: phrase.sentence)] != nil
  }

  /// « le guide suprême, l'ayatollah Ali Khamenei »: a second title with the name behind a comma.
  private func isSecondTitle(_ article: Int, _ layout: Range<Int>) -> Bool {
    guard article > layout.lowerBound, view.folded[article - 1] == ",",
      view.has(.singularArticle, at: article)
    else { return false }
    var token = article + 1
    while token < layout.upperBound, token < article + 5 {
      if let sighting = sightings.at(token) {
        if sighting.type == .person { return token > article + 1 && sighting.kind == .name }
        guard sighting.kind == .adjective else { return false }
      } else if view.document.tokens[token].kind != .word || view.isCapital(token) {
        return false
      }
      token += 1
    }
    return false
  }

  /// « Celso Amorim, le conseiller diplomatique de Lula »: an adjective that no list holds, and whose conseiller.
  private func isFurtherSpecified(_ next: Int, _ layout: Range<Int>) -> Bool {
    guard next + 1 < layout.upperBound, sightings.at(next) == nil else { return false }
    return view.cues.endsAsAdjective(view.folded[next])
      && (view.has(.of, at: next + 1) || [",", "."].contains(view.folded[next + 1]))
  }

  /// Behind « en Turquie », « à Paris », « auprès de l'ONU », « pour le Sahel », where such a post follows a role.
  private func behindPost(_ next: Int, _ layout: Range<Int>) -> Int {
    guard lexicon.seats.contains(view.document.lowered[next]) else { return next }
    var place = next + 1
    while place < layout.upperBound,
      view.has(.wholeOf, at: place) || view.has(.definiteArticle, at: place)
    {
      place += 1
    }
    guard place < layout.upperBound, view.isCapital(place) else { return next }
    return sightings.at(place)?.tokens.upperBound ?? place + 1
  }

  /// « Vladimir Poutine, le président russe, a … »: the description is closed by a mark.
  private func isApposed(_ phrase: DescriptionPhrase, _ layout: Range<Int>) -> Bool {
    let comma = phrase.tokens.lowerBound - 2
    guard comma > layout.lowerBound, [",", "(", "–", "—", "-"].contains(view.folded[comma]),
      let sighting = sightings.at(comma - 1), sighting.type == phrase.type,
      sighting.kind != .adjective
    else { return false }
    let next = phrase.tokens.upperBound
    guard next < layout.upperBound else { return true }
    return view.document.tokens[next].kind != .word || view.folded[next] == "et"
      || isFurtherSpecified(next, layout)
  }
}

extension DescriptionPhrase {
  /// « le candidat à la présidence », « l'ambassadeur à Paris » say more than the head.
  fileprivate var isTiedByPreposition: Bool {
    guard case .person(let role, _) = head else { return false }
    return role.isLoose || role.kind == nil || role.kind == .head || role.kind == .defenceMinister
  }
}
