internal import Linguistics
internal import RelgraphCore

/// Bodies that a document calls by a part of their name: « le Front andin … le Front », « le Front al-Nour … al-Nour ».
struct ShortenedBodies {
  private static let determiners: Set<String> = ["le", "la", "l'", "du", "au"]
  private static let linking: Set<String> = ["de", "du", "des", "d'", "pour"]

  let view: ResolverView

  /// The sightings of names' first and last words that no sighting holds yet.
  ///
  /// A first word is the one body's of which the document has told before and whose name it begins. A last word must
  /// have an article of its own, and no person may bear it.
  /// - Complexity: O(*n*) in the tokens.
  func sightings(_ known: [Sighting]) -> [Sighting] {
    let taken = Set(known.lazy.flatMap(\.tokens))
    let adjectives = Set(
      known.lazy.filter { $0.kind == .adjective }.map(\.tokens.lowerBound))
    let ends = ends(known)
    var heads: [String: Set<Referent>] = [:]
    var next = 0
    var found: [Sighting] = []
    for (sentence, layout) in view.document.sentences.enumerated() {
      for token in layout.tokens {
        while next < known.count, known[next].tokens.lowerBound <= token {
          if let head = head(known[next]), let referent = known[next].referent {
            heads[head, default: []].insert(referent)
          }
          next += 1
        }
        guard !taken.contains(token) else { continue }
        let word = view.folded[token]
        if let body = ends[word], let body {
          found.append(shortened(body, token, sentence))
        } else if heads[word]?.count == 1, let body = heads[word]?.first,
          isAlone(token, layout.tokens, adjectives)
        {
          found.append(shortened(body, token, sentence))
        }
      }
    }
    return found
  }

  private func shortened(_ body: Referent, _ token: Int, _ sentence: Int) -> Sighting {
    let bearer: Sighting.Bearer =
      switch body {
      case .registry(let key): .registry(key)
      case .body(let name): .body(name)
      case .person: .person([])
      }
    return Sighting(
      tokens: token..<(token + 1), span: view.document.tokens[token].span, sentence: sentence,
      kind: .name, type: .organization, bearer: bearer,
      reason: "partie d'un nom d'organisation de l'article")
  }

  /// The first word of a body's name, where it is one that names of bodies begin with.
  private func head(_ sighting: Sighting) -> String? {
    guard sighting.type == .organization, sighting.kind == .name, sighting.tokens.count > 1
    else { return nil }
    let word = view.folded[sighting.tokens.lowerBound]
    return view.cues.bodyHeads.contains(word) && view.isCapital(sighting.tokens.lowerBound)
      ? word : nil
  }

  /// Bodies by the last of two words of their names, where it has an article of its own; nothing where others bear it.
  private func ends(_ known: [Sighting]) -> [String: Referent?] {
    var ends: [String: Referent?] = [:]
    for sighting in known where sighting.kind == .name {
      let last = sighting.tokens.upperBound - 1
      guard SpellingVariants.isTied(view.document.forms[last]) else { continue }
      let body = head(sighting) != nil && sighting.tokens.count == 2 ? sighting.referent : nil
      let word = view.folded[last]
      ends[word] = .some(ends[word, default: body] == body ? body : nil)
    }
    return ends
  }

  /// « le Front », unlike « le Front de Gauche », « Front » in a headline and « le Front est ».
  private func isAlone(
    _ token: Int, _ sentence: Range<Int>, _ adjectives: Set<Int>
  ) -> Bool {
    guard token > sentence.lowerBound, view.isCapital(token),
      !view.document.forms[token].isShouted,
      !view.cues.genericHeads.contains(view.folded[token]),
      Self.determiners.contains(view.folded[token - 1])
    else { return false }
    let next = token + 1
    guard next < sentence.upperBound else { return true }
    // « le Centre culturel », « l'Institut algérien »
    let isAdjective =
      view.cues.endsAsAdjective(view.folded[next]) || adjectives.contains(next)
    return !isAdjective && !Self.linking.contains(view.folded[next])
      && !(view.document.tokens[next].kind == .word && view.isCapital(next))
  }
}
