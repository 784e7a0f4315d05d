internal import RelgraphCore

extension ResolverView {
  /// « À la demande du président angolais, X a … »: whether a name behind a title and a comma opens a clause.
  ///
  /// A preposition stands before the title, and no comma and no stop close the name in; the title is then not
  /// taken for the name's, though now and then it is.
  func isClause(from name: Range<Int>, behindTitle title: Int, in sentence: Range<Int>) -> Bool {
    guard name.upperBound < sentence.upperBound, document.tokens[name.upperBound].kind == .word
    else { return false }
    var before = title - 1
    while before > sentence.lowerBound, ["le", "la", "l'"].contains(folded[before]) { before -= 1 }
    return before >= sentence.lowerBound && Self.governing.contains(folded[before])
  }

  /// « Après l'assassinat de X, le président a condamné Y »: whether a preposition governs a name, so that behind a comma a
  /// title with its article and no comma of its own is the subject.
  func isGoverned(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    var before = name.lowerBound - 1
    while before > sentence.lowerBound, cues.titles[folded[before]] != nil { before -= 1 }
    return before >= sentence.lowerBound && Self.governing.contains(folded[before])
  }

  /// Whether a title's phrase goes on with another word than its adjectives and complements, as a verb would be: « le président
  /// décide », not « le président de la Norvège, ».
  func runsOn(behind title: Int, below end: Int, over isKnown: (Int) -> Bool) -> Bool {
    var token = title + 1
    while token < end, document.tokens[token].kind == .word {
      let isComplement = token > title + 1 && Self.complementing.contains(folded[token - 1])
      guard
        isKnown(token) || isCapital(token) || isComplement
          || Self.complementing.contains(folded[token]) && document.lowered[token] != "a"
      else { return !["qui", "que", "qu'", "dont", "et"].contains(folded[token]) }
      token += 1
    }
    return false
  }

  private static let complementing: Set<String> = [
    "de", "du", "des", "d'", "la", "le", "les", "l'", "au", "aux", "en",
  ]

  private static let governing: Set<String> = [
    "de", "du", "d'", "a", "au", "avec", "par", "pour", "contre", "chez", "selon",
    "apres", "depuis", "sans", "sous", "envers", "malgre", "avant", "devant",
  ]
}
