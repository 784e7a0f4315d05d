internal import RelgraphCore

/// Offices that are told by where somebody stands: « à la tête de Y », « la présidence de Y », « le poste de ministre ».
extension OfficeRules {
  /// Who leads the body or state that the phrase at `index` puts somebody at the head of.
  ///
  /// « élu à la tête de Y », « quitter la présidence de Y », « nommer X à la direction de Y », « X, à la tête de Y ».
  func headed(_ index: Int) -> [LocalRelation] {
    let isHead = chunks[index].preposition == "tête"
    let place = isHead ? index : index + 1
    guard
      isHead
        || isSeat(index, "headship") && place < chunks.count && chunks[place].kind == .nominal
          && chunks[place].preposition == "de"
        || isPost(index, at: place),
      reading.syntax.isNameOnly(place)
    else { return [] }
    let places = reading.syntax.coordination(of: place).filter { reading.syntax.isNameOnly($0) }
    let led = places.flatMap { reading.entities(of: chunks[$0].nominal.names) }
      .filter { reading.type($0) != .person }
    guard !led.isEmpty, let holder = seated(index) else { return [] }
    return led.map {
      LocalRelation(
        type: Self.type, source: holder, target: $0, sentence: reading.index,
        trigger: reading.span(index), rule: "office.seat", confidence: 0.85)
    }
  }

  /// « occuper le poste de ministre », « nommé au poste de ministre », « élu comme président »: who comes to hold the role
  /// at `index`.
  func seatedInRole(_ index: Int) -> Int? {
    if index > 1, chunks[index - 1].kind == .subordinator, chunks[index - 1].word == "comme" {
      return seated(index, behind: index - 2)
    }
    guard index > 0, chunks[index].preposition == "de", isSeat(index - 1, "post") else {
      return nil
    }
    return seated(index - 1)
  }

  /// Whether a post is at a body: « ses fonctions au Parti Y », « un poste chez Y ».
  private func isPost(_ index: Int, at place: Int) -> Bool {
    guard isSeat(index, "post"), place < chunks.count, chunks[place].kind == .nominal,
      let preposition = chunks[place].preposition
    else { return false }
    return ["à", "chez", "dans"].contains(preposition)
      && chunks[place].nominal.names.allSatisfy {
        reading.type(reading.mentions[$0].entity) == .organization
      }
  }

  private func isSeat(_ index: Int, _ group: String) -> Bool {
    chunks[index].kind == .nominal && chunks[index].nominal.names.isEmpty
      && [nil, "à", "de"].contains(chunks[index].preposition)
      && reading.lexicon.nouns.contains(chunks[index].nominal.stem, in: group)
  }

  /// The one person whom a verb puts into, keeps in or takes from the seat at `index`, or to whom it is apposed.
  private func seated(_ index: Int, behind last: Int? = nil) -> Int? {
    let speech = reading.lexicon.speech
    if index >= 2, isBreak(index - 1), chunks[index - 2].kind == .nominal,
      ["à", "tête"].contains(chunks[index].preposition)
    {
      let before = persons(index - 2)
      return before.count == 1 && reading.isTitledName(index - 2) ? before[0] : nil
    }
    var verb = last ?? index - 1
    while verb >= 0, chunks[verb].kind == .nominal { verb -= 1 }
    guard verb >= 0, chunks[verb].kind == .verbal, !chunks[verb].verb.isNegated,
      !chunks[verb].verb.features.contains(.conditional)
    else { return nil }
    let group = chunks[verb].verb
    let subject = { one(reading.referents(reading.syntax.subject(of: verb), .agent)) }
    switch last == nil ? chunks[index].preposition : "comme" {
    case nil:
      // « prendre la tête de »
      guard verb == index - 1, speech.contains(verb: group.lemma, in: "seat-verb"),
        !group.isPassive
      else { return nil }
      return subject()
    case "de":
      guard speech.contains(verb: group.lemma, in: "leaving-verb"), !group.isPassive else {
        return nil
      }
      return subject()
    default:
      let appoints =
        speech.contains(verb: group.lemma, in: "appointment")
        || speech.contains(verb: group.lemma, in: "placing-verb")
      if appoints, !group.isPassive, !group.isReflexive {
        return one(reading.referents(reading.syntax.object(of: verb), .agent))
      }
      // « prêter serment comme président »
      return appoints || last != nil && speech.contains(verb: group.lemma, in: "oath-verb")
        || last == nil && speech.contains(verb: group.lemma, in: "acceding-verb")
        ? subject() : nil
    }
  }

  private func one(_ found: [Referent]) -> Int? {
    found.count == 1 && reading.type(found[0].entity) == .person ? found[0].entity : nil
  }

  /// « le nouveau président de Y est X », « le président de Y s'appelle X »: the name behind a verb whose subject is a
  /// definite role.
  func named(_ index: Int, last: Int) -> [Int] {
    let verb = last + 1
    guard verb + 1 < chunks.count, chunks[verb].kind == .verbal, !chunks[verb].verb.isNegated,
      chunks[index].preposition == nil, chunks[index].nominal.determiner != nil,
      !chunks[index].nominal.isIndefinite
    else { return [] }
    let group = chunks[verb].verb
    guard
      reading.lexicon.speech.contains(verb: group.lemma, in: "copula")
        || reading.lexicon.speech.contains(
          verb: group.lemma, isReflexive: group.isReflexive, in: "naming-verb"),
      !group.isPassive, chunks[verb + 1].kind == .nominal, chunks[verb + 1].preposition == nil,
      reading.isTitledName(verb + 1)
    else { return [] }
    return persons(verb + 1)
  }

  /// « Y a nommé X ambassadeur »: the state or body that appoints to the role at `index`.
  func appointer(_ index: Int) -> Int? {
    guard index > 0, chunks[index - 1].kind == .verbal, !chunks[index - 1].verb.isPassive,
      !chunks[index - 1].verb.isNegated, chunks[index].preposition == nil,
      reading.lexicon.speech.contains(verb: chunks[index - 1].verb.lemma, in: "appointment")
    else { return nil }
    let found = reading.referents(reading.syntax.subject(of: index - 1), .agent).map(\.entity)
    return found.count == 1 && reading.type(found[0]) != .person ? found[0] : nil
  }
}
