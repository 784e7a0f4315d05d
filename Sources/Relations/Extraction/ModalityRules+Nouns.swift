import RelgraphCore

/// How the words around a noun put what it says.
extension ModalityRules {
  /// The noun that the phrase at `noun` completes: « un appel de plusieurs pays à une enquête ».
  func governing(_ noun: Int) -> Int {
    var above = noun - 1
    guard reading.chunks[noun].preposition == "à" else { return above }
    while above > 0, reading.chunks[above].preposition == "de",
      reading.chunks[above - 1].kind == .nominal
    {
      above -= 1
    }
    return above
  }

  /// « conditionner sa visite à la signature d'un accord »: nobody has signed.
  func isCondition(_ noun: Int) -> Bool {
    guard ["à", "par"].contains(reading.chunks[noun].preposition),
      let verb = reading.chunks[..<noun].lastIndex(where: { $0.kind == .verbal })
    else { return false }
    return reading.isVerb(verb, of: .conditioningVerb)
  }

  /// « on ne sait pas si l'explosion est due à une frappe de X »: what is told below « si » of a deed not known before.
  func isInQuestion(_ noun: Int) -> Bool {
    reading.chunks[noun].nominal.isIndefinite
      && (syntax.clauseVerb(of: noun).map { $0 < noun && isConditional($0) } ?? false)
  }

  /// « parmi les hypothèses figure une attaque de X »: one deed among those that are thought of.
  func isOneOption(_ noun: Int) -> Bool {
    reading.chunks[..<noun].contains {
      $0.preposition == "parmi" && speech.contains(word: $0.nominal.stem, in: .doubtNoun)
    }
  }

  /// What a verb right before makes of the noun: « se préparer à un conflit », « craindre une attaque »; or the simple
  /// conditional of which it is the subject: « une levée des sanctions soulagerait … ».
  func putByVerb(_ noun: Int) -> Modality? {
    if noun > 0, reading.chunks[noun - 1].kind == .verbal {
      let verb = reading.chunks[noun - 1].verb
      if speech.contains(verb: verb.lemma, isReflexive: verb.isReflexive, in: .fearVerb) {
        return .hypothetical
      }
      // « œuvrer à un accord »
      if reading.isVerb(noun - 1, of: .strivingVerb), reading.chunks[noun].preposition == "à" {
        return .planned
      }
      if verb.isReflexive,
        speech.contains(verb: "s'" + verb.lemma, in: .intention)
          || verb.lemma == "préparer", reading.chunks[noun].preposition == "à"
      {
        return .planned
      }
    }
    guard reading.chunks[noun].preposition == nil else { return nil }
    let verb = ((noun + 1)..<min(reading.chunks.count, noun + 8)).first {
      reading.chunks[$0].kind != .nominal
    }
    guard let verb, reading.chunks[verb].kind == .verbal,
      reading.chunks[verb].verb.features.contains(.conditional),
      !reading.chunks[verb].verb.isCompound, reading.chunks[verb].verb.lemma != "être"
    else { return nil }
    return .hypothetical
  }
}
