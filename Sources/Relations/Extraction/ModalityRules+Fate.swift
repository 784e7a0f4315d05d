internal import RelgraphCore

/// Whether what a noun names comes about at all.
extension ModalityRules {
  /// « une réunion aura lieu », « le sommet n'a pas eu lieu »: the verb that says whether it comes about.
  func occurrence(of noun: Int) -> Int? {
    guard reading.chunks[noun].preposition == nil,
      let verb = ((noun + 1)..<max(noun + 1, min(reading.chunks.count, noun + 12))).first(where: {
        reading.chunks[$0].isFiniteVerb
      }), syntax.subject(of: verb) == .chunks([noun])
    else { return nil }
    // « doivent s'ouvrir lundi »
    let next = verb + 1
    if next < reading.chunks.count, reading.chunks[next].kind == .verbal,
      reading.chunks[next].verb.form == .infinitive, reading.isVerb(next, of: .occurringVerb)
    {
      return next
    }
    let group = reading.chunks[verb].verb
    let isSetPhrase =
      group.lemma == "avoir" && verb + 1 < reading.chunks.count
      && reading.chunks[verb + 1].nominal.stem == "lieu"
    return isSetPhrase
      || speech.contains(verb: group.lemma, isReflexive: group.isReflexive, in: .occurringVerb)
      ? verb : nil
  }

  /// What a passive or a participle behind says of it: « la rencontre, prévue lundi, a été annulée ».
  func fate(of noun: Int) -> Modality? {
    var found: Modality?
    for index in (noun + 1)..<max(noun + 1, min(reading.chunks.count, noun + 14)) {
      let chunk = reading.chunks[index]
      if chunk.kind != .verbal {
        guard [.nominal, .comma, .coordinator].contains(chunk.kind) else { return found }
        continue
      }
      let isOwn =
        chunk.verb.form == .pastParticiple
        || chunk.verb.isPassive && syntax.subject(of: index) == .chunks([noun])
      guard isOwn else { return found }
      if speech.contains(verb: chunk.verb.lemma, in: .cancellingVerb) {
        return chunk.verb.isNegated ? .planned : .denied
      }
      if speech.contains(verb: chunk.verb.lemma, in: .schedulingVerb) {
        found = chunk.verb.isNegated ? .denied : .planned
      } else if found == nil {
        return nil
      }
      if chunk.verb.form == .finite { return found }
    }
    return found
  }

  /// « les accords conclus entre X et Y sont annulés »: they bind no more.
  func isCancelled(_ noun: Int) -> Bool {
    let verb = ((noun + 1)..<max(noun + 1, min(reading.chunks.count, noun + 12))).first {
      reading.chunks[$0].isFiniteVerb
    }
    guard let verb, reading.chunks[verb].verb.isPassive, !reading.chunks[verb].verb.isNegated,
      case .chunks(let subjects)? = syntax.subject(of: verb), subjects.contains(noun)
    else { return false }
    let lemma = reading.chunks[verb].verb.lemma
    return speech.contains(verb: lemma, in: .endingVerb)
  }
}
