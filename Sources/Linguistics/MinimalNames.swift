public import RelgraphCore

/// Cuts another recogniser's names down to what the map calls a name.
///
/// Corpora mark more than the map wants: titles before persons, bodies without a name of their own
/// (« la télévision publique »), acronyms of things. Invitations to subscribe and other furniture hold
/// no names.
public struct MinimalNames: NameRecognizer {
  private let inner: any NameRecognizer
  private let cues: NameCues

  /// Wraps a recogniser.
  public init(_ inner: any NameRecognizer, pack: LanguagePack) {
    self.inner = inner
    cues = pack.nameCues
  }

  /// The wrapped recogniser's names, cut down, in order, without overlap.
  ///
  /// - Parameters:
  ///   - document: The document, cut into tokens.
  ///   - known: What look-ups found, one entry a token.
  /// - Returns: The candidates.
  /// - Complexity: That of the wrapped recogniser.
  public func candidates(in document: TokenizedDocument, known: [KnownToken]) -> [NameCandidate] {
    let all = inner.candidates(in: document, known: known)
    let introduced = IntroducedBodies(cues: cues, document: document, known: known)
    let bodies = introduced.forms(among: all)
    return all.compactMap { found in
      let sentence = document.sentences[found.sentence]
      guard document.blockKind(of: sentence) != .furniture,
        !found.tokens.allSatisfy({ known[$0] == .place })
      else { return nil }
      let candidate = withoutPortfolio(withoutGenus(found, document), document, known)
      switch candidate.label {
      case .location: return candidate
      case .person:
        if isAcronym(candidate, document, known) || isOfGang(candidate, document, known)
          || introduced.introduces(candidate)
          || bodies.contains(candidate.tokens.map { document.forms[$0] })
        {
          let body = candidate.with(label: .organization)
          return isBody(body, document, known) ? body : nil
        }
        let candidate = withoutPlace(candidate, document, known)
        let first = candidate.tokens.lowerBound
        let start = sentence.tokens.lowerBound
        let before = max(start, first - 2)..<first
        let isNamesake = cues.isNamedAfter(before.map { Folding.fold(document.lowered[$0]) }[...])
        let isThing = isNamesake || first > start && isCounted(candidate.tokens, document, known)
        return isThing ? nil : person(candidate, document)
      case .organization:
        if isPersonal(candidate.tokens, document, behind: sentence.tokens.lowerBound) {
          return person(candidate.with(label: .person), document)
        }
        let bearer = withoutPlace(candidate, document, known)
        if bearer.tokens.lowerBound == candidate.tokens.lowerBound + 2 {
          return person(bearer.with(label: .person), document)
        }
        let candidate = withoutAim(candidate, document, known)
        if isStreet(candidate.tokens.lowerBound, document, known) { return nil }
        return isBody(candidate, document, known) ? candidate : nil
      }
    }
  }

  /// The name without the titles before it; nothing where no capital is left.
  private func person(_ candidate: NameCandidate, _ document: TokenizedDocument) -> NameCandidate? {
    var tokens = candidate.tokens
    while let first = tokens.first, tokens.count > 1,
      cues.titles[Folding.fold(document.lowered[first])] != nil || isThingsAcronym(first, document)
    {
      tokens = tokens.dropFirst()
    }
    guard tokens.contains(where: { document.forms[$0].startsWithCapital }),
      tokens.count > 1
        ? !Self.works.contains(document.lowered[tokens.upperBound - 1])
        : !cues.noPerson.contains(Folding.fold(document.lowered[tokens.lowerBound]))
    else { return nil }
    return candidate.with(tokens: tokens).with(label: .person)
  }

  /// « la start-up d'IA Nuvelo »: an acronym of a thing is no part of a name.
  private func isThingsAcronym(_ token: Int, _ document: TokenizedDocument) -> Bool {
    let form = document.forms[token]
    return form.unicodeScalars.count > 1 && form.isCapitals
      && cues.noBody.contains(Folding.fold(document.lowered[token]))
      && document.forms[token + 1].unicodeScalars.contains(where: \.properties.isLowercase)
  }

  private func isBody(
    _ candidate: NameCandidate, _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> Bool {
    guard let first = candidate.tokens.first, known[first] != .person,
      !isPortfolio(first, document, known), !isThing(first, document),
      !isBareState(candidate.tokens, document, known),
      !isPair(candidate.tokens, document, known),
      !isCabinet(candidate.tokens, document, known), !isOffice(candidate.tokens, document)
    else { return false }
    let hasCapital = candidate.tokens.contains { document.forms[$0].startsWithCapital }
    guard document.forms[first].startsWithCapital else {
      return hasCapital && cues.lowerHeads.contains(Folding.fold(document.lowered[first]))
    }
    guard candidate.tokens.count == 1 else {
      let words = candidate.tokens.map { Folding.fold(document.lowered[$0]) }
      return !cues.noBody.contains(words.joined(separator: " "))
    }
    let hasDigit = document.forms[first].utf8.contains { (0x30...0x39).contains($0) }
    let isLetter = document.forms[first].unicodeScalars.count == 1
    return !hasDigit && !isLetter && !cues.noBody.contains(Folding.fold(document.lowered[first]))
  }
}

extension MinimalNames {
  /// « cheikh Mohammed ben Rachid », « Khaled ibn Salem »: a given name behind a title, or before the
  /// word that makes somebody's son.
  private func isPersonal(
    _ tokens: Range<Int>, _ document: TokenizedDocument, behind start: Int
  ) -> Bool {
    let first = tokens.lowerBound
    // « le Dr Tedros »
    if tokens.count > 1, cues.titles[Folding.fold(document.lowered[first])]?.kind == "civility" {
      return true
    }
    guard tokens.count > 1, cues.forenames.contains(Folding.fold(document.lowered[first])) else {
      return false
    }
    if first > start, cues.titles[Folding.fold(document.lowered[first - 1])] != nil { return true }
    return tokens.dropFirst().dropLast().contains {
      cues.patronymics.contains(document.forms[$0])
    }
  }

  /// « CATL »: letters that stand for words, outside a line that is printed in capitals.
  private func isAcronym(
    _ candidate: NameCandidate, _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> Bool {
    guard candidate.tokens.count == 1, known[candidate.tokens.lowerBound] == .unknown else {
      return false
    }
    let form = document.forms[candidate.tokens.lowerBound]
    let sentence = document.sentences[candidate.sentence].tokens
    return (3...5).contains(form.unicodeScalars.count) && form.isCapitals
      && !cues.shortPersons.contains(Folding.fold(form))
      && sentence.contains { document.forms[$0].utf8.count > 3 && !document.forms[$0].isCapitals }
  }

  /// « le cartel Los Zetas »: a gang, whose name looks like a person's.
  private func isOfGang(
    _ candidate: NameCandidate, _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> Bool {
    let first = candidate.tokens.lowerBound
    return first > 0 && known[first] == .unknown
      && ["cartel", "gang"].contains(document.lowered[first - 1])
  }

  /// « ONG Solidarité Nord »: what sort of body it is is no part of its name.
  private func withoutGenus(
    _ candidate: NameCandidate, _ document: TokenizedDocument
  ) -> NameCandidate {
    guard candidate.label == .organization, candidate.tokens.count > 1,
      document.forms[candidate.tokens.lowerBound] == "ONG",
      document.forms[candidate.tokens.lowerBound + 1].startsWithCapital
    else { return candidate }
    return candidate.with(tokens: candidate.tokens.dropFirst())
  }

  /// « il a rencontré à Washington Antony Blinken »: a town before a given name is no part of the name.
  private func withoutPlace(
    _ candidate: NameCandidate, _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> NameCandidate {
    let first = candidate.tokens.lowerBound
    guard candidate.tokens.count > 2, known[first] == .state || known[first] == .place else {
      return candidate
    }
    // « l'URSS de Gromyko »
    if known[first] == .state, cues.words.contains(document.lowered[first + 1], in: .bareOf),
      known[first + 2] == .unknown || known[first + 2] == .person,
      document.forms[first + 2].startsWithCapital
    {
      return candidate.with(tokens: (first + 2)..<candidate.tokens.upperBound)
    }
    guard cues.forenames.contains(Folding.fold(document.lowered[first + 1])) else {
      return candidate
    }
    return candidate.with(tokens: (first + 1)..<candidate.tokens.upperBound)
  }

  /// « le secrétaire au Commerce Anna Dupont »: what an office deals with is no part of its bearer's name.
  private func withoutPortfolio(
    _ candidate: NameCandidate, _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> NameCandidate {
    let first = candidate.tokens.lowerBound
    if let bearer = bearer(of: candidate, document, known) { return bearer }
    guard candidate.label != .location, candidate.tokens.count > 2,
      cues.forenames.contains(Folding.fold(document.lowered[first + 1])),
      !cues.forenames.contains(Folding.fold(document.lowered[first])),
      document.forms[first + 1].startsWithCapital, document.forms[first + 2].startsWithCapital,
      isPortfolio(first, document, known)
    else { return candidate }
    return candidate.with(tokens: (first + 1)..<candidate.tokens.upperBound).with(label: .person)
  }

  /// « la ministre de la Culture et des Sports Xana Orsin »: two capitals behind what a minister deals with are a person's
  /// name, though no list knows the given name.
  private func bearer(
    of candidate: NameCandidate, _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> NameCandidate? {
    let tokens = candidate.tokens
    guard candidate.label != .location, tokens.count > 2, tokens.count <= Self.longestOffice,
      let field = tokens.dropLast(2).last(where: {
        cues.portfolioFields.contains(Folding.fold(document.lowered[$0]))
      }), document.forms[field].startsWithCapital,
      cues.isField(field, { Folding.fold(document.lowered[$0]) })
    else { return nil }
    let name = (field + 1)..<tokens.upperBound
    let isName = name.allSatisfy { token in
      let word = Folding.fold(document.lowered[token])
      let isWhole = document.forms[token].startsWithCapital || cues.particles.contains(word)
      return isWhole && ![.state, .organization, .place].contains(known[token])
        && !cues.bodyHeads.contains(word) && !cues.endsAsAdjective(word)
        && !cues.portfolioFields.contains(word)
    }
    return isName && name.count <= 4 ? candidate.with(tokens: name).with(label: .person) : nil
  }

  private static let longestOffice = 12

  /// « le Conseil de sécurité pour le Brésil », « le Congrès contre la vente »: a body that look-ups know,
  /// without what somebody wants of it.
  private func withoutAim(
    _ candidate: NameCandidate, _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> NameCandidate {
    let candidate = withoutLink(candidate, document)
    let tokens = candidate.tokens
    if let end = president(in: tokens, document) {
      return candidate.with(tokens: tokens.lowerBound..<end)
    }
    guard let end = tokens.first(where: { known[$0] != .organization }), end > tokens.lowerBound
    else { return candidate }
    let word = Folding.fold(document.lowered[end])
    let isAim = cues.aims.contains(word) || word == "pour" && end - tokens.lowerBound > 2
    return isAim ? candidate.with(tokens: tokens.lowerBound..<end) : candidate
  }

  /// The candidate without prepositions and articles at its end: « Mouvement national uni de l' ».
  private func withoutLink(
    _ candidate: NameCandidate, _ document: TokenizedDocument
  ) -> NameCandidate {
    var end = candidate.tokens.upperBound
    while end - candidate.tokens.lowerBound > 1,
      cues.words.contains(document.lowered[end - 1], in: .neverLast),
      !document.forms[end - 1].startsWithCapital
    {
      end -= 1
    }
    return candidate.with(tokens: candidate.tokens.lowerBound..<end)
  }

  /// Where a body's name ends before « de » and the person who leads it: « la Cour constitutionnelle de Marie
  /// Dupont ».
  private func president(in tokens: Range<Int>, _ document: TokenizedDocument) -> Int? {
    tokens.dropFirst(2).dropLast(2).first { index in
      cues.words.contains(document.lowered[index], in: .bareOf)
        && document.forms[index + 1].startsWithCapital
        && document.forms[index + 2].startsWithCapital
        && cues.forenames.contains(Folding.fold(document.lowered[index + 1]))
    }
  }

  /// « la fusée Falcon 9 », « l'opération Barkhane ».
  private func isThing(_ first: Int, _ document: TokenizedDocument) -> Bool {
    first > 0 && cues.things.contains(Folding.fold(document.lowered[first - 1]))
  }

  /// « le ministre de la Défense », « le département du Trésor »: what an office deals with is no body.
  private func isPortfolio(
    _ first: Int, _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> Bool {
    var before = first - 1
    while before >= 0, cues.words.contains(document.lowered[before], in: .portfolioLink) {
      before -= 1
    }
    guard before >= 0, before < first - 1 else { return false }
    if cues.isSecondField(first, { Folding.fold(document.lowered[$0]) }) {
      return known[first] != .organization
    }
    while before > 0, !document.forms[before].startsWithCapital,
      known[before] == .state
        || cues.portfolioAdjectives.contains(Folding.fold(document.lowered[before]))
    {
      before -= 1
    }
    let head = Folding.fold(document.lowered[before])
    return cues.titles[head] != nil || cues.portfolioHeads.contains(head)
  }

  /// « la rue Lumière »: a street bears a name without being anybody.
  private func isStreet(
    _ first: Int, _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> Bool {
    first > 0 && known[first] == .unknown && cues.streets.contains(document.lowered[first - 1])
  }

  /// « l'État sud-coréen », « le Gouvernement malien »: the state itself.
  private func isBareState(
    _ tokens: Range<Int>, _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> Bool {
    guard let first = tokens.first,
      ["etat", "gouvernement"].contains(Folding.fold(document.lowered[first]))
    else { return false }
    return tokens.count == 1 || (tokens.count == 2 && known[first + 1] == .state)
  }

  /// « Washington et Séoul »: two who are known each, no body of that name.
  private func isPair(
    _ tokens: Range<Int>, _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> Bool {
    let joints = tokens.filter { ["et", ","].contains(document.lowered[$0]) }
    return !joints.isEmpty && joints.count < tokens.count
      && tokens.allSatisfy { joints.contains($0) || [.state, .place].contains(known[$0]) }
  }

  /// « la présidente du Conseil italien »: the head of the government, of no council.
  private func isCabinet(
    _ tokens: Range<Int>, _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> Bool {
    let first = tokens.lowerBound
    return tokens.count == 2 && first > 1 && known[first + 1] == .state
      && document.lowered[first] == "conseil" && document.lowered[first - 1] == "du"
      && document.lowered[first - 2].hasPrefix("président")
  }

  /// « la Haute Représentante de l'Union »: who holds an office.
  private func isOffice(_ tokens: Range<Int>, _ document: TokenizedDocument) -> Bool {
    cues.isOffice(tokens.prefix(2).map { Folding.fold(document.lowered[$0]) }[...])
  }

  /// « trente-six Rafale Marine »: what is counted is no person; a word stands before it in its sentence.
  private func isCounted(
    _ tokens: Range<Int>, _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> Bool {
    let first = tokens.lowerBound
    guard known[first] == .unknown,
      !cues.forenames.contains(Folding.fold(document.lowered[first]))
    else { return false }
    let before = document.lowered[first - 1]
    if before == "et" || before.isEmpty { return false }
    return document.tokens[first - 1].kind == .number
      || before.split(separator: "-").allSatisfy { cues.numerals.contains(String($0)) }
  }

  /// English words that end names of laws, prizes and contests: « Patriot Act ».
  private static let works: Set<String> = [
    "act", "amendment", "award", "awards", "cup", "prize", "treaty",
  ]
}
