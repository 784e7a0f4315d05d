/// The verbs on which infinitives and participles depend, and who does what they say.
extension ShallowSyntax {
  func infinitiveSubject(of verb: Int, depth: Int) -> Filler? {
    if let first = coordinatedInfinitive(before: verb) {
      return infinitiveSubject(of: first, depth: depth + 1)
    }
    if let blamed = blamed(before: verb) {
      return isCopula(blamed - 1) ? subject(of: blamed - 1, depth: depth + 1) : .chunks([blamed])
    }
    if let noun = nounGovernor(of: verb) {
      return subject(ofInfinitive: verb, behind: noun, depth: depth)
    }
    guard let governor = governor(of: verb) else { return nil }
    let link = chunks[verb].preposition
    let lemma = chunks[governor].verb
    // « nommer X pour dialoguer avec »: who is sent acts.
    if link == "pour", speech.contains(verb: lemma.lemma, in: .sendingVerb),
      let sent = object(of: governor).first, chunks[sent].isNameOnly
    {
      return .chunks(coordination(of: sent))
    }
    if governor < verb, link == "à" || link == "de" || link == nil,
      speech.contains(verb: lemma.lemma, isReflexive: lemma.isReflexive, in: .objectControl)
    {
      // « appeler le pays à », « demander à X de »: who is asked acts.
      if lemma.isPassive {
        // « il lui est reproché de »: nobody is the subject.
        return lemma.clitic == nil ? subject(of: governor, depth: depth + 1) : nil
      }
      let between = chunks[(governor + 1)..<verb]
      if let object = between.indices.first(where: {
        chunks[$0].kind == .nominal
          && (chunks[$0].preposition == nil || chunks[$0].preposition == "à")
      }) {
        return .chunks(coordination(of: object))
      }
      // « X, qu'ils accusent de livrer »: whom the pronoun takes up acts.
      if between.isEmpty, let pronoun = objectPronoun(of: governor) {
        return antecedent(of: pronoun).map { .chunks([$0]) }
      }
      return lemma.clitic == nil && between.isEmpty ? subject(of: governor, depth: depth + 1) : nil
    }
    // « a déjoué un complot visant à assassiner X »: who foils it had no part in it.
    if link == "à", governor < verb - 1, chunks[verb - 1].isBare, !lemma.isNegated,
      [SpeechClass.denial, .foilingVerb].contains(where: {
        speech.contains(verb: lemma.lemma, isReflexive: lemma.isReflexive, in: $0)
      })
    {
      return nil
    }
    return subject(of: governor, depth: depth + 1)
  }

  /// The « que » that is the object of a verb: « X, qu'ils accusent ».
  private func objectPronoun(of verb: Int) -> Int? {
    guard let found = relative(before: verb), chunks[found].word.hasPrefix("qu"),
      chunks[found].word != "qui"
    else { return nil }
    return found
  }

  func participleSubject(of verb: Int, depth: Int) -> Filler? {
    if let first = coordinatedParticiple(before: verb) {
      return participleSubject(of: first, depth: depth + 1)
    }
    if chunks[verb].preposition != "en", verb > 0, chunks[verb - 1].kind == .nominal {
      var index = verb - 1
      while index > 0, chunks[index].preposition != nil, chunks[index - 1].kind == .nominal {
        index -= 1
      }
      if chunks[index].preposition == nil { return .chunks(coordination(of: index)) }
      return .chunks([verb - 1])
    }
    guard let governor = governor(of: verb) else { return nil }
    if let event = judgedEvent(before: verb, by: governor) { return .chunks([event]) }
    return subject(of: governor, depth: depth + 1)
  }

  /// « X a condamné la frappe de mardi, tuant Y »: the event that is judged or told of does what the participle says, unless
  /// that is said by somebody: « a condamné la frappe, accusant Y ».
  private func judgedEvent(before participle: Int, by governor: Int) -> Int? {
    let group = chunks[participle].verb
    guard governor < participle, chunks[participle].preposition != "en",
      chunks[participle - 1].kind == .comma, speech.contains(verb: group.lemma, in: .harmingVerb),
      speech.contains(verb: chunks[governor].verb.lemma, in: .judgingVerb)
    else { return nil }
    return object(of: governor).first.flatMap { isBareNoun(chunks[$0].nominal) ? $0 : nil }
  }

  func governor(of verb: Int) -> Int? {
    if let first = coordinatedInfinitive(before: verb) { return governor(of: first) }
    var index = verb - 1
    let isGerund = chunks[verb].verb.form == .presentParticiple
    while index >= max(0, verb - 14) {
      switch chunks[index].kind {
      case .verbal:
        if !isGerund || chunks[index].verb.form == .finite || isMeans(verb, of: index) {
          return index
        }
        index -= 1
      case .stop, .adversative: return isGerund ? following(verb) : nil
      case .subordinator, .relative, .conditional: return isGerund ? following(verb) : nil
      default: index -= 1
      }
    }
    return following(verb)
  }

  /// « accuser X d'alimenter la guerre en soutenant Y »: whether a gerund tells how the infinitive is done, and not, behind a
  /// comma or as an utterance, what is done meanwhile.
  private func isMeans(_ gerund: Int, of verb: Int) -> Bool {
    chunks[gerund].preposition == "en" && chunks[verb].verb.form == .infinitive
      && chunks[(verb + 1)..<gerund].allSatisfy { $0.kind == .nominal || $0.kind == .coordinator }
      && !speech.contains(verb: chunks[gerund].verb.lemma, in: .inverting)
  }

  /// The next finite verb, for what stands at the front: « Après avoir rencontré X, Y … ».
  private func following(_ verb: Int) -> Int? {
    var index = verb + 1
    while index < min(chunks.count, verb + 14) {
      if chunks[index].isFiniteVerb { return index }
      if chunks[index].kind == .stop || chunks[index].kind == .relative { return nil }
      index += 1
    }
    return nil
  }
}
