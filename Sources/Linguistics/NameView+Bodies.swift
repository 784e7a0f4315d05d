extension NameView {
  /// The end of a body's name whose head stands at `index`: « Comité central du Parti … ».
  ///
  /// Behind the head come adjectives, then complements with « de »; the last complement must hold a
  /// capital or a state, or the head itself a capital in running text. Behind some heads a name may follow right away.
  func bodyName(at index: Int, in sentence: Range<Int>) -> Int? {
    guard cues.bodyHeads.contains(folded[index]), known[index] == .unknown else { return nil }
    // « la Haute représentante », « le Haut commissaire »: somebody's office.
    if cues.isOffice(folded[index..<sentence.upperBound]) { return nil }
    if cues.isSecondField(index, { folded[$0] }) { return nil }
    let headIsCapital = isCapitalised[index] && !isOpener(index, in: sentence)
    guard headIsCapital || isCapitalised[index] || cues.lowerHeads.contains(folded[index]) else {
      return nil
    }
    var end = adjectives(from: index + 1, below: sentence.upperBound)
    var hasName = end > index + 1 && headIsCapital
    if end == index + 1, cues.namedHeads.contains(folded[index]) {
      while end < sentence.upperBound, end - index < 4, isCapitalised[end] { end += 1 }
      hasName = end > index + 1
    }
    for _ in 0..<4 {
      guard let complement = complement(from: end, below: sentence.upperBound, lower: headIsCapital)
      else { break }
      end = complement.end
      hasName = hasName || complement.hasName || headIsCapital
    }
    guard hasName, end > index + 1 else { return nil }
    // « le Garde des Sceaux » is somebody.
    return cues.noBody.contains(folded[index..<end].joined(separator: " ")) ? nil : end
  }

  /// Whether a given name stands there and a capitalised word behind it.
  private func isPerson(_ index: Int, _ limit: Int) -> Bool {
    index + 1 < limit && isForename(index) && isCapitalised[index + 1]
      && known[index + 1] != .state && known[index + 1] != .place
  }

  private func adjectives(from start: Int, below limit: Int) -> Int {
    var end = start
    while end < limit, end - start < 3, isAdjectival(end) { end += 1 }
    return end
  }

  private func isAdjectival(_ index: Int) -> Bool {
    guard document.tokens[index].kind == .word else { return false }
    if known[index] == .state { return !isCapitalised[index] }
    guard known[index] == .unknown, !isCapitalised[index], folded[index].utf8.count > 4 else {
      return false
    }
    return Self.adjectiveEndings.contains { folded[index].hasSuffix($0) }
  }

  private static let adjectiveEndings = [
    "al", "ale", "ales", "aux", "ique", "iques", "ien", "ienne", "iens", "iennes", "if", "ive",
    "aire",
    "aires", "iel", "ielle", "eenne", "een", "iste", "istes", "ois", "oise", "ais", "aise", "ant",
    "ante",
    "nel", "nelle", "nels", "nelles", "ain", "aine", "ains", "aines", "ier", "iere", "iers",
    "ieres", "able", "ible", "uni", "unie",
    "unies", "unis", "ere", "eres",
  ]

  private func complement(
    from start: Int, below limit: Int, lower: Bool
  ) -> (end: Int, hasName: Bool)? {
    var index = start
    guard index < limit, has(.nameComplement, at: index) else {
      return nil
    }
    index += 1
    if index < limit, has(.definiteArticle, at: index) {
      index += 1
    } else if folded[start] == "pour", index < limit, !isCapitalised[index] {
      // « pour obtenir »: an aim, no part of the name.
      return nil
    }
    // « la Cour constitutionnelle de Marie Dupont »: its president.
    if has(.bareOf, at: start), index == start + 1, isPerson(index, limit) {
      return nil
    }
    var end = index
    while end < limit, end - index < 3, isCapitalised[end] || known[end] == .state { end += 1 }
    if end > index {
      return (adjectives(from: end, below: limit), true)
    }
    // « la cour d'appel de Lyon »: what sort of court, before where it is.
    if !lower, index < limit, cues.instances.contains(folded[index]) {
      return (adjectives(from: index + 1, below: limit), false)
    }
    guard lower, index < limit, document.tokens[index].kind == .word, known[index] == .unknown,
      folded[index].utf8.count > 3, !["pays", "royaume", "territoire"].contains(folded[index])
    else { return nil }
    return (adjectives(from: index + 1, below: limit), false)
  }
}
