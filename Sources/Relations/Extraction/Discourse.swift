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

/// What a document has spoken of so far: subjects, pairs and lists that pronouns and « les deux pays » take up.
struct Discourse: Sendable {
  /// Entities of the last subject.
  var lastSubject: [Int] = []
  /// Who said something in the last sentence, and who did what it tells: whose « ces propos », « cette décision » are.
  var lastSpeaker: [Int] = []
  var lastDoer: [Int] = []
  /// Deeds that the text told of, in order.
  var deeds: [Deed] = []
  /// The last two states or bodies that were spoken of together.
  var statePair: [Int] = []
  /// The last two persons who were spoken of together.
  var personPair: [Int] = []
  /// States of the last sentence that named any, in order.
  var lastStates: [Int] = []
  /// States that the last two sentences spoke of, by adjectives too.
  private var recentStates: [Set<Int>] = []
  /// The state or body by person whose office the text told, and these persons in the order of their last mention.
  private var offices: [Int: Int] = [:]
  private var leaders: [Int] = []
  /// Words of the offices that the text gave, by person.
  private var roles: [Int: Set<String>] = [:]
  /// The states and bodies of which the text gave a person an office that one holds at a time.
  private var singleOffices: [Int: Set<Int>] = [:]
  /// Words of offices that the text said to be over, and of those said to be held, by person and state or body.
  private var formerRoles: [Pair: Set<String>] = [:]
  private var heldRoles: [Pair: Set<String>] = [:]
  /// The sentence that last named each of them, and the number of the next one.
  private var lastNaming: [Int: Int] = [:]
  private var sentence = 0
  private var isTitled: Set<Int> = []
  /// The state whose news this is, where the headline says so.
  var topic: Int?
  /// The latest year that the text names, for texts that bear no date.
  var latestYear: Int?
  /// Grammatical gender by entity, where an article or a title showed it; true for feminine.
  var isFeminine: [Int: Bool] = [:]
  /// How often each state was named so far.
  var mentionsByState: [Int: Int] = [:]
  /// Whom names and metonyms of the last sentence spoke of, in order.
  var lastNamed: [Int] = []
  /// Whom names and metonyms spoke of before, and whom those of the first sentence did, in order.
  var everNamed: Set<Int> = []
  var firstNamed: [Int]?
  /// Persons of the last sentence whom a pronoun may mean instead of its subject.
  var lastRivals: Set<Int> = []
  /// Whom the last sentence spoke of by name or description, in the order of their last mention.
  var lastMentioned: [(entity: Int, isPlural: Bool)] = []
  /// Whether the last sentence itself joined ``statePair``.
  var isPairFresh = false

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

  /// Those who lead the two states that the text mostly speaks of, or the last two who were named and whom the text
  /// gave an office, not both of one state.
  ///
  /// Of « les deux ministres », « les deux présidents » none is one who is known to be something else.
  func leaderPair(called noun: String) -> [Int]? {
    let leaders = self.leaders.filter { person in
      guard Self.titles.contains(noun), let roles = roles[person] else { return true }
      return roles.contains { $0.hasPrefix(noun) || $0 == "homologue" }
    }
    guard let last = leaders.last,
      let other = leaders.dropLast().last(where: {
        offices[$0] != offices[last] || offices[last] == nil
      }), let first = lastNaming[other], let second = lastNaming[last]
    else { return nil }
    if leaders.count == 2 || first == second, second == sentence - 1 { return [other, last] }
    if let states = mainStates {
      let pair = states.compactMap { state in leaders.last { offices[$0] == state } }
      if pair.count == 2 { return pair }
    }
    // Two of several, named far apart, are no pair.
    return leaders.count == 2 || second - first <= 1 ? [other, last] : nil
  }

  /// Of these it matters who bears them.
  private static let titles: Set<String> = ["ministre", "président"]

  /// Takes note of the words of the offices that the text gave.
  mutating func note(roles found: [(person: Int, role: String)]) {
    for (person, role) in found {
      roles[person, default: []].formUnion(role.lowercased().split(separator: " ").map(String.init))
    }
  }

  /// A person and the state or body of an office.
  private struct Pair: Hashable {
    let person: Int
    let body: Int
  }

  /// Takes note of which offices are over and which are held; what a description alone tells says neither.
  mutating func note(_ found: [LocalRelation]) {
    for office in found {
      if office.modality == .historical {
        formerRoles[Self.pair(office), default: []].formUnion(Self.words(office))
      } else if office.modality == .asserted, office.rule != OfficeRules.descriptionRule {
        heldRoles[Self.pair(office), default: []].formUnion(Self.words(office))
      }
    }
  }

  /// Whether the text has told of the office only as of one that is over.
  func isOver(_ office: LocalRelation) -> Bool {
    let words = Self.words(office)
    guard let former = formerRoles[Self.pair(office)], !words.isDisjoint(with: former) else {
      return false
    }
    return heldRoles[Self.pair(office)]?.isDisjoint(with: words) ?? true
  }

  private static func pair(_ office: LocalRelation) -> Pair {
    Pair(person: office.source, body: office.target)
  }

  private static func words(_ office: LocalRelation) -> Set<String> {
    Set((office.role ?? "").lowercased().split(separator: " ").map(String.init))
  }

  /// The two states of which the text speaks twice as often as of any third.
  private var mainStates: [Int]? {
    let ranked = mentionsByState.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard ranked.count >= 2, ranked[1].value >= 2,
      ranked.count == 2 || ranked[1].value >= 2 * ranked[2].value
    else { return nil }
    return [ranked[0].key, ranked[1].key].sorted()
  }

  /// The state or body whose office the text gave a person.
  func office(of person: Int) -> Int? { offices[person] }

  /// The one state or body of which the text gave a person an office that one holds at a time.
  func singleOffice(of person: Int) -> Int? {
    guard let bodies = singleOffices[person], bodies.count == 1 else { return nil }
    return bodies.first
  }

  /// Takes note of offices that one holds at a time.
  mutating func note(singleOffices found: [(person: Int, of: Int)]) {
    for office in found { singleOffices[office.person, default: []].insert(office.of) }
  }

  /// Whether more than two who lead were named.
  var hasSeveralLeaders: Bool { leaders.count > 2 }

  /// Takes note of offices that a sentence told of, of whom it gave a title, and of `persons` whom it named, in order.
  mutating func note(offices found: [(person: Int, of: Int)], titled: [Int], persons: [Int]) {
    for office in found { offices[office.person] = office.of }
    isTitled.formUnion(titled)
    for person in persons where offices[person] != nil || isTitled.contains(person) {
      leaders.removeAll { $0 == person }
      leaders.append(person)
      lastNaming[person] = sentence
    }
    sentence += 1
  }

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
    lastNamed = named
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
    guard lastSubject.count > 1, lexicon.contains(word, in: .subjectSingular) else {
      return agreeing(lastSubject, with: word, lexicon: lexicon, entities: entities)
    }
    let others = lastNamed.filter {
      entities[$0].type == .person && !lastSubject.contains($0)
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
