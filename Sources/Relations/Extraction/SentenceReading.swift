internal import RelgraphCore

/// One sentence with everything that rules ask about it.
struct SentenceReading {
  let document: TokenizedDocument
  let index: Int
  let items: [Item]
  let syntax: any SentenceSyntax
  let mentions: [LocalMention]
  let entities: [LocalEntity]
  let lexicon: RelationLexicon
  let discourse: Discourse
  /// States by an adjective or a one-word name that the document uses; see ``AdjectiveKey``.
  let statesByAdjective: [String: Int]

  var chunks: [Chunk] { syntax.chunks }

  /// Whether the sentence holds a word that hardly anything but sport uses.
  var isSport: Bool {
    document.lowered[document.sentences[index].tokens].contains {
      lexicon.words.contains(NounClasses.stem($0), in: .sport)
    }
  }

  /// The bytes of a chunk.
  func span(_ chunk: Int) -> Span { document.span(of: chunks[chunk].tokens) }

  func type(_ entity: Int) -> EntityType { entities[entity].type }

  /// Entities of the mentions, each once, in order.
  func entities(of own: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return own.map { mentions[$0].entity }.filter { seen.insert($0).inserted }
  }

  /// The state that a word inside a description names.
  func stateNamed(by word: String) -> Int? { statesByAdjective[AdjectiveKey.key(word)] }

  /// Whether a noun phrase only tells since when: « depuis novembre 2014 ».
  func isTime(_ chunk: Int) -> Bool {
    chunks[chunk].preposition == "depuis" || syntax.isTime(chunk)
  }

  /// Whether the verb at a chunk belongs to a class.
  func isVerb(_ chunk: Int, of group: SpeechClass) -> Bool {
    let verb = chunks[chunk].verb
    return lexicon.speech.contains(verb: verb.lemma, isReflexive: verb.isReflexive, in: group)
  }

  /// Whether the subject of a verb is somebody's: « son mandat ».
  func hasPossessiveSubject(_ verb: Int) -> Bool {
    guard case .chunks(let group)? = syntax.subject(of: verb) else { return false }
    return group.contains { chunks[$0].nominal.possessive != nil }
  }

  /// Whether « que » takes up the one phrase behind « c'est »: « c'est avec X que Y a signé ».
  func isCleft(_ subordinator: Int) -> Bool {
    guard subordinator > 1, chunks[subordinator].word.hasPrefix("qu"),
      chunks[subordinator - 1].kind == .nominal, chunks[subordinator - 2].kind == .verbal
    else { return false }
    let copula = subordinator - 2
    return chunks[copula].verb.lemma == "être"
      && (copula == 0 || ![.nominal, .subjectPronoun].contains(chunks[copula - 1].kind))
  }

  /// Who does what a verb says: its subject, or « par » behind a passive.
  func actor(of verb: Int) -> [Referent] {
    guard chunks[verb].verb.isPassive else {
      let found = referents(syntax.subject(of: verb), .agent)
      return found.isEmpty ? author(of: verb) : found
    }
    for group in syntax.complements(ofVerb: verb, preposition: "par")
    where !completesTopic(group, behind: verb) {
      let found = referents(isPole(verb) ? [group[0]] : group, .agent)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// « X a adopté une résolution condamnant Y »: who adopts, votes or publishes a text says what stands in it.
  private func author(of verb: Int) -> [Referent] {
    guard case .chunks(let subjects)? = syntax.subject(of: verb), subjects.count == 1,
      let text = subjects.first, text < verb, [nil, "pour"].contains(chunks[text].preposition),
      lexicon.nouns.contains(chunks[text].nominal.stem, in: .statement),
      chunks[verb].verb.form == .presentParticiple || chunks[verb - 1].kind == .relative,
      let above = (0..<text).last(where: { chunks[$0].kind == .verbal }),
      chunks[above].verb.form == .finite, !chunks[above].verb.isPassive,
      lexicon.speech.contains(verb: chunks[above].verb.lemma, in: .adoptingVerb),
      syntax.object(of: above).contains(text)
        // « voter en faveur d'une résolution »
        || syntax.complements(ofVerb: above, preposition: "pour").contains([text])
    else { return [] }
    return referents(syntax.subject(of: above), .agent).map { $0.doubted(by: 0.1) }
  }

  /// « des combats opposant les rebelles soutenus par X et l'armée de Y »: « et » joins those who fight.
  private func isPole(_ verb: Int) -> Bool {
    guard chunks[verb].verb.form == .pastParticiple else { return false }
    let border = (max(0, verb - 4)..<verb).last {
      chunks[$0].kind != .nominal || chunks[$0].preposition == "entre"
    }
    guard let border else { return false }
    return chunks[border].kind == .nominal
      || chunks[border].kind == .verbal && chunks[border].verb.form == .presentParticiple
        && lexicon.speech.contains(verb: chunks[border].verb.lemma, in: .linkingVerb)
  }

  /// « interrogé sur la livraison par X de drones »: X delivers, and does not ask.
  func completesTopic(_ group: [Int], behind verb: Int) -> Bool {
    guard let first = group.first, first > verb + 1 else { return false }
    var noun = first - 1
    while noun > verb + 1, chunks[noun].kind == .nominal, chunks[noun].preposition == "de" {
      noun -= 1
    }
    guard chunks[noun].kind == .nominal, let preposition = chunks[noun].preposition,
      ["sur", "sujet", "suite", "après", "avant", "lors", "depuis"].contains(preposition)
        || lexicon.words.contains(preposition, in: .occasion)
    else { return false }
    // « isolé depuis la prise du pouvoir par X »
    let isOccasion = noun < first - 1 && lexicon.words.contains(preposition, in: .occasion)
    return isOccasion || lexicon.nounTriggers[chunks[noun].nominal.stem] != nil
  }

  /// The preposition of a relative pronoun: « avec lequel », « auquel ».
  func preposition(ofRelative chunk: Int) -> String? {
    let word = chunks[chunk].word
    if word.hasPrefix("auquel") || word.hasPrefix("auxquel") { return "à" }
    if word.hasPrefix("duquel") || word.hasPrefix("desquel") { return "de" }
    let item = chunks[chunk].items.lowerBound - 1
    guard item >= 0, items[item].kind == .preposition else { return nil }
    return items[item].word
  }

  /// Whether the noun phrase speaks of an attack or a war.
  func isAttack(_ chunk: Int) -> Bool {
    (lexicon.nounTriggers[chunks[chunk].nominal.stem] ?? []).contains {
      lexicon.triggers[$0].type == .assault
    }
  }

  /// Whom the sentence names behind an attack as those who suffer it: « l'invasion de X », unlike « l'offensive de X ».
  func attacked() -> Set<Int> {
    var result: Set<Int> = []
    for index in chunks.indices.dropFirst()
    where chunks[index].preposition == "de" && chunks[index - 1].kind == .nominal {
      if isSuffered(index - 1) { result.formUnion(entities(of: chunks[index].nominal.names)) }
    }
    return result
  }

  /// Whether « de » behind a noun phrase that speaks of an attack brings who suffers it.
  private func isSuffered(_ chunk: Int) -> Bool {
    (lexicon.nounTriggers[chunks[chunk].nominal.stem] ?? []).contains {
      guard lexicon.triggers[$0].type == .assault,
        case .directed(_, let targets) = lexicon.triggers[$0].ends
      else { return false }
      return targets.contains(.preposition("de"))
    }
  }

  /// States that the sentence names only as those who report it: « selon Washington », « selon des responsables
  /// américains ».
  func reported() -> Set<Int> {
    func named(_ chunks: [Chunk]) -> Set<Int> {
      Set(entities(of: chunks.flatMap { $0.nominal.names + $0.nominal.demonyms }))
    }
    return named(chunks.filter { $0.preposition == "selon" })
      .subtracting(named(chunks.filter { $0.preposition != "selon" }))
  }

  /// Persons who stand in a clause of their own right beside its subject: objects and complements of a finite verb.
  func bystanders() -> Set<Int> {
    var result: Set<Int> = []
    for index in chunks.indices
    where chunks[index].kind == .nominal && chunks[index].preposition != "par" {
      let persons = entities(of: chunks[index].nominal.names).filter { type($0) == .person }
      guard !persons.isEmpty, let verb = syntax.clauseVerb(of: index),
        chunks[verb].verb.form == .finite
      else { continue }
      let subject = referents(syntax.subject(of: verb), .agent).map(\.entity)
      result.formUnion(persons.filter { !subject.contains($0) })
    }
    return result
  }

  /// The stem of an item's word.
  func stem(_ item: Int) -> String { NounClasses.stem(items[item].word) }

  /// The chunk before a verb, or before the phrases that are joined as its subject: « que X et Y ont accusé ».
  func beforeSubject(of verb: Int) -> Int {
    guard case .chunks(let group)? = syntax.subject(of: verb), group.count > 1,
      let first = group.min(), first > 0, first < verb
    else { return verb - 1 }
    return first - 1
  }
}
