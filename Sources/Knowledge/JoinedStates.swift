internal import Linguistics
internal import RelgraphCore

/// Two states that a sentence joins and of which it singles out none: « Les relations entre A et B se tendent. »
///
/// « le pays » right behind may be either of the two.
struct JoinedStates {
  /// Tokens of the longest stretch that is looked through, more than any sentence of news holds.
  private static let reach = 300

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
    let end = found[0].tokens.upperBound
    let between = end..<max(end, found[1].tokens.lowerBound)
    guard let first = between.first, view.has(.joining, at: first) else { return false }
    return between.dropFirst().allSatisfy { view.has(.definiteArticle, at: $0) }
      && between.count <= 2
  }
}
