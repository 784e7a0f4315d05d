internal import RelgraphCore

/// Reads who leads what from verbs: « X dirige Y », « Y, présidé par X ».
struct LeadingVerbs {
  let reading: SentenceReading

  /// The offices that the verb at `index` tells.
  func relations(_ index: Int) -> [LocalRelation] {
    let verb = reading.chunks[index].verb
    guard reading.lexicon.speech.contains(verb: verb.lemma, in: "leading"), !verb.isReflexive,
      !verb.isNegated, !verb.features.contains(.conditional)
    else { return [] }
    let leaders = reading.actor(of: index).filter { reading.type($0.entity) == .person }
    let led = led(index)
    guard leaders.count == 1, led.count == 1 else { return [] }
    return [
      LocalRelation(
        type: RelationType(rawValue: "office"), source: leaders[0].entity, target: led[0].entity,
        sentence: reading.index,
        trigger: reading.document.span(of: reading.chunks[index].tokens), rule: "office.verb",
        modality: verb.features.contains(.future) ? .planned : .asserted,
        confidence: ((0.85 - leaders[0].doubt - led[0].doubt) * 100).rounded() / 100)
    ]
  }

  /// Bodies and states that are named right behind the verb, or are the subject of its passive.
  private func led(_ index: Int) -> [Referent] {
    let group: [Int]
    if reading.chunks[index].verb.isPassive {
      guard case .chunks(let found)? = reading.syntax.subject(of: index) else { return [] }
      group = found
    } else {
      group = reading.syntax.object(of: index)
    }
    // « diriger la délégation de X » leads none but the delegation.
    guard group.allSatisfy({ reading.syntax.isNameOnly($0) }) else { return [] }
    return reading.referents(group, .agent).filter { reading.type($0.entity) != .person }
  }
}
