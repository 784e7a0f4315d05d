internal import Linguistics
internal import RelgraphCore

extension OfficeRules {
  /// « la Hongrie de Viktor Orbán », « le Parti Y de X a perdu »: the state or body, and whoever leads it.
  ///
  /// A state only where the person is known to belong there: « la France de Mbappé » has no office.
  func realm(_ index: Int) -> [LocalRelation] {
    let state = chunks[index].nominal
    guard state.startsWithName, state.names.count == 1, state.words.isEmpty,
      index + 1 < chunks.count, chunks[index + 1].kind == .nominal,
      chunks[index + 1].preposition == "de", chunks[index + 1].nominal.startsWithName,
      let mention = chunks[index + 1].nominal.names.first
    else { return [] }
    let whole = reading.mentions[state.names[0]].entity
    let holder = reading.mentions[mention].entity
    guard reading.type(holder) == .person,
      isRealm(state.names[0], of: holder) || reading.type(whole) == .organization && opens(index)
    else { return [] }
    let span = reading.span(index).union(reading.span(index + 1))
    return [relation(holder, whole, told: span, "realm", 0.75)]
  }

  /// Whether a person is known to belong to the state that a mention names.
  private func isRealm(_ mention: Int, of holder: Int) -> Bool {
    let whole = reading.mentions[mention].entity
    guard reading.type(whole) == .state, reading.mentions[mention].kind == .name,
      let key = reading.entities[whole].registryKey
    else { return false }
    return reading.entities[holder].affiliations.contains(key)
      || context.offices(holder)?.contains { $0.body == whole && $0.isCurrent } ?? false
  }

  /// « le Parti Y de X a perdu »: whether a body and whose it is stand at the head of their clause.
  private func opens(_ index: Int) -> Bool {
    chunks[index].preposition == nil && (index == 0 || chunks[index - 1].kind != .nominal)
      && index + 2 < chunks.count
      && [.verbal, .comma, .coordinator].contains(chunks[index + 2].kind)
  }

  /// « le gouvernement péruvien de X », « le régime de X », « l'administration X »: the state that he leads.
  func reign(_ index: Int) -> [LocalRelation] {
    let nominal = chunks[index].nominal
    guard reading.lexicon.nouns.contains(nominal.stem, in: .reign), !nominal.isPlural,
      nominal.possessive == nil, nominal.descriptions.isEmpty
    else { return [] }
    var holders = persons(index)
    let next = index + 1
    if holders.isEmpty, next < chunks.count, chunks[next].kind == .nominal,
      chunks[next].preposition == "de", reading.chunks[next].isNameOnly
    {
      holders = persons(next)
    }
    guard holders.count == 1 else { return [] }
    let named = reading.entities(of: nominal.demonyms)
    guard named.count < 2, let state = named.first ?? body(of: holders[0]),
      reading.type(state) == .state
    else { return [] }
    return [relation(holders[0], state, told: reading.span(index), "reign", 0.75)]
  }

  /// « le chef de la diplomatie européenne, X »: the union that the text names, whose adjective a role bears.
  func union(_ role: Role) -> [Int] {
    let nouns = reading.lexicon.nouns
    let last = role.chain.last { chunks[$0].preposition == "de" } ?? role.chain[0]
    let bears = [role.chain[0], last].contains { chunk in
      chunks[chunk].nominal.names.isEmpty
        && chunks[chunk].nominal.words.dropFirst().contains {
          nouns.contains(reading.stem($0), in: .union)
        }
    }
    guard bears, role.kind == .state else { return [] }
    let named = reading.entities.indices.first { entity in
      let words = reading.entities[entity].name.lowercased().split(separator: " ")
      return reading.type(entity) == .organization && words.count == 2
        && words.allSatisfy { nouns.contains(String($0), in: .union) }
    }
    return named.map { [$0] } ?? []
  }

  /// « le Premier ministre de l'Ontario », « le président de Renault »: of a place or body that is no state.
  func isOfUnknownPlace(_ role: Role) -> Bool {
    let nouns = reading.lexicon.nouns
    guard role.chain.count > 1, chunks[role.chain[1]].preposition == "de",
      nouns.contains(reading.items[role.item].word, in: .headOfState)
        || reading.items[role.item].word == "ministre",
      reading.items[role.item].kind != .description
    else { return false }
    if reading.items[role.item].word == "ministre" {
      guard role.item > 0, reading.items[role.item - 1].word.hasPrefix("premi") else {
        return false
      }
    }
    let nominal = chunks[role.chain[1]].nominal
    guard nominal.names.isEmpty, nominal.demonyms.isEmpty, nominal.descriptions.isEmpty,
      !nominal.words.isEmpty
    else { return false }
    return nominal.words.allSatisfy { item in
      let form = reading.document.forms[reading.items[item].tokens.lowerBound]
      return form.startsWithCapital
        && !nouns.contains(reading.stem(item), in: .realm)
        && !nouns.contains(reading.stem(item), in: .officeField)
    }
  }

  /// « le secrétaire général du parti », « le président du conseil régional », « la conseillère régionale »: of a body of
  /// which a state has many, or of a part of it.
  func isLesser(_ role: Role, chunk index: Int) -> Bool {
    let nouns = reading.lexicon.nouns
    let complement = role.chain.dropFirst().first { chunks[$0].preposition == "de" }
    let isLocal = ([index] + [complement].compactMap { $0 }).contains {
      chunks[$0].nominal.words.contains { nouns.contains(reading.items[$0].word, in: .local) }
    }
    guard let complement, !isLocal else { return isLocal }
    return nouns.contains(chunks[complement].nominal.stem, in: .lesser)
      && !reading.items[role.item].word.hasSuffix("ministre")
  }

  /// Persons whom the sentence calls by an office of a state, in order, with its words: « le président X ».
  func titled() -> [Leaders.Titled] {
    chunks.indices.flatMap { index -> [Leaders.Titled] in
      guard chunks[index].kind == .nominal, let role = role(in: index), role.kind == .state else {
        return []
      }
      let text = roleText(role, chunk: index) ?? ""
      return (holders(role, chunk: index)?.holders ?? []).filter { reading.type($0) == .person }
        .map { Leaders.Titled(person: $0, role: text) }
    }
  }

  /// The one state or body for which a person acts: whose minister « son ministre » is, if he leads it.
  private func body(of person: Int) -> Int? {
    if let told = reading.discourse.leaders.office(of: person) { return told }
    if let home = reading.homeState(of: person) { return home }
    return currentState(of: person)
  }

  /// The one state of which somebody is known to hold an office now.
  func currentState(of person: Int) -> Int? {
    let current = Set((context.offices(person) ?? []).filter(\.isCurrent).map(\.body))
      .filter { reading.type($0) == .state }
    return current.count == 1 ? current.first : nil
  }

  /// « le président péruvien X »: the one state whose adjective stands before the name.
  private func titledState(_ chunk: Int) -> Int? {
    guard chunk >= 0, role(in: chunk) != nil else { return nil }
    let states = reading.entities(of: chunks[chunk].nominal.demonyms)
    return states.count == 1 ? states[0] : nil
  }

  /// Whose « son président X » and « Y, dont le président X » are.
  func possessed(_ index: Int) -> Int? {
    if chunks[index].nominal.possessive != nil {
      let owners = reading.possessor(of: index)
      let found = owners.map(\.entity)
      guard found.count == 1 else { return nil }
      if reading.type(found[0]) != .person { return found[0] }
      let nouns = reading.lexicon.nouns
      let stem = chunks[index].nominal.stem
      // « le président péruvien X et son prédécesseur »
      if nouns.contains(stem, in: .succession) {
        return reading.discourse.leaders.singleOffice(of: found[0]) ?? titledState(owners[0].chunk)
      }
      // « son homologue » serves another state.
      return nouns.contains(stem, in: .partner) ? nil : body(of: found[0])
    }
    guard let before = reading.antecedentOfDont(index) else { return nil }
    let found = reading.entities(of: chunks[before].nominal.names)
    return found.count == 1 && reading.type(found[0]) != .person ? found[0] : nil
  }
}
