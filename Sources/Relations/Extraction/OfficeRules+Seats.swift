internal import RelgraphCore

/// Offices that are told by where somebody stands: « à la tête de Y », « la présidence de Y », « le poste de ministre ».
extension OfficeRules {
  /// Who leads the body or state that the phrase at `index` puts somebody at the head of.
  ///
  /// « élu à la tête de Y », « quitter la présidence de Y », « nommer X à la direction de Y », « X, à la tête de Y ».
  func headed(_ index: Int) -> [LocalRelation] {
    let isHead = chunks[index].preposition == "tête"
    let place = isHead || isSucceededAt(index) ? index : index + 1
    guard
      isHead
        || isSeat(index, .headship) && place < chunks.count && chunks[place].kind == .nominal
          && chunks[place].preposition == "de"
        || isPost(index, at: place)
        || isSucceededAt(index)
    else { return [] }
    let places =
      reading.isNamedBody(place)
      ? reading.syntax.coordination(of: place).filter(reading.isNamedBody) : []
    let named = places.flatMap { reading.entities(of: chunks[$0].nominal.names) }
      .filter { reading.type($0) != .person }
    let led = named.isEmpty ? reading.governed(by: place).map(\.entity) : named
    guard !led.isEmpty else { return [] }
    return seats(index).flatMap { seat in
      led.map { relation(seat.holder, $0, told: reading.span(index), "seat", 0.85, seat.modality) }
    }
  }

  /// « X remplace Z à Y »: whether a body is named where a verb of succession says that somebody follows.
  private func isSucceededAt(_ index: Int) -> Bool {
    guard ["à", "chez", "dans"].contains(chunks[index].preposition), isBody(index),
      let verb = verb(before: index)
    else { return false }
    return reading.isVerb(verb, of: .succeedingVerb)
  }

  /// Who comes to the seat at `index` or sits there, and whom he follows.
  private func seats(_ index: Int) -> [Seat] {
    guard let verb = verb(before: index), let (after, before) = succession(verb) else {
      return seated(index).map { [$0] } ?? []
    }
    let put = ModalityRules(reading: reading).tenure(by: verb)
    let left = put == .asserted ? [Seat(holder: before, modality: .historical)] : []
    return [Seat(holder: after, modality: put)] + left
  }

  /// « occuper le poste de ministre », « nommé au poste de ministre », « élu comme président »: who comes to hold the role
  /// at `index`.
  func seatedInRole(_ index: Int) -> Int? {
    if index > 1, chunks[index - 1].kind == .subordinator, chunks[index - 1].word == "comme" {
      // « la nomination de X comme ambassadeur »
      if let holder = elected(index - 1) { return holder }
      guard let verb = verb(beforeRole: index) else { return nil }
      // « X remplace Z comme ministre »
      if let (after, _) = succession(verb) { return after }
      // « travailler comme chercheuse à Y »
      if reading.isVerb(verb, of: .servingVerb) { return activeSubject(of: verb) }
      if reading.isVerb(verb, of: .hiringVerb) { return appointee(of: verb) }
      // « prêter serment comme président »
      return reading.isVerb(verb, of: .oathVerb)
        ? one(reading.syntax.subject(of: verb)) : appointee(of: verb)
    }
    guard index > 0, chunks[index].preposition == "de", isSeat(index - 1, .post) else {
      return nil
    }
    return seated(index - 1)?.holder
  }

  /// Whether a post is at a body: « ses fonctions au Parti Y », « un poste chez Y ».
  private func isPost(_ index: Int, at place: Int) -> Bool {
    guard isSeat(index, .post), place < chunks.count, chunks[place].kind == .nominal,
      let preposition = chunks[place].preposition
    else { return false }
    return ["à", "chez", "dans"].contains(preposition)
      && chunks[place].nominal.names.allSatisfy {
        reading.type(reading.mentions[$0].entity) == .organization
      }
  }

  /// Whether a phrase is a noun of a class, the object of a verb or behind « à » or « de », and names nobody.
  private func isSeat(_ index: Int, _ group: NounClass) -> Bool {
    chunks[index].kind == .nominal && chunks[index].nominal.names.isEmpty
      && [nil, "à", "de"].contains(chunks[index].preposition)
      && reading.lexicon.nouns.contains(chunks[index].nominal.stem, in: group)
  }

  /// Who sits in a seat, and whether he does already, still or no more.
  private struct Seat {
    let holder: Int
    let modality: Modality
  }

  /// The one person whom a verb puts into, keeps in or takes from the seat at `index`, or to whom it is apposed.
  private func seated(_ index: Int) -> Seat? {
    if index >= 2, isBreak(index - 1), chunks[index - 2].kind == .nominal,
      ["à", "tête"].contains(chunks[index].preposition)
    {
      let before = persons(index - 2)
      return before.count == 1 && reading.isTitledName(index - 2)
        ? Seat(holder: before[0], modality: .asserted) : nil
    }
    if let holder = elected(index) { return Seat(holder: holder, modality: .asserted) }
    if let holder = moved(index, by: .departure) {
      return Seat(holder: holder, modality: .historical)
    }
    guard let verb = verb(before: index), let holder = seated(index, by: verb) else { return nil }
    return Seat(holder: holder, modality: ModalityRules(reading: reading).tenure(by: verb))
  }

  /// « la démission de X comme présidente »: who held the role at `index`.
  func resigned(_ index: Int) -> Int? {
    index > 2 && chunks[index - 1].word == "comme" ? moved(index - 1, by: .departure) : nil
  }

  /// « la réélection de X à la présidence de Y », « la nomination de X comme »: X, before the chunk at `index`.
  private func elected(_ index: Int) -> Int? { moved(index, by: .election) }

  private func moved(_ index: Int, by group: NounClass) -> Int? {
    guard index >= 2,
      chunks[index].kind == .subordinator
        || ["à", "tête"].contains(chunks[index].preposition)
        || group == .departure && chunks[index].preposition == "de",
      chunks[index - 1].kind == .nominal, chunks[index - 1].preposition == "de",
      reading.isTitledName(index - 1), chunks[index - 2].kind == .nominal,
      reading.lexicon.nouns.contains(chunks[index - 2].nominal.stem, in: group)
    else { return nil }
    let found = persons(index - 1)
    return found.count == 1 ? found[0] : nil
  }

  private func seated(_ index: Int, by verb: Int) -> Int? {
    switch chunks[index].preposition {
    case nil:
      // « prendre la tête de »
      return verb == index - 1 && reading.isVerb(verb, of: .seatVerb)
        ? activeSubject(of: verb) : nil
    case "de":
      return reading.isVerb(verb, of: .leavingVerb) ? activeSubject(of: verb) : nil
    default:
      return reading.isVerb(verb, of: .accedingVerb)
        ? one(reading.syntax.subject(of: verb)) : appointee(of: verb)
    }
  }

  /// The verb before a phrase and the phrases that stand between.
  private func verb(before index: Int) -> Int? {
    let verb = chunks[..<index].lastIndex { $0.kind != .nominal }
    return verb.flatMap { chunks[$0].kind == .verbal ? $0 : nil }
  }

  /// The verb before « comme » and the role at `index`.
  func verb(beforeRole index: Int) -> Int? {
    guard index > 1, chunks[index - 1].kind == .subordinator, chunks[index - 1].word == "comme"
    else { return nil }
    return verb(before: index - 1)
  }

  /// Whom a verb appoints or puts somewhere: its object, or the subject of its passive.
  private func appointee(of verb: Int) -> Int? {
    guard
      [SpeechClass.appointment, .placingVerb, .hiringVerb].contains(where: {
        reading.isVerb(verb, of: $0)
      })
    else { return nil }
    let group = chunks[verb].verb
    return group.isPassive || group.isReflexive
      ? one(reading.syntax.subject(of: verb)) : one(.chunks(reading.syntax.object(of: verb)))
  }

  private func activeSubject(of verb: Int) -> Int? {
    chunks[verb].verb.isPassive ? nil : one(reading.syntax.subject(of: verb))
  }

  /// The person for whom a place stands, where it stands for nobody else.
  private func one(_ place: Filler?) -> Int? {
    let found = reading.referents(place, .agent)
    return found.count == 1 && reading.type(found[0].entity) == .person ? found[0].entity : nil
  }

  /// « le nouveau président de Y est X », « le président de Y s'appelle X »: the name behind a verb whose subject is a
  /// definite role.
  func named(_ index: Int, last: Int) -> [Int] {
    let verb = last + 1
    guard verb + 1 < chunks.count, chunks[verb].kind == .verbal else { return [] }
    let other = otherThan(verb)
    let name = other ?? verb + 1
    guard other != nil || !chunks[verb].verb.isNegated,
      chunks[index].preposition == nil, chunks[index].nominal.determiner != nil,
      !chunks[index].nominal.isIndefinite
    else { return [] }
    let group = chunks[verb].verb
    guard
      reading.isVerb(verb, of: .copula)
        || reading.lexicon.speech.contains(
          verb: group.lemma, isReflexive: group.isReflexive, in: .namingVerb),
      !group.isPassive, chunks[name].isBare, reading.isTitledName(name)
    else { return [] }
    return persons(name)
  }

  /// « n'est autre que X »: where the name stands.
  private func otherThan(_ verb: Int) -> Int? {
    guard verb + 3 < chunks.count, chunks[verb + 1].kind == .nominal,
      chunks[verb + 1].nominal.stem == "autre", chunks[verb + 2].word == "que"
    else { return nil }
    return verb + 3
  }

  /// « Y a nommé X ambassadeur »: the state or body that appoints to the role at `index`.
  func appointer(_ index: Int) -> Int? {
    guard index > 0, chunks[index - 1].kind == .verbal, !chunks[index - 1].verb.isPassive,
      !chunks[index - 1].verb.isNegated, chunks[index].preposition == nil,
      reading.isVerb(index - 1, of: .appointment)
    else { return nil }
    let found = reading.referents(reading.syntax.subject(of: index - 1), .agent).map(\.entity)
    return found.count == 1 && reading.type(found[0]) != .person ? found[0] : nil
  }
}
