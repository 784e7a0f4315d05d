internal import RelgraphCore

/// Whom a relative pronoun takes up: « X, que Y menace », « X, avec lequel Y négocie ».
extension PlaceFiller {
  /// « le pays que X menace »: the antecedent is the object.
  func relativeObject() -> Int? {
    let start = reading.beforeSubject(of: frame.head)
    var index = start
    while index > 0, index > start - 4 {
      let chunk = reading.chunks[index]
      if chunk.kind == .relative {
        guard chunk.word.hasPrefix("qu"), chunk.word != "qui" else { return nil }
        return antecedent(of: index)
      }
      guard chunk.kind == .nominal || chunk.kind == .subjectPronoun else { return nil }
      index -= 1
    }
    return nil
  }

  /// « X, avec lequel Y négocie », « X, à qui Y a refusé de livrer »: whom a relative pronoun behind a preposition takes up.
  func relative(behind preposition: String) -> Int? {
    let start = reading.beforeSubject(of: frame.head)
    var index = start
    while index > 0, index > start - 5 {
      let chunk = reading.chunks[index]
      switch chunk.kind {
      case .relative:
        return reading.preposition(ofRelative: index) == preposition
          ? antecedent(of: index) : nil
      // « C'est avec X que Y a signé »
      case .subordinator where reading.isCleft(index):
        return reading.chunks[index - 1].preposition == preposition ? index - 1 : nil
      case .nominal, .subjectPronoun: index -= 1
      case .verbal where syntax.governor(of: frame.head) == index: index -= 1
      default: return nil
      }
    }
    return nil
  }

  /// The noun phrase that a relative pronoun takes up: right before it, or before an aside.
  private func antecedent(of relative: Int) -> Int? {
    var index = relative - 1
    while index > 0, reading.chunks[index].kind == .comma { index -= 1 }
    guard index >= 0, reading.chunks[index].kind == .nominal else { return nil }
    guard index < relative - 1 else { return index }
    // « X, ministre de Y, que Z accuse »
    return beforeAside(index) ?? syntax.apposedName(endingAt: index) ?? index
  }

  /// « X, exilé en Y, que Z soutient »: the name before an aside of a participle and a place.
  private func beforeAside(_ end: Int) -> Int? {
    var index = end
    while index > 0, reading.chunks[index].kind == .nominal,
      reading.chunks[index].preposition != nil
    {
      index -= 1
    }
    guard index > 1, index < end, isPredicate(index),
      reading.chunks[index - 1].kind == .comma, reading.chunks[index - 2].kind == .nominal,
      reading.chunks[index - 2].isNameOnly,
      reading.entities(of: reading.chunks[end].nominal.names)
        .allSatisfy({ reading.type($0) == .state })
    else { return nil }
    return index - 2
  }

  /// « exilé », « réfugié »: a participle, or a noun that nothing introduces.
  private func isPredicate(_ index: Int) -> Bool {
    let chunk = reading.chunks[index]
    if chunk.kind == .verbal { return chunk.verb.form == .pastParticiple }
    return chunk.kind == .nominal && chunk.nominal.names.isEmpty && chunk.nominal.determiner == nil
      && chunk.nominal.number == nil && !syntax.isTime(index)
      && chunk.nominal.demonyms.isEmpty && chunk.nominal.descriptions.isEmpty
      && chunk.nominal.words.first.map { isParticiple(reading.items[$0].word) } ?? false
  }

  private func isParticiple(_ word: String) -> Bool {
    ["é", "ée", "és", "ées"].contains { word.hasSuffix($0) }
  }
}
