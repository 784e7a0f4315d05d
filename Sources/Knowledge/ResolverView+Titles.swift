internal import Linguistics
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
    while before > sentence.lowerBound, has(.singularArticle, at: before) { before -= 1 }
    return before >= sentence.lowerBound && has(.governing, at: before)
  }

  /// « Après l'assassinat de X, le président a condamné Y »: whether a preposition governs a name, so that behind a comma a
  /// title with its article and no comma of its own is the subject.
  func isGoverned(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    var before = name.lowerBound - 1
    while before > sentence.lowerBound, cues.titles[folded[before]] != nil { before -= 1 }
    return before >= sentence.lowerBound && has(.governing, at: before)
  }

  /// Whether a title's phrase goes on with another word than its adjectives and complements, as a verb would be: « le président
  /// décide », not « le président de la Norvège, ».
  func runsOn(behind title: Int, below end: Int, over isKnown: (Int) -> Bool) -> Bool {
    var token = title + 1
    while token < end, document.tokens[token].kind == .word {
      let isComplement = token > title + 1 && isComplementing(token - 1)
      guard
        isKnown(token) || isCapital(token) || isComplement
          || isComplementing(token) && document.lowered[token] != "a"
      else { return !has(.extending, at: token) }
      token += 1
    }
    return false
  }

  private func isComplementing(_ token: Int) -> Bool {
    has(.of, at: token) || has(.definiteArticle, at: token) || has(.beforeState, at: token)
  }
}
