internal import Linguistics
internal import RelgraphCore

/// Who did what to whom.
struct Deed: Sendable {
  let type: RelationType
  let source: Int
  let target: Int
  /// The sentence that told it, as an index into the document's.
  let sentence: Int
}

/// What the sentence read last leaves for the next one.
struct LastSentence: Sendable {
  /// Entities of the last subject; one that says « son mandat » or only quotes leaves it as it was.
  var subject: [Int] = []
  /// Who said something, and who did what it tells: whose « ces propos », « cette décision » are.
  var speaker: [Int] = []
  var doer: [Int] = []
  /// Whom names and metonyms spoke of, in order.
  var named: [Int] = []
  /// Whom it spoke of by name or description, in the order of their last mention.
  var mentioned: [(entity: Int, isPlural: Bool)] = []
  /// Persons whom a pronoun may mean instead of its subject.
  var rivals: Set<Int> = []
}

/// What a document has spoken of so far: subjects, pairs and lists that pronouns and « les deux pays » take up.
struct Discourse: Sendable {
  var last = LastSentence()
  var leaders = Leaders()
  /// Deeds that the text told of, in order.
  var deeds: [Deed] = []
  /// The last two states or bodies that were spoken of together, and whether the last sentence itself joined them.
  private var statePair: [Int] = []
  private var isPairFresh = false
  /// The last two persons who were spoken of together.
  private(set) var personPair: [Int] = []
  /// States of the last sentence that named any, in order.
  private(set) var lastStates: [Int] = []
  /// States that the last two sentences spoke of, by adjectives too.
  private var recentStates: [Set<Int>] = []
  /// How often each state was named so far.
  private var mentionsByState: [Int: Int] = [:]
  /// The state whose news this is, where the headline says so.
  var topic: Int?
  /// The latest year that the text names, for texts that bear no date.
  var latestYear: Int?
  /// Grammatical gender by entity, where an article or a title showed it; true for feminine.
  var isFeminine: [Int: Bool] = [:]
  /// Whom names and metonyms spoke of before, and whom those of the first sentence did, in order.
  private(set) var everNamed: Set<Int> = []
  private(set) var firstNamed: [Int]?

  /// What « les deux pays » are: those just joined by « et », else the two that the text mostly speaks of, else the
  /// last two that were named together.
  var statesSpokenOf: [Int]? {
    if isPairFresh, statePair.count == 2 { return statePair }
    var recent: Set<Int> = []
    for states in recentStates.reversed() {
      recent.formUnion(states)
      if recent.count == 2 { return recent.sorted() }
      if recent.count > 2 { break }
    }
    // « … leur allié X. Les deux pays … »: a third whom the last sentence spoke of is one of them.
    func isOfLast(_ pair: [Int]) -> Bool {
      recentStates.last.map { $0.isSubset(of: pair) } ?? true
    }
    if let pair = mainStates { return isOfLast(pair) ? pair : nil }
    return statePair.count == 2 && isOfLast(statePair) ? statePair : nil
  }

  /// Those who are « les deux dirigeants », « les deux ministres ».
  func leaderPair(called noun: String) -> [Int]? { leaders.pair(called: noun, of: mainStates) }

  /// The two states of which the text speaks twice as often as of any third.
  private var mainStates: [Int]? {
    let ranked = mentionsByState.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard ranked.count >= 2, ranked[1].value >= 2,
      ranked.count == 2 || ranked[1].value >= 2 * ranked[2].value
    else { return nil }
    return [ranked[0].key, ranked[1].key].sorted()
  }

  /// Takes note of whom a sentence named, in order.
  mutating func note(named: [Int]) {
    everNamed.formUnion(named)
    firstNamed = firstNamed ?? named
  }

  /// Takes note of a mention of a state.
  mutating func note(mentionOf state: Int) { mentionsByState[state, default: 0] += 1 }

  /// Takes note of the states that a sentence spoke of in any way.
  mutating func note(states: Set<Int>) {
    guard !states.isEmpty else { return }
    recentStates = recentStates.suffix(1) + [states]
  }

  /// Takes note of a finished sentence.
  ///
  /// `groups` are entities that coordination joined, `named` those that names and metonyms spoke of; each in
  /// order.
  mutating func close(groups: [[Int]], named: [Int], entities: [LocalEntity]) {
    let isActor = { (entity: Int) in entities[entity].type != .person }
    let mentionedStates = named.filter { entities[$0].type == .state }
    if !mentionedStates.isEmpty { lastStates = mentionedStates }
    last.named = named
    isPairFresh = false
    if let pair = groups.first(where: { $0.count == 2 && $0.allSatisfy(isActor) }) {
      statePair = pair
      isPairFresh = true
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
  ///
  /// « X et Y ont été écartés par Z. Il … »: behind several subjects, the one other person whom the sentence named.
  func pronoun(_ word: String, lexicon: WordClasses, entities: [LocalEntity]) -> [Int] {
    guard last.subject.count > 1, lexicon.contains(word, in: .subjectSingular) else {
      return agreeing(last.subject, with: word, lexicon: lexicon, entities: entities)
    }
    let others = last.named.filter {
      entities[$0].type == .person && !last.subject.contains($0)
    }
    return agreeing(others, with: word, lexicon: lexicon, entities: entities)
  }

  /// The antecedents, where they agree with a pronoun in number and gender; otherwise nothing.
  func agreeing(
    _ antecedents: [Int], with word: String, lexicon: WordClasses, entities: [LocalEntity]
  ) -> [Int] {
    if lexicon.contains(word, in: .subjectPlural) {
      return antecedents.count > 1 ? antecedents : []
    }
    guard lexicon.contains(word, in: .subjectSingular), antecedents.count == 1,
      let entity = antecedents.first
    else { return [] }
    let feminine = lexicon.contains(word, in: .subjectFeminine)
    if let known = entities[entity].gender {
      return (known == .feminine) == feminine ? [entity] : []
    }
    if let known = isFeminine[entity] { return known == feminine ? [entity] : [] }
    return [entity]
  }
}
