/// Of whom relative pronouns and participles speak.
extension ShallowSyntax {
  /// « Sanctionné par X, Y proteste »: what a participle at the front of a sentence is said of.
  func heading(_ verb: Int) -> Int? {
    guard verb == 0 || chunks[verb - 1].kind == .stop,
      let comma = (agentsEnd(verb)..<min(chunks.count, agentsEnd(verb) + 9)).first(where: {
        // « Accusé par X d'avoir aidé Y, Z … »
        chunks[$0].kind != .nominal
          && !(chunks[$0].kind == .verbal && chunks[$0].verb.form == .infinitive)
          && !(chunks[$0].kind == .coordinator)
      }),
      chunks[comma].kind == .comma, comma + 1 < chunks.count, chunks[comma + 1].isBare
    else { return nil }
    return comma + 1
  }

  /// Behind the last of those who do what a participle says: « soutenu par X, Y et Z ».
  private func agentsEnd(_ verb: Int) -> Int {
    guard verb + 1 < chunks.count, chunks[verb + 1].kind == .nominal else { return verb + 1 }
    return (coordination(of: verb + 1).last ?? verb) + 1
  }

  /// The noun phrase that a relative pronoun or participle speaks of.
  func antecedent(of position: Int, agreeing verb: Int? = nil) -> Int? {
    var index = position - 1
    while index >= 0, chunks[index].kind == .comma || chunks[index].kind == .dash { index -= 1 }
    // « un groupe armé soutenu par »: another participle of the same noun comes between.
    while index > 0, chunks[index].kind == .verbal, chunks[index].verb.form == .pastParticiple,
      chunks[index].items.count == 1, chunks[position].kind == .verbal
    {
      index -= 1
    }
    guard index >= 0, chunks[index].kind == .nominal else { return nil }
    let isPlural = chunks[verb ?? position].verb.isPlural
    // Climb « le chef de l'armée de X » while the number does not agree.
    var position = index
    while position > 0, chunks[position].nominal.isPlural != isPlural || isTime(position),
      chunks[position].preposition != nil, chunks[position - 1].kind == .nominal
    {
      position -= 1
    }
    let found = chunks[position].nominal.isPlural == isPlural ? position : index
    return apposed(to: found, before: index) ?? found
  }

  func apposedName(endingAt noun: Int) -> Int? { apposed(to: noun, before: noun) }

  /// « X, responsable de Y, qui »: the name before an apposition.
  private func apposed(to found: Int, before index: Int) -> Int? {
    var head = found
    while head > 0, chunks[head].preposition != nil, chunks[head - 1].kind == .nominal { head -= 1 }
    guard head >= 2, chunks[head].preposition == nil, chunks[head].nominal.names.isEmpty,
      chunks[head - 1].kind == .comma, index + 1 < chunks.count,
      chunks[head - 2].kind == .nominal, chunks[head - 2].isNameOnly,
      chunks[index + 1].kind == .comma || isPredicated(head, before: index + 1)
    else { return nil }
    return head - 2
  }

  /// « X, un groupe soutenu par Y », « X, groupe soutenu par Y »: the apposition goes on with a participle.
  private func isPredicated(_ head: Int, before verb: Int) -> Bool {
    chunks[verb].kind == .verbal && chunks[verb].verb.form == .pastParticiple
      && chunks[verb].verb.isPassive
      && (chunks[head].nominal.isIndefinite || chunks[head].nominal.determiner == nil)
      && isBareNoun(chunks[head].nominal)
  }

  func coordinatedAntecedent(_ index: Int, _ verb: Int) -> [Int] {
    chunks[verb].verb.isPlural && !chunks[index].nominal.isPlural
      ? coordination(of: index) : [index]
  }
}
