/// Closed classes of words, of `grammar/words.txt`.
package enum ClosedClass: Int, LexicalClass {
  case adjectiveBefore, adverb, adversative, clitic, closeQuote, conditional, coordinator, dash,
    definite
  case demonstrative, determiner, etreVerb, indefinite, invariable, latter, masculine, medium,
    month, negation
  case negative, neutral, nounAnnouncing, nounFirst, number, objectClitic, openQuote, parallel
  case period, plural, possessive, preposition, reciprocal, reflexive, relative, speaker, sport
  case subject, subjectFeminine, subjectPlural, subjectSingular, subordinator, timeAdjective
  case timeEdge, timeStem, title
}
