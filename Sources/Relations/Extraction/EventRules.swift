internal import RelgraphCore

/// Makes relations of the triggers of a sentence.
struct EventRules {
  let reading: SentenceReading
  let ontology: Ontology
  let context: RelationContext

  /// The relations, in the order of their triggers; the same triple may come more than once.
  func relations() -> [LocalRelation] {
    var result: [LocalRelation] = []
    var done: Set<[String]> = []
    var narrowest: [Int: Int] = [:]
    // « établir des relations »: the noun is part of what is agreed on, not a deed of its own.
    var agreed: Set<Int> = []
    // The narrower frame of a word is asked first: « condamner à la prison » is no criticism.
    let frames = FrameFinder(reading: reading).frames().enumerated().sorted {
      ($0.element.head, -$0.element.narrowness, $0.offset)
        < ($1.element.head, -$1.element.narrowness, $1.offset)
    }
    for (_, frame) in frames {
      // Of several frames of one word for one type, the first that is filled counts.
      let key = [String(frame.head), frame.trigger.type.rawValue]
      guard !done.contains(key), frame.narrowness >= narrowest[frame.head] ?? 0 else { continue }
      if frame.trigger.type == .cooperate,
        agreed.contains(frame.head) || frame.content.map(agreed.contains) ?? false
      {
        continue
      }
      let found = relations(of: frame)
      if !found.isEmpty {
        if frame.trigger.type == .agree, let content = frame.content,
          reading.lexicon.nouns.contains(reading.chunks[content].nominal.stem, in: .tie)
        {
          agreed.insert(content)
        }
        done.insert(key)
        narrowest[frame.head] = max(narrowest[frame.head] ?? 0, frame.narrowness)
      }
      result += found + rejected(found, frame) + threatened(found, frame)
    }
    return result
  }

  /// Types that whoever refuses them rejects.
  private static let wished: Set<RelationType> = [.agree, .aid, .concede, .consult, .support]

  /// « X refuse de recevoir Y » rejects Y.
  private func rejected(_ found: [LocalRelation], _ frame: Frame) -> [LocalRelation] {
    guard frame.trigger.kind == .verb, Self.wished.contains(frame.trigger.type),
      reading.chunks[frame.head].verb.form == .infinitive,
      let governor = reading.syntax.governor(of: frame.head),
      reading.lexicon.speech.contains(
        verb: reading.chunks[governor].verb.lemma, in: .refusingVerb),
      !reading.chunks[governor].verb.isNegated
    else { return [] }
    let refusers = Set(reading.actor(of: governor).map(\.entity))
    return found.filter { $0.modality == .denied }.compactMap { relation in
      let isTurned = !refusers.contains(relation.source)
      let ends =
        isTurned ? (relation.target, relation.source) : (relation.source, relation.target)
      guard refusers.contains(ends.0), !refusers.contains(ends.1) else { return nil }
      return LocalRelation(
        type: RelationType.reject, source: ends.0, target: ends.1,
        sentence: reading.index,
        trigger: reading.document.span(of: reading.chunks[governor].tokens),
        rule: "reject.verb.refuser+\(relation.type.rawValue)",
        modality: ModalityRules(reading: reading).modality(ofVerb: governor),
        attributedTo: relation.attributedTo, confidence: max(0.3, relation.confidence - 0.1))
    }
  }

  /// Types of deeds that are threatened with.
  private static let hostile: Set<RelationType> = [
    .accuse, .assault, .coerce, .mobilize, .reject, .sanction,
  ]

  /// « X menace d'attaquer Y » threatens Y.
  private func threatened(_ found: [LocalRelation], _ frame: Frame) -> [LocalRelation] {
    guard frame.trigger.kind == .verb, Self.hostile.contains(frame.trigger.type),
      reading.chunks[frame.head].verb.form == .infinitive,
      let governor = reading.syntax.governor(of: frame.head), governor < frame.head,
      reading.lexicon.speech.contains(
        verb: reading.chunks[governor].verb.lemma, in: .threateningVerb),
      !reading.chunks[governor].verb.isNegated, reading.syntax.object(of: governor).isEmpty
    else { return [] }
    let actors = Set(reading.actor(of: governor).map(\.entity))
    return found.compactMap { relation in
      guard actors.contains(relation.source), !actors.contains(relation.target) else { return nil }
      return LocalRelation(
        type: RelationType.threaten, source: relation.source,
        target: relation.target, sentence: reading.index,
        trigger: reading.document.span(of: reading.chunks[governor].tokens),
        rule: "threaten.verb.menacer+\(relation.type.rawValue)",
        modality: ModalityRules(reading: reading).modality(ofVerb: governor),
        attributedTo: relation.attributedTo, confidence: max(0.3, relation.confidence - 0.1))
    }
  }

  private func relations(of frame: Frame) -> [LocalRelation] {
    let filler = PlaceFiller(reading: reading, frame: frame)
    switch frame.trigger.ends {
    case .directed(let sources, let targets):
      return directed(frame, filler, sources, targets)
    case .mutual(let places): return mutual(frame, filler, places)
    }
  }

  /// « le Premier ministre X a ordonné aux forces du pays », « le Sénat a approuvé le projet du gouvernement »: who acts
  /// upon a body of his own state acts for it.
  private func isOwnState(_ source: Referent, _ target: Referent) -> Bool {
    guard reading.type(target.entity) == .state else { return false }
    if context.standing(source.entity) == .organ {
      let isNamed = target.chunk >= 0 && !reading.chunks[target.chunk].nominal.names.isEmpty
      return context.parent(source.entity) == target.entity && (target.doubt > 0 || !isNamed)
    }
    guard target.doubt > 0, reading.type(source.entity) == .person,
      let key = reading.entities[target.entity].registryKey
    else { return false }
    return reading.entities[source.entity].affiliations.contains(key)
  }

  /// Persons of two states: « X et Y ont évoqué » tells of a meeting of these.
  private func areOfTwoStates(_ source: Referent, _ target: Referent) -> Bool {
    guard reading.type(source.entity) == .person, reading.type(target.entity) == .person,
      let own = reading.homeState(of: source.entity),
      let other = reading.homeState(of: target.entity)
    else { return false }
    return own != other
  }

  /// Whether the frame tells of a wish for what another does.
  private func isWish(_ frame: Frame) -> Bool {
    guard case .directed(_, let targets) = frame.trigger.ends else { return false }
    return targets.contains(.clause) || frame.trigger.conditions.contains(.obliged)
  }

  /// « sa poignée de main avec un chef de l'État » of his own, « l'expulsion d'agents en France » by France's president:
  /// nobody meets or punishes his own state.
  private static let abroad: Set<RelationType> = [.agree, .consult, .cooperate, .sanction]

  private func isHome(_ state: Int, of person: Int) -> Bool {
    reading.type(state) == .state && reading.type(person) == .person
      && (reading.homeState(of: person) == state
        || context.offices(person)?.contains { $0.body == state && $0.isCurrent } == true)
  }

  /// Whether one of the two is the other's state.
  private func isAtHome(_ source: Int, _ target: Int) -> Bool {
    func belongs(_ member: Int, to state: Int) -> Bool {
      guard reading.type(state) == .state else { return false }
      if reading.type(member) == .person { return reading.homeState(of: member) == state }
      return context.parent(member) == state
    }
    return belongs(source, to: target) || belongs(target, to: source)
  }

  /// Whether the frame asks for another kind of target.
  private func isMisdirected(_ frame: Frame, _ target: Referent) -> Bool {
    // « appeler le ministre irakien »: one who acts for a state.
    let isOne =
      target.chunk >= 0 && !reading.chunks[target.chunk].nominal.isPlural
      && reading.lexicon.nouns.contains(reading.chunks[target.chunk].nominal.stem, in: .person)
    let conditions = frame.trigger.conditions
    // « interpeller des membres de » an armed group asks nothing of it.
    let isFighting = context.standing(target.entity) == .armedGroup
    if isFighting, conditions.contains(.collective), frame.trigger.type == .request {
      return true
    }
    if conditions.contains(.armed), !isArmed(target) { return true }
    if conditions.contains(.unarmed), isArmed(target) { return true }
    if conditions.contains(.named), reading.type(target.entity) != .person { return true }
    let isPerson =
      reading.type(target.entity) == .person || isOne
      || conditions.contains(.personal) && isFighting
    if conditions.contains(.personal), !isPerson { return true }
    return conditions.contains(.aimed) && isPerson
      && !FrameFinder(reading: reading).isAimed(frame.head)
  }

  /// Types whose words sport borrows.
  private static let contested: Set<RelationType> = [
    .assault, .threaten, .consult, .concede, .retreat, .sanction,
  ]

  private func directed(
    _ frame: Frame, _ filler: PlaceFiller, _ sources: [Trigger.Place], _ targets: [Trigger.Place]
  ) -> [LocalRelation] {
    // Who warns of an act does not do it, and nobody says that it is done.
    if filler.isWarnedOf { return [] }
    if let both = filler.reciprocal() {
      return both.flatMap { source in both.compactMap { relation(frame, source, $0) } }
    }
    var to = filler.addressee(targets)
    if to.isEmpty { to = filler.first(targets, .patient) }
    if to.isEmpty, !sources.contains(.apposed) { to = filler.sufferer() }
    if to.isEmpty { to = filler.yielding() }
    if to.isEmpty { to = filler.claimed() }
    if to.isEmpty, targets.contains(.preposition("avec")), let both = filler.parting() {
      return both.flatMap { source in both.compactMap { relation(frame, source, $0) } }
    }
    guard !to.isEmpty else { return [] }
    let taken = Set(to.map(\.chunk))
    var from = filler.first(sources, .agent, without: taken)
    // « le retrait de X de Y »: who acts is named first.
    if sources.contains(.preposition("de")), targets.contains(.preposition("de")),
      let later = from.first?.chunk, let earlier = to.first?.chunk, later > earlier,
      reading.chunks[later].preposition == "de", reading.chunks[earlier].preposition == "de"
    {
      swap(&from, &to)
    } else if from.isEmpty, sources.contains(.preposition("de")),
      let only = to.first?.chunk, only >= 0, only != frame.head,
      reading.chunks[only].preposition == "de", frame.trigger.kind == .noun,
      targets.contains(.preposition("de"))
    {
      // « le retrait de X »: nothing tells whether X goes or is left.
      return []
    }
    if from.isEmpty, !sources.contains(.subject), !sources.contains(.apposed),
      frame.trigger.kind == .noun, frame.inverse == nil
    {
      from =
        filler.isTold && to.allSatisfy { isBehindDe($0) }
        ? [] : filler.bearer().filter { !taken.contains($0.chunk) }
    }
    // « par solidarité avec Y », not « par soutien de Y ».
    if from.isEmpty, frame.trigger.type == .support, !to.contains(where: isBehindDe) {
      from = filler.moved().filter { !taken.contains($0.chunk) }
    }
    if from.isEmpty, frame.trigger.type == .consult {
      from = filler.travelling().filter { !taken.contains($0.chunk) }
    }
    return from.flatMap { source in to.compactMap { relation(frame, source, $0) } }
  }

  private func isBehindDe(_ referent: Referent) -> Bool {
    referent.chunk >= 0 && reading.chunks[referent.chunk].preposition == "de"
  }

  /// Types that join all who take part, on whichever side of « avec ».
  private static let shared: Set<RelationType> = [.agree, .cooperate]

  private func mutual(
    _ frame: Frame, _ filler: PlaceFiller, _ places: [Trigger.Place]
  ) -> [LocalRelation] {
    var sides: [[Referent]] = []
    var seen: Set<Int> = []
    // Those whom « avec » joins act with somebody else, not with one another.
    var isComplete = false
    // « X et Y négocient avec Z »: whom « avec » joins comes first.
    let partners = ["avec", "auprès", "envers"].filter { places.contains(.preposition($0)) }
      .flatMap { filler.fill(.preposition($0), .agent) }
    let between = filler.fill(.preposition("entre"), .agent)
    if between.count > 1 {
      sides = [between]
      isComplete = true
    }
    for place in places where !isComplete {
      let side = filler.fill(place, .agent).filter { !seen.contains($0.entity) }
      guard !side.isEmpty else { continue }
      seen.formUnion(side.map(\.entity))
      sides.append(side)
      let isAlone = partners.allSatisfy { seen.contains($0.entity) }
      if sides.count == 1 { isComplete = place.joinsItsOwn && side.count > 1 && isAlone }
      if sides.count == 2 { break }
    }
    if sides.count < 2, frame.trigger.kind == .noun, !isComplete {
      var side = filler.bearer().filter { !seen.contains($0.entity) }
      if side.isEmpty, sides.count < 2, frame.support == nil {
        // « Lors d'une réunion à Rome, X et Y ont souligné … »: without « avec », they met each other.
        side = filler.fronted().filter { !seen.contains($0.entity) }
        if side.isEmpty { side = filler.attending().filter { !seen.contains($0.entity) } }
      }
      if side.isEmpty { side = filler.visiting().filter { !seen.contains($0.entity) } }
      if !side.isEmpty { sides.append(side) }
      if sides.count == 1, side.count > 1 { isComplete = true }
    }
    guard sides.count == 2 || isComplete else { return [] }
    var pairs: [(Referent, Referent)] = []
    if sides.count == 2 {
      for left in sides[0] { for right in sides[1] { pairs.append((left, right)) } }
      // « X et Y concluent avec Z »: all three are bound.
      // « l'accord de X avec Y et Z » binds neither of these to the other; a patrol with both joins all three.
      let isOthers =
        (frame.trigger.type == .agree
          || frame.trigger.conditions.contains(.bilateral))
        && sides[0].allSatisfy { side in partners.contains { $0.entity == side.entity } }
      if !partners.isEmpty, !isOthers, Self.shared.contains(frame.trigger.type) {
        for (index, left) in sides[0].enumerated() {
          for right in sides[0][(index + 1)...] { pairs.append((left, right)) }
        }
      }
    } else if let only = sides.first {
      for (index, left) in only.enumerated() {
        for right in only[(index + 1)...] { pairs.append((left, right)) }
      }
    }
    let isSymmetric = ontology[frame.trigger.type]?.isSymmetric ?? false
    return pairs.flatMap { left, right in
      let forth = relation(frame, left, right)
      let back = isSymmetric ? nil : relation(frame, right, left)
      return [forth, back].compactMap { $0 }
    }
  }

  private func relation(_ frame: Frame, _ source: Referent, _ target: Referent) -> LocalRelation? {
    guard source.entity != target.entity, let definition = ontology[frame.trigger.type],
      definition.sources.contains(reading.type(source.entity)),
      definition.targets.contains(reading.type(target.entity))
    else { return nil }
    if frame.trigger.conditions.contains(.collective),
      reading.type(source.entity) == .person || reading.type(target.entity) == .person
    {
      return nil
    }
    if frame.trigger.conditions.contains(.authority), reading.type(source.entity) == .person {
      return nil
    }
    if frame.trigger.conditions.contains(.individual), reading.type(source.entity) != .person {
      return nil
    }
    if isInvasion(frame, source, target) || isInterview(frame, source) { return nil }
    if frame.trigger.type == .assault,
      context.standing(source.entity) == .civil
        || isDispute(frame, source, target)
    {
      return nil
    }
    if frame.trigger.conditions.contains(.alleged),
      context.standing(source.entity) == .civil || isAtHome(source.entity, target.entity)
    {
      return nil
    }
    if frame.trigger.conditions.contains(.together), !areOfTwoStates(source, target) { return nil }
    if isWish(frame), isAtHome(source.entity, target.entity) { return nil }
    if Self.abroad.contains(frame.trigger.type),
      isHome(source.entity, of: target.entity) || isHome(target.entity, of: source.entity)
    {
      return nil
    }
    if isOwnState(source, target) || isMisdirected(frame, target) { return nil }
    if Self.contested.contains(frame.trigger.type), reading.isSport { return nil }
    let put = ModalityRules(reading: reading).judge(frame)
    let base = frame.trigger.kind == .verb ? 0.95 : 0.9
    let confidence = max(0.3, base - source.doubt - target.doubt)
    let attributed = ModalityRules(reading: reading).attribution(of: frame.head)
    return LocalRelation(
      type: type(of: frame, source, target), source: source.entity, target: target.entity,
      sentence: reading.index, trigger: triggerSpan(frame), rule: frame.trigger.name, modality: put,
      attributedTo: attributed == source.entity ? nil : attributed,
      confidence: (confidence * 100).rounded() / 100)
  }

  /// From the head to the content noun, where they stand close.
  private func triggerSpan(_ frame: Frame) -> Span {
    let chunk = reading.chunks[frame.head]
    let head =
      chunk.kind == .verbal
      ? reading.document.span(of: chunk.tokens)
      : chunk.nominal.head.map { reading.document.span(of: reading.items[$0].tokens) }
        ?? reading.span(frame.head)
    guard let content = frame.content, let noun = reading.chunks[content].nominal.head else {
      return head
    }
    let union = head.union(reading.document.span(of: reading.items[noun].tokens))
    return union.count < 120 ? union : head
  }
}

extension Trigger.Place {
  /// Whether several entities that fill the place deal with one another: « Paris et Berlin négocient ».
  fileprivate var joinsItsOwn: Bool {
    switch self {
    case .subject, .adjective, .owner, .possessive, .object: true
    case .preposition(let preposition): preposition == "entre" || preposition == "de"
    case .apposed, .clause, .speaker: false
    }
  }
}
