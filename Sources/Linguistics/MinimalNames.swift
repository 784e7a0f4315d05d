public import RelgraphCore

/// Cuts another recogniser's names down to what the map calls a name.
///
/// Corpora mark more than the map wants: titles before persons, bodies without a name of their own
/// (« la télévision publique »), acronyms of things. Invitations to subscribe and other furniture hold
/// no names.
public struct MinimalNames: NameRecognizer {
  private let inner: any NameRecognizer
  private let cues: NameCues

  /// Wraps a recogniser.
  public init(_ inner: any NameRecognizer, pack: LanguagePack) {
    self.inner = inner
    cues = pack.nameCues
  }

  /// The wrapped recogniser's names, cut down, in order, without overlap.
  ///
  /// - Parameters:
  ///   - document: The document, cut into tokens.
  ///   - known: What look-ups found, one entry a token.
  /// - Returns: The candidates.
  /// - Complexity: That of the wrapped recogniser.
  public func candidates(in document: TokenizedDocument, known: [KnownToken]) -> [NameCandidate] {
    inner.candidates(in: document, known: known).compactMap { candidate in
      let sentence = document.sentences[candidate.sentence]
      guard document.blockKind(of: sentence) != .furniture,
        !candidate.tokens.allSatisfy({ known[$0] == .place })
      else { return nil }
      switch candidate.label {
      case .location: return candidate
      case .person:
        let first = candidate.tokens.lowerBound
        let isNamesake =
          first > sentence.tokens.lowerBound
          && cues.namedAfter.contains(Folding.fold(document.lowered[first - 1]))
        return isNamesake ? nil : person(candidate, document)
      case .organization:
        return isBody(candidate, document, known) ? candidate : nil
      }
    }
  }

  /// The name without the titles before it; nothing where no capital is left.
  private func person(_ candidate: NameCandidate, _ document: TokenizedDocument) -> NameCandidate? {
    var tokens = candidate.tokens
    while let first = tokens.first, tokens.count > 1,
      cues.titles[Folding.fold(document.lowered[first])] != nil
    {
      tokens = tokens.dropFirst()
    }
    guard tokens.contains(where: { document.forms[$0].startsWithCapital }),
      tokens.count == 1 || !Self.works.contains(document.lowered[tokens.upperBound - 1])
    else { return nil }
    return NameCandidate(
      tokens: tokens, sentence: candidate.sentence, label: .person,
      confidence: candidate.confidence, reason: candidate.reason)
  }

  private func isBody(
    _ candidate: NameCandidate, _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> Bool {
    guard let first = candidate.tokens.first, known[first] != .person,
      !isPortfolio(first, document, known), !isThing(first, document),
      !isBareState(candidate.tokens, document, known)
    else { return false }
    let hasCapital = candidate.tokens.contains { document.forms[$0].startsWithCapital }
    guard document.forms[first].startsWithCapital else {
      return hasCapital && cues.lowerHeads.contains(Folding.fold(document.lowered[first]))
    }
    guard candidate.tokens.count == 1 else { return true }
    let hasDigit = document.forms[first].utf8.contains { (0x30...0x39).contains($0) }
    let isLetter = document.forms[first].unicodeScalars.count == 1
    return !hasDigit && !isLetter && !cues.noBody.contains(Folding.fold(document.lowered[first]))
  }
}

extension MinimalNames {
  /// « la fusée Falcon 9 », « l'opération Barkhane ».
  private func isThing(_ first: Int, _ document: TokenizedDocument) -> Bool {
    first > 0 && cues.things.contains(Folding.fold(document.lowered[first - 1]))
  }

  /// « le ministre de la Défense », « le département du Trésor »: what an office deals with is no body.
  private func isPortfolio(
    _ first: Int, _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> Bool {
    var before = first - 1
    while before >= 0, Self.articles.contains(document.lowered[before]) { before -= 1 }
    guard before >= 0, before < first - 1 else { return false }
    if before > 0, known[before] == .state, !document.forms[before].startsWithCapital {
      before -= 1
    }
    let head = Folding.fold(document.lowered[before])
    return cues.titles[head] != nil || cues.portfolioHeads.contains(head)
  }

  /// « l'État sud-coréen »: the state itself.
  private func isBareState(
    _ tokens: Range<Int>, _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> Bool {
    guard let first = tokens.first, Folding.fold(document.lowered[first]) == "etat" else {
      return false
    }
    return tokens.count == 1 || (tokens.count == 2 && known[first + 1] == .state)
  }

  /// English words that end names of laws, prizes and contests: « Patriot Act ».
  private static let works: Set<String> = [
    "act", "amendment", "award", "awards", "cup", "prize", "treaty",
  ]
  private static let articles: Set<String> = ["de", "la", "l'", "des", "du", "aux", "à", "au"]
}

extension String {
  /// Whether the first scalar is a capital letter.
  fileprivate var startsWithCapital: Bool { unicodeScalars.first?.properties.isUppercase == true }
}
