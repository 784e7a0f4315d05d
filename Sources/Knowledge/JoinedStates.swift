internal import Linguistics
internal import RelgraphCore

/// Two states that a sentence joins and of which it singles out none: « Les relations entre A et B se tendent. »
///
/// « le pays » right behind may be either of the two.
struct JoinedStates {
  private static let articles: Set<String> = ["le", "la", "l'", "les"]
  /// Tokens of the longest stretch that is looked through, more than any sentence of news holds.
  private static let reach = 300
  private static let joining: Set<String> = ["et", "ou"]

  let view: ResolverView
  let index: SightingIndex

  /// Whether a phrase comes right behind such a sentence, or behind such a pair in its own, one of which is a state.
  func leaveOpen(_ state: Referent, _ phrase: DescriptionPhrase) -> Bool {
    let sentences = view.document.sentences
    let own = sentences[phrase.sentence].tokens
    let before = own.lowerBound..<max(own.lowerBound, phrase.tokens.lowerBound)
    guard before.count <= Self.reach else { return false }
    let here = states(before)
    if !here.isEmpty { return isPair(here, with: state) }
    guard phrase.sentence > 0 else { return false }
    let last = sentences[phrase.sentence - 1].tokens
    return last.count <= Self.reach && isPair(states(last), with: state)
  }

  /// The mentions of states among some tokens, in order.
  ///
  /// - Complexity: O(*n*) in the tokens.
  private func states(_ tokens: Range<Int>) -> [Sighting] {
    tokens.compactMap { token in
      index.at(token).flatMap { $0.type == .state && $0.tokens.lowerBound == token ? $0 : nil }
    }
  }

  /// Whether nothing but two names joined by « et » speak of states, one of them the given.
  private func isPair(_ found: [Sighting], with state: Referent) -> Bool {
    guard found.count == 2, found[0].referent != found[1].referent,
      found.allSatisfy({ $0.kind != .adjective }), found.contains(where: { $0.referent == state })
    else { return false }
    let between =
      (found[0].tokens
      .upperBound..<max(
        found[0].tokens.upperBound, found[1].tokens.lowerBound))
      .map { view.folded[$0] }
    guard let first = between.first, Self.joining.contains(first) else { return false }
    return between.dropFirst().allSatisfy(Self.articles.contains) && between.count <= 2
  }
}
