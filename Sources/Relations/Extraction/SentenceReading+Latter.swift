internal import RelgraphCore

extension SentenceReading {
  /// Whom « ce dernier », « celle-ci » stand for: who was named last and agrees; nothing for other phrases.
  func latter(_ index: Int) -> [Referent]? {
    guard let head = chunks[index].nominal.head,
      lexicon.words.contains(items[head].word, in: .latter)
    else { return nil }
    let word = items[head].word
    let isPlural = word.hasPrefix("ceux") || word.hasPrefix("celles")
    let isFeminine = word.hasPrefix("celle")
    var position = index - 1
    while position >= 0 {
      if chunks[position].kind == .nominal, chunks[position].nominal.isPlural == isPlural {
        let found = entities(
          of: chunks[position].nominal.names + chunks[position].nominal.descriptions)
        if let last = found.last, let isMeant = agrees(last, isFeminine: isFeminine) {
          return isMeant || isPlural ? [Referent(entity: last, chunk: index, doubt: 0.2)] : []
        }
      }
      position -= 1
    }
    return ofLastSentence(isPlural: isPlural, isFeminine: isFeminine, at: index)
  }

  private func ofLastSentence(isPlural: Bool, isFeminine: Bool, at index: Int) -> [Referent] {
    for earlier in discourse.last.mentioned.reversed() where earlier.isPlural == isPlural {
      guard let isMeant = agrees(earlier.entity, isFeminine: isFeminine) else { continue }
      return isMeant || isPlural
        ? [Referent(entity: earlier.entity, chunk: index, doubt: 0.25)] : []
    }
    return []
  }

  /// Whether the entity's gender is the pronoun's; false where it is not known, nothing where it is the other one.
  private func agrees(_ entity: Int, isFeminine: Bool) -> Bool? {
    let gender = entities[entity].gender.map { $0 == .feminine } ?? discourse.isFeminine[entity]
    guard let gender = gender ?? genderOfName(entity) else { return type(entity) == .person }
    return gender == isFeminine ? true : nil
  }

  /// « la Grèce », « le Kenya »: a state's name that ends in « e » is feminine, but for a few.
  private func genderOfName(_ entity: Int) -> Bool? {
    guard type(entity) == .state else { return nil }
    let name = entities[entity].name.lowercased()
    return name.hasSuffix("e") && !lexicon.words.contains(name, in: .masculine)
  }
}
