internal import RelgraphCore

/// Who said what is denied in the same breath.
extension PlaceFiller {
  /// « X accuse Y de l'aider, ce que Y dément », « selon X, …, ce qui est nié par Y »: who said so.
  func disputed() -> Referent? {
    let chunks = reading.chunks
    guard isVerb, frame.trigger.type == .reject,
      let pronoun = (max(0, frame.head - 3)..<frame.head).last(where: {
        chunks[$0].kind == .relative && chunks[$0].word.hasPrefix("qu")
      }), case let token = chunks[pronoun].tokens.lowerBound, token > 0,
      reading.document.lowered[token - 1] == "ce",
      let said = (0..<pronoun).last(where: {
        chunks[$0].isFiniteVerb
      })
    else { return nil }
    if reading.lexicon.speech.contains(verb: chunks[said].verb.lemma, in: .speech) {
      let speakers = reading.actor(of: said)
      return speakers.count == 1 ? speakers[0].doubted(by: 0.1) : nil
    }
    return ModalityRules(reading: reading).attribution(of: said)
      .map { Referent(entity: $0, chunk: said, doubt: 0.2) }
  }
}
