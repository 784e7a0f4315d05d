internal import RelgraphCore

/// The state or body that a role is of.
extension OfficeRules {
  /// For whom a role is held, with how much that is in doubt; `end` is the last chunk of the role's own phrase.
  func targets(_ role: Role, chunk index: Int, holder: Int, end: Int) -> ([Int], Double) {
    var found: [Int] = []
    let limit = max(end, index)
    for chunk in role.chain where chunk <= limit {
      let preposition = chunks[chunk].preposition
      if chunk != index, preposition != "de", !found.isEmpty { break }
      let nominal = chunks[chunk].nominal
      // « la vice-présidente de l'association française »: none of the state's offices.
      let isPrivate =
        chunk != index && reading.lexicon.nouns.contains(nominal.stem, in: .privateBody)
      // « de l'association des membres de X »: X is not what he leads.
      if isPrivate, nominal.names.isEmpty, chunk < limit, isNamelessOf(chunk + 1) { break }
      let demonyms = isPrivate ? [] : reading.entities(of: nominal.demonyms)
      // A capital is where an ambassador sits, not for whom.
      let names = nominal.names.filter { reading.mentions[$0].kind == .name }
      let named = reading.entities(of: names.filter { !isField($0, of: role) }).filter {
        reading.type($0) != .person
      }
      if chunk == index {
        // A state's or body's name inside the role's own phrase: « ministre-président Flandre » is none.
        found += demonyms
      } else {
        // « le juge chargé de l'affaire X » serves no X.
        if preposition == "de" && !reading.isNamedThing(chunk) || placed(role, chunk) {
          found += named
          // « correspondant pour Y et Z »
          if preposition != "de" { found += joinedBodies(chunk) }
          found += reading.entities(of: nominal.descriptions).filter { reading.type($0) != .person }
        }
        if preposition == "de" || found.isEmpty { found += demonyms }
        let isCoordinated = chunk + 1 < limit && chunks[chunk + 1].kind == .coordinator
        if !found.isEmpty, !isCoordinated { break }
      }
    }
    let origin = reading.entities(of: chunks[index].nominal.demonyms)
    if isForeign(found, to: origin, role) { found.removeAll { origin.contains($0) } }
    // Who heads a part of a body is no other state's or body's head instead.
    if isHeadOfPart(role) { return (found.filter { reading.type($0) == .state }, 0) }
    if found.isEmpty, let whole = relativeOwner(index) { return ([whole], 0.05) }
    if isPrivate(role, chunk: index) {
      let bodies = found.filter { reading.type($0) != .state }
      return (bodies, 0)
    }
    found += describedStates(role)
    if found.isEmpty { found += union(role) }
    if found.isEmpty { found += behindName(role, chunk: index) }
    if found.isEmpty, let served = served(role, holder: holder) { return ([served], 0.15) }
    if found.isEmpty, let appointing = appointer(index) { return ([appointing], 0.05) }
    if !found.isEmpty {
      var seen: Set<Int> = []
      return (found.filter { seen.insert($0).inserted }, 0)
    }
    return implied(role, holder: holder, chunk: index)
  }

  /// The bodies that are joined with the one behind a preposition.
  private func joinedBodies(_ chunk: Int) -> [Int] {
    reading.syntax.coordination(of: chunk).filter { $0 > chunk && reading.chunks[$0].isNameOnly }
      .flatMap { reading.entities(of: chunks[$0].nominal.names) }
      .filter { reading.type($0) == .organization }
  }

  /// « le président X du Malawi »: the state right behind the holder's name.
  private func behindName(_ role: Role, chunk index: Int) -> [Int] {
    let next = index + 1
    guard role.kind == .state, role.chain.prefix(2).last ?? index <= next, next < chunks.count,
      chunks[index].nominal.namesPerson, !chunks[index].nominal.startsWithName,
      chunks[index].nominal.demonyms.isEmpty, chunks[next].kind == .nominal,
      chunks[next].preposition == "de", reading.chunks[next].isNameOnly
    else { return [] }
    return reading.entities(of: chunks[next].nominal.names).filter { reading.type($0) == .state }
  }

  /// « Y, dont le fondateur est X »: the body whose founder he is.
  private func relativeOwner(_ index: Int) -> Int? {
    guard let before = reading.antecedentOfDont(index) else { return nil }
    let found = reading.entities(of: chunks[before].nominal.names)
    return found.count == 1 && reading.type(found[0]) == .organization ? found[0] : nil
  }

  /// « le président suisse de la FIFA »: of a body that is known to be no state's of the adjective, this tells only
  /// whence its head is.
  ///
  /// « le ministre israélien du Likoud » is a minister all the same.
  private func isForeign(_ targets: [Int], to states: [Int], _ role: Role) -> Bool {
    let bodies = targets.filter { reading.type($0) == .organization }
    guard !bodies.isEmpty, !reading.lexicon.nouns.contains(reading.stem(role.item), in: .minister)
    else { return false }
    return bodies.allSatisfy { body in
      reading.entities[body].registryKey != nil
        && !states.contains { context.parent(body) == $0 }
    }
  }

  /// « ministre de la Justice »: what a minister is of, read as a body's name.
  private func isField(_ mention: Int, of role: Role) -> Bool {
    let nouns = reading.lexicon.nouns
    let words = reading.document.lowered[reading.mentions[mention].tokens]
    guard nouns.contains(reading.items[role.item].word, in: .minister), let first = words.first
    else { return false }
    // « l'Économie et des Finances »
    return nouns.contains(first, in: .officeField)
      && words.allSatisfy {
        nouns.contains($0, in: .officeField) || reading.lexicon.words.lists($0)
      }
  }

  /// « président de la commission des Lois du Sénat »: whether a role is the head's of an unnamed part of a named body.
  private func isHeadOfPart(_ role: Role) -> Bool {
    let nouns = reading.lexicon.nouns
    let complements = Array(role.chain.dropFirst())
    // « la commission de Y » is the body's own; « des Lois » makes it one of several.
    guard complements.count > 2, complements.prefix(2).allSatisfy({ isNamelessOf($0) }),
      nouns.contains(chunks[complements[0]].nominal.stem, in: .insideBody),
      nouns.contains(reading.stem(role.item), in: .singleOffice)
    else { return false }
    return complements.dropFirst(2).contains { chunk in
      reading.entities(of: chunks[chunk].nominal.names).contains {
        reading.type($0) == .organization
      }
    }
  }

  private func isNamelessOf(_ chunk: Int) -> Bool {
    chunks[chunk].preposition == "de" && chunks[chunk].nominal.names.isEmpty
  }

  /// « conseiller du président X », « le porte-parole de X »: the state or body that X is known to lead.
  private func served(_ role: Role, holder: Int) -> Int? {
    let nouns = reading.lexicon.nouns
    guard
      let complement = role.chain.dropFirst().first(where: { chunk in
        chunks[chunk].preposition == "de" && !persons(chunk).isEmpty
      }),
      nouns.contains(reading.stem(role.item), in: .aide)
        || role.chain.contains(where: {
          nouns.contains(chunks[$0].nominal.stem, in: .staff)
        })
    else { return nil }
    let leaders = persons(complement).filter { $0 != holder }
    guard leaders.count == 1 else { return nil }
    return reading.discourse.leaders.singleOffice(of: leaders[0]) ?? currentState(of: leaders[0])
  }

  /// « chercheur à Amnesty International », « directeur des ventes chez Airbus »: a body where somebody works; a role that
  /// sends its holder there is of another.
  private func placed(_ role: Role, _ chunk: Int) -> Bool {
    let nouns = reading.lexicon.nouns
    let stem = reading.stem(role.item)
    guard let preposition = chunks[chunk].preposition,
      ["à", "chez", "pour", "dans"].contains(preposition),
      preposition == "pour" || !nouns.contains(stem, in: .delegate),
      reading.chunks[chunk].isNameOnly
    else { return false }
    // « président du groupe X à l'Assemblée », unlike « le ministre à l'Assemblée »
    let between = role.chain.dropFirst().prefix { $0 < chunk }
    guard between.allSatisfy({ chunks[$0].preposition == "de" }),
      !nouns.contains(stem, in: .nationalOffice) || nouns.contains(stem, in: .adviser)
        || between.contains(where: { nouns.contains(chunks[$0].nominal.stem, in: .lesser) })
    else { return false }
    return chunks[chunk].nominal.names.allSatisfy {
      reading.type(reading.mentions[$0].entity) == .organization
    }
  }

  /// « le journaliste américain X », « le chef d'orchestre italien X »: citizens, who hold no office of the state.
  private func isPrivate(_ role: Role, chunk index: Int) -> Bool {
    let nouns = reading.lexicon.nouns
    if nouns.contains(reading.items[role.item].word, in: .privateRole) { return true }
    let own = chunks[index].nominal.words.filter { $0 > role.item }
    if own.contains(where: { nouns.contains(reading.items[$0].word, in: .privateField) }) {
      return true
    }
    return role.chain.dropFirst().first.map { chunk in
      chunks[chunk].preposition == "de"
        && chunks[chunk].nominal.words.contains {
          nouns.contains(reading.stem($0), in: .privateField)
        }
    } ?? false
  }

  /// States whose adjective stands inside a description.
  private func describedStates(_ role: Role) -> [Int] {
    guard reading.items[role.item].kind == .description else { return [] }
    return reading.items[role.item].tokens.compactMap {
      reading.stateNamed(by: reading.document.lowered[$0])
    }
  }

  /// The state that goes without saying: the person's own, or the one that the news are about.
  private func implied(_ role: Role, holder: Int, chunk index: Int) -> ([Int], Double) {
    guard role.kind == .state, !isOfUnknownPlace(role), !isLesser(role, chunk: index),
      !isOfOwnMind(role, chunk: index)
    else { return ([], 0) }
    let isDescription = reading.items[role.item].kind == .description
    if isDescription, !isHeadOfState(role) { return ([], 0) }
    if let owner = possessed(index) {
      // « son ministre »: no court and no firm has any.
      let word = reading.stem(role.item).replacing("ex-", with: "")
      let isMinister = reading.lexicon.nouns.contains(word, in: .minister)
      return isMinister && reading.type(owner) == .organization ? ([], 0) : ([owner], 0.2)
    }
    let offices = context.offices(holder)
    if let held = known(offices ?? [], as: role), !isDescription { return ([held], 0.15) }
    if let home = reading.homeState(of: holder) { return ([home], 0.15) }
    // « les présidents X et Y » are of two states.
    let nouns = reading.lexicon.nouns
    let isOneOfSeveral =
      chunks[index].nominal.isPlural && !nouns.contains(reading.stem(role.item), in: .minister)
      && nouns.contains(reading.stem(role.item), in: .singleOffice)
    // « son porte-parole » is somebody else's.
    guard mayStandAlone(role), !chunks[index].nominal.isIndefinite, !isOneOfSeveral,
      chunks[index].nominal.possessive == nil
    else { return ([], 0) }
    // Whoever is known to serve another state is not taken for one of the topic's.
    if let topic = reading.discourse.topic, !isCounterparts(topic),
      offices?.contains(where: { $0.body == topic })
        ?? reading.entities[holder].affiliations.isEmpty
    {
      return ([topic], Self.topicDoubt)
    }
    return ([], 0)
  }

  /// « le président X et son homologue américain »: whether a state is that of somebody's counterpart here.
  private func isCounterparts(_ state: Int) -> Bool {
    chunks.contains { chunk in
      chunk.kind == .nominal && chunk.nominal.possessive != nil
        && reading.lexicon.nouns.contains(chunk.nominal.stem, in: .partner)
        && reading.entities(of: chunk.nominal.demonyms).contains(state)
    }
  }

  /// How much it is in doubt that a role is of the state that the news are about.
  static let topicDoubt = 0.35

  /// « le chef conservateur X », unlike « le président socialiste X »: the leader of a party or a camp.
  private func isOfOwnMind(_ role: Role, chunk index: Int) -> Bool {
    let nouns = reading.lexicon.nouns
    let word = reading.items[role.item].word
    return nouns.contains(word, in: .headOfState) && !nouns.contains(word, in: .nationalOffice)
      && chunks[index].nominal.words.contains {
        $0 > role.item && nouns.contains(reading.items[$0].word, in: .partisan)
      }
  }

  /// The one state or body of which somebody is known to hold the role.
  private func known(_ offices: [RelationContext.KnownOffice], as role: Role) -> Int? {
    let word = reading.items[role.item].word.prefix(Self.sharedLetters)
    let named = offices.filter { office in
      office.role.lowercased().split(separator: " ").contains {
        $0.prefix(Self.sharedLetters) == word
      }
    }
    let current = named.filter(\.isCurrent)
    let bodies = Set((current.isEmpty ? named : current).map(\.body))
    return bodies.count == 1 ? bodies.first : nil
  }

  /// As many letters do « président » and « présidente » share.
  private static let sharedLetters = 7

  private func isHeadOfState(_ role: Role) -> Bool {
    let words = reading.document.lowered[reading.items[role.item].tokens]
    // « le nouveau président américain »
    let qualified = words.drop { reading.lexicon.words.contains($0, in: .nounAnnouncing) }
    return qualified.contains { reading.lexicon.nouns.contains($0, in: .headOfState) }
      && qualified.count <= 2
  }

  /// « président », « ministre de la Défense » and « président de la République » leave the state to be understood;
  /// « porte-parole de » somebody unknown and « ministre de la province » do not.
  private func mayStandAlone(_ role: Role) -> Bool {
    let nouns = reading.lexicon.nouns
    let word = reading.items[role.item].word
    guard nouns.contains(word, in: .nationalOffice) || nouns.contains(word, in: .headOfState)
    else {
      return false
    }
    let complements = role.chain.dropFirst().filter { chunks[$0].preposition == "de" }
      .map { chunks[$0].nominal.stem }
    if nouns.contains(word, in: .minister) {
      return !complements.contains { nouns.contains($0, in: .region) }
    }
    return complements.prefix(1).allSatisfy { nouns.contains($0, in: .realm) }
  }
}
