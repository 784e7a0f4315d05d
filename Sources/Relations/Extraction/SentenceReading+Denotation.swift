internal import RelgraphCore

/// How freely a noun phrase may stand for a state.
enum Freedom: Sendable {
  /// Only those who can act: names, « le gouvernement russe », « les Russes ».
  case agent
  /// What belongs to a state too: « une base syrienne ».
  case patient
  /// Whatever is somebody's: « la politique de Trump ».
  case loose
}

extension SentenceReading {
  /// Whom the noun phrase `index` stands for.
  func referents(_ index: Int, _ freedom: Freedom) -> [Referent] {
    referents(index, freedom, depth: 0)
  }

  /// Whom several noun phrases stand for, each entity once.
  func referents(_ group: [Int], _ freedom: Freedom) -> [Referent] {
    var seen: Set<Int> = []
    return group.flatMap { referents($0, freedom) }.filter { seen.insert($0.entity).inserted }
  }

  private func referents(_ index: Int, _ freedom: Freedom, depth: Int) -> [Referent] {
    let chunk = chunks[index]
    guard chunk.kind == .nominal, depth < 6 else { return [] }
    let nominal = chunk.nominal
    func made(_ own: [Int], _ doubt: Double) -> [Referent] {
      own.map { Referent(entity: $0, chunk: index, doubt: doubt) }
    }
    if let found = latter(index) { return found }
    if let pair = collective(nominal, at: index) { return made(pair, 0.15) }
    let named = entities(of: nominal.names)
    let persons = named.filter { type($0) == .person }
    if !persons.isEmpty, isNamedThing(index) { return [] }
    if !persons.isEmpty {
      // « une frappe de Trump » is a name; « la politique Trump » speaks of what is his.
      return made(persons, 0)
    }
    if !named.isEmpty {
      let isBareName = nominal.startsWithName || nominal.words.isEmpty
      if isBareName || named.contains(where: { type($0) == .organization }) {
        return made(named, 0)
      }
    }
    let listed = enumerated(behind: index)
    if !listed.isEmpty { return made(listed, 0.1) }
    let described = entities(of: nominal.descriptions)
    if !described.isEmpty { return made(described, 0.05) }
    let land = landNamed(behind: index)
    if !land.isEmpty { return land }
    let demonyms = entities(of: nominal.demonyms)
    if let person = elided(index) { return [Referent(entity: person, chunk: index, doubt: 0.1)] }
    if nominal.words.isEmpty, !demonyms.isEmpty {
      if isOneCitizen(index) { return [] }
      return freedom == .agent && isCounted(index) ? [] : made(demonyms, 0)
    }
    let nouns = lexicon.nouns
    if lexicon.roles.kind(of: nominal.stem) != nil || nouns.contains(nominal.stem, in: .person),
      let person = personBefore(index) ?? apposedPerson(index)
    {
      return [Referent(entity: person, chunk: index, doubt: 0.05)]
    }
    // « a critiqué son adversaire, X »
    if [NounClass.opponent, .partner, .companion].contains(where: {
      nouns.contains(nominal.stem, in: $0)
    }),
      !nominal.isPlural, let person = apposedPerson(index)
    {
      return [Referent(entity: person, chunk: index, doubt: 0.1)]
    }
    if let name = apposedName(index) {
      return [Referent(entity: name, chunk: index, doubt: 0.1)]
    }
    // « un ancien sénateur russe » does not act for the state any more.
    if nominal.words.contains(where: {
      lexicon.speech.contains(word: items[$0].word, in: .pastAdjective)
    }) {
      return []
    }
    let heading = leading(index)
    if !heading.isEmpty { return heading }
    if nouns.contains(nominal.stem, in: .body) || nouns.contains(nominal.stem, in: .quantity)
      || isInner(nominal)
    {
      let own = owners(index, depth: depth + 1)
      // « attaquer une base militaire en Y »: a thing that an army has.
      if own.isEmpty, freedom == .patient, nouns.contains(nominal.stem, in: .owned),
        !nouns.contains(nominal.stem, in: .body)
      {
        return located(index, depth: depth + 1).map { $0.doubted(by: 0.1) }
      }
      let isRuling = own.isEmpty && nouns.contains(nominal.stem, in: .ruling)
      return (isRuling ? located(index, depth: depth + 1) : own).map { $0.doubted(by: 0.05) }
    }
    if nouns.contains(nominal.stem, in: .partner), !demonyms.isEmpty {
      // « son adversaire britannique » is a person's; « son allié russe » a state's.
      let isOnes = nominal.possessive != nil && nouns.contains(nominal.stem, in: .opponent)
      return isOnes ? [] : made(demonyms, 0.1)
    }
    if freedom != .agent {
      let author = saying(index)
      if !author.isEmpty { return author }
    }
    switch freedom {
    case .agent: return []
    case .patient:
      guard nouns.contains(nominal.stem, in: .owned) else { return [] }
      // « protester contre l'expulsion de X par Y »
      let acting = doers(index, depth: depth + 1)
      if !acting.isEmpty { return acting.map { $0.doubted(by: 0.1) } }
      let own = owners(index, depth: depth + 1)
      return (own.isEmpty ? located(index, depth: depth + 1) : own).map { $0.doubted(by: 0.1) }
    case .loose:
      // « a condamné un professeur russe »: one of its people is not the state.
      if nouns.contains(nominal.stem, in: .privatePerson) { return [] }
      let acting = doers(index, depth: depth + 1)
      var found = acting.isEmpty ? owners(index, depth: depth + 1) : acting
      if found.isEmpty, nouns.contains(nominal.stem, in: .repression) {
        found = located(index, depth: depth + 1)
      }
      return found.map { $0.doubted(by: 0.15) }
    }
  }

  /// « le Russe », « du Sud-Africain »: one human being, unlike « les Russes » and « le [président] chinois ».
  private func isOneCitizen(_ index: Int) -> Bool {
    let chunk = chunks[index]
    let opening = items[chunk.items.lowerBound]
    guard !chunk.nominal.isPlural, chunk.nominal.demonyms.count == 1,
      chunk.nominal.hasDefiniteArticle || opening.hasArticle && !opening.hasPluralArticle
    else { return false }
    return chunk.items.contains {
      items[$0].kind == .demonym && document.forms[items[$0].tokens.lowerBound].startsWithCapital
    }
  }

  /// « la province chinoise de X », « l'île de X »: the state whose name says which land is meant.
  private func landNamed(behind index: Int) -> [Referent] {
    guard lexicon.nouns.contains(chunks[index].nominal.stem, in: .land), index + 1 < chunks.count,
      chunks[index + 1].preposition == "de", chunks[index + 1].isNameOnly,
      chunks[index].nominal.names.isEmpty
    else { return [] }
    return entities(of: chunks[index + 1].nominal.names).filter { type($0) == .state }
      .map { Referent(entity: $0, chunk: index, doubt: 0.05) }
  }

  /// « l'affaire X », « le prix X »: a thing that is called by somebody's name.
  func isNamedThing(_ index: Int) -> Bool {
    !chunks[index].nominal.startsWithName
      && lexicon.nouns.contains(chunks[index].nominal.stem, in: .thing) && !isPortfolio(index)
  }

  /// « le ministre des Affaires étrangères X », unlike « l'affaire X ».
  private func isPortfolio(_ index: Int) -> Bool {
    chunks[index].preposition == "de" && chunks[index].nominal.isPlural && index > 0
      && chunks[index - 1].kind == .nominal
      && lexicon.roles.kind(of: chunks[index - 1].nominal.stem) != nil
      && lexicon.nouns.contains(chunks[index].nominal.stem, in: .officeField)
  }

  /// Whether an adjective such as « hauts » came to be taken for the head: « les plus hauts dirigeants ».
  private func isInner(_ nominal: Nominal) -> Bool {
    nominal.words.contains { lexicon.nouns.contains(items[$0].word, in: .body) }
      && nominal.names.isEmpty && nominal.words.count <= 3
  }

  /// « 64 % des Espagnols », « des milliers de Géorgiens », « trois Danois »: people who do not act for their state.
  private func isCounted(_ index: Int) -> Bool {
    let chunk = chunks[index]
    if chunk.nominal.number != nil { return true }
    let before = chunk.tokens.lowerBound - 1
    guard before >= document.sentences[self.index].tokens.lowerBound else { return false }
    let word = NounClasses.stem(document.lowered[before])
    return word == "%" || word.first?.isNumber == true
      || lexicon.nouns.contains(word, in: .quantity) || lexicon.nouns.contains(word, in: .share)
  }

  /// Whose the noun phrase is: adjectives of states, names joined to it, complements with « de ».
  func owners(_ index: Int, depth: Int = 0) -> [Referent] {
    let nominal = chunks[index].nominal
    // « la position du Russe »: one man's.
    if nominal.words.isEmpty, nominal.names.isEmpty, isOneCitizen(index) { return [] }
    var result = entities(of: nominal.demonyms).map { Referent(entity: $0, chunk: index, doubt: 0) }
    result += entities(of: nominal.names).map { Referent(entity: $0, chunk: index, doubt: 0) }
    if !result.isEmpty { return result }
    if let whole = antecedentOfDont(index) {
      let owning = referents(whole, .agent, depth: depth + 1).map { $0.doubted(by: 0.05) }
      let isStates =
        lexicon.nouns.contains(nominal.stem, in: .body)
        || lexicon.nouns.contains(nominal.stem, in: .pairState)
      guard isStates, owning.contains(where: { type($0.entity) == .person }) else { return owning }
      return owning.compactMap { person in
        homeState(of: person.entity).map {
          Referent(entity: $0, chunk: person.chunk, doubt: person.doubt + 0.1)
        }
      }
    }
    guard depth < 6, index + 1 < chunks.count else { return [] }
    // « un convoi appartenant à X »
    if chunks[index + 1].kind == .verbal, chunks[index + 1].verb.form == .presentParticiple,
      isVerb(index + 1, of: .belongingVerb), index + 2 < chunks.count,
      chunks[index + 2].preposition == "à"
    {
      return referents(index + 2, .agent, depth: depth + 1)
    }
    guard chunks[index + 1].kind == .nominal, chunks[index + 1].preposition == "de" else {
      return []
    }
    for next in syntax.complements(ofNoun: index, preposition: "de") {
      let found = next.flatMap { referents($0, .agent, depth: depth + 1) }
      if !found.isEmpty { return found }
    }
    return owners(index + 1, depth: depth + 1)
  }

  /// The one state on the map to which a person belongs.
  func homeState(of person: Int) -> Int? {
    let keys = entities[person].affiliations
    let found = entities.indices.filter { entity in
      type(entity) == .state && entities[entity].registryKey.map(keys.contains) == true
    }
    return found.count == 1 ? found[0] : nil
  }

  /// « X, dont la venue a été critiquée »: the noun phrase before « dont » owns the one behind it.
  func antecedentOfDont(_ index: Int) -> Int? {
    var pronoun = index - 1
    // « X, dont Y conteste la légitimité »
    if pronoun > 1, chunks[pronoun].isFiniteVerb,
      chunks[index].preposition == nil,
      chunks[index].nominal.hasDefiniteArticle
    {
      pronoun -= 1
      while pronoun > 1, chunks[pronoun].kind == .nominal { pronoun -= 1 }
    }
    guard pronoun >= 1, chunks[pronoun].kind == .relative, chunks[pronoun].word == "dont" else {
      return nil
    }
    let before = pronoun >= 2 && chunks[pronoun - 1].kind == .comma ? pronoun - 2 : pronoun - 1
    guard before >= 0, chunks[before].kind == .nominal else { return nil }
    // « le ministre X, dont le gouvernement … »
    let isNamed = entities(of: chunks[before].nominal.names).contains { type($0) == .person }
    return chunks[before].isNameOnly || isNamed ? before : nil
  }

  /// Who does what the noun phrase says: « l'annexion de la région par la Russie ».
  private func doers(_ index: Int, depth: Int) -> [Referent] {
    for next in syntax.complements(ofNoun: index, preposition: "par")
    where isDone(index, before: next) {
      let found = next.flatMap { referents($0, .agent, depth: depth + 1) }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Whether « par » behind a noun phrase brings who does it: « l'attaque menée par X », not « la banque accusée par X ».
  func isDone(_ noun: Int, before group: [Int]) -> Bool {
    guard let first = group.first, first > noun else { return true }
    return ((noun + 1)..<first).allSatisfy { index in
      guard chunks[index].kind == .verbal else { return true }
      let isOwn = index == noun + 1 && lexicon.nounTriggers[chunks[noun].nominal.stem] != nil
      return isOwn || lexicon.speech.contains(verb: chunks[index].verb.lemma, in: .supportVerb)
    }
  }

  /// Where the noun phrase is: « une base en Syrie ».
  private func located(_ index: Int, depth: Int) -> [Referent] {
    for preposition in ["en", "à", "dans"] {
      for next in syntax.complements(ofNoun: index, preposition: preposition) {
        let found = next.flatMap { place -> [Referent] in
          let own = referents(place, .agent, depth: depth + 1)
          // « une base dans le nord de Y »
          return own.isEmpty
            && lexicon.nouns.contains(chunks[place].nominal.stem, in: .partOfLand)
            ? owners(place, depth: depth + 1) : own
        }
        .filter { type($0.entity) == .state }
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// The state or body whose name stands between commas behind what it is: « notre voisin, X, ».
  private func apposedName(_ index: Int) -> Int? {
    let nouns = lexicon.nouns
    let stem = chunks[index].nominal.stem
    guard
      nouns.contains(stem, in: .partner) || nouns.contains(stem, in: .pairState)
        || nouns.contains(stem, in: .organ), !chunks[index].nominal.isPlural,
      chunks[index].nominal.demonyms.isEmpty, index + 2 < chunks.count,
      chunks[index + 1].kind == .comma, chunks[index + 2].kind == .nominal,
      chunks[index + 2].preposition == nil, chunks[index + 2].isNameOnly,
      syntax.coordination(of: index + 2).count == 1,
      index + 3 >= chunks.count || [.comma, .stop].contains(chunks[index + 3].kind)
    else { return nil }
    let found = entities(of: chunks[index + 2].nominal.names).filter { type($0) != .person }
    return found.count == 1 ? found[0] : nil
  }

  /// « X », « le général X », « le prince X »: a name, or a name with nothing but a title before it.
  func isTitledName(_ index: Int) -> Bool {
    let nominal = chunks[index].nominal
    if nominal.startsWithName { return true }
    return !nominal.names.isEmpty && nominal.demonyms.isEmpty && !nominal.words.isEmpty
      && nominal.words.allSatisfy { lexicon.nouns.contains(items[$0].word, in: .rank) }
  }

  /// Whom « son », « leur » before a noun phrase stand for: the nearest subject before it, or what was spoken of last.
  func possessor(of chunk: Int) -> [Referent] {
    guard let word = chunks[chunk].nominal.possessive else { return [] }
    let isPlural = word.hasPrefix("leur")
    // « le régime et ses alliés »
    if chunk >= 2, chunks[chunk - 1].kind == .coordinator, chunks[chunk - 2].kind == .nominal,
      !isPlural
    {
      let found = referents(chunk - 2, .agent)
      return found.count == 1 ? found.map { $0.doubted(by: 0.1) } : []
    }
    let verb = (0..<chunk).last {
      chunks[$0].kind == .verbal && chunks[$0].verb.form != .pastParticiple
    }
    guard let verb else {
      if let found = nearest(before: chunk), !isPlural { return found }
      if chunk == 0, chunks[0].preposition == nil { return lastSpokenOf(isPlural: isPlural) }
      return isPlural ? [] : followingSubject(chunk)
    }
    let subject = syntax.subject(of: verb)
    let acting = referents(subject, .agent)
    if !isPlural, isAnothers(chunk, verb) {
      // « sanctionner la Russie pour son ingérence », « soutenir Moscou dans sa guerre », « soutenir son invasion »
      let actors = Set(acting.map(\.entity))
      return (nearest(before: chunk, without: actors) ?? []).filter { !actors.contains($0.entity) }
    }
    // « Les talibans … leurs attaques »: one on the map, several in the grammar.
    let isJoint = isPlural && subjectIsPlural(subject)
    if !acting.isEmpty, isPlural == (acting.count > 1) || isJoint {
      return acting.map { $0.doubted(by: 0.15) }
    }
    // A subject that stands for nobody on the map is the possessor all the same.
    if subject != nil, acting.isEmpty { return [] }
    return isPlural ? [] : nearest(before: chunk) ?? []
  }

  private func subjectIsPlural(_ subject: Filler?) -> Bool {
    guard case .chunks(let group)? = subject, let first = group.first else { return false }
    return group.count > 1 || chunks[first].nominal.isPlural
  }

  /// « Lors de sa visite à Y, X … »: the possessive looks ahead to the subject of the main clause.
  private func followingSubject(_ chunk: Int) -> [Referent] {
    guard
      let comma = chunks[chunk...].firstIndex(where: { $0.kind != .nominal }),
      chunks[comma].kind == .comma,
      let verb = chunks[comma...].firstIndex(where: {
        $0.isFiniteVerb
      })
    else { return [] }
    let found = referents(syntax.subject(of: verb), .agent)
    return found.count == 1 ? found.map { $0.doubted(by: 0.15) } : []
  }

  /// Whether a possessive speaks of whom the verb acts upon and not of who acts.
  private func isAnothers(_ chunk: Int, _ verb: Int) -> Bool {
    let isReason = ["pour", "cause", "grâce", "suite"].contains(chunks[chunk].preposition)
    if isReason, nearest(before: chunk) != nil {
      return true
    }
    let helps = (lexicon.verbTriggers[chunks[verb].verb.lemma] ?? []).contains {
      [RelationType.support, .aid].contains(lexicon.triggers[$0].type)
        && lexicon.triggers[$0].contents.isEmpty
    }
    return helps && (chunks[chunk].preposition == "dans" || chunks[chunk].preposition == nil)
  }

  /// The one entity that the nearest noun phrase before `chunk` stands for.
  func nearest(before chunk: Int, without known: Set<Int> = []) -> [Referent]? {
    var index = chunk - 1
    while index >= 0, chunks[index].kind != .stop {
      if chunks[index].kind == .nominal {
        let found = referents(index, .agent).filter { !known.contains($0.entity) }
        if found.count == 1 { return found.map { $0.doubted(by: 0.25) } }
      }
      index -= 1
    }
    return nil
  }
}
