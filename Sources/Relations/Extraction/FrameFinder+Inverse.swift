internal import RelgraphCore

/// Verbs whose subject suffers or enjoys what a noun beside them says, or has no part in it.
extension FrameFinder {
  /// « faire face aux critiques de X », « résister à l'offensive de X »: the subject suffers what the noun says.
  func isFaced(_ index: Int, _ carrier: Carrier?) -> Bool {
    guard let carrier, !carrier.isPassive else { return false }
    let verb = reading.chunks[carrier.verb].verb
    if isBehindFace(index) { return verb.lemma == "faire" }
    return reading.chunks[index].preposition == "à"
      && reading.lexicon.speech.contains(verb: verb.lemma, in: .withstandingVerb)
  }

  /// Whether « face à » or the noun « face » stands before what a noun phrase says.
  func isBehindFace(_ index: Int) -> Bool {
    func isFace(_ index: Int) -> Bool {
      reading.chunks[index].kind == .nominal && reading.chunks[index].nominal.stem == "face"
    }
    return reading.chunks[index].preposition == "face" || isFace(index)
      || index > 0 && isFace(index - 1)
  }

  /// « Y est visé par une enquête de X »: the verb whose subject suffers what the noun behind « par » says.
  func aim(_ index: Int) -> Carrier? {
    guard index > 0, reading.chunks[index].preposition == "par",
      reading.chunks[index - 1].kind == .verbal, reading.chunks[index - 1].verb.isPassive,
      !reading.chunks[index - 1].verb.isNegated,
      reading.isVerb(index - 1, of: .aimingVerb)
    else { return nil }
    return Carrier(verb: index - 1, isPassive: true)
  }

  /// « X bombarde Y avec l'appui de Z »: the verb whose subject is helped by what stands behind « avec ».
  func backing(_ index: Int) -> Carrier? {
    let chunk = reading.chunks[index]
    guard ["avec", "grâce"].contains(chunk.preposition), chunk.nominal.possessive == nil,
      reading.lexicon.speech.contains(word: chunk.nominal.stem, in: .backingNoun),
      let verb = reading.syntax.clauseVerb(of: index), !reading.chunks[verb].verb.isPassive
    else { return nil }
    // « demander de partir avec l'appui de Z », « une offensive menée avec l'appui de Z »: another's deed.
    let isOwn =
      verb > index
      || index - verb < Self.reach
        && ((verb + 1)..<index).allSatisfy {
          reading.chunks[$0].kind != .verbal || isTried($0, behind: verb)
        }
    return isOwn ? Carrier(verb: verb, isPassive: false) : nil
  }

  /// As many chunks may stand between a verb and what helps its subject.
  private static let reach = 16

  /// « tente de reprendre », « veut reprendre »: whether the verb's own subject does what the infinitive says.
  private func isTried(_ infinitive: Int, behind verb: Int) -> Bool {
    let speech = reading.lexicon.speech
    let lemma = reading.chunks[verb].verb.lemma
    return reading.chunks[infinitive].verb.form == .infinitive
      && reading.syntax.governor(of: infinitive) == verb
      && !speech.contains(verb: lemma, in: .objectControl)
      && [SpeechClass.intention, .achieved, .ability].contains {
        reading.isVerb(verb, of: $0)
      }
  }

  /// « adopter une position dans la guerre de X »: in the midst of what the noun says, not its doer's verb, unlike
  /// « s'engager dans une guerre ».
  func isAmid(_ index: Int, _ verb: Int?) -> Bool {
    guard reading.chunks[index].preposition == "dans", let verb else { return false }
    let group = reading.chunks[verb].verb
    return !reading.lexicon.speech.contains(
      verb: group.lemma, isReflexive: group.isReflexive, in: .engagingVerb)
  }
}
