internal import RelgraphCore

/// What a document has spoken of so far: subjects, pairs and lists that pronouns and « les deux pays » take up.
struct Discourse: Sendable {
  /// Entities of the last subject.
  var lastSubject: [Int] = []
  /// The last two states or bodies that were spoken of together.
  var statePair: [Int] = []
  /// The last two persons who were spoken of together.
  var personPair: [Int] = []
  /// States of the last sentence that named any, in order.
  var lastStates: [Int] = []
  /// The state whose news this is, where the headline says so.
  var topic: Int?
  /// Grammatical gender by entity, where an article or a title showed it; true for feminine.
  var isFeminine: [Int: Bool] = [:]
  /// Every state seen so far.
  var states: Set<Int> = []

  /// Takes note of a finished sentence.
  ///
  /// `groups` are entities that coordination joined, `named` those that names and metonyms spoke of; each in
  /// order.
  mutating func close(groups: [[Int]], named: [Int], entities: [LocalEntity]) {
    let isActor = { (entity: Int) in entities[entity].type != .person }
    let mentionedStates = named.filter { entities[$0].type == .state }
    states.formUnion(mentionedStates)
    if !mentionedStates.isEmpty { lastStates = mentionedStates }
    if let pair = groups.first(where: { $0.count == 2 && $0.allSatisfy(isActor) }) {
      statePair = pair
    } else if mentionedStates.count == 2 {
      statePair = mentionedStates
    }
    let persons = named.filter { entities[$0].type == .person }
    if let pair = groups.first(where: { $0.count == 2 && !$0.contains(where: isActor) }) {
      personPair = pair
    } else if persons.count == 2 {
      personPair = persons
    }
  }

  /// Who « il », « elle », « ils » are, where that is safe.
  func pronoun(_ word: String, lexicon: WordClasses, entities: [LocalEntity]) -> [Int] {
    agreeing(lastSubject, with: word, lexicon: lexicon, entities: entities)
  }

  /// The antecedents, where they agree with a pronoun in number and gender; otherwise nothing.
  func agreeing(
    _ antecedents: [Int], with word: String, lexicon: WordClasses, entities: [LocalEntity]
  ) -> [Int] {
    if lexicon.contains(word, in: "subject-plural") {
      return antecedents.count > 1 ? antecedents : []
    }
    guard lexicon.contains(word, in: "subject-singular"), antecedents.count == 1,
      let entity = antecedents.first
    else { return [] }
    let feminine = lexicon.contains(word, in: "subject-feminine")
    if let known = entities[entity].gender {
      return (known == .feminine) == feminine ? [entity] : []
    }
    if let known = isFeminine[entity] { return known == feminine ? [entity] : [] }
    return [entity]
  }
}
