internal import Linguistics
internal import RelgraphCore

/// Cuts names that a recogniser found where a name of the registry ends inside them.
///
/// « le chef du Hamas X Y » names a body and a person, « l'Union européenne presse Belgrade » a body and
/// what it does.
struct CandidateEdges {
  /// The most words of a body's name by a pattern that is looked for inside a longer one.
  private static let patternReach = 12
  /// The most words before the name of the body whose organ is told.
  private static let longestBoard = 7
  /// The most words of a person's name that is put together.
  private static let longestName = 5

  private let view: ResolverView
  private let registry: Registry
  private let patterns: BodyPatterns
  private let matches: [RegistryMatch]
  /// Bodies of the registry by the token that they begin with.
  private let bodies: [Int: RegistryMatch]
  /// Keys of the states whose adjective a token is.
  private let states: [Int: Set<String>]

  /// - Complexity: O(*n*) in the matches.
  init(
    view: ResolverView, registry: Registry, patterns: BodyPatterns, matches: [RegistryMatch]
  ) {
    self.view = view
    self.registry = registry
    self.patterns = patterns
    self.matches = matches
    var bodies: [Int: RegistryMatch] = [:]
    for match in matches
    where match.forms.allSatisfy({ $0.subject == .organization && !$0.isAmbiguous }) {
      bodies[match.tokens.lowerBound] = match
    }
    self.bodies = bodies
    var states: [Int: Set<String>] = [:]
    for match in matches where match.tokens.count == 1 {
      let keys = match.forms.filter { $0.subject == .state && $0.kind == .adjective }.map(\.key)
      if !keys.isEmpty { states[match.tokens.lowerBound] = Set(keys) }
    }
    self.states = states
  }

  /// The candidate without what only stands beside its name.
  func trimmed(_ candidate: NameCandidate) -> NameCandidate {
    let candidate = withoutBoard(withoutGenus(candidate))
    guard let body = bodies[candidate.tokens.lowerBound],
      body.tokens.upperBound < candidate.tokens.upperBound
    else { return withoutDeed(candidate) }
    let rest = body.tokens.upperBound..<candidate.tokens.upperBound
    switch candidate.label {
    case .person where isPerson(rest, behind: candidate): return candidate.with(tokens: rest)
    case .organization where isAnothers(rest, behind: body):
      return candidate.with(tokens: body.tokens)
    default: return candidate
    }
  }

  /// The candidates, given names and a family's names that stand side by side taken together: « Eva María Orsin Vastin ».
  ///
  /// - Complexity: O(*n*) in the candidates.
  func joined(_ candidates: [NameCandidate]) -> [NameCandidate] {
    var joined: [NameCandidate] = []
    for candidate in candidates {
      guard let given = joined.last, given.label == .person, candidate.label == .person,
        given.sentence == candidate.sentence,
        given.tokens.upperBound == candidate.tokens.lowerBound,
        given.tokens.count + candidate.tokens.count <= Self.longestName,
        given.tokens.allSatisfy({ view.cues.forenames.contains(view.folded[$0]) }),
        view.isCapital(candidate.tokens.lowerBound),
        !view.cues.forenames.contains(view.folded[candidate.tokens.lowerBound])
      else {
        joined.append(candidate)
        continue
      }
      joined[joined.count - 1] = given.with(
        tokens: given.tokens.lowerBound..<candidate.tokens.upperBound)
    }
    return joined
  }

  /// « le conseil d'administration de la Banque andine »: the body without the organ that every body has.
  private func withoutBoard(_ candidate: NameCandidate) -> NameCandidate {
    let tokens = candidate.tokens
    guard candidate.label == .organization, view.isSmall(tokens.lowerBound),
      let name = tokens.first(where: view.isCapital), name > tokens.lowerBound + 1,
      name - tokens.lowerBound <= Self.longestBoard
    else { return candidate }
    var end = name
    while end > tokens.lowerBound, isLink(end - 1) { end -= 1 }
    let board = (tokens.lowerBound..<end).map { view.folded[$0] }.joined(separator: " ")
    return view.cues.boards.contains(board.replacing("' ", with: "'"))
      ? candidate.with(tokens: name..<tokens.upperBound) : candidate
  }

  /// « groupe Hamas de la ville »: what sort of body it is, where a body that look-ups know and its place follow.
  private func withoutGenus(_ candidate: NameCandidate) -> NameCandidate {
    let first = candidate.tokens.lowerBound
    guard candidate.label == .organization, view.isSmall(first),
      view.cues.apposedHeads.contains(view.folded[first]), let body = bodies[first + 1],
      body.tokens.upperBound < candidate.tokens.upperBound,
      isPlace(body.tokens.upperBound..<candidate.tokens.upperBound)
    else { return candidate }
    return candidate.with(tokens: (first + 1)..<candidate.tokens.upperBound)
  }

  /// « de la ville », « du village »: a place that is no part of a name behind a name that is whole without it.
  private func isPlace(_ rest: Range<Int>) -> Bool {
    guard let last = rest.last, view.isSmall(last),
      view.cues.placeWords.contains(view.folded[last])
    else { return false }
    return rest.dropLast().allSatisfy(isLink)
  }

  /// Whether a token is an article or a form of « de ».
  private func isLink(_ token: Int) -> Bool {
    view.has(.of, at: token) || view.has(.definiteArticle, at: token)
  }

  /// « du Hamas Ismaïl Haniyeh »: a given name and more behind a body with its article.
  private func isPerson(_ rest: Range<Int>, behind candidate: NameCandidate) -> Bool {
    let before = candidate.tokens.lowerBound - 1
    return rest.count > 1
      && view.document.sentences[candidate.sentence].tokens.contains(before) && isLink(before)
      && rest.allSatisfy { view.isCapital($0) || view.cues.particles.contains(view.folded[$0]) }
  }

  /// « … presse Belgrade », « … de la localité de X »: a verb and its object, a common noun behind a full name.
  private func isAnothers(_ rest: Range<Int>, behind body: RegistryMatch) -> Bool {
    guard view.document.tokens[rest.lowerBound].kind == .word, !view.isCapital(rest.lowerBound)
    else {
      return false
    }
    // « le Hamas islamiste radical », « le Hezbollah libanais »; the « Hezbollah irakien » is another.
    if body.tokens.count == 1,
      rest.allSatisfy({ view.cues.creeds.contains(view.folded[$0]) || isHome($0, of: body) })
    {
      return true
    }
    if !view.has(.namePart, at: rest.lowerBound) { return opensPredicate(rest) }
    if isPlace(rest) { return true }
    guard body.tokens.count > 2, view.isCapital(body.tokens.upperBound - 1) else { return false }
    let noun = rest.first { !view.has(.namePart, at: $0) }
    return noun.map { !view.isCapital($0) } ?? false
  }

  /// « … presse Belgrade », « … critique la Commission »: a verb and its object.
  private func opensPredicate(_ rest: Range<Int>) -> Bool {
    rest.count > 1 && !view.isCapital(rest.lowerBound)
      && !view.has(.namePart, at: rest.lowerBound)
      && (view.isCapital(rest.lowerBound + 1)
        || view.has(.article, at: rest.lowerBound + 1))
  }

  /// « le ministère turc de la Défense accuse Berlin »: the name of a state's body without what the body does.
  private func withoutDeed(_ candidate: NameCandidate) -> NameCandidate {
    let tokens = candidate.tokens
    guard candidate.label == .organization, tokens.count > 4 else { return candidate }
    let ends =
      (tokens.lowerBound + 2)..<min(tokens.upperBound, tokens.lowerBound + Self.patternReach)
    let end = ends.reversed().first { end in
      opensPredicate(end..<tokens.upperBound)
        && patterns.head(of: tokens.lowerBound..<end, matches, view.pieces) != nil
    }
    return end.map { candidate.with(tokens: tokens.lowerBound..<$0) } ?? candidate
  }

  /// Whether a token is the adjective of the state that a body is of.
  private func isHome(_ token: Int, of body: RegistryMatch) -> Bool {
    guard let states = states[token] else { return false }
    return body.forms.allSatisfy { form in
      registry.organization(form.key)?.parent.map(states.contains) ?? false
    }
  }
}
