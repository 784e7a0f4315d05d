internal import Linguistics
internal import RelgraphCore

/// Bodies whose names begin with a state's: « le PDG de France Télécom ».
///
/// Where a state is meant its name has an article there, or somebody's given name follows.
struct StateNamedBodies {
  /// Words behind which a state that is meant would have its article, or « de » only.
  private static let openers: Set<String> = [
    "de", "d'", "d’", "chez", "par", "pour", "contre", "avec", "groupe", "societe", "operateur",
    "entreprise", "compagnie", "association", "filiale",
  ]
  /// Shorter words behind the state's name are initials or numbers.
  private static let leastLength = 4

  let view: ResolverView
  let matches: [RegistryMatch]

  /// The sightings with such bodies in place of the states and of what stands behind them.
  ///
  /// - Complexity: O(*n* log *m*) in the sightings and the matches.
  func joined(_ sightings: [Sighting]) -> [Sighting] {
    let bodies = sightings.compactMap(body)
    guard !bodies.isEmpty else { return sightings }
    let taken = Set(bodies.flatMap(\.tokens))
    return (sightings.filter { !$0.tokens.contains(where: taken.contains) } + bodies)
      .sorted { $0.span.start < $1.span.start }
  }

  private func body(_ sighting: Sighting) -> Sighting? {
    guard sighting.type == .state, sighting.kind == .name,
      Self.openers.contains(view.word(sighting.tokens.lowerBound - 1, in: sighting.sentence)),
      isName(sighting.tokens.upperBound, in: sighting.sentence)
    else { return nil }
    let tokens = sighting.tokens.lowerBound..<(sighting.tokens.upperBound + 1)
    let span = view.document.span(of: tokens)
    return Sighting(
      tokens: tokens, span: span, sentence: sighting.sentence, kind: .name, type: .organization,
      bearer: .body(view.document.document.text[span]),
      reason: "nom d'une organisation qui commence par celui d'un État")
  }

  /// Whether one capitalised word stands there that is nobody's name.
  private func isName(_ token: Int, in sentence: Int) -> Bool {
    guard view.document.sentences[sentence].tokens.contains(token), view.isCapital(token),
      view.folded[token].utf8.count >= Self.leastLength,
      !view.document.forms[token].utf8.contains(UInt8(ascii: "-")),
      !view.cues.forenames.contains(view.folded[token]),
      view.cues.titles[view.folded[token]] == nil
    else { return false }
    let next = token + 1
    if view.document.sentences[sentence].tokens.contains(next), view.isCapital(next) {
      return false
    }
    let place = matches.partitioningIndex { $0.tokens.upperBound > token }
    return place >= matches.count || matches[place].tokens.lowerBound > token
  }
}
