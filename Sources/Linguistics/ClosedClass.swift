/// Closed classes of words, of `grammar/words.txt`.
package enum ClosedClass: Int, LexicalClass {
  case adjectiveBefore, adverb, adversative, clitic, closeQuote, conditional, consequence, contrast
  case coordinator, dash, definite
  case demonstrative, determiner, etreVerb, indefinite, invariable, latter, leaning, masculine,
    medium,
    month, negation
  case negative, neutral, nounAnnouncing, nounFirst, number, objectClitic, occasion, openQuote,
    parallel
  case period, plural, possessive, preposition, reciprocal, reflexive, relative, restrictive
  case speaker, sport
  case subject, subjectFeminine, subjectPlural, subjectSingular, subordinator, timeAdjective
  case timeEdge, timeStem, title, topicOpener
  // Articles and the like.
  case apartArticle, article, bareOf, comparative, definiteArticle, definiteForm, feminineArticle
  case feminineDeterminer, fusedArticle, fusedTo, indefiniteArticle, masculineDeterminer,
    masculineForm
  case of, ofThe
  case pluralForm, singularArticle, singularDeterminer, singularForm, to, wholeArticle, wholeOf
  case wholeSingularArticle
  // Words around names.
  case beforeInfinitive, beforePlace, beforeState, complementOpener, creditLink, deedBorder,
    extending
  case governing, introducing, joining, kindLink, listing, locative, nameComplement, nameLink
  case namePart, neverLast, noInitial, placeOpener, portfolioLink, roleLink, stateLink, verbPronoun
}

extension ClassTable where Class == ClosedClass {
  /// « pro-russe », « anti-américain »: whether a word tells for or against whom somebody is, and not whose he is.
  package func leans(_ word: String) -> Bool {
    let parts = word.split(separator: "-", maxSplits: 1)
    return parts.count == 2 && contains(String(parts[0]), in: .leaning)
  }
}
