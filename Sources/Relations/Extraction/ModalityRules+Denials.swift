/// What is denied beside the verb that says it.
extension ModalityRules {
  /// « Ce n'est pas X qui a attaqué Y », « ce n'est pas à X que Y a livré des armes ».
  func isDeniedByCleft(_ verb: Int) -> Bool {
    let chunks = reading.chunks
    var pronoun = verb - 1
    while pronoun >= 0, [.nominal, .subjectPronoun].contains(chunks[pronoun].kind) { pronoun -= 1 }
    guard pronoun > 0, chunks[pronoun].kind == .relative || chunks[pronoun].kind == .subordinator
    else { return false }
    var copula = pronoun - 1
    while copula > 0, chunks[copula].kind == .nominal { copula -= 1 }
    return copula < pronoun - 1 && chunks[copula].kind == .verbal
      && chunks[copula].verb.isNegated && chunks[copula].verb.lemma == "être"
      && (copula == 0 || ![.nominal, .subjectPronoun].contains(chunks[copula - 1].kind))
  }

  /// « Pas de rencontre entre X et Y »: a heading without a verb.
  func isAbsent(_ noun: Int) -> Bool {
    let before = reading.chunks[noun].tokens.lowerBound - 1
    let isBesides = before > 0 && ["en", "de"].contains(reading.document.lowered[before - 1])
    return reading.chunks[noun].preposition == "de" && !isBesides
      && before >= reading.document.sentences[reading.index].tokens.lowerBound
      && reading.lexicon.words.contains(reading.document.lowered[before], in: .negative)
      && !reading.chunks[..<noun].contains { $0.kind == .verbal }
  }

  /// « avant que X ne devienne ministre », « craint que X n'attaque »: « ne » alone before a subjunctive denies nothing.
  func isExpletive(_ verb: Int) -> Bool {
    let chunk = reading.chunks[verb]
    let isSubjunctive =
      chunk.verb.features.intersection(.finite) == .subjunctive
      || chunk.verb.features.contains(.subjunctive) && (isFeared(verb) || isExcepted(verb))
    return isSubjunctive
      && !chunk.items.contains {
        reading.lexicon.words.contains(reading.items[$0].word, in: .negative)
      }
  }

  /// « craint que X n'attaque Y »: the clause of what is feared.
  func isFeared(_ verb: Int, _ group: SpeechClass = .fearVerb) -> Bool {
    governingSpeech(of: verb).map {
      reading.isVerb($0, of: .fearVerb) && reading.isVerb($0, of: group)
    } ?? false
  }

  /// « à moins que X n'attaque Y »: the deed that would change what is told.
  func isExcepted(_ verb: Int) -> Bool {
    guard let opener = reading.clauseOpener(of: verb) else { return false }
    let first = reading.chunks[opener].tokens.lowerBound
    return first > 0 && reading.document.lowered[first - 1] == "moins"
  }
}
