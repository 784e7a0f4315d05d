internal import RelgraphCore

/// First words under which bodies come back: « Orion » after « Orion Capital ».
struct ShortBodies {
  /// Folded first words of two or three capitalised words, with the form as printed.
  private(set) var firsts: [String: String] = [:]

  /// Collects them from a document's names.
  ///
  /// A word that also stands in a person's name, opens a given name or a body's usual name, or that the
  /// document writes small is not among them.
  init(
    _ candidates: [NameCandidate], _ document: TokenizedDocument, known: [KnownToken],
    cues: NameCues
  ) {
    var persons: Set<String> = []
    for candidate in candidates where candidate.label == .person && candidate.tokens.count > 1 {
      for token in candidate.tokens { persons.insert(Folding.fold(document.lowered[token])) }
    }
    let small = document.smallWords
    for candidate in candidates
    where candidate.label == .organization && (2...3).contains(candidate.tokens.count) {
      let first = candidate.tokens.lowerBound
      let word = Folding.fold(document.lowered[first])
      guard word.utf8.count > 3, candidate.tokens.allSatisfy({ known[$0] == .unknown }),
        candidate.tokens.allSatisfy(document.isCapitalised),
        document.forms[first].unicodeScalars.contains(where: \.properties.isLowercase),
        !cues.bodyHeads.contains(word), !cues.forenames.contains(word),
        !cues.openers.contains(word),
        cues.titles[word] == nil, !persons.contains(word), !small.contains(word)
      else { continue }
      firsts[word] = document.forms[first]
    }
  }
}
