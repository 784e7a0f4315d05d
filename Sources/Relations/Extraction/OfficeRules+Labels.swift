internal import RelgraphCore

/// Bodies that stand beside a person without « de » or without a role.
extension OfficeRules {
  /// « le sénateur PS X », « X, candidat LR à la présidence »: the body whose name stands right behind the role.
  func labels(_ role: Role, chunk index: Int) -> [Int] {
    let next = role.item + 1
    if let body = bracketed(role, chunk: index) { return [body] }
    guard chunks[index].items.contains(next), chunks[index].items.contains(role.item) else {
      return []
    }
    let own = reading.items[next].mentions.filter { reading.mentions[$0].kind == .name }
    return reading.entities(of: own).filter { reading.type($0) == .organization }
  }

  /// « le député (PS) X », « le maire de Y (PS) », « le sénateur X (PS) »: the body alone between brackets behind a role, its
  /// complement or its holder.
  private func bracketed(_ role: Role, chunk index: Int) -> Int? {
    let ends = [index] + role.chain.dropFirst().filter { chunks[$0].preposition == "de" }
    for end in ends where end + 3 < chunks.count {
      guard isBracket(end + 1, "("), isBracket(end + 3, ")"), chunks[end + 2].kind == .nominal,
        chunks[end + 2].preposition == nil, reading.chunks[end + 2].isNameOnly
      else { continue }
      let bodies = reading.entities(of: chunks[end + 2].nominal.names)
      if bodies.count == 1, reading.type(bodies[0]) == .organization { return bodies[0] }
    }
    return nil
  }

  func isBracket(_ index: Int, _ form: String) -> Bool {
    chunks[index].kind == .comma
      && reading.document.forms[chunks[index].tokens.lowerBound] == form
  }

  /// « X, de Human Rights Watch, précise »: a person and, between commas, the body that he speaks for.
  func affiliated(_ index: Int) -> [LocalRelation] {
    guard index > 0, chunks[index].preposition == "de", reading.chunks[index].isNameOnly else {
      return []
    }
    let name = isBreak(index - 1) ? index - 2 : index - 1
    guard name >= 0, chunks[name].kind == .nominal, chunks[name].preposition != "de",
      reading.isTitledName(name),
      name == index - 1 ? opens(name) && isFullName(name) : closesAside(index)
    else { return [] }
    let bodies = reading.entities(of: chunks[index].nominal.names)
    let persons = reading.entities(of: chunks[name].nominal.names)
    guard bodies.count == 1, persons.count == 1, reading.type(bodies[0]) == .organization,
      reading.type(persons[0]) == .person
    else { return [] }
    return [relation(persons[0], bodies[0], told: reading.span(index), "affiliation", 0.85)]
  }

  /// A single word without a comma behind it may be anything: « Paix et Sécurité de Y ».
  private func isFullName(_ name: Int) -> Bool {
    chunks[name].nominal.names.allSatisfy { reading.mentions[$0].tokens.count > 1 }
  }

  private func closesAside(_ index: Int) -> Bool {
    index + 1 < chunks.count && [.comma, .stop].contains(chunks[index + 1].kind)
  }

  /// « X de Y a trouvé », « selon X de Y »: whether a name is a clause's first phrase; « a exclu X de Y » is no tie.
  private func opens(_ name: Int) -> Bool {
    if ["selon", "pour", "avec"].contains(chunks[name].preposition) { return true }
    guard chunks[name].isBare else { return false }
    return name == 0 || [.comma, .coordinator, .stop].contains(chunks[name - 1].kind)
      || chunks[name - 1].kind == .verbal && reading.isVerb(name - 1, of: .speech)
  }
}
