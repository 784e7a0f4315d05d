internal import Linguistics
internal import RelgraphCore

/// What a document calls its bodies and states: « l'ONG Amnesty », « la compagnie aérienne X », « X, une association ».
struct Introductions {
  private static let articles: Set<String> = ["un", "une"]
  /// So many adjectives may stand between a noun and the name.
  private static let mostAdjectives = 2

  let view: ResolverView
  let lexicon: DescriptionLexicon
  let index: SightingIndex

  /// The folded nouns beside bodies' names and before states' adjectives.
  ///
  /// - Complexity: O(*n*) in the sightings.
  func nouns(_ sightings: [Sighting]) -> [Referent: Set<String>] {
    var found: [Referent: Set<String>] = [:]
    for sighting in sightings where sighting.type == .organization || sighting.kind == .adjective {
      guard let referent = sighting.referent else { continue }
      let before = sighting.tokens.lowerBound - 1
      // « la coalition anti-Daech » is not Daech.
      guard view.document.tokens[sighting.tokens.lowerBound].span.start == sighting.span.start
      else { continue }
      var nouns = [view.word(before, in: sighting.sentence)]
      if sighting.type == .organization {
        nouns.append(nounBehindAdjectives(before, sighting.sentence))
        nouns.append(apposed(sighting))
      }
      for noun in nouns where !noun.isEmpty { found[referent, default: []].insert(noun) }
    }
    return found
  }

  /// « la compagnie aérienne américaine X », « le journal « X » »: the noun before adjectives and an opening mark.
  private func nounBehindAdjectives(_ token: Int, _ sentence: Int) -> String {
    var token = token
    if ["«", "\""].contains(view.word(token, in: sentence)) { token -= 1 }
    for _ in 0..<Self.mostAdjectives {
      let word = view.word(token, in: sentence)
      guard !word.isEmpty else { return "" }
      guard lexicon.behind[word] != nil || index.at(token)?.kind == .adjective else { break }
      token -= 1
    }
    return view.word(token, in: sentence)
  }

  /// « X, une ONG locale »; « X, l'association … » may go on with somebody else.
  private func apposed(_ sighting: Sighting) -> String {
    let comma = sighting.tokens.upperBound
    guard view.word(comma, in: sighting.sentence) == ",",
      Self.articles.contains(view.word(comma + 1, in: sighting.sentence))
    else { return "" }
    let noun = view.word(comma + 2, in: sighting.sentence)
    return lexicon.before[noun] == nil ? noun : view.word(comma + 3, in: sighting.sentence)
  }
}
