internal import Linguistics
internal import RelgraphCore

/// Reads definite descriptions: determiner, adjectives, head, adjectives and complements.
struct DescriptionReader {
  let view: ResolverView
  let lexicon: DescriptionLexicon
  let roles: RoleTable
  let sightings: SightingIndex

  /// Closed classes by folded words.
  var words: ClassTable<ClosedClass> { view.cues.foldedWords }

  /// The description behind the determiner at a token, where one stands alone there.
  func phrase(behind determiner: Int, in sentence: Int) -> DescriptionPhrase? {
    let layout = view.document.sentences[sentence].tokens
    let word = view.folded[determiner]
    // « le reste du pays », « l'est du pays »: only a bare article makes a predicate.
    let before = view.word(determiner - 1, in: sentence)
    let isBare =
      !words.contains(word, in: .fusedArticle) || view.word(determiner - 2, in: sentence) == "("
    guard !isBare || !lexicon.neverBefore.contains(before) else { return nil }
    var start = determiner + 1
    var time = DescriptionLexicon.Time.now
    while start < layout.upperBound, start < determiner + 4,
      let adjective = lexicon.before[view.folded[start]]
    {
      if adjective != .now { time = adjective }
      start += 1
    }
    guard var phrase = head(at: start, below: layout.upperBound, sentence, word, time) else {
      // « le puissant voisin »: the adjective may belong to the head.
      return start > determiner + 1 ? bare(determiner, sentence, word) : nil
    }
    phrase.tokens = (determiner + 1)..<phrase.tokens.upperBound
    return finished(phrase, layout)
  }

  private func bare(
    _ determiner: Int, _ sentence: Int, _ word: String
  ) -> DescriptionPhrase? {
    let layout = view.document.sentences[sentence].tokens
    return head(at: determiner + 1, below: layout.upperBound, sentence, word, .now)
      .flatMap { finished($0, layout) }
  }

  private func finished(
    _ phrase: DescriptionPhrase, _ layout: Range<Int>
  ) -> DescriptionPhrase? {
    var phrase = phrase
    extend(&phrase, below: layout.upperBound)
    return standsAlone(phrase, layout) ? phrase : nil
  }

  /// The longest head that starts at a token, a role before another noun.
  private func head(
    at token: Int, below limit: Int, _ sentence: Int, _ determiner: String,
    _ time: DescriptionLexicon.Time
  ) -> DescriptionPhrase? {
    guard token < limit else { return nil }
    let pieces = view.pieces
    var (start, time) = (pieces.firstOfToken[token], time)
    let end = pieces.firstOfToken[limit]
    // « ex-président » is one token.
    if pieces.all[start].folded == "ex", pieces.firstOfToken[token + 1] > start + 1 {
      start += 1
      time = .past
    }
    let noun = lexicon.nouns.longestMatch(in: pieces.all, at: start, below: end)
    if let role = roles.role(at: start, below: end, in: pieces.all), role.end >= noun?.end ?? 0,
      let behind = tokenEnd(role.end), isFree(token..<behind)
    {
      let kinds = role.kind.map { [$0] } ?? []
      let also = role.kind == role.role.kind ? role.role.also : []
      return DescriptionPhrase(
        tokens: token..<behind, sentence: sentence, determiner: determiner,
        isPointing: words.contains(determiner, in: .demonstrative),
        isPossessed: words.contains(determiner, in: .possessive),
        head: .person(role.role, kinds + also), time: time,
        gender: gender(of: determiner) ?? role.role.gender, isNarrowed: role.isNarrowed)
    }
    guard let noun, let kind = noun.payloads.first, let behind = tokenEnd(noun.end),
      isFree(token..<behind)
    else { return nil }
    return DescriptionPhrase(
      tokens: token..<behind, sentence: sentence, determiner: determiner,
      isPointing: words.contains(determiner, in: .demonstrative),
      isPossessed: words.contains(determiner, in: .possessive),
      head: .noun(kind, pieces.all[start].folded), time: time,
      gender: gender(of: determiner))
  }

  private func gender(of determiner: String) -> Gender? {
    if words.contains(determiner, in: .feminineDeterminer) { return .feminine }
    return words.contains(determiner, in: .masculineDeterminer) ? .masculine : nil
  }

  /// The token behind a piece, where the piece ends its token.
  private func tokenEnd(_ piece: Int) -> Int? {
    let pieces = view.pieces
    guard piece < pieces.all.count else { return view.document.tokens.count }
    let token = pieces.all[piece].token
    return pieces.firstOfToken[token] == piece ? token : nil
  }

  /// Whether no name holds the head; a body « Conseil » that is only its first word does not count.
  private func isFree(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { token in
      guard let sighting = sightings.at(token) else { return true }
      guard tokens.lowerBound <= sighting.tokens.lowerBound,
        sighting.tokens.upperBound <= tokens.upperBound
      else { return false }
      if case .body = sighting.bearer { return true }
      return tokens.count > sighting.tokens.count
    }
  }

  /// Takes in adjectives and complements behind the head.
  private func extend(_ phrase: inout DescriptionPhrase, below limit: Int) {
    let pieces = view.pieces
    let end = pieces.firstOfToken[limit]
    var next = phrase.tokens.upperBound
    while next < limit {
      if let sighting = sightings.at(next), sighting.kind == .adjective, phrase.state == nil,
        sighting.tokens.lowerBound == next, case .registry(let key) = sighting.bearer,
        sighting.tokens == next..<(next + 1), sightings.covers(next)
      {
        phrase.state = key
        phrase.isModified = true
        next += 1
      } else if let time = adjective(at: next) {
        if time != .now { phrase.time = time }
        phrase.isModified = true
        next += 1
      } else if let behind = takeOwner(at: next, &phrase, below: limit) {
        next = behind
      } else if phrase.isComplemented,
        let match = lexicon.complements.longestMatch(
          in: pieces.all, at: pieces.firstOfToken[next], below: end),
        let behind = tokenEnd(match.end)
      {
        if let portfolio = match.payloads.first ?? nil {
          // « le ministère des Finances » is a name.
          guard phrase.type == .person else { break }
          phrase.portfolio = portfolio
        }
        next = behind
      } else {
        break
      }
    }
    phrase.tokens = phrase.tokens.lowerBound..<next
  }

  /// An adjective of the list, or a hyphenated one: « néo-démocrate ».
  private func adjective(at token: Int) -> DescriptionLexicon.Time? {
    let form = view.document.forms[token]
    guard sightings.at(token) == nil,
      form.startsWithSmall
    else { return nil }
    if let time = lexicon.behind[view.folded[token]] {
      return lexicon.participles.contains(view.folded[token]) && !form.hasSuffix("é") ? nil : time
    }
    let word = view.folded[token]
    // « le général al-Burhan » is named, not described.
    return form.contains("-") && !form.contains("-t-") && !form.contains(where: \.isUppercase)
      && !lexicon.hyphened.contains(where: word.hasSuffix) ? .now : nil
  }

  /// « de Russie », « des États-Unis », « de Wagner »: whose the office is.
  private func takeOwner(
    at token: Int, _ phrase: inout DescriptionPhrase, below limit: Int
  ) -> Int? {
    guard case .person = phrase.head, phrase.state == nil || phrase.body == nil,
      view.has(.of, at: token)
    else { return nil }
    var name = token + 1
    if name < limit, view.has(.apartArticle, at: name) { name += 1 }
    guard name < limit, let sighting = sightings.at(name), sighting.kind == .name,
      sighting.tokens.lowerBound == name
    else { return nil }
    switch sighting.type {
    case .person: return nil
    case .state:
      guard phrase.state == nil, case .registry(let key) = sighting.bearer else { return nil }
      phrase.state = key
    case .organization:
      phrase.body = sighting.referent
    }
    return sighting.tokens.upperBound
  }
}

extension DescriptionPhrase {
  /// Whether complements of the list may stand behind it.
  fileprivate var isComplemented: Bool {
    switch head {
    case .person, .noun(.body, _): true
    case .noun: false
    }
  }
}
