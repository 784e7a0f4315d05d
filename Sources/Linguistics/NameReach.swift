public import RelgraphCore

/// Lengthens names of bodies to where the text shows that they reach: up to an acronym in brackets that
/// their words spell, or over a number behind a channel's name.
///
/// Links inside a name (« et de la ») make a recogniser stop too early: « Comité pour la paix et la
/// justice (CPJ) ».
public struct NameReach: NameRecognizer {
  private let inner: any NameRecognizer
  private let cues: NameCues

  /// Wraps a recogniser.
  public init(_ inner: any NameRecognizer, pack: LanguagePack) {
    self.inner = inner
    cues = pack.nameCues
  }

  /// The wrapped recogniser's names, some of them longer, in order, without overlap.
  ///
  /// - Complexity: That of the wrapped recogniser, and O(*n* log *n*) in its candidates.
  public func candidates(in document: TokenizedDocument, known: [KnownToken]) -> [NameCandidate] {
    let found = inner.candidates(in: document, known: known)
    var owners = [Int](repeating: -1, count: document.tokens.count)
    for (number, candidate) in found.enumerated() {
      for token in candidate.tokens { owners[token] = number }
    }
    var longer: [NameCandidate] = []
    for (sentence, layout) in document.sentences.enumerated() {
      var free = layout.tokens.lowerBound
      for index in layout.tokens {
        guard
          let tokens = explained(index, document, known, layout.tokens, found, owners)
            ?? numbered(index, document, known, layout.tokens),
          tokens.lowerBound >= free
        else { continue }
        free = tokens.upperBound
        longer.append(
          NameCandidate(
            tokens: tokens, sentence: sentence, label: .organization, confidence: 0.8,
            reason: "nom jusqu'où le texte le montre"))
      }
    }
    guard !longer.isEmpty else { return withShort(found, document, known) }
    var dropped: Set<Int> = []
    for candidate in longer {
      for token in candidate.tokens where owners[token] >= 0 { dropped.insert(owners[token]) }
    }
    let kept = found.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
    return withShort(
      (kept + longer).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }, document, known)
  }

  // MARK: Short forms

  /// Names with the first words alone of other bodies' names: « Orion » after « Orion Capital ».
  private func withShort(
    _ found: [NameCandidate], _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> [NameCandidate] {
    let firsts = ShortBodies(found, document, known: known, cues: cues).firsts
    guard !firsts.isEmpty else { return found }
    var taken = Set<Int>()
    var all = found.map { candidate in
      taken.formUnion(candidate.tokens)
      let index = candidate.tokens.lowerBound
      guard candidate.tokens.count == 1, candidate.label != .organization,
        firsts[Folding.fold(document.lowered[index])] == document.forms[index]
      else { return candidate }
      return candidate.with(label: .organization)
    }
    for (sentence, layout) in document.sentences.enumerated()
    where document.blockKind(of: layout) != .furniture {
      for index in layout.tokens
      where !taken.contains(index) && known[index] == .unknown
        && firsts[Folding.fold(document.lowered[index])] == document.forms[index]
      {
        all.append(
          NameCandidate(
            tokens: index..<(index + 1), sentence: sentence, label: .organization, confidence: 0.7,
            reason: "premier mot d'un nom d'organisation de l'article"))
      }
    }
    return all.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  // MARK: Acronyms

  /// How far before its acronym a name may begin.
  private static let reach = 16

  /// The name before « ( », which the acronym between the brackets spells by its words' first letters, in any
  /// order where the acronym is another language's.
  private func explained(
    _ index: Int, _ document: TokenizedDocument, _ known: [KnownToken], _ sentence: Range<Int>,
    _ found: [NameCandidate], _ owners: [Int]
  ) -> Range<Int>? {
    guard document.forms[index] == "(", index + 2 < sentence.upperBound,
      document.forms[index + 2] == ")", index > sentence.lowerBound
    else { return nil }
    let acronym = Array(Folding.fold(document.lowered[index + 1]).utf8)
    if known[index + 1] == .organization, owners[index - 1] >= 0 || known[index - 1] != .unknown,
      let tokens = headed(acronym, before: index, document, sentence),
      tokens.allSatisfy({
        owners[$0] < 0 || tokens.contains(found[owners[$0]].tokens.upperBound - 1)
      })
    {
      let isWhole = tokens.contains { owners[$0] >= 0 && found[owners[$0]].tokens == tokens }
      return isWhole ? nil : tokens
    }
    guard (3...8).contains(acronym.count), acronym.allSatisfy({ (0x61...0x7A).contains($0) }),
      document.forms[index + 1].utf8.filter({ (0x41...0x5A).contains($0) }).count >= 3,
      !cues.noBody.contains(Folding.fold(document.lowered[index + 1]))
    else { return nil }
    guard let start = start(of: acronym, before: index, document, sentence) else {
      return abridged(acronym, before: index, document, sentence, found, owners)
    }
    let tokens = start..<index
    let inside = Set(tokens.map { owners[$0] }).subtracting([-1])
    // A candidate that reaches out of the name, or is the name, stands.
    guard
      inside.allSatisfy({ number in
        let other = found[number].tokens
        return tokens.lowerBound <= other.lowerBound && other.upperBound <= tokens.upperBound
          && other != tokens
      }), !tokens.allSatisfy({ known[$0] == .organization })
    else { return nil }
    let isBody =
      cues.bodyHeads.contains(Folding.fold(document.lowered[start]))
      || cues.rulingHeads.contains(Folding.fold(document.lowered[start]))
      || inside.contains { found[$0].label == .organization }
    return isBody ? tokens : nil
  }

  private func start(
    of acronym: [UInt8], before bracket: Int, _ document: TokenizedDocument, _ sentence: Range<Int>
  ) -> Int? {
    var letters: [UInt8] = []
    var index = bracket - 1
    while index >= max(sentence.lowerBound, bracket - Self.reach) {
      guard document.tokens[index].kind == .word,
        let initial = Folding.fold(document.lowered[index]).utf8.first
      else { return nil }
      if !cues.foldedWords.contains(Folding.fold(document.lowered[index]), in: .nameLink) {
        letters.append(initial)
        let isSpelled = letters.elementsEqual(acronym.reversed())
        let isShuffled = letters.count == acronym.count && letters.sorted() == acronym.sorted()
        if isSpelled || isShuffled && isBehindArticle(index, document, sentence) { return index }
        if letters.count == acronym.count { return nil }
      }
      index -= 1
    }
    return nil
  }

  /// « Office central de lutte contre le trafic de biens culturels (OCBC) »: a name that a recogniser cut, whose first
  /// word gives the first letter, and further words the others in order.
  private func abridged(
    _ acronym: [UInt8], before bracket: Int, _ document: TokenizedDocument,
    _ sentence: Range<Int>, _ found: [NameCandidate], _ owners: [Int]
  ) -> Range<Int>? {
    let reach = max(sentence.lowerBound, bracket - Self.reach)..<bracket
    guard
      let start = reach.last(where: { token in
        owners[token] >= 0 && found[owners[token]].tokens.lowerBound == token
      }), found[owners[start]].label == .organization,
      found[owners[start]].tokens.upperBound < bracket,
      cues.bodyHeads.contains(Folding.fold(document.lowered[start])),
      document.forms[start].startsWithCapital
    else { return nil }
    var left = acronym[...]
    for token in start..<bracket {
      guard document.tokens[token].kind == .word else { return nil }
      if Folding.fold(document.lowered[token]).utf8.first == left.first {
        left = left.dropFirst()
      } else if token == start {
        return nil
      }
    }
    return left.isEmpty ? start..<bracket : nil
  }

  /// « Mission de l'ONU en Haïti (Minuha) »: from a capital head of the acronym's first letter on, over names and links.
  private func headed(
    _ acronym: [UInt8], before bracket: Int, _ document: TokenizedDocument, _ sentence: Range<Int>
  ) -> Range<Int>? {
    var index = bracket - 1
    while index > sentence.lowerBound, bracket - index <= Self.reach / 2 {
      let word = Folding.fold(document.lowered[index])
      guard document.tokens[index].kind == .word else { return nil }
      let isCapital = document.forms[index].startsWithCapital
      if isCapital, cues.bodyHeads.contains(word) {
        return word.utf8.first == acronym.first && index + 1 < bracket ? index..<bracket : nil
      }
      guard isCapital || cues.foldedWords.contains(word, in: .nameLink) else { return nil }
      index -= 1
    }
    return nil
  }

  private func isBehindArticle(
    _ index: Int, _ document: TokenizedDocument, _ sentence: Range<Int>
  ) -> Bool {
    index > sentence.lowerBound
      && cues.words.contains(document.lowered[index - 1], in: .singularForm)
  }

  // MARK: Numbers

  /// « la chaîne Plein Sud 24 »: a name and its number behind a noun for bodies.
  private func numbered(
    _ index: Int, _ document: TokenizedDocument, _ known: [KnownToken], _ sentence: Range<Int>
  ) -> Range<Int>? {
    guard document.tokens[index].kind == .number,
      (1...4).contains(document.forms[index].utf8.count),
      document.forms[index].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    var start = index
    while start > sentence.lowerBound, index - start < 3, known[start - 1] != .organization,
      document.forms[start - 1].startsWithCapital,
      !document.forms[start - 1].hasSuffix("'")
    {
      start -= 1
    }
    guard start < index, start > sentence.lowerBound else { return nil }
    let noun = Folding.fold(document.lowered[start - 1])
    guard cues.apposedHeads.contains(noun) || cues.bodyWords.contains(noun) else { return nil }
    return start..<(index + 1)
  }
}
