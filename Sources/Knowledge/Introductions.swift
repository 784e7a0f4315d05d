internal import Linguistics
internal import RelgraphCore

/// What a document calls its bodies and states: « l'ONG Amnesty », « la compagnie aérienne X », « X, une association ».
struct Introductions {
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
        nouns += nounsBehindAdjectives(before, sighting.sentence)
        nouns.append(apposed(sighting))
      }
      for noun in nouns where !noun.isEmpty { found[referent, default: []].insert(noun) }
    }
    return found
  }

  /// « la compagnie aérienne américaine X », « le journal « X » », « le groupe de presse X »: the noun before adjectives
  /// and an opening mark, and the one that it completes.
  private func nounsBehindAdjectives(_ token: Int, _ sentence: Int) -> [String] {
    var token = token
    if ["«", "\""].contains(view.word(token, in: sentence)) { token -= 1 }
    for _ in 0..<Self.mostAdjectives {
      let word = view.word(token, in: sentence)
      guard !word.isEmpty else { return [] }
      guard lexicon.behind[word] != nil || index.at(token)?.kind == .adjective else { break }
      token -= 1
    }
    var nouns = [view.word(token, in: sentence)]
    if view.has(.bareOf, at: token - 1, in: sentence), index.at(token) == nil {
      nouns.append(view.word(token - 2, in: sentence))
    }
    return nouns
  }

  /// « X, une ONG locale »; « X, l'association … » may go on with somebody else.
  private func apposed(_ sighting: Sighting) -> String {
    let comma = sighting.tokens.upperBound
    guard view.word(comma, in: sighting.sentence) == ",",
      view.has(.indefiniteArticle, at: comma + 1, in: sighting.sentence)
    else { return "" }
    let noun = view.word(comma + 2, in: sighting.sentence)
    return lexicon.before[noun] == nil ? noun : view.word(comma + 3, in: sighting.sentence)
  }

  /// Folded heads of bodies that nobody's name explains, with the first sentence of each: « un groupe de trois personnes ».
  ///
  /// « X est un groupe », « X, un groupe … » and « un groupe armé, X » say of a named body what it is.
  /// - Complexity: O(*n*) in the tokens.
  func strangers() -> [String: Int] {
    var found: [String: Int] = [:]
    for (sentence, layout) in view.document.sentences.enumerated() {
      for token in layout.tokens where view.has(.indefiniteArticle, at: token) {
        guard let head = stranger(behind: token, sentence), found[head] == nil else { continue }
        found[head] = sentence
      }
    }
    return found
  }

  private func stranger(behind article: Int, _ sentence: Int) -> String? {
    let before = view.word(article - 1, in: sentence)
    if Self.predicating.contains(before) { return nil }
    if [",", "("].contains(before), index.at(article - 2) != nil { return nil }
    var token = article + 1
    while token < article + 3, lexicon.before[view.word(token, in: sentence)] != nil { token += 1 }
    let limit = view.document.sentences[sentence].tokens.upperBound
    guard token < limit, index.at(token) == nil, view.isSmall(token) else { return nil }
    let pieces = view.pieces
    let start = pieces.firstOfToken[token]
    guard
      let match = lexicon.nouns.longestMatch(
        in: pieces.all, at: start, below: pieces.firstOfToken[limit]),
      case .body? = match.payloads.first
    else { return nil }
    var next = match.end < pieces.all.count ? pieces.all[match.end].token : limit
    while next < limit {
      if let sighting = index.at(next) {
        if sighting.kind != .adjective { return nil }
      } else if Self.exemplifying.contains(view.folded[next]) {
        return nil
      } else if lexicon.behind[view.folded[next]] == nil, ![",", "«"].contains(view.folded[next]) {
        break
      }
      next += 1
    }
    return pieces.all[start].folded
  }

  /// « une organisation comme X », « une société nommée X ».
  private static let exemplifying: Set<String> = [
    "comme", "tel", "telle", "nomme", "nommee", "appele", "appelee", "baptise", "baptisee",
    "denomme", "denommee",
  ]
  private static let predicating: Set<String> = [
    "est", "etait", "sera", "fut", "devient", "devenu", "devenue", "reste", "comme", "en",
  ]
}
