internal import RelgraphCore

extension OfficeRules {
  /// « Y a répondu par la voix de X »: the state or body for which a person speaks.
  func voice(_ index: Int) -> [LocalRelation] {
    let next = index + 1
    guard chunks[index].preposition == "par", next < chunks.count,
      reading.lexicon.nouns.contains(chunks[index].nominal.stem, in: .voice),
      chunks[next].kind == .nominal, chunks[next].preposition == "de",
      reading.isTitledName(next), let verb = reading.syntax.clauseVerb(of: index)
    else { return [] }
    let speakers = persons(next)
    let whole = reading.referents(reading.syntax.subject(of: verb), .agent)
    guard speakers.count == 1, whole.count == 1, reading.type(whole[0].entity) != .person else {
      return []
    }
    let span = reading.span(index).union(reading.span(next))
    return [relation(speakers[0], whole[0].entity, told: span, "voice", 0.75)]
  }
}
