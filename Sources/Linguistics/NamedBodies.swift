public import RelgraphCore

/// Adds names of bodies that a recogniser missed: behind a noun that says what they are, by an ending that only
/// companies' names have, and wherever the document prints such a name again.
///
/// « la biotech X », « l'opérateur à bas coûts X », « X Holdings ». Nothing that another recogniser found is moved; what it
/// took for a person is called a body where the ending or the document says so.
public struct NamedBodies: NameRecognizer {
  private let inner: any NameRecognizer
  private let cues: NameCues

  /// Wraps a recogniser.
  public init(_ inner: any NameRecognizer, pack: LanguagePack) {
    self.inner = inner
    cues = pack.nameCues
  }

  /// The wrapped recogniser's names and those that it missed, in order, without overlap.
  ///
  /// - Complexity: That of the wrapped recogniser, and O(*n* log *n*) in the tokens.
  public func candidates(in document: TokenizedDocument, known: [KnownToken]) -> [NameCandidate] {
    let introduced = IntroducedBodies(cues: cues, document: document, known: known)
    var forms: Set<[String]> = []
    var found = inner.candidates(in: document, known: known).map { candidate in
      guard candidate.label == .person else { return candidate }
      if introduced.introduces(candidate) {
        forms.insert(candidate.tokens.map { document.forms[$0] })
      } else if !hasEnding(candidate.tokens, document) {
        return candidate
      }
      return candidate.with(label: .organization)
    }
    var taken = Set(found.lazy.flatMap(\.tokens))
    for (sentence, layout) in document.sentences.enumerated()
    where document.blockKind(of: layout) != .furniture {
      var index = layout.tokens.lowerBound
      while index < layout.tokens.upperBound {
        guard let end = run(from: index, in: layout.tokens, document, known) else {
          index += 1
          continue
        }
        let tokens = index..<end
        index = end
        guard !tokens.contains(where: taken.contains) else { continue }
        let isIntroduced = introduced.introducesMissed(tokens, from: layout.tokens.lowerBound)
        guard isIntroduced || hasEnding(tokens, document) else { continue }
        found.append(
          NameCandidate(
            tokens: tokens, sentence: sentence, label: .organization, confidence: 0.7,
            reason: isIntroduced ? "nom derrière ce qu'il est" : "nom de société par sa fin"))
        taken.formUnion(tokens)
        if isIntroduced || tokens.count > 1 { forms.insert(tokens.map { document.forms[$0] }) }
      }
    }
    guard !forms.isEmpty else {
      return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
    return withRepeated(found, forms, document, known)
  }

  /// Whether a name of several words ends as only companies' do.
  private func hasEnding(_ tokens: Range<Int>, _ document: TokenizedDocument) -> Bool {
    guard (2...Self.longest).contains(tokens.count), let last = tokens.last else { return false }
    let form = document.forms[last]
    return form.startsWithCapital && cues.companyEnds.contains(Folding.fold(document.lowered[last]))
      && tokens.contains {
        document.forms[$0].unicodeScalars.contains(where: \.properties.isLowercase)
      }
  }

  /// Words of the longest name that is found here; a longer run is a list or no text at all.
  private static let longest = 5

  /// Where a run of capitalised words ends that no look-up knows and that is no sentence's first word.
  private func run(
    from start: Int, in sentence: Range<Int>, _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> Int? {
    guard isName(start, document, known),
      start > sentence.lowerBound || !cues.openers.contains(Folding.fold(document.lowered[start]))
    else { return nil }
    let before = start - 1
    if before > sentence.lowerBound, isName(before, document, known) { return nil }
    if before == sentence.lowerBound, isName(before, document, known),
      !cues.openers.contains(Folding.fold(document.lowered[before]))
    {
      return nil
    }
    var end = start + 1
    while end < sentence.upperBound, end - start <= Self.longest {
      if isName(end, document, known) {
        end += 1
      } else if document.forms[end] == "&", end + 1 < sentence.upperBound,
        isName(end + 1, document, known)
      {
        end += 2
      } else {
        break
      }
    }
    return end - start <= Self.longest ? end : nil
  }

  private func isName(_ index: Int, _ document: TokenizedDocument, _ known: [KnownToken]) -> Bool {
    let form = document.forms[index]
    return document.tokens[index].kind == .word && known[index] == .unknown
      && form.startsWithCapital && !form.hasSuffix("'") && form.unicodeScalars.count > 1
  }

  /// The candidates with the same names elsewhere in the document; persons of such a name become bodies.
  private func withRepeated(
    _ found: [NameCandidate], _ forms: Set<[String]>, _ document: TokenizedDocument,
    _ known: [KnownToken]
  ) -> [NameCandidate] {
    var all = found.map { candidate in
      candidate.label == .person
        && forms.contains(candidate.tokens.map { document.forms[$0] })
        ? candidate.with(label: .organization) : candidate
    }
    let taken = Set(found.lazy.flatMap(\.tokens))
    for (sentence, layout) in document.sentences.enumerated()
    where document.blockKind(of: layout) != .furniture {
      var index = layout.tokens.lowerBound
      while index < layout.tokens.upperBound {
        guard let end = run(from: index, in: layout.tokens, document, known) else {
          index += 1
          continue
        }
        let tokens = index..<end
        index = end
        guard !tokens.contains(where: taken.contains),
          forms.contains(tokens.map { document.forms[$0] })
        else { continue }
        all.append(
          NameCandidate(
            tokens: tokens, sentence: sentence, label: .organization, confidence: 0.7,
            reason: "nom d'une organisation de l'article"))
      }
    }
    return all.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
