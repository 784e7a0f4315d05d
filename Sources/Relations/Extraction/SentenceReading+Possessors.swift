internal import RelgraphCore

extension SentenceReading {
  /// Whom « son », « leur » before a noun phrase stand for: the nearest subject before it, or what was spoken of last.
  func possessor(of chunk: Int) -> [Referent] {
    guard let word = chunks[chunk].nominal.possessive else { return [] }
    let isPlural = word.hasPrefix("leur")
    // « le régime et ses alliés »
    if chunk >= 2, chunks[chunk - 1].kind == .coordinator, chunks[chunk - 2].kind == .nominal,
      !isPlural
    {
      let found = referents(chunk - 2, .agent)
      return found.count == 1 ? found.map { $0.doubted(by: 0.1) } : []
    }
    let verb = (0..<chunk).last {
      chunks[$0].kind == .verbal && chunks[$0].verb.form != .pastParticiple
    }
    guard let verb else {
      if let found = nearest(before: chunk), !isPlural { return found }
      if chunk == 0, chunks[0].preposition == nil { return lastSpokenOf(isPlural: isPlural) }
      return isPlural ? [] : followingSubject(chunk)
    }
    let subject = syntax.subject(of: verb)
    let acting = referents(subject, .agent)
    if !isPlural, isAnothers(chunk, verb) {
      // « sanctionner la Russie pour son ingérence », « soutenir Moscou dans sa guerre », « soutenir son invasion »
      let actors = Set(acting.map(\.entity))
      return (nearest(before: chunk, without: actors) ?? []).filter { !actors.contains($0.entity) }
    }
    // « Les talibans … leurs attaques »: one on the map, several in the grammar.
    let isJoint = isPlural && subjectIsPlural(subject)
    if !acting.isEmpty, isPlural == (acting.count > 1) || isJoint {
      return acting.map { $0.doubted(by: 0.15) }
    }
    // A subject that stands for nobody on the map is the possessor all the same.
    if subject != nil, acting.isEmpty { return [] }
    return isPlural ? [] : nearest(before: chunk) ?? []
  }

  private func subjectIsPlural(_ subject: Filler?) -> Bool {
    guard case .chunks(let group)? = subject, let first = group.first else { return false }
    return group.count > 1 || chunks[first].nominal.isPlural
  }

  /// « Lors de sa visite à Y, X … »: the possessive looks ahead to the subject of the main clause.
  private func followingSubject(_ chunk: Int) -> [Referent] {
    guard
      let comma = chunks[chunk...].firstIndex(where: { $0.kind != .nominal }),
      chunks[comma].kind == .comma,
      let verb = chunks[comma...].firstIndex(where: {
        $0.isFiniteVerb
      })
    else { return [] }
    let found = referents(syntax.subject(of: verb), .agent)
    return found.count == 1 ? found.map { $0.doubted(by: 0.15) } : []
  }

  /// Whether a possessive speaks of whom the verb acts upon and not of who acts.
  private func isAnothers(_ chunk: Int, _ verb: Int) -> Bool {
    // « X est critiqué pour son soutien à Y »: the subject is acted upon itself.
    if chunks[verb].verb.isPassive { return false }
    let isReason = ["pour", "cause", "grâce", "suite"].contains(chunks[chunk].preposition)
    if isReason, nearest(before: chunk) != nil { return true }
    // « reprocher à X son soutien à Y »
    if isVerb(verb, of: .allegation), chunks[chunk].preposition == nil, verb < chunk - 1 {
      return true
    }
    let helps = (lexicon.verbTriggers[chunks[verb].verb.lemma] ?? []).contains {
      [RelationType.support, .aid].contains(lexicon.triggers[$0].type)
        && lexicon.triggers[$0].contents.isEmpty
    }
    return helps && (chunks[chunk].preposition == "dans" || chunks[chunk].preposition == nil)
  }

  /// The one entity that the nearest noun phrase before `chunk` stands for.
  func nearest(before chunk: Int, without known: Set<Int> = []) -> [Referent]? {
    var index = chunk - 1
    while index >= 0, chunks[index].kind != .stop {
      if chunks[index].kind == .nominal {
        let found = referents(index, .agent).filter { !known.contains($0.entity) }
        if found.count == 1 { return found.map { $0.doubted(by: 0.25) } }
      }
      index -= 1
    }
    return nil
  }
}
