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

  /// « X et Z, au nom de Y, ont protesté », « X a parlé au nom de Y »: the bodies or states for which somebody speaks.
  func onBehalf(_ index: Int) -> [LocalRelation] {
    guard chunks[index].preposition == "sujet", reading.chunks[index].isNameOnly,
      reading.document.lowered[chunks[index].tokens].prefix(2).contains("nom")
    else { return [] }
    let wholes = reading.entities(of: chunks[index].nominal.names).filter {
      reading.type($0) != .person
    }
    let speakers = speakers(before: index)
    guard !wholes.isEmpty, !speakers.isEmpty else { return [] }
    return speakers.flatMap { speaker in
      wholes.map { relation(speaker, $0, told: reading.span(index), "voice", 0.75) }
    }
  }

  /// The persons right before « au nom de », or who do what the clause's verb tells.
  private func speakers(before index: Int) -> [Int] {
    let name = index > 1 && chunks[index - 1].kind == .comma ? index - 2 : index - 1
    if name >= 0, chunks[name].isBare, reading.isTitledName(name) {
      return reading.syntax.coordination(of: name).filter { $0 <= name }.flatMap { persons($0) }
    }
    guard let verb = reading.syntax.clauseVerb(of: index), !chunks[verb].verb.isPassive else {
      return []
    }
    let found = reading.referents(reading.syntax.subject(of: verb), .agent).map(\.entity)
    return found.count == 1 && reading.type(found[0]) == .person ? found : []
  }
}
