internal import RelgraphCore

/// Who acts where an attack is the grammatical agent.
extension PlaceFiller {
  /// « une frappe israélienne a tué X », « X a été visé par un attentat revendiqué par Y »: whose the attack is.
  func striking() -> [Referent] {
    guard frame.trigger.type == .assault else { return [] }
    var attacks: [Int] = []
    if group.isPassive || isVictimsVerb {
      for preposition in ["par", "dans", "lors"] {
        attacks += syntax.complements(ofVerb: frame.head, preposition: preposition).flatMap { $0 }
      }
    } else if case .chunks(let subjects)? = syntax.subject(of: frame.head) {
      attacks = subjects
    }
    for attack in attacks {
      let found = strikers(of: counted(attack))
      if !found.isEmpty { return found }
    }
    return []
  }

  /// « X a péri dans une frappe de Y »: whether the verb's subject suffers.
  private var isVictimsVerb: Bool {
    guard case .directed(_, let targets) = frame.trigger.ends else { return false }
    return targets.contains(.subject)
  }

  /// « une série d'attentats »: the attacks themselves.
  private func counted(_ chunk: Int) -> Int {
    let next = chunk + 1
    guard next < reading.chunks.count, reading.chunks[next].preposition == "de",
      reading.lexicon.nouns.contains(reading.chunks[chunk].nominal.stem, in: .quantity)
    else { return chunk }
    return next
  }

  /// Whose an attack is: by a state's adjective, or by the participle behind it.
  private func strikers(of attack: Int) -> [Referent] {
    guard reading.isAttack(attack) else { return [] }
    let own = reading.entities(of: reading.chunks[attack].nominal.demonyms)
    if !own.isEmpty { return own.map { Referent(entity: $0, chunk: attack, doubt: 0.1) } }
    guard let verb = participle(behind: attack) else { return owners(of: attack) }
    let lemma = reading.chunks[verb].verb.lemma
    let isAttributed = reading.lexicon.speech.contains(verb: lemma, in: .attributingVerb)
    let isDone = (reading.lexicon.verbTriggers[lemma] ?? []).contains {
      let trigger = reading.lexicon.triggers[$0]
      return trigger.type == .assault && !trigger.contents.isEmpty
    }
    guard isAttributed || isDone else { return [] }
    let groups = syntax.complements(ofVerb: verb, preposition: isAttributed ? "à" : "par")
    return groups.first.map { reading.referents($0, .agent).map { $0.doubted(by: 0.15) } } ?? []
  }

  /// « des attentats de X »: who acts, where « de » behind the noun never brings who suffers.
  private func owners(of attack: Int) -> [Referent] {
    let stem = reading.chunks[attack].nominal.stem
    let isPlain = (reading.lexicon.nounTriggers[stem] ?? []).allSatisfy {
      guard case .directed(_, let targets) = reading.lexicon.triggers[$0].ends else { return true }
      return !targets.contains(.preposition("de"))
    }
    guard isPlain, let group = syntax.complements(ofNoun: attack, preposition: "de").first else {
      return []
    }
    return reading.referents(group, .agent).map { $0.doubted(by: 0.15) }
  }

  private func participle(behind noun: Int) -> Int? {
    var index = noun + 1
    while index < reading.chunks.count, reading.chunks[index].kind == .nominal,
      reading.chunks[index].preposition != nil, index < noun + 4
    {
      index += 1
    }
    guard index < reading.chunks.count, reading.chunks[index].kind == .verbal,
      reading.chunks[index].verb.form == .pastParticiple
    else { return nil }
    return index
  }

  /// « Y recule sous l'offensive de X »: who acts under an attack suffers it.
  func yielding() -> [Referent] {
    let chunk = reading.chunks[frame.head]
    guard !isVerb, chunk.preposition == "sous", frame.trigger.type == .assault,
      let verb = syntax.clauseVerb(of: frame.head), verb < frame.head
    else { return [] }
    return reading.referents(syntax.subject(of: verb), .agent).map { $0.doubted(by: 0.1) }
  }

  /// « X a revendiqué l'attentat »: an attack that was told of before, in the state that the news are about.
  func claimed() -> [Referent] {
    guard isVerb, frame.trigger.type == .assault, let content = frame.content,
      reading.isVerb(frame.head, of: .claimingVerb), !group.isNegated,
      let topic = reading.discourse.topic, reading.type(topic) == .state,
      // « la promenade des Anglais » makes no topic: the state's name is asked for.
      reading.discourse.everNamed.contains(topic)
    else { return [] }
    let nominal = reading.chunks[content].nominal
    let isKnown = nominal.isDemonstrative || nominal.hasDefiniteArticle
    let next = content + 1
    let isPlaced =
      next < reading.chunks.count && reading.chunks[next].kind == .nominal
      && !syntax.isTime(next) && reading.chunks[next].preposition != "par"
    guard isKnown, !isPlaced, nominal.names.isEmpty, nominal.demonyms.isEmpty else { return [] }
    return [Referent(entity: topic, chunk: content, doubt: 0.3)]
  }

  /// « l'attentat attribué à X »: who is said to have done what the noun says.
  func attributed() -> [Int]? {
    guard let carrier = syntax.carrier(of: frame.head), carrier.isPassive,
      reading.lexicon.speech.contains(
        verb: reading.chunks[carrier.verb].verb.lemma, in: .attributingVerb)
    else { return nil }
    return syntax.complements(ofVerb: carrier.verb, preposition: "à").first
  }
}
