extension ShallowSyntax {
  /// The infinitive that « et » joins with the one at `verb`: « promettre d'aider X et de punir Y », « pour aider X et
  /// punir Y ».
  func coordinatedInfinitive(before verb: Int) -> Int? {
    coordinated(.infinitive, before: verb)
  }

  /// The participle that « et » joins with the one at `verb`: « tuant X et blessant Y ».
  func coordinatedParticiple(before verb: Int) -> Int? {
    coordinated(.presentParticiple, before: verb)
  }

  private func coordinated(_ form: VerbGroup.Form, before verb: Int) -> Int? {
    guard chunks[verb].kind == .verbal, chunks[verb].verb.form == form, verb > 1,
      chunks[verb - 1].kind == .coordinator,
      let before = (0..<(verb - 1)).last(where: { chunks[$0].kind != .nominal }),
      chunks[before].kind == .verbal, chunks[before].verb.form == form
    else { return nil }
    let link = chunks[verb].preposition
    return link == nil || link == chunks[before].preposition ? before : nil
  }

  /// « une entreprise responsable de fournir », « des généraux coupables d'avoir attaqué »: the phrase that does what the
  /// infinitive right behind says.
  func blamed(before verb: Int) -> Int? {
    guard chunks[verb].preposition == "de", verb > 1, chunks[verb - 1].kind == .nominal,
      chunks[verb - 1].nominal.names.isEmpty,
      speech.contains(word: chunks[verb - 1].nominal.lastStem, in: .blamedAdjective)
        || isAble(before: verb)
    else { return nil }
    return verb - 1
  }

  /// « un missile capable de frapper », « X est capable de frapper ».
  func isAble(before verb: Int) -> Bool {
    chunks[verb].preposition == "de" && verb > 1 && chunks[verb - 1].kind == .nominal
      && speech.contains(word: chunks[verb - 1].nominal.lastStem, in: .ableAdjective)
  }

  /// The noun that an infinitive completes: « la décision de Paris de livrer », « le refus de recevoir ».
  func nounGovernor(of verb: Int) -> Int? {
    if let first = coordinatedInfinitive(before: verb) { return nounGovernor(of: first) }
    guard chunks[verb].kind == .verbal, chunks[verb].verb.form == .infinitive,
      chunks[verb].preposition == "de"
    else { return nil }
    var index = verb - 1
    while index >= max(0, verb - 4),
      chunks[index].kind == .nominal || chunks[index].kind == .coordinator
    {
      if chunks[index].kind == .nominal,
        speech.contains(word: chunks[index].nominal.stem, in: .infinitiveNoun)
      {
        return index
      }
      guard chunks[index].kind == .coordinator || ["de", nil].contains(chunks[index].preposition)
      else { return nil }
      index -= 1
    }
    return nil
  }

  /// Who does what an infinitive behind a noun says: whose the noun is, or the subject of the verb that carries it.
  func subject(ofInfinitive verb: Int, behind noun: Int, depth: Int) -> Filler? {
    if noun + 1 < verb, chunks[noun + 1].preposition == "de" {
      return .chunks(coordination(of: noun + 1))
    }
    let nominal = chunks[noun].nominal
    let isCarried = chunks[noun].preposition == nil || nominal.possessive != nil
    guard nominal.demonyms.isEmpty, isCarried, let governor = governor(of: verb) else { return nil }
    return subject(of: governor, depth: depth + 1)
  }
}
