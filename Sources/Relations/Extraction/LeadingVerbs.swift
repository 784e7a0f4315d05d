internal import RelgraphCore

/// Reads who leads or serves what from verbs: « X dirige Y », « Y, présidé par X », « X siège à Y ».
struct LeadingVerbs {
  let reading: SentenceReading

  /// The rule of an office that a verb of leading tells.
  static let leadingRule = "office.verb"

  /// The offices that the verb at `index` tells.
  func relations(_ index: Int) -> [LocalRelation] {
    let lead = leading(index)
    guard
      let (holders, bodies) = lead ?? representing(index) ?? hired(index) ?? serving(index),
      holders.count == 1, bodies.count == 1 || lead == nil,
      reading.type(holders[0].entity) == .person, !isSpeaker(of: index)
    else { return [] }
    let put = ModalityRules(reading: reading).tenure(by: index)
    return bodies.map { body in
      LocalRelation(
        type: OfficeRules.type, source: holders[0].entity, target: body.entity,
        sentence: reading.index, trigger: reading.span(index),
        rule: lead == nil ? "office.membership" : Self.leadingRule, modality: put,
        confidence: ((0.85 - holders[0].doubt - body.doubt) * 100).rounded() / 100)
    }
  }

  /// Who holds an office, and of what.
  private typealias Ends = (holders: [Referent], bodies: [Referent])

  /// « je représente »: whoever is quoted.
  private func isSpeaker(of index: Int) -> Bool {
    guard case .pronoun(let pronoun)? = reading.syntax.subject(of: index) else { return false }
    return reading.chunks[pronoun].kind == .speaker
  }

  /// « X dirige Y », « Y, présidé par X ».
  private func leading(_ index: Int) -> Ends? {
    guard reading.isVerb(index, of: .leading), !reading.chunks[index].verb.isReflexive else {
      return nil
    }
    return (reading.actor(of: index), led(index))
  }

  /// « X représente le parti Y », « X représente Y à l'ONU »; unlike « la chanteuse représente le pays ».
  private func representing(_ index: Int) -> Ends? {
    guard reading.isVerb(index, of: .representingVerb), !reading.chunks[index].verb.isReflexive
    else {
      return nil
    }
    let bodies = led(index)
    return isDelegate(index) || areOrganizations(bodies) ? (reading.actor(of: index), bodies) : nil
  }

  /// « Y a recruté X », « X a été recruté par Y », « X est employé au sein de Y ».
  private func hired(_ index: Int) -> Ends? {
    guard reading.isVerb(index, of: .hiringVerb), !reading.chunks[index].verb.isReflexive else {
      return nil
    }
    let group = reading.chunks[index].verb
    var bodies = reading.actor(of: index)
    if group.isPassive, bodies.isEmpty {
      let place = next(behind: index)
      bodies = place.map { named($0, behind: Self.places) } ?? []
    }
    guard !bodies.isEmpty, areOrganizations(bodies) else { return nil }
    let holders =
      group.isPassive
      ? reading.referents(reading.syntax.subject(of: index), .agent)
      : reading.referents(reading.syntax.object(of: index), .agent)
    return (holders, bodies)
  }

  /// The noun phrase behind a verb; what tells the time may stand between.
  private func next(behind index: Int) -> Int? {
    var next = index + 1
    while next < reading.chunks.count, reading.chunks[next].kind == .nominal,
      reading.chunks[next].nominal.names.isEmpty, reading.isTime(next)
    {
      next += 1
    }
    return next < reading.chunks.count && reading.chunks[next].kind == .nominal ? next : nil
  }

  /// « X siège à Y », « X a démissionné de Y ».
  private func serving(_ index: Int) -> Ends? {
    let bodies = served(index)
    guard !bodies.isEmpty, areOrganizations(bodies) else { return nil }
    return (reading.referents(reading.syntax.subject(of: index), .agent), bodies)
  }

  private func areOrganizations(_ bodies: [Referent]) -> Bool {
    bodies.allSatisfy { reading.type($0.entity) == .organization }
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
    if group.count == 1 {
      let state = reading.governed(by: group[0])
      if !state.isEmpty { return state }
    }
    guard group.allSatisfy(reading.isNamedBody) else { return [] }
    return reading.referents(group, .agent).filter { reading.type($0.entity) != .person }
  }

  /// The body to which the verb's subject belongs, belonged or comes to belong.
  private func served(_ index: Int) -> [Referent] {
    guard let next = next(behind: index) else { return [] }
    if reading.chunks[index].verb.isPassive {
      if reading.isVerb(index, of: .excludingVerb) { return named(next, behind: ["de"]) }
      // « élu à la Maison-Blanche » is none of its members.
      return reading.isVerb(index, of: .electingVerb)
        && (bears(.parliament, next) || bears(.academy, next))
        ? named(next, behind: Self.places) : []
    }
    if reading.isVerb(index, of: .servingVerb) { return named(next, behind: Self.places) }
    if reading.isVerb(index, of: .leavingVerb) { return named(next, behind: ["de"]) }
    // « quitter le Parti Y », unlike « quitter l'ONU »
    let isOfParty =
      reading.isVerb(index, of: .partyVerb) || reading.isVerb(index, of: .quittingVerb)
    return isOfParty && bears(.partyWord, next)
      ? named(next, behind: [nil]) : []
  }

  /// Prepositions behind which the body stands where somebody serves.
  private static let places: Set<String?> = ["à", "chez", "pour", "dans"]

  private func named(_ chunk: Int, behind prepositions: Set<String?>) -> [Referent] {
    prepositions.contains(reading.chunks[chunk].preposition)
      ? named(reading.syntax.coordination(of: chunk).filter { $0 >= chunk }) : []
  }

  /// Whether one of the words of a phrase is of a class.
  private func bears(_ group: NounClass, _ chunk: Int) -> Bool {
    reading.document.lowered[reading.chunks[chunk].tokens].contains {
      reading.lexicon.nouns.contains($0, in: group)
    }
  }
}

extension SentenceReading {
  /// « le gouvernement péruvien », « l'armée du Pérou »: the one state of which whoever leads these holds an office.
  func governed(by index: Int) -> [Referent] {
    let nominal = chunks[index].nominal
    guard nominal.names.isEmpty, !nominal.isPlural, !nominal.isIndefinite,
      lexicon.nouns.contains(nominal.stem, in: .ruled)
    else { return [] }
    let found = owners(index).filter { type($0.entity) == .state }
    return found.count == 1 ? found : []
  }
}
