internal import RelgraphCore

/// Offices that pass from one to another: « X a été remplacé par Z », « Z succède à X ».
extension OfficeRules {
  /// The office of whom a verb makes somebody's successor or predecessor, where the text gave the other's before or in this
  /// sentence.
  func inherited(_ told: [LocalRelation]) -> [LocalRelation] {
    chunks.indices.flatMap { index -> [LocalRelation] in
      guard let (after, before) = succession(index) else { return [] }
      let put = ModalityRules(reading: reading).tenure(by: index)
      let coming = passed(from: before, to: after, index, put, told)
      // Whom nobody has followed yet holds the office still.
      return put == .asserted
        ? coming + passed(from: after, to: before, index, .historical, told) : coming
    }
  }

  /// Who follows whom as a verb of succession tells it: « X remplace Z », « Z est remplacé par X », « X succède à Z ».
  func succession(_ verb: Int) -> (after: Int, before: Int)? {
    guard chunks[verb].kind == .verbal, reading.isVerb(verb, of: .succeedingVerb),
      !chunks[verb].verb.isReflexive
    else { return nil }
    let after = successors(verb)
    let before = predecessors(verb).map(\.entity)
    guard after.count == 1, before.count == 1, after != before,
      (after + before).allSatisfy({ reading.type($0) == .person })
    else { return nil }
    return (after[0], before[0])
  }

  /// « X remplace Z comme ministre »: the office of the one who leaves it.
  func left(_ role: Role, chunk index: Int, _ holding: Holding, _ targets: [Int])
    -> [LocalRelation]
  {
    guard holding.rule == "appointment", let verb = verb(beforeRole: index),
      let (after, before) = succession(verb), holding.holders == [after],
      ModalityRules(reading: reading).tenure(by: verb) == .asserted
    else { return [] }
    let text = roleText(role, chunk: index)
    return targets.map {
      relation(
        before, $0, told: reading.document.span(of: reading.items[role.item].tokens),
        "succession", 0.75, .historical, role: text)
    }
  }

  /// The office of one person as another's to whom the text gave none.
  private func passed(
    from: Int, to person: Int, _ verb: Int, _ modality: Modality, _ told: [LocalRelation]
  ) -> [LocalRelation] {
    guard !told.contains(where: { $0.source == person }),
      reading.discourse.leaders.office(of: person) == nil
    else { return [] }
    return held(by: from, told).map {
      relation(person, $0, told: reading.span(verb), "succession", 0.75, modality)
    }
  }

  /// Who takes an office over: who does what the verb says, or behind « remplacer X par » whoever « par » brings.
  private func successors(_ verb: Int) -> [Int] {
    // « succède à X, destitué par Y »: Y does not follow.
    let takesObject =
      !reading.syntax.object(of: verb).isEmpty || chunks[verb].verb.clitic != nil
    guard !chunks[verb].verb.isPassive, takesObject,
      let chosen = reading.syntax.complements(ofVerb: verb, preposition: "par").first
    else { return reading.actor(of: verb).map(\.entity) }
    return reading.referents(chosen, .agent).map(\.entity)
  }

  /// Whose office a verb says that somebody takes over.
  private func predecessors(_ verb: Int) -> [Referent] {
    if chunks[verb].verb.isPassive {
      return reading.referents(reading.syntax.subject(of: verb), .agent)
    }
    let object = reading.syntax.object(of: verb)
    if !object.isEmpty { return reading.referents(object, .agent) }
    return reading.syntax.complements(ofVerb: verb, preposition: "à").first
      .map { reading.referents($0, .agent) } ?? []
  }

  /// The state or body of the one office that a person holds alone.
  private func held(by person: Int, _ told: [LocalRelation]) -> [Int] {
    let own = Set(
      told.filter { $0.source == person && Self.isSingle($0, lexicon: reading.lexicon) }
        .map(\.target))
    if own.count == 1 { return Array(own) }
    return own.isEmpty ? reading.discourse.leaders.singleOffice(of: person).map { [$0] } ?? [] : []
  }

  /// Whether one at a time holds the office that a relation tells: a president's, and no deputy's.
  static func isSingle(_ office: LocalRelation, lexicon: RelationLexicon) -> Bool {
    guard let role = office.role else { return office.rule == LeadingVerbs.leadingRule }
    let words = role.lowercased().split(separator: " ")
    return words.prefix(2).contains {
      lexicon.nouns.contains(String($0).replacing("ex-", with: ""), in: .singleOffice)
    }
  }
}
