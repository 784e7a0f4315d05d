internal import RelgraphCore

extension SentenceReading {
  /// Whom « les deux pays », « leurs dirigeants », « ces puissances » stand for.
  func collective(_ nominal: Nominal, at index: Int) -> [Int]? {
    guard nominal.isPlural || nominal.number != nil, nominal.names.isEmpty, nominal.demonyms.isEmpty
    else { return nil }
    let nouns = lexicon.nouns
    // « deux hommes » without an article are any two.
    let isDefinite =
      nominal.determiner.map { lexicon.words.contains($0, in: .definite) } ?? isContracted(index)
    let isTwo = (nominal.number == "deux" || nominal.number == "2") && isDefinite
    // « leurs alliés » are others than those whose allies they are.
    let isTheirs = nominal.possessive == "leurs" && !nouns.contains(nominal.stem, in: .partner)
    let isState = nouns.contains(nominal.stem, in: .pairState)
    let isPerson = nouns.contains(nominal.stem, in: .pairPerson)
    // « les deux dirigeants » are two who lead, not whoever was named last.
    let isLeading = isPerson && nouns.contains(nominal.stem, in: .pairLeader)
    if isTwo, isLeading, let pair = discourse.leaderPair(called: nominal.stem) { return pair }
    if isTwo, isLeading, discourse.leaders.areSeveral { return nil }
    if isPerson, isTwo, let pair = onlyPersons(before: index) { return pair }
    if isPerson, isTwo, discourse.personPair.count == 2 { return discourse.personPair }
    if isPerson, !isLeading { return nil }
    if isTwo || isTheirs, isState || isPerson {
      if let pair = joinedStates(before: index) { return actUpon(pair, index) ? [] : pair }
      if nominal.isDemonstrative, isTwo, let pair = onlyStates(before: index) { return pair }
      if let pair = discourse.statesSpokenOf { return actUpon(pair, index) ? [] : pair }
    }
    if nominal.isDemonstrative, isState, discourse.lastStates.count >= 2 {
      return discourse.lastStates
    }
    return isTwo && nouns.contains(nominal.stem, in: .pairOrganization)
      ? onlyBodies(before: index) : nil
  }

  /// « ces deux organismes »: the two bodies that the sentence named so far, or else the sentence before.
  private func onlyBodies(before index: Int) -> [Int]? {
    func bodies(_ named: [Int]) -> [Int] {
      var seen: Set<Int> = []
      return named.filter { type($0) == .organization && seen.insert($0).inserted }
    }
    let own = bodies(
      (0..<index).flatMap { chunk in
        chunks[chunk].kind == .nominal && !isLed(chunk)
          ? entities(of: chunks[chunk].nominal.names) : []
      })
    if own.count == 2 { return actUpon(own, index) ? nil : own }
    let last = bodies(discourse.last.named)
    return last.count == 2 && !last.contains(where: own.contains) ? last : nil
  }

  /// « le secrétaire général de X »: whether a body stands in a role only.
  private func isLed(_ chunk: Int) -> Bool {
    chunk > 0 && chunks[chunk].preposition == "de" && chunks[chunk - 1].kind == .nominal
      && chunks[chunk - 1].nominal.words.contains { lexicon.roles.kind(of: items[$0].word) != nil }
  }

  /// Whether a contraction with « les » stands before the noun phrase: « des deux pays », « aux deux pays ».
  private func isContracted(_ index: Int) -> Bool {
    items[chunks[index].items.lowerBound].hasPluralArticle
  }

  /// Two states or bodies that coordination joined earlier in the sentence.
  private func joinedStates(before index: Int) -> [Int]? {
    var position = index - 1
    while position >= 0 {
      if chunks[position].kind == .nominal, !chunks[position].nominal.names.isEmpty {
        let group = syntax.coordination(of: position)
        let named = group.count == 2 ? group.flatMap { entities(of: chunks[$0].nominal.names) } : []
        if named.count == 2, named.allSatisfy({ type($0) != .person }) { return named }
      }
      position -= 1
    }
    return nil
  }

  /// The two persons whom the sentence named so far, where it named no third.
  private func onlyPersons(before index: Int) -> [Int]? {
    let named = chunks[..<index].flatMap { chunk in
      chunk.kind == .nominal ? entities(of: chunk.nominal.names) : []
    }
    var seen: Set<Int> = []
    let persons = named.filter { type($0) == .person && seen.insert($0).inserted }
    return persons.count == 2 && !actUpon(persons, index) ? persons : nil
  }

  /// The two states that the sentence spoke of so far, where it spoke of no third.
  private func onlyStates(before index: Int) -> [Int]? {
    let spoken = chunks[..<index].flatMap { chunk in
      chunk.kind == .nominal ? entities(of: chunk.nominal.names + chunk.nominal.demonyms) : []
    }
    let states = Set(spoken.filter { type($0) == .state })
    return states.count == 2 ? states.sorted() : nil
  }

  /// « X et Y ont félicité les deux pays »: not themselves; « leurs présidents ont chargé leurs ministres ».
  private func actUpon(_ pair: [Int], _ index: Int) -> Bool {
    guard chunks[index].preposition == nil || chunks[index].preposition == "à",
      let verb = (0..<index).last(where: { chunks[$0].kind == .verbal }),
      chunks[verb].verb.form == .finite, !chunks[verb].verb.isReflexive,
      case .chunks(let subjects)? = syntax.subject(of: verb),
      chunks[index].preposition == "à" || syntax.object(of: verb).contains(index)
    else { return false }
    let acting = referents(subjects, .agent).map(\.entity)
    return Set(acting + acting.compactMap(homeState)).isSuperset(of: pair)
  }

  /// Whom « son armée », « leur ambassadeur » at the front of a sentence belong to: the last one's subject.
  func lastSpokenOf(isPlural: Bool) -> [Referent] {
    let last = discourse.last.subject
    let isMany = last.count > 1 || last.first.map { isPluralName($0) } ?? false
    guard isPlural ? isMany : last.count == 1 else { return [] }
    return last.map { Referent(entity: $0, chunk: -1, doubt: 0.25) }
  }

  private func isPluralName(_ entity: Int) -> Bool {
    type(entity) != .person && entities[entity].name.hasSuffix("s")
  }

  /// « la coalition menée par X »: who acts through it.
  func leading(_ index: Int) -> [Referent] {
    var verb = index + 1
    guard lexicon.nouns.contains(chunks[index].nominal.stem, in: .led) else { return [] }
    // « la coalition internationale en Irak menée par X »
    while verb < chunks.count, chunks[verb].kind == .nominal, chunks[verb].preposition != nil,
      verb < index + 3
    {
      verb += 1
    }
    guard verb < chunks.count, chunks[verb].kind == .verbal,
      chunks[verb].verb.form == .pastParticiple,
      lexicon.speech.contains(verb: chunks[verb].verb.lemma, in: .headingVerb),
      let group = syntax.complements(ofVerb: verb, preposition: "par").first
    else { return [] }
    return referents(group, .agent).map { $0.doubted(by: 0.1) }
  }

  /// « les présidents russe, X, et chinois, Y »: the second holder, whose noun is left out.
  func elided(_ index: Int) -> Int? {
    guard index >= 4, index + 2 < chunks.count, chunks[index].nominal.words.isEmpty,
      chunks[index].nominal.demonyms.count == 1, chunks[index].nominal.names.isEmpty,
      chunks[index - 1].kind == .coordinator, chunks[index - 2].kind == .comma,
      chunks[index - 4].kind == .comma, chunks[index + 1].kind == .comma,
      syntax.coordination(of: index).contains(where: {
        $0 < index && chunks[$0].nominal.isPlural
          && lexicon.roles.kind(of: chunks[$0].nominal.stem) != nil
      }), chunks[index + 2].kind == .nominal, isTitledName(index + 2)
    else { return nil }
    return entities(of: chunks[index + 2].nominal.names).first { type($0) == .person }
  }
}
