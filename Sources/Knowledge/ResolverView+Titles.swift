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

  private static let governing: Set<String> = [
    "de", "du", "d'", "a", "au", "avec", "par", "pour", "contre", "chez", "selon",
    "apres", "depuis", "sans", "sous", "envers", "malgre", "avant", "devant",
  ]
}
