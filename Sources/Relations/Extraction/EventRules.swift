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

  /// Whether a verb is an infinitive that is not negated: « menacer d'attaquer », not « promettre de ne pas attaquer ».
  private func isMeant(_ verb: Int) -> Bool {
    reading.chunks[verb].verb.form == .infinitive && !reading.chunks[verb].verb.isNegated
  }

  /// « X refuse de recevoir Y » rejects Y.
  private func rejected(_ found: [LocalRelation], _ frame: Frame) -> [LocalRelation] {
    guard frame.trigger.kind == .verb, Self.wished.contains(frame.trigger.type),
      isMeant(frame.head), let governor = reading.syntax.governor(of: frame.head),
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
      isMeant(frame.head), let governor = reading.syntax.governor(of: frame.head),
      governor < frame.head,
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
    let pairs =
      switch frame.trigger.ends {
      case .directed(let sources, let targets): directed(frame, filler, sources, targets)
      case .mutual(let places): mutual(frame, filler, places)
      }
    return told(frame, pairs)
  }

  private func directed(
    _ frame: Frame, _ filler: PlaceFiller, _ sources: [Trigger.Place], _ targets: [Trigger.Place]
  ) -> [(Referent, Referent)] {
    // Who warns of an act does not do it, and nobody says that it is done.
    if filler.isWarnedOf { return [] }
    if let both = filler.reciprocal() { return Self.pairs(both, both) }
    var to = filler.addressee(targets)
    if to.isEmpty { to = filler.first(targets, .patient) }
    if to.isEmpty, !sources.contains(.apposed) { to = filler.sufferer() }
    if to.isEmpty { to = filler.yielding() }
    if to.isEmpty { to = filler.claimed() }
    if to.isEmpty, targets.contains(.preposition("avec")), let both = filler.parting() {
      return Self.pairs(both, both)
    }
    guard !to.isEmpty else { return [] }
    let taken = Set(to.map(\.chunk))
    // « X a signé le contrat d'achat de trois avions français avec Y »
    if frame.trigger.type == .agree, frame.trigger.kind == .noun, frame.support?.isPassive == false
    {
      let bearer = filler.carried().filter { !taken.contains($0.chunk) }
      if !bearer.isEmpty { return Self.pairs(bearer, to) }
    }
    var from = filler.first(doersFirst(sources, frame), .agent, without: taken)
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
      let carried = filler.carried().filter { !taken.contains($0.chunk) }
      let isOthers = filler.isTold && to.allSatisfy { isBehindDe($0) }
      from = isOthers && !isAnnounced(frame, by: carried) ? [] : carried
    }
    // « par solidarité avec Y », not « par soutien de Y ».
    if from.isEmpty, frame.trigger.type == .support, !to.contains(where: isBehindDe) {
      from = filler.moved().filter { !taken.contains($0.chunk) }
    }
    if from.isEmpty, frame.trigger.type == .consult {
      from = filler.travelling().filter { !taken.contains($0.chunk) }
    }
    return Self.pairs(from, to)
  }

  /// « X a annoncé l'expulsion de dix diplomates de Y », « l'arrestation d'un espion de Y »: a state announces its own
  /// measures against those whom it names.
  private func isAnnounced(_ frame: Frame, by carried: [Referent]) -> Bool {
    let isMeasure =
      frame.trigger.type == .sanction && frame.content != nil
      || frame.trigger.type == .coerce
        && reading.lexicon.nouns.contains(reading.chunks[frame.head].nominal.stem, in: .repression)
    return isMeasure && !carried.isEmpty
      && carried.allSatisfy { reading.type($0.entity) == .state }
  }

  /// « la condamnation par X de l'attaque de Y »: « par » tells who acts where « de » may tell so too.
  private func doersFirst(_ sources: [Trigger.Place], _ frame: Frame) -> [Trigger.Place] {
    guard frame.trigger.kind == .noun, sources.contains(.preposition("par")),
      sources.contains(.preposition("de"))
    else {
      return sources
    }
    return [.preposition("par")] + sources
  }

  static func pairs(_ from: [Referent], _ to: [Referent]) -> [(Referent, Referent)] {
    from.flatMap { source in to.map { (source, $0) } }
  }

  private func isBehindDe(_ referent: Referent) -> Bool {
    referent.chunk >= 0 && reading.chunks[referent.chunk].preposition == "de"
  }

  /// What a frame tells of each of some pairs that nothing speaks against; how it is put is judged once for all.
  private func told(_ frame: Frame, _ pairs: [(Referent, Referent)]) -> [LocalRelation] {
    let standing = pairs.filter { !isRuledOut(frame, $0, $1) }
    guard !standing.isEmpty, !isBorrowed(frame) else { return [] }
    let modality = ModalityRules(reading: reading).judge(frame)
    let attributed = ModalityRules(reading: reading).attribution(of: frame.head)
    let trigger = triggerSpan(frame)
    let base = frame.trigger.kind == .verb ? 0.95 : 0.9
    return standing.map { source, target in
      let confidence = max(0.3, base - source.doubt - target.doubt)
      return LocalRelation(
        type: type(of: frame, source, target), source: source.entity, target: target.entity,
        sentence: reading.index, trigger: trigger, rule: frame.trigger.name, modality: modality,
        attributedTo: attributed == source.entity ? nil : attributed,
        confidence: (confidence * 100).rounded() / 100)
    }
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
