internal import Linguistics
internal import RelgraphCore

/// Bodies that a document calls by a part of their name: « le Front andin … le Front », « le Front al-Nour … al-Nour ».
struct ShortenedBodies {
  let view: ResolverView
  let registry: Registry

  /// The sightings, with names' first and last words that stand for the whole.
  ///
  /// A first word is the one body's of which the document has told before and whose name it begins, even where a
  /// recogniser took it for a body of its own. A last word must have an article of its own, and no person may bear it.
  /// - Complexity: O(*n*) in the tokens.
  func added(to known: [Sighting]) -> [Sighting] {
    let taken = Set(known.lazy.flatMap(\.tokens))
    let lone = lone(known)
    let adjectives = Set(
      known.lazy.filter { $0.kind == .adjective }.map(\.tokens.lowerBound))
    let ends = ends(known)
    var heads: [String: Set<Referent>] = [:]
    var meant: [String: Set<Referent>] = [:]
    var next = 0
    var found: [Sighting] = []
    for (sentence, layout) in view.document.sentences.enumerated() {
      for token in layout.tokens {
        while next < known.count, known[next].tokens.lowerBound <= token {
          if let referent = known[next].referent {
            for head in self.heads(known[next]) { heads[head, default: []].insert(referent) }
          }
          next += 1
        }
        guard !taken.contains(token) || lone[token] != nil else { continue }
        let word = view.folded[token]
        if lone[token] == nil, let body = ends[word], let body {
          found.append(shortened(body, token, sentence))
        } else if heads[word]?.count == 1, let body = heads[word]?.first,
          isAlone(token, layout.tokens, adjectives)
        {
          meant[word, default: []].insert(body)
          if lone[token] == nil { found.append(shortened(body, token, sentence)) }
        }
      }
    }
    return renamed(known, lone, meant) + found
  }

  /// Sightings of one word that begins bodies' names, by their token: no record and no other name tells whose they are.
  private func lone(_ known: [Sighting]) -> [Int: Sighting] {
    var lone: [Int: Sighting] = [:]
    for sighting in known {
      guard case .body(let name) = sighting.bearer, sighting.tokens.count == 1,
        name == view.printed(sighting), isHead(view.folded[sighting.tokens.lowerBound])
      else { continue }
      lone[sighting.tokens.lowerBound] = sighting
    }
    return lone
  }

  /// Every lone word in place of the one body that it stands for elsewhere: « l'Union » and then « Union : … ».
  private func renamed(
    _ known: [Sighting], _ lone: [Int: Sighting], _ meant: [String: Set<Referent>]
  ) -> [Sighting] {
    known.map { sighting in
      let token = sighting.tokens.lowerBound
      guard lone[token] != nil, let bodies = meant[view.folded[token]], bodies.count == 1,
        let body = bodies.first
      else { return sighting }
      return shortened(body, token, sighting.sentence)
    }
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

  /// Whether names of bodies begin with a word that may stand for them.
  private func isHead(_ word: String) -> Bool {
    (view.cues.bodyHeads.contains(word) || view.cues.shortenedHeads.contains(word))
      && !view.cues.genericHeads.contains(word)
  }

  /// The words under which a body's name may come back: its first one as printed, and, for what states have founded
  /// together, as the registry has it: « l'UE … l'Union ».
  private func heads(_ sighting: Sighting) -> Set<String> {
    var heads: Set<String> = []
    if let printed = head(sighting) { heads.insert(printed) }
    guard sighting.type == .organization, case .registry(let key) = sighting.bearer,
      let record = registry.organization(key), [.igo, .alliance].contains(record.kind),
      record.french.startsWithCapital, let space = record.french.firstIndex(of: " ")
    else { return heads }
    let usual = Folding.fold(String(record.french[..<space]))
    if isHead(usual) { heads.insert(usual) }
    return heads
  }

  /// The first word of a body's printed name, where it is one that names of bodies begin with.
  private func head(_ sighting: Sighting) -> String? {
    guard sighting.type == .organization, sighting.kind == .name, sighting.tokens.count > 1
    else { return nil }
    let word = view.folded[sighting.tokens.lowerBound]
    return isHead(word) && view.isCapital(sighting.tokens.lowerBound) ? word : nil
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
      view.has(.singularForm, at: token - 1)
    else { return false }
    let next = token + 1
    guard next < sentence.upperBound else { return true }
    // « le Centre culturel », « l'Institut algérien »
    let isAdjective =
      view.cues.endsAsAdjective(view.folded[next]) || adjectives.contains(next)
    let isTied = view.has(.nameComplement, at: next) && !opensInfinitive(next, sentence)
    return !isAdjective && !isTied
      && !(view.document.tokens[next].kind == .word && view.isCapital(next))
  }

  /// « on prie l'Ordre de coopérer », unlike « l'Ordre de Malte ».
  private func opensInfinitive(_ link: Int, _ sentence: Range<Int>) -> Bool {
    let verb = link + 1
    guard view.has(.bareOf, at: link), verb < sentence.upperBound,
      view.isSmall(verb)
    else { return false }
    let form = view.document.lowered[verb]
    return form.utf8.count > 4 && ["er", "ir"].contains { form.hasSuffix($0) }
  }
}
