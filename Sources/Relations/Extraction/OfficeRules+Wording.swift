internal import RelgraphCore

extension OfficeRules {
  /// The role as written, without a state's adjective and the name.
  func roleText(_ role: Role, chunk index: Int) -> String? {
    if reading.items[role.item].kind == .description {
      return reading.document.document.text[
        reading.document.span(of: reading.items[role.item].tokens)]
    }
    var start = role.item
    while start > chunks[index].items.lowerBound, reading.items[start - 1].kind == .noun,
      reading.lexicon.words.contains(reading.items[start - 1].word, in: .adjectiveBefore)
        || reading.lexicon.roles.kind(of: reading.items[start - 1].word) != nil
    {
      start -= 1
    }
    let limit = role.chain.last.map { chunks[$0].items.upperBound } ?? role.item + 1
    // « ministre russe de la Défense »: the adjective is left out, what follows it belongs to the role.
    var pieces: [Range<Int>] = [start..<(role.item + 1)]
    var item = role.item + 1
    while item < limit, reading.items[item].kind != .name, reading.items[item].kind != .description
    {
      if reading.items[item].kind == .demonym {
        pieces.append((item + 1)..<(item + 1))
      } else {
        pieces[pieces.count - 1] = pieces[pieces.count - 1].lowerBound..<(item + 1)
      }
      item += 1
    }
    let words = pieces.map { text(of: $0) }.filter { !$0.isEmpty }.joined(separator: " ")
    // « celui de la Justice » is told with the noun that the pronoun takes up.
    let written = reading.document.lowered[reading.items[role.item].tokens.lowerBound]
    guard reading.lexicon.words.contains(written, in: .neutral), words.hasPrefix(written) else {
      return words
    }
    return reading.items[role.item].word + words.dropFirst(written.count)
  }

  /// The characters of some items, small words at their end left out.
  private func text(of items: Range<Int>) -> String {
    var end = items.upperBound
    while end > items.lowerBound, reading.items[end - 1].kind != .noun { end -= 1 }
    guard end > items.lowerBound else { return "" }
    let tokens =
      reading.items[items.lowerBound].tokens.lowerBound..<reading.items[end - 1].tokens.upperBound
    return reading.document.document.text[reading.document.span(of: tokens)]
  }

  /// Whether the role is held, was held or will be.
  func modality(_ role: Role, chunk index: Int, _ rule: String) -> Modality {
    // « le président russe déchu », « le président déchu X »
    for item in chunks[index].items where item <= role.item + 2 {
      let word = reading.items[item].word
      if word.hasPrefix("ex-") || reading.lexicon.speech.contains(word: word, in: .pastAdjective) {
        return .historical
      }
      if reading.lexicon.speech.contains(word: word, in: .planAdjective) { return .planned }
      if reading.lexicon.speech.contains(word: word, in: .doubtAdjective) { return .hypothetical }
    }
    if reading.items[role.item].kind == .description {
      let words = reading.document.lowered[reading.items[role.item].tokens]
      if words.contains(where: { reading.lexicon.speech.contains(word: $0, in: .pastAdjective) }) {
        return .historical
      }
    }
    if rule == Self.departureRule { return .historical }
    return verb(of: rule, at: index).map(ModalityRules(reading: reading).tenure(by:)) ?? .asserted
  }

  /// What tells of an office by a noun of leaving it.
  static let departureRule = "departure"
  /// What tells of an office by a verb of being or becoming.
  static let predicateRule = "predicate"

  /// The verb that gives the office: « n'est pas ministre », « sera nommée ministre », « n'a pas nommé X ministre ».
  private func verb(of rule: String, at index: Int) -> Int? {
    // « remplacera X comme ministre »
    if rule == "appointment", let verb = self.verb(beforeRole: index) { return verb }
    let verb = (max(0, index - 4)..<index).last { chunks[$0].kind != .nominal }
    guard let verb, chunks[verb].kind == .verbal, chunks[verb].verb.form != .pastParticiple else {
      return nil
    }
    switch rule {
    case Self.predicateRule: return verb == index - 1 ? verb : nil
    case "appointment": return verb
    case "name-title": return reading.isVerb(verb, of: .appointment) ? verb : nil
    default: return nil
    }
  }
}
