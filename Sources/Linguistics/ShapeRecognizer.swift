public import RelgraphCore

/// Finds names by capitals, titles, given names, heads of bodies' names and the words around them.
///
/// It needs no training. A name is kept only where something besides its capital speaks for it: an
/// unmarked name costs an analyst less than a wrong one.
public struct ShapeRecognizer: NameRecognizer {
  let cues: NameCues

  /// Makes a recogniser from what the pack tells of names.
  public init(pack: LanguagePack) { cues = pack.nameCues }

  /// The names of a document, in order, without overlap.
  ///
  /// - Complexity: O(*n*) in the tokens of the document.
  public func candidates(in document: TokenizedDocument, known: [KnownToken]) -> [NameCandidate] {
    let view = NameView(document: document, known: known, cues: cues)
    var found: [NameCandidate] = []
    var surnames: Set<String> = []
    for index in document.sentences.indices where !view.isMostlyShouted(index) {
      for candidate in sentenceCandidates(index, view) {
        found.append(candidate)
        if candidate.label == .person, candidate.tokens.count > 1 {
          surnames.insert(view.folded[candidate.tokens.upperBound - 1])
        }
      }
    }
    return withSurnames(found, surnames, view)
  }

  private func sentenceCandidates(_ sentence: Int, _ view: NameView) -> [NameCandidate] {
    let range = view.document.sentences[sentence].tokens
    var found: [NameCandidate] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if cues.bodyWords.contains(view.folded[index]), view.isAcronym(index),
        index + 1 < range.upperBound, view.isCapitalised[index + 1]
      {
        // « l'ONG Solidarité rurale »: the noun before the name happens to be printed in capitals.
        index += 1
        continue
      }
      if let end = view.bodyName(at: index, in: range) {
        found.append(
          NameCandidate(
            tokens: index..<end, sentence: sentence, label: .organization,
            confidence: view.isCapitalised[index] && !view.isOpener(index, in: range) ? 0.72 : 0.7,
            reason: "nom formé sur « \(view.document.forms[index]) »"))
        index = end
      } else if let end = view.nameRun(at: index, in: range) {
        let body = found.last.flatMap { $0.label == .organization ? $0.tokens.upperBound : nil }
        let judgement = NameJudgement(
          run: index..<end, sentence: range, view: view, behindBody: body)
        if let (label, confidence, reason) = judgement.verdict {
          found.append(
            NameCandidate(
              tokens: index..<end, sentence: sentence, label: label, confidence: confidence,
              reason: reason))
        }
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Adds names that end in the surname of a person whom the document names elsewhere.
  private func withSurnames(
    _ found: [NameCandidate], _ surnames: Set<String>, _ view: NameView
  ) -> [NameCandidate] {
    guard !surnames.isEmpty else { return found }
    let taken = Set(found.flatMap(\.tokens))
    var all = found
    for (sentence, layout) in view.document.sentences.enumerated()
    where !view.isMostlyShouted(sentence) {
      var index = layout.tokens.lowerBound
      while index < layout.tokens.upperBound {
        guard !taken.contains(index), let end = view.nameRun(at: index, in: layout.tokens) else {
          index += 1
          continue
        }
        let isNamesake =
          index > layout.tokens.lowerBound && cues.namedAfter.contains(view.folded[index - 1])
        if surnames.contains(view.folded[end - 1]), !isNamesake {
          all.append(
            NameCandidate(
              tokens: index..<end, sentence: sentence, label: .person, confidence: 0.7,
              reason: "nom de famille d'une personne nommée dans l'article"))
        }
        index = end
      }
    }
    return all.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
