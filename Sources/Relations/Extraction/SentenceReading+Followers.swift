internal import RelgraphCore

/// Who does the same as the subject of a verb: « X a expulsé des diplomates, imité par Y et Z ».
extension SentenceReading {
  /// Those who are told behind an active verb to have followed its subject.
  func followers(of verb: Int) -> [Referent] {
    guard !chunks[verb].verb.isPassive, chunks[verb].verb.form == .finite,
      let participle = following(verb), chunks[participle - 1].kind == .comma
    else { return [] }
    for preposition in ["par", "de"] {
      for group in syntax.complements(ofVerb: participle, preposition: preposition) {
        let found = referents(group, .agent)
        if !found.isEmpty { return found.map { $0.doubted(by: 0.1) } }
      }
    }
    return []
  }

  /// The participle « suivi » behind a verb, no other clause between them.
  private func following(_ verb: Int) -> Int? {
    for index in (verb + 1)..<min(chunks.count, verb + 14) {
      switch chunks[index].kind {
      case .verbal where chunks[index].verb.form == .pastParticiple:
        if isVerb(index, of: .followingVerb) { return index }
      case .verbal, .relative, .subordinator, .stop: return nil
      default: break
      }
    }
    return nil
  }
}
