internal import RelgraphCore

/// Tells how a sentence puts a relation: as a fact, a plan, a denial.
struct ModalityRules {
  let reading: SentenceReading
  var syntax: any SentenceSyntax { reading.syntax }
  var speech: SpeechLexicon { reading.lexicon.speech }

  /// The modality of what a frame says.
  func judge(_ frame: Frame) -> Modality {
    var found: Modality
    if reading.chunks[frame.head].kind == .verbal {
      found = verb(frame.head, depth: 0)
      // « réclamer des sanctions » imposes none, « souhaiter un rapprochement » brings none.
      if found == .asserted, frame.content != nil,
        frame.trigger.type != .agree || !reading.chunks[frame.head].verb.isCompound,
        let wish = Self.wishes[frame.trigger.type],
        speech.contains(verb: reading.chunks[frame.head].verb.lemma, in: wish)
      {
        found = .planned
      }
    } else {
      found = noun(frame)
    }
    // « a annulé sa visite en Y »
    if found == .asserted, frame.trigger.type == .consult,
      reading.chunks[frame.head].kind == .verbal, reading.isVerb(frame.head, of: .cancellingVerb)
    {
      found = .denied
    }
    if found == .asserted, frame.trigger.type == .agree,
      isCancelled(frame.content ?? frame.head)
    {
      found = .historical
    }
    if frame.trigger.conditions.contains(.negated), found == .denied { found = .asserted }
    // « Y paiera le prix »: who says so threatens now.
    if case .directed(let sources, _) = frame.trigger.ends, sources == [.speaker] {
      found = .asserted
    }
    if found == .asserted, isLongAgo(near: frame.head) { found = .historical }
    return found
  }

  /// Which verbs only wish for what their object says, by type.
  private static let wishes: [RelationType: SpeechClass] = [
    .agree: .negotiatingVerb, .cooperate: .intention, .sanction: .proposingVerb,
  ]

  // MARK: Verbs

  /// How a sentence puts what the verb at `index` says.
  func modality(ofVerb index: Int) -> Modality { verb(index, depth: 0) }

  private func verb(_ index: Int, depth: Int) -> Modality {
    let chunk = reading.chunks[index]
    guard depth < 6 else { return .asserted }
    if chunk.verb.isNegated, !isExpletive(index) { return .denied }
    if chunk.verb.features.contains(.conditional) {
      return isFutureInPast(index) ? .planned : .hypothetical
    }
    if chunk.verb.form == .finite {
      if isDeniedByCleft(index) { return .denied }
      if isConditional(index) || isExcepted(index) || isFeared(index, .possibility) {
        return .hypothetical
      }
      if let opener = reading.clauseOpener(of: index), reading.isPurpose(opener) { return .planned }
      if let above = governingSpeech(of: index) { return below(above, of: index, depth: depth) }
      return chunk.verb.features.contains(.future) ? .planned : .asserted
    }
    if chunk.preposition == "sans" { return .denied }
    if let first = syntax.coordinatedInfinitive(before: index),
      !reading.chunks[first].verb.isNegated
    {
      return verb(first, depth: depth + 1)
    }
    if let noun = syntax.nounGovernor(of: index) { return behind(noun) }
    guard let governor = syntax.governor(of: index) else { return .asserted }
    if chunk.verb.form == .pastParticiple {
      // « pourrait voir son projet bloqué par X »
      return reading.chunks[governor].verb.lemma == "voir" && governor < index
        ? verb(governor, depth: depth + 1) : .asserted
    }
    if chunk.verb.form == .presentParticiple {
      // « accuser X d'alimenter la guerre en soutenant Y »
      return reading.chunks[governor].verb.form == .infinitive
        ? verb(governor, depth: depth + 1) : .asserted
    }
    // « punir X d'avoir accueilli Y »: it was done, unless somebody only says so.
    let above = reading.chunks[governor].verb
    let isClaimed = [SpeechClass.allegation, .denial, .possibility, .speech, .intention].contains {
      speech.contains(verb: above.lemma, isReflexive: above.isReflexive, in: $0)
    }
    if chunk.verb.isCompound, !isClaimed, !above.isNegated { return .asserted }
    // « pour rencontrer X », but « pour avoir soutenu X »
    if ["pour", "sujet"].contains(chunk.preposition), !chunk.verb.isCompound { return .planned }
    if chunk.preposition == "pour" { return .asserted }
    // « est capable de frapper X »
    if syntax.isAble(before: index) { return .hypothetical }
    if chunk.preposition == "à", isReady(index - 1) || isReady(verb: above) {
      return above.isNegated ? .denied : .planned
    }
    // « l'un des premiers à reconnaître X »: it was done, or will be once somebody is the first.
    if chunk.preposition == "à", isForemost(index - 1) {
      let put = governor < index ? verb(governor, depth: depth + 1) : .asserted
      // « n'est pas le seul à soutenir X »: others do as well.
      return put == .denied ? .asserted : put
    }
    return below(governor, of: index, depth: depth)
  }

  private func isForemost(_ chunk: Int) -> Bool {
    chunk >= 0 && reading.chunks[chunk].kind == .nominal
      && reading.chunks[chunk].nominal.words.contains {
        speech.contains(word: reading.items[$0].word, in: .foremostAdjective)
      }
  }

  /// Whether a conditional says what was to come: « X a dit qu'il s'opposerait à Y », not « qu'il pourrait ».
  private func isFutureInPast(_ index: Int) -> Bool {
    guard !reading.chunks[index].verb.isCompound,
      ![SpeechClass.possibility, .foreseeing].contains(where: {
        speech.contains(verb: reading.chunks[index].verb.lemma, in: $0)
      }), !reading.chunks.contains(where: { $0.kind == .conditional }),
      let above = governingSpeech(of: index), isSpeech(above)
    else { return false }
    return reading.chunks[above].verb.isCompound
      && !reading.chunks[above].verb.features.contains(.conditional)
  }

  /// « se dire prêt à rencontrer X »: it is meant to come.
  private func isReady(_ chunk: Int) -> Bool {
    chunk >= 0 && reading.chunks[chunk].kind == .nominal
      && reading.chunks[chunk].nominal.words.contains {
        speech.contains(word: reading.items[$0].word, in: .readyAdjective)
      }
  }

  /// « être déterminé à rencontrer X »: the adjective was read as a participle.
  private func isReady(verb: VerbGroup) -> Bool {
    (verb.isPassive || verb.form == .pastParticiple)
      && speech.contains(word: reading.document.lowered[verb.headToken], in: .readyAdjective)
  }

  /// How a noun puts what its infinitive says: « le refus de », « la menace de », « la décision de ».
  private func behind(_ noun: Int) -> Modality {
    let stem = reading.chunks[noun].nominal.stem
    if speech.contains(word: stem, in: .denialNoun) { return .denied }
    if let carrier = syntax.carrier(of: noun) {
      let verb = reading.chunks[carrier.verb].verb
      if speech.contains(verb: verb.lemma, isReflexive: verb.isReflexive, in: .denial) {
        return .denied
      }
      // « n'a aucune intention d'attaquer », unlike « n'a pas caché son intention »
      if verb.isNegated, speech.contains(verb: verb.lemma, in: .supportVerb) { return .denied }
    }
    return speech.contains(word: stem, in: .planNoun) ? .planned : .hypothetical
  }

  /// How a verb puts what stands below it.
  private func below(_ governor: Int, of index: Int, depth: Int) -> Modality {
    if let put = unproven(index, by: governor) { return put }
    let verb = reading.chunks[governor].verb
    // « s'il s'avère que X a attaqué »
    if reading.chunks[index].verb.form == .finite, verb.form == .finite,
      reading.chunks[governor + 1].kind == .subordinator, isConditional(governor)
    {
      return .hypothetical
    }
    func belongs(to group: SpeechClass) -> Bool {
      speech.contains(verb: verb.lemma, isReflexive: verb.isReflexive, in: group)
    }
    // « L'objectif est de rencontrer X »
    if reading.chunks[index].preposition == "de", isAim(governor), !verb.isNegated {
      return .planned
    }
    let own: Modality
    // « n'a pas hésité à livrer », « ne cesse d'accuser »
    if belongs(to: .reluctance), verb.isNegated { return .asserted }
    if verb.isCompound, belongs(to: .completed), reading.chunks[index].verb.form == .infinitive,
      !verb.features.contains(.conditional)
    {
      // « a dû céder », « a pu rencontrer »: it came about.
      own = self.verb(governor, depth: depth + 1)
    } else if belongs(to: .allegation), reading.chunks[index].verb.form == .infinitive {
      own = .hypothetical
    } else if belongs(to: .denial) {
      // « n'exclut pas de rompre » leaves it open.
      own = verb.isNegated ? .hypothetical : .denied
    } else if belongs(to: .possibility),
      reading.chunks[index].verb.form == .infinitive
        || reading.chunks[index].verb.features.contains(.subjunctive)
    {
      // « ne peut livrer » says that it is not done.
      own = verb.isNegated && belongs(to: .ability) ? .denied : .hypothetical
    } else if belongs(to: .intention),
      reading.chunks[index].verb.form == .infinitive
        || reading.chunks[index].verb.features.intersection(.finite) == .subjunctive
        || reading.chunks[index].verb.features.contains(.subjunctive) && belongs(to: .demandingVerb)
    {
      let above = self.verb(governor, depth: depth + 1)
      // « devrait recevoir » is foreseen.
      let isForeseen =
        belongs(to: .foreseeing) && verb.features.contains(.conditional) && !verb.isCompound
      if isForeseen, !verb.isNegated, !isConditional(governor) { return .planned }
      own = above == .denied || above == .hypothetical ? above : .planned
    } else {
      let tense: Modality =
        reading.chunks[index].verb.features.contains(.future) ? .planned : .asserted
      guard reading.chunks[index].verb.form == .infinitive else { return tense }
      return self.verb(governor, depth: depth + 1)
    }
    if own == .asserted || own == .planned, verb.isNegated, !belongs(to: .denial) {
      return .denied
    }
    return own
  }

  /// Whether a verb says what a plan is: « le but était de ».
  private func isAim(_ verb: Int) -> Bool {
    guard reading.chunks[verb].verb.lemma == "être",
      case .chunks(let subjects)? = syntax.subject(of: verb)
    else { return false }
    return subjects.contains {
      speech.contains(word: reading.chunks[$0].nominal.stem, in: .planNoun)
    }
  }

  /// The verb on which the clause of the verb at `index` depends through « que ».
  func governingSpeech(of index: Int) -> Int? {
    var position = index - 1
    while position >= max(0, index - 14) {
      let kind = reading.chunks[position].kind
      switch isBehindThat(position) ? .subordinator : kind {
      case .subordinator:
        guard reading.chunks[position].word.hasPrefix("qu") else { return nil }
        var above = position - 1
        while above >= max(0, position - 5) {
          if reading.chunks[above].kind == .verbal { return above }
          if reading.chunks[above].kind == .stop { return nil }
          above -= 1
        }
        return nil
      case .verbal where reading.chunks[position].verb.form == .finite:
        guard position > 0 else { return nil }
        position -= 1
      case .stop, .relative, .adversative: return nil
      default: position -= 1
      }
    }
    return nil
  }

  /// « s'attendre à ce que »: no relative pronoun.
  private func isBehindThat(_ position: Int) -> Bool {
    let chunk = reading.chunks[position]
    let first = chunk.tokens.lowerBound
    if chunk.kind == .relative, chunk.word.hasPrefix("qu"), chunk.word != "qui", position > 0,
      isClaim(position - 1)
    {
      return true
    }
    return chunk.kind == .relative && chunk.word.hasPrefix("qu") && first > 1
      && reading.document.lowered[first - 1] == "ce" && reading.document.lowered[first - 2] == "à"
  }

  func isConditional(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0 {
      switch reading.chunks[position].kind {
      case .conditional: return true
      // « si X attaque Y et envahit Z »
      case .verbal where isElliptic(index, behind: position): return isConditional(position)
      case .verbal, .stop, .subordinator, .relative, .adversative: return false
      default: position -= 1
      }
    }
    return false
  }

  /// Whether « et » right before a verb joins it with one before that has objects of its own: « attaque Y et envahit ».
  private func isElliptic(_ verb: Int, behind other: Int) -> Bool {
    other < verb - 1 && reading.chunks[verb - 1].kind == .coordinator
      && reading.chunks[other].isFiniteVerb && reading.chunks[verb].isFiniteVerb
      && reading.chunks[(other + 1)..<(verb - 1)].allSatisfy { $0.kind == .nominal }
  }

  // MARK: Nouns

  private func noun(_ frame: Frame) -> Modality {
    let chunk = reading.chunks[frame.head]
    if chunk.preposition == "hypothèse" { return .hypothetical }
    if isAbsent(frame.head) { return .denied }
    // « Vers une rencontre entre X et Y ? »
    if chunk.preposition == "vers", frame.head == 0 { return .planned }
    // « tout accord entre X et Y violerait … » tells of none.
    let supporting = frame.support.map { reading.chunks[$0.verb].verb }
    let isDenied = supporting.map { speech.contains(verb: $0.lemma, in: .denial) } ?? false
    if ["tout", "toute"].contains(chunk.nominal.determiner), !isDenied { return .hypothetical }
    for item in chunk.nominal.words {
      let word = reading.items[item].word
      if speech.contains(word: word, in: .doubtAdjective) { return .hypothetical }
      if speech.contains(word: word, in: .planAdjective) { return .planned }
      if speech.contains(word: word, in: .pastAdjective) { return .historical }
    }
    if isCondition(frame.head) || isInQuestion(frame.head) || isOneOption(frame.head) {
      return .hypothetical
    }
    // « se rendra en Y pour une rencontre avec X »
    if frame.trigger.type == .consult, chunk.preposition == "pour",
      let verb = syntax.clauseVerb(of: frame.head)
    {
      let put = self.verb(verb, depth: 0)
      if put != .asserted { return put }
    }
    if let put = putByVerb(frame.head) ?? fate(of: frame.head) { return put }
    if ["de", "à"].contains(chunk.preposition), frame.head > 0,
      reading.chunks[frame.head - 1].kind == .nominal
    {
      let above = reading.chunks[governing(frame.head)].nominal.stem
      if speech.contains(word: above, in: .denialNoun) { return .denied }
      if speech.contains(word: above, in: .doubtNoun) { return .hypothetical }
      if speech.contains(word: above, in: .planNoun) { return .planned }
    }
    if let carrier = frame.support ?? frame.inverse {
      // « démentir tout soutien à X »
      if isDenied, supporting?.isNegated == false { return .denied }
      let put = verb(carrier.verb, depth: 0)
      // « X a proposé un sommet à Y »: none has been held.
      let isProposed =
        supporting.map { verb in
          [SpeechClass.proposingVerb, .schedulingVerb].contains {
            speech.contains(verb: verb.lemma, in: $0)
          }
        } ?? false
      return put == .asserted && isProposed ? .planned : put
    }
    if let carrier = syntax.carrier(of: frame.head) {
      let above = reading.chunks[carrier.verb].verb
      // « Rome accueillera la rencontre de X et Y »
      if speech.contains(verb: above.lemma, in: .hostingVerb) {
        return verb(carrier.verb, depth: 0)
      }
      // « s'opposer à l'aide de X »: there is such aid.
      func belongs(to group: SpeechClass) -> Bool {
        speech.contains(verb: above.lemma, isReflexive: above.isReflexive, in: group)
      }
      if belongs(to: .denial), !belongs(to: .opposingVerb) {
        return above.isNegated ? .asserted : .denied
      }
      if belongs(to: .intention) || belongs(to: .proposingVerb), above.form != .pastParticiple {
        return .planned
      }
      // « X lierait un accord à des discussions entre Y et Z »
      if above.form == .finite, above.features.contains(.conditional) { return .hypothetical }
    }
    if let verb = syntax.predicationVerb(of: frame.head) ?? occurrence(of: frame.head) {
      return self.verb(verb, depth: 0)
    }
    return .asserted
  }

  // MARK: Time

  /// Whether a year long before the document's date stands in the clause, behind « en ».
  private func isLongAgo(near chunk: Int) -> Bool {
    guard let year = reading.document.document.info.date?.year ?? reading.discourse.latestYear
    else { return false }
    let tokens = reading.document.sentences[reading.index].tokens
    for token in tokens where reading.document.tokens[token].kind == .number {
      guard let number = Int(reading.document.forms[token]), number >= 1000, number <= year - 8,
        token > tokens.lowerBound
      else { continue }
      let before = reading.document.lowered[token - 1]
      let isDate = before == "en" || reading.lexicon.words.contains(before, in: .month)
      let distance = abs(token - reading.chunks[chunk].tokens.lowerBound)
      if isDate, distance < 14 { return true }
    }
    return false
  }
}
