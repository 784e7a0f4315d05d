internal import RelgraphCore

/// Who takes part in what a noun at the border of a clause names: a meeting, a visit, an act of solidarity.
extension PlaceFiller {
  /// « Après un entretien avec X, Y … »: a meeting at the front of a sentence is one of whoever acts in it.
  func fronted() -> [Referent] {
    let chunks = reading.chunks
    guard !isVerb, chunks[frame.head].preposition != nil,
      // « À l'occasion du sommet X-Y, »: those who meet are named.
      chunks[frame.head].nominal.names.isEmpty,
      !chunks[..<frame.head].contains(where: { $0.kind == .verbal || $0.kind == .comma }),
      // « Lors d'une réunion à enjeux élevés, »: a participle may stand inside the phrase.
      let comma = chunks[frame.head...].firstIndex(where: {
        $0.kind != .nominal && !($0.kind == .verbal && $0.verb.form == .pastParticiple)
      }),
      chunks[comma].kind == .comma, comma + 1 < chunks.count,
      chunks[comma + 1].kind == .nominal, chunks[comma + 1].preposition == nil,
      let verb = chunks[comma...].firstIndex(where: {
        $0.isFiniteVerb
      }), !chunks[verb].verb.isPassive
    else { return [] }
    return reading.referents(syntax.subject(of: verb), .agent).map { $0.doubted(by: 0.15) }
  }

  /// « X a promis son aide lors d'un entretien avec Y »: who speaks on an occasion takes part in it.
  func attending() -> [Referent] {
    let chunk = reading.chunks[frame.head]
    guard !isVerb, !chunk.isQuoted, chunk.nominal.isIndefinite,
      let preposition = chunk.preposition,
      reading.lexicon.words.contains(preposition, in: .occasion),
      let verb = syntax.clauseVerb(of: frame.head), verb < frame.head,
      !reading.chunks[verb].verb.isPassive, isSaid(verb)
    else { return [] }
    return reading.referents(syntax.subject(of: verb), .agent).map { $0.doubted(by: 0.15) }
  }

  /// Types of deeds that are done by words.
  private static let spoken: Set<RelationType> = [
    .accuse, .consult, .reject, .request, .support, .threaten,
  ]

  /// Whether a verb says something, or does something by saying it.
  private func isSaid(_ verb: Int) -> Bool {
    let lemma = reading.chunks[verb].verb.lemma
    if reading.lexicon.speech.contains(verb: lemma, in: .speech) { return true }
    return (reading.lexicon.verbTriggers[lemma] ?? []).contains {
      Self.spoken.contains(reading.lexicon.triggers[$0].type)
    }
  }

  /// « Z a salué « un homme de paix » »: the one person whom the first sentence names, or else the one before.
  func mourned() -> [Referent] {
    guard let content = frame.content, reading.chunks[content].nominal.isIndefinite,
      !reading.chunks[content].nominal.isPlural, reading.chunks[content].nominal.names.isEmpty
    else { return [] }
    let acting = Set(reading.actor(of: frame.head).map(\.entity))
    for named in [reading.discourse.firstNamed ?? [], reading.discourse.last.named] {
      let found = Set(named).subtracting(acting).filter { reading.type($0) == .person }
      if found.count == 1 {
        return found.map { Referent(entity: $0, chunk: content, doubt: 0.25) }
      }
    }
    return []
  }

  /// « par solidarité avec Y, X a … »: whoever acts for that reason.
  func moved() -> [Referent] {
    let chunk = reading.chunks[frame.head]
    guard !isVerb, chunk.preposition == "par", chunk.nominal.determiner == nil,
      let verb = syntax.clauseVerb(of: frame.head)
    else { return [] }
    return reading.referents(syntax.subject(of: verb), .agent).map { $0.doubted(by: 0.1) }
  }

  /// « En visite en Y, X … », « X a déclaré cela lors d'une visite en Y »: who travels acts in the clause.
  func travelling() -> [Referent] {
    let nominal = reading.chunks[frame.head].nominal
    guard !isVerb, nominal.demonyms.isEmpty, nominal.isIndefinite || nominal.determiner == nil
    else { return [] }
    let found = fronted()
    return (found.isEmpty ? attending() : found).filter { reading.type($0.entity) == .person }
  }

  /// « X est arrivé à Z pour des discussions avec Y »: whoever goes there takes part.
  func visiting() -> [Referent] {
    guard !isVerb, reading.chunks[frame.head].preposition == "pour",
      let verb = (0..<frame.head).last(where: { reading.chunks[$0].kind == .verbal }),
      reading.lexicon.speech.contains(
        verb: reading.chunks[verb].verb.lemma, isReflexive: reading.chunks[verb].verb.isReflexive,
        in: .motion)
    else { return [] }
    return reading.referents(syntax.subject(of: verb), .agent).map { $0.doubted(by: 0.1) }
  }
}
