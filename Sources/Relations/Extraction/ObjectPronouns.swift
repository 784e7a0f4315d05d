internal import Linguistics
internal import RelgraphCore

/// Tells whom an object pronoun before a verb stands for: « X a reçu Y et l'a félicité », « Z lui a livré des armes ».
///
/// Only where one antecedent is left: of one number and gender, and not the one who acts.
struct ObjectPronouns {
  let reading: SentenceReading
  private var chunks: [Chunk] { reading.chunks }
  private var words: WordClasses { reading.lexicon.words }

  /// Whom the direct object pronoun of the verb at `verb` stands for, where the verb takes people and states.
  ///
  /// « X a présenté un plan. Y l'a rejeté » speaks of the plan, so that verbs which take things have no antecedent here.
  func accusative(of verb: Int) -> [Referent] {
    let group = chunks[verb].verb
    guard let clitic = group.clitic, words.contains(clitic, in: .objectClitic),
      reading.lexicon.speech.contains(verb: group.lemma, in: .animateObject)
    else { return [] }
    return antecedent(of: clitic, verb)
  }

  /// Whom « lui » or « leur » before the verb at `verb` stand for.
  func dative(of verb: Int) -> [Referent] {
    guard let clitic = chunks[verb].verb.clitic, clitic == "lui" || clitic == "leur" else {
      return []
    }
    return antecedent(of: clitic, verb)
  }

  private func antecedent(of clitic: String, _ verb: Int) -> [Referent] {
    // Whoever speaks in a quotation has spoken of others before.
    if chunks[verb].isQuoted { return [] }
    let actors = Set(reading.referents(reading.syntax.subject(of: verb), .agent).map(\.entity))
    let isPlural = clitic == "les" || clitic == "leur"
    if !isPlural, let other = partner(of: actors, before: verb) { return [other] }
    let near = groups(before: verb, clitic, isPlural: isPlural, without: actors)
    if near.count == 1 { return near[0].members.map { $0.doubted(by: 0.2) } }
    if near.count > 1 {
      let kept = ofVerb(before: verb, near)
      return kept.count == 1 ? kept[0].members.map { $0.doubted(by: 0.25) } : []
    }
    guard !spokenOf(before: verb, actors) else { return [] }
    return ofLastSentence(clitic, isPlural: isPlural, without: actors, verb)
  }

  /// « entre X et Y, qui lui livre des armes »: X, with whom the relative clause's antecedent is joined.
  private func partner(of actors: Set<Int>, before verb: Int) -> Referent? {
    guard let pronoun = (0..<verb).last(where: { chunks[$0].kind == .relative }),
      chunks[pronoun].word == "qui", pronoun > 1
    else { return nil }
    let last = chunks[pronoun - 1].kind == .comma ? pronoun - 2 : pronoun - 1
    guard chunks[last].kind == .nominal else { return nil }
    let joined = reading.syntax.coordination(of: last)
    guard joined.count == 2, joined[1] == last,
      Set(reading.referents(last, .agent).map(\.entity)) == actors
    else { return nil }
    let others = reading.referents(joined[0], .agent)
    return others.count == 1 ? others[0].doubted(by: 0.2) : nil
  }

  /// Noun phrases that coordination joins, and whom they stand for.
  private struct Group {
    let chunks: [Int]
    let members: [Referent]
  }

  /// The groups before `verb` in its sentence that agree with the pronoun, each set of entities once.
  private func groups(
    before verb: Int, _ clitic: String, isPlural: Bool, without actors: Set<Int>
  ) -> [Group] {
    var found: [Group] = []
    var done: Set<Int> = []
    for index in 0..<verb where chunks[index].kind == .nominal && !done.contains(index) {
      let joined = reading.syntax.coordination(of: index)
      done.formUnion(joined)
      guard !["en", "dans", "selon", "sujet", "suite", "lors"].contains(chunks[index].preposition)
      else {
        continue
      }
      let members = reading.referents(joined, .agent)
      guard !members.isEmpty, members.allSatisfy({ !actors.contains($0.entity) }),
        isPlural == (joined.count > 1 || chunks[index].nominal.isPlural || members.count > 1),
        members.count > 1 || agrees(members[0].entity, with: clitic),
        !found.contains(where: { $0.members.map(\.entity) == members.map(\.entity) })
      else { continue }
      found.append(Group(chunks: joined, members: members))
    }
    return found
  }

  /// Of several groups those that the verb before acts upon: « X a envahi Y, allié de Z, pour le punir ».
  private func ofVerb(before verb: Int, _ groups: [Group]) -> [Group] {
    let above = (0..<verb).last {
      chunks[$0].kind == .verbal && chunks[$0].verb.form != .pastParticiple
    }
    guard let above else { return [] }
    let syntax = reading.syntax
    let suffering = Set(
      syntax.object(of: above)
        + syntax.complements(ofVerb: above, preposition: "à").flatMap { $0 }
        + syntax.complements(ofVerb: above, preposition: "avec").flatMap { $0 })
    return groups.filter { !suffering.isDisjoint(with: $0.chunks) }
  }

  /// Whether somebody else was named before the verb, who may be meant though he does not agree.
  private func spokenOf(before verb: Int, _ actors: Set<Int>) -> Bool {
    (0..<verb).contains { index in
      chunks[index].kind == .nominal
        && reading.entities(of: chunks[index].nominal.names).contains { !actors.contains($0) }
    }
  }

  private func ofLastSentence(
    _ clitic: String, isPlural: Bool, without actors: Set<Int>, _ verb: Int
  ) -> [Referent] {
    var last = reading.discourse.last.subject
    if !isPlural, last.count == 1, actors.contains(last[0]) {
      // « X a reçu Y. X lui a demandé … »: the only other who was named.
      last = reading.discourse.last.named.filter {
        !actors.contains($0) && reading.type($0) == .person
      }
      guard last.count == 1, !reading.isParallel, agrees(last[0], with: clitic) else { return [] }
      return [Referent(entity: last[0], chunk: verb, doubt: 0.3)]
    }
    guard !last.isEmpty, !reading.isParallel,
      reading.discourse.last.rivals.subtracting(last).isEmpty,
      last.allSatisfy({ !actors.contains($0) }),
      isPlural == (last.count > 1 || isPluralName(last[0])),
      last.count > 1 || agrees(last[0], with: clitic),
      // « X a rencontré Y. Z l'a accusé »: a state or body only where nobody else was named.
      last.count > 1 || reading.type(last[0]) == .person || reading.discourse.last.named == last
    else { return [] }
    return last.map { Referent(entity: $0, chunk: verb, doubt: 0.3) }
  }

  private func isPluralName(_ entity: Int) -> Bool {
    reading.type(entity) != .person && reading.entities[entity].name.hasSuffix("s")
  }

  /// Whether the entity's gender, where it is known, is the pronoun's.
  func agrees(_ entity: Int, with clitic: String) -> Bool {
    guard clitic == "le" || clitic == "la" else { return true }
    let isFeminine =
      reading.entities[entity].gender.map { $0 == .feminine }
      ?? reading.discourse.isFeminine[entity]
    return isFeminine.map { $0 == (clitic == "la") } ?? true
  }
}
