internal import RelgraphCore

/// Whether an office of which a verb tells is held, was held or will be.
extension ModalityRules {
  /// « n'est plus ministre » and « a quitté le parti » tell of what was, « pourrait prendre la tête » of what may be; whoever
  /// will leave or has not left holds it still.
  func tenure(by verb: Int) -> Modality {
    let put = modality(ofVerb: verb)
    let isLeft =
      [SpeechClass.leavingVerb, .quittingVerb, .losingVerb].contains {
        reading.isVerb(verb, of: $0)
      }
      || reading.chunks[verb].verb.isPassive && reading.isVerb(verb, of: .excludingVerb)
    if isLeft { return put == .asserted ? .historical : .asserted }
    // « a dirigé Y de 2011 à 2020 »
    let group = reading.chunks[verb].verb
    if put == .asserted, group.isCompound, !group.isPassive,
      reading.isVerb(verb, of: .presiding)
    {
      return .historical
    }
    let isOver = reading.chunks[verb].items.contains { reading.items[$0].word == "plus" }
    return put == .denied && isOver ? .historical : put
  }
}
