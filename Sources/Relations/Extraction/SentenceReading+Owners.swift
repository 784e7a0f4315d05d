internal import RelgraphCore

extension SentenceReading {
  /// Whose the noun phrase is: adjectives of states, names joined to it, complements with « de ».
  func owners(_ index: Int, depth: Int = 0) -> [Referent] {
    let nominal = chunks[index].nominal
    // « la position du Russe »: one man's.
    if nominal.words.isEmpty, nominal.names.isEmpty, isOneCitizen(index) { return [] }
    if isBetweenStates(index) { return [] }
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
    for next in syntax.complements(ofNoun: index, preposition: "de") where !isPatient(next[0]) {
      let found = next.flatMap { referents($0, .agent, depth: depth + 1) }
      if !found.isEmpty { return found }
    }
    return namesSuffering(index + 1) ? [] : owners(index + 1, depth: depth + 1)
  }

  /// « la demande d'extradition de X »: whether a phrase behind « de » is what the deed before it is done to.
  func isPatient(_ chunk: Int) -> Bool { chunk > 0 && namesSuffering(chunk - 1) }

  /// Whether a phrase behind « de », bare of anything else, names a deed whose own « de » brings who suffers it.
  private func namesSuffering(_ chunk: Int) -> Bool {
    let nominal = chunks[chunk].nominal
    guard chunks[chunk].kind == .nominal, chunks[chunk].preposition == "de",
      nominal.determiner == nil, nominal.names.isEmpty, nominal.demonyms.isEmpty
    else { return false }
    return (lexicon.nounTriggers[nominal.stem] ?? []).contains { number in
      guard lexicon.triggers[number].phrase.tail.isEmpty, lexicon.triggers[number].contents.isEmpty,
        case .directed(let sources, let targets) = lexicon.triggers[number].ends
      else { return false }
      return targets.contains(.preposition("de")) && !sources.contains(.preposition("de"))
        && !sources.contains(.apposed)
    }
  }

  /// « l'accord sino-américain », unlike « les forces russo-syriennes »: what is between two states is neither's.
  private func isBetweenStates(_ index: Int) -> Bool {
    let nominal = chunks[index].nominal
    let tokens = nominal.demonyms.map { mentions[$0].tokens }
    return tokens.count == 2 && tokens[0] == tokens[1]
      && ![NounClass.body, .owned].contains { lexicon.nouns.contains(nominal.stem, in: $0) }
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
    return isNamed || isNamedBody(before) ? before : nil
  }

  /// Who does what the noun phrase says: « l'annexion de la région par la Russie ».
  func doers(_ index: Int, depth: Int) -> [Referent] {
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
      // « l'aide de Y à la suite d'un avis donné par X »: another's deed.
      if let preposition = chunks[index].preposition,
        lexicon.words.contains(preposition, in: .occasion)
      {
        return false
      }
      guard chunks[index].kind == .verbal else { return true }
      let isOwn = index == noun + 1 && lexicon.nounTriggers[chunks[noun].nominal.stem] != nil
      return isOwn || lexicon.speech.contains(verb: chunks[index].verb.lemma, in: .supportVerb)
    }
  }

  /// Where the noun phrase is: « une base en Syrie ».
  func located(_ index: Int, depth: Int) -> [Referent] {
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
}
