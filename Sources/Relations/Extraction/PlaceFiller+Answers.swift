internal import RelgraphCore

/// Whom a deed answers to that takes up another's: « rejeter ces accusations », « s'opposer à la vente par X ».
extension PlaceFiller {
  /// « Y a rejeté ces accusations », « les frappes ont été condamnées par Z »: whose the deed is that the object takes up.
  func takenUp(_ content: Int? = nil) -> [Referent] {
    guard isVerb, Self.answers.contains(frame.trigger.type) else { return [] }
    var found = content.map { [$0] } ?? []
    if found.isEmpty, !group.isPassive { found = syntax.object(of: frame.head) }
    if found.isEmpty, group.isPassive, case .chunks(let group)? = syntax.subject(of: frame.head) {
      found = group
    }
    let acting = Set(agent().map(\.entity))
    if content == nil, let blamer = disputed(), !acting.contains(blamer.entity) { return [blamer] }
    guard found.count == 1 else { return [] }
    return reading.doers(takenUp: found[0], by: acting)
  }

  /// Types of deeds that answer to another.
  static let answers: Set<RelationType> = [.accuse, .concede, .reject, .support]

  /// Who does what a noun behind the verb says, where the verb answers to it: « s'opposer à la vente par X ».
  func deed(of group: [Int]) -> [Referent]? {
    guard frame.trigger.kind == .verb, frame.content == nil,
      Self.answers.contains(frame.trigger.type), let noun = group.first,
      reading.lexicon.nounTriggers[reading.chunks[noun].nominal.stem] != nil
    else { return nil }
    // « résister à la pression du Norvégien »: one of its people is not the state.
    return reading.referents(group, .loose).filter { referent in
      guard referent.chunk >= 0 else { return true }
      let nominal = reading.chunks[referent.chunk].nominal
      let isOne = nominal.words.isEmpty && nominal.names.isEmpty && !nominal.isPlural
      return !isOne && !isVictim(referent, of: group)
    }
  }

  /// « condamne l'assassinat de X »: whoever a noun of violence names behind « de » may be its victim.
  func isVictim(_ referent: Referent, of nouns: [Int]? = nil) -> Bool {
    guard referent.chunk >= 0, referent.doubt >= 0.15 else { return false }
    let isSupport = frame.trigger.type == .support
    // « approuve la ratification par X »: consent to an act is no praise of who does it.
    if reading.chunks[referent.chunk].preposition == "par" { return isSupport }
    guard reading.chunks[referent.chunk].preposition == "de" else { return false }
    let objects = (nouns ?? syntax.object(of: frame.head)).filter {
      reading.chunks[$0].nominal.demonyms.isEmpty
    }
    return objects.contains { object in
      let nominal = reading.chunks[object].nominal
      return (reading.lexicon.nounTriggers[nominal.stem] ?? []).contains { number in
        guard reading.lexicon.triggers[number].phrase.tail.isEmpty,
          case .directed(let source, let target) = reading.lexicon.triggers[number].ends,
          !source.contains(.apposed)
        else { return false }
        let isHostile = [RelationType.assault, .coerce, .sanction, .accuse, .threaten, .reject]
          .contains(reading.lexicon.triggers[number].type)
        return target.contains(.preposition("de")) && !source.contains(.preposition("de"))
          || isSupport && isHostile
      }
    }
  }
}
