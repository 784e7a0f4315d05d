internal import RelgraphCore

/// Reads who leads or serves what from verbs: « X dirige Y », « Y, présidé par X », « X siège à Y ».
struct LeadingVerbs {
  let reading: SentenceReading

  /// The offices that the verb at `index` tells.
  func relations(_ index: Int) -> [LocalRelation] {
    let verb = reading.chunks[index].verb
    guard !verb.isNegated, !verb.features.contains(.conditional) else { return [] }
    let isAgent = reading.lexicon.speech.contains(verb: verb.lemma, in: "representing-verb")
    let isLeading =
      (isAgent || reading.lexicon.speech.contains(verb: verb.lemma, in: "leading"))
      && !verb.isReflexive
    // « je représente »
    if case .pronoun(let pronoun)? = reading.syntax.subject(of: index),
      reading.chunks[pronoun].kind == .speaker
    {
      return []
    }
    guard isLeading || serves(index) else { return [] }
    let holders =
      isLeading
      ? reading.actor(of: index) : reading.referents(reading.syntax.subject(of: index), .agent)
    let bodies = isLeading ? led(index) : served(index)
    guard holders.count == 1, bodies.count == 1, reading.type(holders[0].entity) == .person,
      // « la chanteuse représente le pays »
      isLeading && (!isAgent || isDelegate(index))
        || reading.type(bodies[0].entity) == .organization
    else { return [] }
    return [
      LocalRelation(
        type: RelationType(rawValue: "office"), source: holders[0].entity,
        target: bodies[0].entity, sentence: reading.index,
        trigger: reading.document.span(of: reading.chunks[index].tokens), rule: "office.verb",
        modality: verb.features.contains(.future) ? .planned : .asserted,
        confidence: ((0.85 - holders[0].doubt - bodies[0].doubt) * 100).rounded() / 100)
    ]
  }

  /// Bodies and states that are named right behind the verb, or are the subject of its passive.
  private func led(_ index: Int) -> [Referent] {
    let group: [Int]
    if reading.chunks[index].verb.isPassive {
      guard case .chunks(let found)? = reading.syntax.subject(of: index) else { return [] }
      group = found
    } else {
      group = interests(reading.syntax.object(of: index))
    }
    return named(group)
  }

  /// « représenter les intérêts de Y »: Y.
  private func interests(_ object: [Int]) -> [Int] {
    guard object.count == 1, reading.chunks[object[0]].nominal.stem == "intérêt",
      let owner = reading.syntax.complements(ofNoun: object[0], preposition: "de").first
    else { return object }
    return owner
  }

  /// « X représente Y à l'ONU », « X représente les intérêts de Y »: before a body, or in its affairs.
  private func isDelegate(_ index: Int) -> Bool {
    let object = reading.syntax.object(of: index)
    if interests(object) != object { return true }
    return ["à", "auprès"].contains { preposition in
      reading.syntax.complements(ofVerb: index, preposition: preposition).contains { group in
        reading.entities(of: group.flatMap { reading.chunks[$0].nominal.names })
          .contains { reading.type($0) == .organization }
      }
    }
  }

  /// « diriger la délégation de X » leads none but the delegation.
  private func named(_ group: [Int]) -> [Referent] {
    guard group.allSatisfy({ reading.syntax.isNameOnly($0) }) else { return [] }
    return reading.referents(group, .agent).filter { reading.type($0.entity) != .person }
  }

  private func serves(_ index: Int) -> Bool {
    let verb = reading.chunks[index].verb
    let speech = reading.lexicon.speech
    return speech.contains(verb: verb.lemma, in: "serving-verb") && !verb.isPassive
      || speech.contains(verb: verb.lemma, in: "electing-verb") && verb.isPassive
      || speech.contains(verb: verb.lemma, in: "leaving-verb") && !verb.isPassive
      || speech.contains(verb: verb.lemma, in: "party-verb") && !verb.isPassive
  }

  /// The body to which the verb's subject belongs.
  private func served(_ index: Int) -> [Referent] {
    let verb = reading.chunks[index].verb
    let next = index + 1
    guard next < reading.chunks.count, reading.chunks[next].kind == .nominal else { return [] }
    let speech = reading.lexicon.speech
    // « quitter le Parti Y », unlike « quitter l'ONU »
    if speech.contains(verb: verb.lemma, in: "party-verb") {
      return reading.chunks[next].preposition == nil && bears("party-word", next)
        ? named([next]) : []
    }
    let places =
      speech.contains(verb: verb.lemma, in: "leaving-verb")
      ? ["de"] : ["à", "chez", "pour", "dans"]
    guard let preposition = reading.chunks[next].preposition, places.contains(preposition) else {
      return []
    }
    // « élu à la Maison-Blanche » is none of its members.
    let isElection = speech.contains(verb: verb.lemma, in: "electing-verb")
    return isElection && !bears("parliament", next) ? [] : named([next])
  }

  /// Whether one of the words of a phrase is of a class.
  private func bears(_ group: String, _ chunk: Int) -> Bool {
    reading.document.lowered[reading.chunks[chunk].tokens].contains {
      reading.lexicon.nouns.contains(NounClasses.stem($0), in: group)
    }
  }
}
