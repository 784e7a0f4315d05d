extension ShallowSyntax {
  func subject(of verb: Int) -> Filler? { subject(of: verb, depth: 0) }

  func subject(of verb: Int, depth: Int) -> Filler? {
    guard depth < 8, !speech.contains(verb: chunks[verb].verb.lemma, in: .impersonal) else {
      return nil
    }
    // « il y a »
    if chunks[verb].verb.clitic == "y", chunks[verb].verb.lemma == "avoir" { return nil }
    switch chunks[verb].verb.form {
    case .finite:
      if let inverted = chunks[verb].verb.invertedSubject { return .inverted(inverted) }
      return likened(finiteSubject(of: verb, depth: depth), before: verb)
    case .infinitive: return infinitiveSubject(of: verb, depth: depth)
    case .presentParticiple: return participleSubject(of: verb, depth: depth)
    case .pastParticiple:
      // « X s'est dit opposé à Y »
      if verb > 0, chunks[verb - 1].kind == .verbal, chunks[verb - 1].verb.isReflexive,
        isCopula(verb - 1)
      {
        return subject(of: verb - 1, depth: depth + 1)
      }
      // « X a été écarté en mars dernier, accusé par Y »
      if verb > 1, chunks[verb - 1].kind == .comma, chunks[verb - 2].kind == .nominal,
        isTime(verb - 2), let above = sharedSubject(before: verb - 1, depth: depth)
      {
        return above
      }
      return participleHolder(verb)
    }
  }

  /// « X et Y, arrêtés par Z »: whom a past participle is said of; nobody where the number speaks against it.
  private func participleHolder(_ verb: Int) -> Filler? {
    guard let found = antecedent(of: verb) else { return heading(verb).map { .chunks([$0]) } }
    guard chunks[verb].verb.isPlural, !chunks[found].nominal.isPlural, verb > 0,
      chunks[verb - 1].kind == .comma
    else { return .chunks([found]) }
    let group = coordination(of: found)
    // « un reportage pour la chaîne X, arrêtés par Z »
    return group.count > 1 ? .chunks(group) : nil
  }

  // MARK: Finite verbs

  private func finiteSubject(of verb: Int, depth: Int) -> Filler? {
    // « », a déclaré X »: the subject follows a verb of speech behind a quotation or an incise.
    if let next = invertedSubject(of: verb) { return .chunks(coordination(of: next)) }
    var position = verb - 1
    var candidate: Int?
    var nearest: Int?
    var commas = 0
    while position >= max(0, verb - Self.reach) {
      let chunk = chunks[position]
      switch chunk.kind {
      case .subjectPronoun, .speaker, .neutral:
        if candidate == nil, isEmphatic(position) {
          position -= 2
          continue
        }
        if candidate == nil { return .pronoun(position) }
        return .chunks(coordination(of: candidate ?? position))
      case .relative:
        if candidate == nil, chunk.word == "qui" {
          return antecedent(of: position, agreeing: verb).map {
            .chunks(coordinatedAntecedent($0, verb))
          }
        }
        if candidate != nil { return .chunks(coordination(of: candidate ?? position)) }
        // « X, que soutiennent Y et Z »
        return position == verb - 1 && chunk.word.hasPrefix("qu")
          ? bareNominal(after: verb).map { .chunks(coordination(of: $0)) } : nil
      case .stop, .subordinator, .conditional, .adversative:
        return candidate.map { .chunks(coordination(of: $0)) }
          ?? (chunk.kind == .adversative ? sharedSubject(before: position, depth: depth) : nil)
      case .dash: if candidate != nil { return .chunks(coordination(of: candidate ?? position)) }
      case .comma:
        commas += 1
        if let found = candidate, !isAside(from: position, to: verb, candidate: found) {
          return .chunks(coordination(of: found))
        }
      case .coordinator:
        guard let found = candidate else {
          return sharedSubject(before: position, depth: depth, with: verb)
        }
        guard let outside = outside(of: found, verb) else {
          return .chunks(coordination(of: found))
        }
        position = outside
        candidate = nil
        continue
      case .nominal:
        if chunk.preposition == nil, !isTime(position),
          candidate == nil || !completesGoverned(position)
        {
          nearest = nearest ?? position
          candidate = isTitle(position, of: nearest) ? nearest : position
        }
      case .verbal:
        switch finiteBehind(position, verb, candidate) {
        case .takeCandidate: return candidate.map { .chunks(coordination(of: $0)) }
        case .leapTo(let target):
          position = target
          candidate = nil
          continue
        case .share: return subject(of: position, depth: depth + 1)
        case .skip: break
        }
      }
      position -= 1
    }
    return candidate.map { .chunks(coordination(of: $0)) }
  }

  /// « Chef des rebelles, ancien ministre, X, part »: a bare role at the front of a sentence, said of the name before the
  /// verb.
  private func isTitle(_ role: Int, of name: Int?) -> Bool {
    guard let name, role == 0 else { return false }
    return chunks[name].nominal.namesPerson && chunks[name].isNameOnly
      && chunks[role].nominal.determiner == nil && chunks[role].nominal.names.isEmpty
      && roles.kind(of: chunks[role].nominal.stem) != nil
  }

  /// « X, comme Y et Z, part »: X does as Y and Z do.
  private func likened(_ found: Filler?, before verb: Int) -> Filler? {
    guard case .chunks(let group)? = found, let first = group.first, let last = group.last,
      first > 2, chunks[first - 1].word == "comme", chunks[first - 2].kind == .comma,
      chunks[first].isNameOnly, last + 1 < verb, chunks[last + 1].kind == .comma,
      chunks[first - 3].isBare, chunks[first - 3].isNameOnly
    else { return found }
    return .chunks(coordination(of: first - 3) + group)
  }

  /// « X, elle, … »: a pronoun between commas that takes up the subject before it.
  private func isEmphatic(_ position: Int) -> Bool {
    position > 1 && chunks[position - 1].kind == .comma && chunks[position - 2].kind == .nominal
      && position + 1 < chunks.count && chunks[position + 1].kind == .comma
  }

  private enum Step {
    case takeCandidate, share, skip
    case leapTo(Int)
  }

  /// What to do on meeting the verb at `position` on the way left from `verb`.
  private func finiteBehind(_ position: Int, _ verb: Int, _ candidate: Int?) -> Step {
    let found = chunks[position].verb
    guard found.form == .finite else {
      // A participle or infinitive and its complements belong to what stands before them.
      if let candidate, closesParticiple(position, candidate, before: verb) {
        return .leapTo(position - 1)
      }
      return candidate == nil
        ? .skip : (isSeparated(position, candidate) ? .takeCandidate : .leapTo(position - 1))
    }
    if let candidate {
      if isSeparated(position, candidate) { return .takeCandidate }
      // The candidate is the found verb's object: « X, qui a vu Y, part », « X qui a vu Y part ».
      if let relative = relative(before: position) { return .leapTo(relative - 1) }
      return .share
    }
    if let relative = relative(before: position) { return .leapTo(relative - 1) }
    return .share
  }

  /// « X, accompagné de son ministre, Y, part »: a name between commas that ends the aside of a participle.
  private func closesParticiple(_ participle: Int, _ candidate: Int, before verb: Int) -> Bool {
    guard participle > 1, chunks[participle].verb.form == .pastParticiple,
      chunks[participle - 1].kind == .comma, chunks[participle - 2].kind == .nominal,
      chunks[candidate].isNameOnly, candidate > participle + 1,
      chunks[candidate - 1].kind == .comma, candidate + 1 < verb,
      chunks[candidate + 1].kind == .comma
    else { return false }
    return chunks[(participle + 1)..<(candidate - 1)].allSatisfy { $0.kind == .nominal }
  }

  /// Whether a border stands between a verb and a later noun phrase.
  private func isSeparated(_ verb: Int, _ nominal: Int?) -> Bool {
    guard let nominal, verb + 1 < nominal else { return false }
    return chunks[(verb + 1)..<nominal].contains {
      $0.kind == .comma || $0.kind == .coordinator || $0.kind == .dash
    }
  }

  /// The relative pronoun that opens the clause of the verb at `position`.
  func relative(before position: Int) -> Int? {
    var index = position - 1
    while index >= 0 {
      switch chunks[index].kind {
      case .relative: return index
      case .nominal, .subjectPronoun: index -= 1
      default: return nil
      }
    }
    return nil
  }

  /// Whether the stretch from a comma to the verb is an aside, its noun phrase an apposition.
  private func isAside(from comma: Int, to verb: Int, candidate: Int) -> Bool {
    // « X, président de Y, a dit »: another comma stands between the candidate and the verb.
    guard chunks[candidate..<verb].contains(where: { $0.kind == .comma }) else { return false }
    var index = comma - 1
    while index >= 0 {
      switch chunks[index].kind {
      case .nominal:
        if chunks[index].preposition == nil, !isTime(index), !completesGoverned(index) {
          return !endsClause(index) && !endsFrontedList(index)
        }
        index -= 1
      case .relative, .comma: index -= 1
      case .verbal:
        return relative(before: index) != nil || closesParticiple(index, candidate, before: verb)
      default: return false
      }
    }
    return false
  }

  /// « Depuis que les troupes ont quitté le pays, X … »: the object of a clause that a conjunction opens.
  private func endsClause(_ object: Int) -> Bool {
    var index = object - 1
    while index >= 0, chunks[index].kind == .nominal, chunks[index].preposition != nil {
      index -= 1
    }
    guard index > 0, chunks[index].isFiniteVerb else { return false }
    index -= 1
    while index > 0, chunks[index].kind == .nominal || chunks[index].kind == .subjectPronoun {
      index -= 1
    }
    return chunks[index].kind == .subordinator || chunks[index].kind == .conditional
  }

  /// « Soutenu par X, Y et Z, le président … »: the last of those who do what a participle at the front says.
  private func endsFrontedList(_ member: Int) -> Bool {
    guard let first = coordination(of: member).first, first < member, first > 0,
      chunks[first].preposition != nil, chunks[first - 1].kind == .verbal,
      chunks[first - 1].verb.form == .pastParticiple
    else { return false }
    return first == 1 || chunks[first - 2].kind == .stop
  }

  /// Where to go on where a coordinated phrase is no subject: « X, président de Y et juriste, … », « X, fusion entre Y et Z, … ».
  private func outside(of candidate: Int, _ verb: Int) -> Int? {
    let group = coordination(of: candidate)
    guard let first = group.first, first < candidate else { return nil }
    if chunks[first].preposition == "entre" { return first - 1 }
    // « X, avec son armée et Y, part »
    if first > 1, chunks[first].preposition == "avec", chunks[first - 1].kind == .comma,
      chunks[candidate..<verb].contains(where: { $0.kind == .comma })
    {
      return first - 1
    }
    // « X et Y, soutenus par V et W, … »
    if first > 1, chunks[first].preposition != nil, chunks[first - 1].kind == .verbal,
      chunks[first - 1].verb.form == .pastParticiple, chunks[first - 2].kind == .comma
    {
      return first - 2
    }
    if let relative = relativeOfObject(first, behind: candidate, verb) { return relative - 1 }
    var head = first
    while head > 0, chunks[head].preposition == "de", chunks[head - 1].kind == .nominal {
      head -= 1
    }
    // « X, épouse de Y et directrice de Z, … »: Y's name only completes the apposition.
    let isApposed = head < first && !chunks[candidate].isNameOnly
    guard head > 0, chunks[head - 1].kind == .comma,
      isApposed || !group.contains(where: { chunks[$0].isNameOnly }),
      isAside(from: head - 1, to: verb, candidate: candidate)
    else { return nil }
    return head - 1
  }

  /// « X, qui a reçu Y et Z, part »: the pronoun that opens the clause whose object the phrases are.
  private func relativeOfObject(_ first: Int, behind candidate: Int, _ verb: Int) -> Int? {
    guard chunks[candidate..<verb].contains(where: { $0.kind == .comma }) else { return nil }
    var index = first - 1
    while index > 0,
      chunks[index].kind == .nominal || chunks[index].kind == .verbal && !chunks[index].isFiniteVerb
    {
      index -= 1
    }
    guard index > 0, chunks[index].isFiniteVerb else { return nil }
    return relative(before: index)
  }

  private func sharedSubject(before border: Int, depth: Int, with verb: Int? = nil) -> Filler? {
    var index = border - 1
    while index >= 0 {
      switch chunks[index].kind {
      case .verbal where chunks[index].verb.form == .finite:
        // « X finance la voie qui reliera Y à Z, et achète »: the comma closes the relative clause.
        if border > 0, chunks[border - 1].kind == .comma,
          let relative = relative(before: index),
          (0..<relative).contains(where: { chunks[$0].isFiniteVerb })
        {
          index = relative - 1
          continue
        }
        let above = verb.flatMap { telling(index, besides: $0) }
        return subject(of: above ?? index, depth: depth + 1)
      case .stop: return nil
      default: index -= 1
      }
    }
    return nil
  }

  /// « X a déclaré que Y se trompe et a exprimé … »: the verb above « que », where the later one shares its tense and not
  /// that of the verb below.
  private func telling(_ below: Int, besides verb: Int) -> Int? {
    guard chunks[below].verb.isCompound != chunks[verb].verb.isCompound else { return nil }
    var index = below - 1
    while index > 0, chunks[index].kind == .nominal || chunks[index].kind == .subjectPronoun {
      index -= 1
    }
    guard index > 0, chunks[index].kind == .subordinator, chunks[index].word.hasPrefix("qu") else {
      return nil
    }
    let above = (0..<index).last { chunks[$0].isFiniteVerb }
    return above.flatMap {
      chunks[$0].verb.isCompound == chunks[verb].verb.isCompound ? $0 : nil
    }
  }

  /// The noun phrase behind a verb of speech that is its subject: « …, a indiqué l'agence ».
  private func invertedSubject(of verb: Int) -> Int? {
    let group = chunks[verb].verb
    guard let next = bareNominal(after: verb) else {
      return isWarning(verb) ? bareNominal(after: verb + 1).flatMap { closesIncise($0, verb) } : nil
    }
    guard speech.contains(verb: group.lemma, in: .speech) else { return nil }
    if chunks[verb].followsQuote { return next }
    return speech.contains(verb: group.lemma, in: .inverting) ? closesIncise(next, verb) : nil
  }

  /// « mettre en garde »: says what « avertir » says.
  private func isWarning(_ verb: Int) -> Bool {
    let next = verb + 1
    return next < chunks.count && speech.contains(verb: chunks[verb].verb.lemma, in: .warningVerb)
      && chunks[next].preposition == "en" && chunks[next].nominal.stem == "garde"
  }

  /// A noun phrase behind a verb of speech, where a comma and another verb stand before and none right behind.
  private func closesIncise(_ noun: Int, _ verb: Int) -> Int? {
    guard verb > 0, chunks[verb - 1].kind == .comma || chunks[verb].followsQuote,
      chunks[..<verb].contains(where: { $0.isFiniteVerb })
    else { return nil }
    return noun + 1 < chunks.count && chunks[noun + 1].kind == .verbal ? nil : noun
  }

  private func bareNominal(after verb: Int) -> Int? {
    guard verb + 1 < chunks.count, chunks[verb + 1].isBare else { return nil }
    return verb + 1
  }

  /// Whether a noun phrase only tells when.
  func isTime(_ index: Int) -> Bool {
    let nominal = chunks[index].nominal
    return isBareNoun(nominal) && words.contains(nominal.stem, in: .timeStem)
  }
}
