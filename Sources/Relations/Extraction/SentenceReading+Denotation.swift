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

  /// Whom a noun phrase stands for as a complement of others; those nested deeper than six stand for nobody.
  ///
  /// Each reading answers nothing where it does not apply; the first that applies decides, if only for nobody.
  func referents(_ index: Int, _ freedom: Freedom, depth: Int) -> [Referent] {
    guard chunks[index].kind == .nominal, depth < 6 else { return [] }
    return latter(index) ?? together(index) ?? named(index) ?? told(index)
      ?? people(index, freedom) ?? apposed(index) ?? acting(index, freedom, depth: depth + 1)
      ?? possessing(index, freedom, depth: depth + 1)
  }

  private func made(_ entities: [Int], _ index: Int, _ doubt: Double) -> [Referent] {
    entities.map { Referent(entity: $0, chunk: index, doubt: doubt) }
  }

  /// « les deux pays », « leurs dirigeants ».
  private func together(_ index: Int) -> [Referent]? {
    collective(chunks[index].nominal, at: index).map { made($0, index, 0.15) }
  }

  /// A name: « une frappe de Trump » is one; « la politique Trump » speaks of what is his.
  private func named(_ index: Int) -> [Referent]? {
    let nominal = chunks[index].nominal
    let named = entities(of: nominal.names)
    let persons = named.filter { type($0) == .person }
    if !persons.isEmpty { return isNamedThing(index) ? [] : made(persons, index, 0) }
    let isBareName = nominal.startsWithName || nominal.words.isEmpty
    let isNamed = isBareName || named.contains { type($0) == .organization }
    return !named.isEmpty && isNamed ? made(named, index, 0) : nil
  }

  /// A noun of which the text says whom it means: by a list behind it, before, or by a name that completes it.
  private func told(_ index: Int) -> [Referent]? {
    let listed = enumerated(behind: index)
    if !listed.isEmpty { return made(listed, index, 0.1) }
    let described = entities(of: chunks[index].nominal.descriptions)
    if !described.isEmpty { return made(described, index, 0.05) }
    let land = landNamed(behind: index)
    if !land.isEmpty { return land }
    let fellows = fellows(index)
    if !fellows.isEmpty { return fellows }
    return elided(index).map { made([$0], index, 0.1) }
  }

  /// « les Russes », and « le Russe », « 64 % des Russes », who do not act for their state.
  private func people(_ index: Int, _ freedom: Freedom) -> [Referent]? {
    let nominal = chunks[index].nominal
    guard nominal.words.isEmpty, !nominal.demonyms.isEmpty else { return nil }
    if isOneCitizen(index) { return [] }
    return freedom == .agent && isCounted(index)
      ? [] : made(entities(of: nominal.demonyms), index, 0)
  }

  /// « le ministre, X, », « a critiqué son adversaire, X », « notre voisin, Y, ».
  private func apposed(_ index: Int) -> [Referent]? {
    let nouns = lexicon.nouns
    let nominal = chunks[index].nominal
    if lexicon.roles.kind(of: nominal.stem) != nil || nouns.contains(nominal.stem, in: .person),
      let person = personBefore(index) ?? apposedPerson(index)
    {
      return made([person], index, 0.05)
    }
    let isFellow = [NounClass.opponent, .partner, .companion].contains {
      nouns.contains(nominal.stem, in: $0)
    }
    if isFellow, !nominal.isPlural, let person = apposedPerson(index) {
      return made([person], index, 0.1)
    }
    return apposedName(index).map { made([$0], index, 0.1) }
  }

  /// Who acts for a state or body: « le gouvernement russe », « la coalition menée par X », « son allié russe ».
  private func acting(_ index: Int, _ freedom: Freedom, depth: Int) -> [Referent]? {
    let nouns = lexicon.nouns
    let nominal = chunks[index].nominal
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
      let own = owners(index, depth: depth)
      // « attaquer une base militaire en Y »: a thing that an army has.
      if own.isEmpty, freedom == .patient, nouns.contains(nominal.stem, in: .owned),
        !nouns.contains(nominal.stem, in: .body)
      {
        return located(index, depth: depth).map { $0.doubted(by: 0.1) }
      }
      let isRuling = own.isEmpty && nouns.contains(nominal.stem, in: .ruling)
      return (isRuling ? located(index, depth: depth) : own).map { $0.doubted(by: 0.05) }
    }
    guard nouns.contains(nominal.stem, in: .partner), !nominal.demonyms.isEmpty else { return nil }
    // « son adversaire britannique » is a person's; « son allié russe » a state's.
    let isOnes = nominal.possessive != nil && nouns.contains(nominal.stem, in: .opponent)
    return isOnes ? [] : made(entities(of: nominal.demonyms), index, 0.1)
  }

  /// Whose thing or deed it is, where the place that the phrase fills is for more than those who act.
  private func possessing(_ index: Int, _ freedom: Freedom, depth: Int) -> [Referent] {
    let nouns = lexicon.nouns
    let stem = chunks[index].nominal.stem
    if freedom != .agent {
      let author = saying(index)
      if !author.isEmpty { return author }
    }
    switch freedom {
    case .agent: return []
    case .patient:
      guard nouns.contains(stem, in: .owned) else { return [] }
      // « protester contre l'expulsion de X par Y », unlike « le bombardement de bases de X par Y »
      let acting = doers(index, depth: depth)
      let own = owners(index, depth: depth)
      let first = lexicon.nounTriggers[stem] == nil && !own.isEmpty ? own : acting
      let found = first.isEmpty ? own : first
      return (found.isEmpty ? located(index, depth: depth) : found).map { $0.doubted(by: 0.1) }
    case .loose:
      // « a condamné un professeur russe »: one of its people is not the state.
      if nouns.contains(stem, in: .privatePerson) { return [] }
      let acting = doers(index, depth: depth)
      var found = acting.isEmpty ? owners(index, depth: depth) : acting
      if found.isEmpty, nouns.contains(stem, in: .repression) {
        found = located(index, depth: depth)
      }
      return found.map { $0.doubted(by: 0.15) }
    }
  }

  /// « ses alliés du Niger et du Mali »: the states that are called so, unlike « les alliés de X ».
  private func fellows(_ index: Int) -> [Referent] {
    let nominal = chunks[index].nominal
    guard nominal.possessive != nil, lexicon.nouns.contains(nominal.stem, in: .partner),
      !lexicon.nouns.contains(nominal.stem, in: .opponent), nominal.demonyms.isEmpty
    else { return [] }
    return syntax.complements(ofNoun: index, preposition: "de").first.map { group in
      made(
        group.filter { chunks[$0].isNameOnly }
          .flatMap { entities(of: chunks[$0].nominal.names) }.filter { type($0) == .state },
        index, 0.1)
    } ?? []
  }

  /// « le Russe », « du Sud-Africain »: one human being, unlike « les Russes » and « le [président] chinois ».
  func isOneCitizen(_ index: Int) -> Bool {
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

  /// « Y », « le parti Y », « l'association Y »: whether a phrase is a name, or a body's noun and its name.
  func isNamedBody(_ index: Int) -> Bool {
    let nominal = chunks[index].nominal
    return chunks[index].isNameOnly
      || nominal.words.count == 1 && nominal.names.count == 1 && nominal.demonyms.isEmpty
        && lexicon.nouns.contains(nominal.stem, in: .privateBody)
  }

  /// « X », « le général X », « le prince X »: a name, or a name with nothing but a title before it.
  func isTitledName(_ index: Int) -> Bool {
    let nominal = chunks[index].nominal
    if nominal.startsWithName { return true }
    return !nominal.names.isEmpty && nominal.demonyms.isEmpty && !nominal.words.isEmpty
      && nominal.words.allSatisfy { lexicon.nouns.contains(items[$0].word, in: .rank) }
  }
}
