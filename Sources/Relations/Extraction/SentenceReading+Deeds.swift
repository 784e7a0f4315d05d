internal import RelgraphCore

/// Whose a deed is that a noun takes up: « X a accusé Y … Y a rejeté ces accusations », « Z a condamné les frappes ».
extension SentenceReading {
  /// Who did what the definite noun phrase `index` names without saying whose it is; nothing where that is in doubt.
  ///
  /// Whoever did it to one of `actors` last, or all who did such a thing in the sentences right before.
  func doers(takenUp index: Int, by actors: Set<Int>) -> [Referent] {
    let nominal = chunks[index].nominal
    guard chunks[index].kind == .nominal, isTakenUp(index), !actors.isEmpty else { return [] }
    let types = Set(
      (lexicon.nounTriggers[nominal.stem] ?? []).map { lexicon.triggers[$0].type }
    ).intersection(Self.takenUp)
    guard !types.isEmpty else { return [] }
    let deeds = discourse.deeds.filter {
      types.contains($0.type) && self.index - $0.sentence <= Self.reach
        && !actors.contains($0.source)
    }
    let own = actors.union(actors.compactMap { type($0) == .person ? homeState(of: $0) : nil })
    if let last = deeds.last(where: { own.contains($0.target) }) {
      return [Referent(entity: last.source, chunk: index, doubt: 0.2)]
    }
    // « Z a condamné les frappes »: a third speaks of what was told last; to an accusation only the accused answers.
    let sources = Set(deeds.map(\.source))
    guard types == [.assault], sources.count == 1, let source = sources.first,
      !own.contains(source)
    else { return [] }
    return [Referent(entity: source, chunk: index, doubt: 0.25)]
  }

  /// How many sentences may stand between a deed and the noun that takes it up.
  private static let reach = 4

  /// Types of deeds that a noun may take up.
  private static let takenUp: Set<RelationType> = [
    .accuse, .assault, .request, .sanction, .threaten,
  ]

  /// Whether a noun phrase speaks of something known and says no more of it: « ces accusations », « les frappes ».
  private func isTakenUp(_ index: Int) -> Bool {
    let nominal = chunks[index].nominal
    guard nominal.names.isEmpty, nominal.demonyms.isEmpty, nominal.descriptions.isEmpty,
      nominal.possessive == nil, nominal.number == nil,
      nominal.isDemonstrative || nominal.hasDefiniteArticle
    else { return false }
    let next = index + 1
    guard next < chunks.count else { return true }
    // « les accusations de fraude », « les frappes contre Y » say themselves whose or against whom.
    if chunks[next].kind == .nominal {
      return chunks[next].preposition == nil || nominal.isDemonstrative && isTime(next)
    }
    return chunks[next].kind != .relative
      && !(chunks[next].kind == .verbal && chunks[next].verb.form == .pastParticiple)
  }
}
