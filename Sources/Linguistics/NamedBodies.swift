public import RelgraphCore

/// Adds names of bodies that a recogniser missed: behind a noun that says what they are, by an ending that only
/// companies' names have, and wherever the document prints such a name again.
///
/// « la biotech X », « l'opérateur à bas coûts X », « X Holdings ». Nothing that another recogniser found is moved; what it
/// took for a person is called a body where the ending or the document says so.
public struct NamedBodies: NameRecognizer {
  /// Words of the longest name that is found here; a longer run is a list or no text at all.
  private static let longest = 5

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
    lazy var small = document.smallWords
    func words(_ tokens: Range<Int>) -> [String] { tokens.map { document.forms[$0] } }
    // Names that are bodies' wherever they stand.
    var names: Set<[String]> = []
    var found = inner.candidates(in: document, known: known).map { candidate in
      guard candidate.label == .person else { return candidate }
      if introduced.introduces(candidate) {
        names.insert(words(candidate.tokens))
      } else if !hasEnding(candidate.tokens, document) {
        return candidate
      }
      return candidate.with(label: .organization)
    }
    found += missed(by: found, document, known) { tokens, sentence in
      let isIntroduced = introduced.introducesMissed(
        tokens, from: sentence.lowerBound, small: small)
      guard isIntroduced || hasEnding(tokens, document) else { return nil }
      names.insert(words(tokens))
      return isIntroduced ? "nom derrière ce qu'il est" : "nom de société par sa fin"
    }
    if !names.isEmpty {
      found = found.map { candidate in
        candidate.label == .person && names.contains(words(candidate.tokens))
          ? candidate.with(label: .organization) : candidate
      }
      found += missed(by: found, document, known) { tokens, _ in
        names.contains(words(tokens)) ? "nom d'une organisation de l'article" : nil
      }
    }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
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

  /// The bodies among the runs of names that nobody found: those for which there is a reason why they are one.
  private func missed(
    by found: [NameCandidate], _ document: TokenizedDocument, _ known: [KnownToken],
    reason: (_ tokens: Range<Int>, _ sentence: Range<Int>) -> String?
  ) -> [NameCandidate] {
    let taken = Set(found.lazy.flatMap(\.tokens))
    var bodies: [NameCandidate] = []
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
        guard !tokens.contains(where: taken.contains), let reason = reason(tokens, layout.tokens)
        else { continue }
        bodies.append(
          NameCandidate(
            tokens: tokens, sentence: sentence, label: .organization, confidence: 0.7,
            reason: reason))
      }
    }
    return bodies
  }

  /// Where a run of names, « & » between them, ends that begins at a token.
  private func run(
    from start: Int, in sentence: Range<Int>, _ document: TokenizedDocument, _ known: [KnownToken]
  ) -> Int? {
    func isName(_ index: Int) -> Bool {
      sentence.contains(index) && document.isCapitalised(index) && known[index] == .unknown
        && document.forms[index].unicodeScalars.count > 1
        && (index > sentence.lowerBound
          || !cues.openers.contains(Folding.fold(document.lowered[index])))
    }
    guard isName(start), !isName(start - 1) else { return nil }
    var end = start + 1
    while end - start <= Self.longest {
      if isName(end) {
        end += 1
      } else if isName(end + 1), document.forms[end] == "&" {
        end += 2
      } else {
        break
      }
    }
    return end - start <= Self.longest ? end : nil
  }
}
