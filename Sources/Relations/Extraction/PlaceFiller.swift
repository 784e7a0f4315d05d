internal import RelgraphCore

/// Fills the places of a frame with entities.
struct PlaceFiller {
  let reading: SentenceReading
  let frame: Frame
  var syntax: any SentenceSyntax { reading.syntax }
  /// Whether the head stands in a verb group: a verb, or a participle that acts as an adjective.
  var isVerb: Bool { reading.chunks[frame.head].kind == .verbal }

  /// The entities of the first place of `places` that holds any, none of them in a chunk of `taken`.
  func first(_ places: [Trigger.Place], _ freedom: Freedom, without taken: Set<Int> = [])
    -> [Referent]
  {
    for place in places {
      let found = fill(place, freedom).filter { !taken.contains($0.chunk) }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// « réclamer à X l'extradition de Y »: who is named before the noun is addressed.
  func addressee(_ places: [Trigger.Place]) -> [Referent] {
    guard isVerb, let content = frame.content, content == frame.head + 2,
      places.contains(.preposition("à")), reading.chunks[frame.head + 1].preposition == "à"
    else { return [] }
    return reading.referents(syntax.coordination(of: frame.head + 1), .agent)
  }

  /// The entities at one place.
  func fill(_ place: Trigger.Place, _ freedom: Freedom) -> [Referent] {
    switch place {
    case .subject:
      guard frame.trigger.kind == .verb else { return isVerb ? apposed() : carried() }
      if freedom == .agent, frame.trigger.conditions.contains(.struck) { return striking() }
      let acting = agent()
      if !acting.isEmpty { return acting }
      // « les propos de X ont indigné Y »: whose the subject is provokes.
      let owns = freedom == .patient && !group.isPassive && frame.trigger.conditions.isEmpty
      return owns ? reading.referents(syntax.subject(of: frame.head), .patient) : striking()
    case .object(let loose):
      guard isVerb else { return [] }
      if frame.trigger.conditions.contains(.disputed) { return takenUp() }
      if frame.trigger.conditions.contains(.mourned) { return mourned() }
      let found = patient(loose ? .loose : .patient)
      return found.isEmpty && loose ? takenUp() : found
    case .adjective:
      let own = adjectives(frame.content ?? frame.head) + headDemonyms()
      return own.isEmpty ? distantAdjectives() : own
    case .owner:
      guard let content = frame.content else { return [] }
      // « la demande d'extradition de Z par Y a été rejetée »
      let answers = freedom == .patient && Self.answers.contains(frame.trigger.type)
      let doers = answers ? reading.doers(content, depth: 0) : []
      let own =
        (doers.isEmpty ? reading.owners(content) : doers).map { $0.doubted(by: 0.1) }
        + reading.possessor(of: content)
      // « formuler ces accusations » is the subject's own deed.
      let isAnswer = freedom == .patient && frame.trigger.type != .accuse
      return own.isEmpty && isAnswer ? takenUp(content) : own
    case .possessive: return reading.possessor(of: frame.content ?? frame.head)
    case .apposed: return apposed()
    case .clause: return reading.referents(syntax.completiveSubject(of: frame.head), .loose)
    case .speaker:
      return ModalityRules(reading: reading).attribution(of: frame.head)
        .map { [Referent(entity: $0, chunk: -1, doubt: 0.15)] } ?? []
    case .preposition(let preposition):
      // « a trouvé la mort dans une frappe de X »
      let isStruck = freedom == .agent && frame.trigger.conditions.contains(.struck)
      return isStruck ? striking() : complements(preposition, freedom)
    }
  }

  private func adjectives(_ chunk: Int) -> [Referent] {
    reading.entities(of: reading.chunks[chunk].nominal.demonyms)
      .map { Referent(entity: $0, chunk: chunk, doubt: 0.05) }
  }

  /// « l'accord de défense russo-iranien »: two states' adjective behind a bare complement is the noun's.
  private func distantAdjectives() -> [Referent] {
    let next = (frame.content ?? frame.head) + 1
    guard !isVerb, next < reading.chunks.count, reading.chunks[next].kind == .nominal,
      reading.chunks[next].preposition == "de", reading.chunks[next].nominal.determiner == nil,
      reading.chunks[next].nominal.names.isEmpty
    else { return [] }
    let found = adjectives(next)
    return found.count == 2 ? found : []
  }

  private func headDemonyms() -> [Referent] {
    // « mise en garde norvégienne »: the adjective stands behind the last word.
    if !isVerb, !frame.trigger.phrase.tail.isEmpty, frame.head + 1 < reading.chunks.count {
      return reading.entities(of: reading.chunks[frame.head + 1].nominal.demonyms)
        .map { Referent(entity: $0, chunk: frame.head + 1, doubt: 0.05) }
    }
    guard frame.content != nil, frame.content != frame.head, !isVerb else { return [] }
    return reading.entities(of: reading.chunks[frame.head].nominal.demonyms)
      .map { Referent(entity: $0, chunk: frame.head, doubt: 0.05) }
  }

  // MARK: Verbs

  var group: VerbGroup { reading.chunks[frame.head].verb }

  /// Who acts: the subject and whoever follows it, or « par » behind a passive.
  func agent() -> [Referent] {
    let acting = reading.actor(of: frame.head)
    return acting.isEmpty ? [] : acting + reading.followers(of: frame.head)
  }

  /// Who suffers: the object, or the subject of a passive.
  private func patient(_ freedom: Freedom) -> [Referent] {
    if group.isPassive { return reading.referents(syntax.subject(of: frame.head), freedom) }
    let objects = syntax.object(of: frame.head)
    if let clitic = group.clitic, reading.lexicon.words.contains(clitic, in: .objectClitic) {
      let found = objectPronoun()
      return found.isEmpty ? ObjectPronouns(reading: reading).accusative(of: frame.head) : found
    }
    if objects.isEmpty, let governed = relativeObject() {
      return reading.referents(governed, freedom)
    }
    return reading.referents(judged(objects), freedom).filter { !isVictim($0) }
  }

  /// « a jugé inacceptables les propos de X »: what is judged stands behind the judgement.
  private func judged(_ objects: [Int]) -> [Int] {
    guard let content = frame.content, objects == [content], content + 1 < reading.chunks.count,
      reading.chunks[content].nominal.determiner == nil,
      reading.chunks[content + 1].kind == .nominal,
      reading.chunks[content + 1].preposition == nil
    else { return objects }
    return syntax.coordination(of: content + 1)
  }

  /// « Pence, qui l'avait défendu »: in a relative clause, the pronoun takes up the subject of the main clause.
  private func objectPronoun() -> [Referent] {
    guard frame.head > 1, reading.chunks[frame.head - 1].kind == .relative,
      reading.chunks[frame.head - 1].word == "qui"
    else { return [] }
    let above = (0..<(frame.head - 1)).last {
      reading.chunks[$0].isFiniteVerb
    }
    guard let above else { return [] }
    let clitic = reading.chunks[frame.head].verb.clitic ?? ""
    let pronouns = ObjectPronouns(reading: reading)
    let found = reading.referents(syntax.subject(of: above), .agent).filter {
      reading.type($0.entity) == .person && clitic != "les"
        && pronouns.agrees($0.entity, with: clitic)
    }
    return found.count == 1 ? found.map { $0.doubted(by: 0.25) } : []
  }

  // MARK: Nouns

  /// The subject of the verb that carries the noun.
  func carried() -> [Referent] {
    guard let support = frame.support else { return [] }
    return support.isPassive
      ? complementsOfVerb(support.verb, "par", .agent)
      : reading.referents(syntax.subject(of: support.verb), .agent)
  }

  private func apposed() -> [Referent] {
    if isVerb { return reading.referents(syntax.subject(of: frame.head), .agent) }
    let nominal = reading.chunks[frame.head].nominal
    let named = reading.entities(of: nominal.names)
    if !named.isEmpty { return named.map { Referent(entity: $0, chunk: frame.head, doubt: 0) } }
    return reading.referents(syntax.predicationSubject(of: frame.head), .agent)
  }

  // MARK: Prepositions

  private func complements(_ preposition: String, _ freedom: Freedom) -> [Referent] {
    let isPlace = ["en", "à", "dans", "chez", "sur", "vers", "contre"].contains(preposition)
    let wanted: Freedom = freedom == .agent && !isPlace ? .agent : .patient
    var groups: [[Int]] = []
    if isVerb {
      let found = syntax.complements(ofVerb: frame.head, preposition: preposition)
      groups += (preposition == "à" ? reading.addressed(found) : found)
        .filter { !reading.completesDeed($0[0], behind: lastOfPhrase) }
      if frame.trigger.kind == .verb, let content = frame.content {
        groups += complements(ofNoun: content, preposition)
      }
      // « prendre ses distances de »: the complement follows the noun of the phrase.
      if !frame.trigger.phrase.tail.isEmpty, preposition == "de",
        frame.head + 1 < reading.chunks.count
      {
        groups += syntax.complements(ofNoun: frame.head + 1, preposition: preposition)
      }
    } else {
      // « une pression sur la présidente de X »: X does not press.
      groups += complements(ofNoun: frame.head, preposition).filter {
        (freedom != .agent || !syntax.isOwnedByAnother($0[0], behind: frame.head))
          && !isBehindAnother($0[0], preposition)
          && !reading.completesDeed($0[0], behind: lastOfPhrase)
      }
      if let support = frame.support {
        groups += syntax.complements(ofVerb: support.verb, preposition: preposition).filter {
          (preposition != "par" || !reading.completesTopic($0, behind: support.verb))
            && !isAddressed($0, by: support.verb)
        }
      }
      // « l'attentat attribué à X »
      if preposition == "par", let attributed = attributed() { groups.append(attributed) }
      // « les sanctions américaines visent X »
      if preposition == "contre", let verb = occurrence(), !reading.chunks[verb].verb.isPassive,
        !reading.chunks[verb].verb.isNegated, reading.isVerb(verb, of: .aimingVerb)
      {
        groups.append(syntax.object(of: verb))
      }
      // « des combats ont éclaté entre X et Y »
      if preposition == "entre", let verb = occurrence() {
        groups += syntax.complements(ofVerb: verb, preposition: preposition)
      }
    }
    if isVerb, preposition == "à", group.isDative,
      case .chunks(let subjects)? = syntax.subject(of: frame.head)
    {
      groups.append(subjects)
    }
    if isVerb, let above = relative(behind: preposition) { groups.append([above]) }
    // « au Pérou » is to the Peru of French what « en France » is to France.
    if preposition == "en", Self.placed.contains(frame.trigger.type) {
      groups += placesBehindArticle()
    }
    groups.removeAll { $0.first.map { reading.completesOccasion($0, behind: frame.head) } ?? true }
    // « retrait de troupes », « ordonner à la délégation de »: neither the content nor the head is an end.
    for (position, group) in groups.enumerated()
    where !group.contains(frame.head) && frame.content.map({ !group.contains($0) }) ?? true {
      // « emprisonné en Iran », not « emprisonné en échange de X »
      let found = reading.referents(group, wanted).filter {
        preposition != "en" || freedom != .agent || reading.type($0.entity) == .state
      }
      if !found.isEmpty {
        let further = groups[(position + 1)...].filter { goesOn(from: group, to: $0) }
        return found + further.flatMap { reading.referents($0, wanted) }
      }
      // « une aide à des réfugiés soudanais au Tchad »: those who get it are no state.
      if preposition == "à", let receiver = group.first, isHuman(receiver) { return [] }
      // « s'opposer aux ventes d'armes de X à Y »: Y stands behind the noun, and X sells.
      if let doing = deed(of: group) { return doing }
    }
    return isVerb && preposition == "à"
      ? ObjectPronouns(reading: reading).dative(of: frame.head) : []
  }

  /// « démentir à l'ONU toute fourniture d'armes »: who is told of a deed has no part in it.
  private func isAddressed(_ group: [Int], by verb: Int) -> Bool {
    group[0] < frame.head
      && [SpeechClass.denial, .tellingVerb].contains { reading.isVerb(verb, of: $0) }
  }

  /// Complements of a noun; « par » brings who does it, not who does what a participle between them says.
  private func complements(ofNoun noun: Int, _ preposition: String) -> [[Int]] {
    syntax.complements(ofNoun: noun, preposition: preposition).filter {
      switch preposition {
      case "par": reading.isDone(noun, before: $0)
      // « la demande d'extradition de X »: not X's.
      case "de": $0[0] == noun + 1 || !reading.isPatient($0[0])
      default: true
      }
    }
  }

  /// The last chunk of the frame's own phrase: its content, or « réconciliation » of « un processus de réconciliation ».
  private var lastOfPhrase: Int {
    if let content = frame.content { return content }
    let next = frame.head + 1
    let isNoun = next < reading.chunks.count && reading.chunks[next].kind == .nominal
    return !frame.trigger.phrase.tail.isEmpty && (!isVerb || isNoun) ? next : frame.head
  }

  /// The verb of which the noun is the subject.
  private func occurrence() -> Int? {
    guard reading.chunks[frame.head].preposition == nil,
      let verb = reading.chunks[frame.head...].firstIndex(where: {
        $0.isFiniteVerb
      }),
      case .chunks(let subjects)? = syntax.subject(of: verb), subjects.contains(frame.head)
    else { return nil }
    return verb
  }

  private func complementsOfVerb(_ verb: Int, _ preposition: String, _ freedom: Freedom)
    -> [Referent]
  {
    for group in syntax.complements(ofVerb: verb, preposition: preposition) {
      let found = reading.referents(group, freedom)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The subject of a verb whose subject suffers what the noun says: « subir des sanctions ».
  func sufferer() -> [Referent] {
    guard let inverse = frame.inverse else { return [] }
    return reading.referents(syntax.subject(of: inverse.verb), .agent).map { $0.doubted(by: 0.05) }
  }

  /// Those who do to each other what a pronominal verb says: « X et Y s'accusent mutuellement ».
  func reciprocal() -> [Referent]? {
    guard isVerb, frame.trigger.kind == .verb, group.isReflexive, !frame.trigger.isReflexive else {
      return nil
    }
    let both = reading.referents(syntax.subject(of: frame.head), .agent)
    return both.count == 2 ? both.map { $0.doubted(by: 0.05) } : []
  }

  /// « X et Y ont rompu leurs relations »: each does it to the other.
  func parting() -> [Referent]? {
    guard isVerb, let content = frame.content,
      reading.chunks[content].nominal.possessive?.hasPrefix("leur") == true
    else { return nil }
    let both = reading.referents(syntax.subject(of: frame.head), .agent)
    return both.count == 2 ? both.map { $0.doubted(by: 0.1) } : nil
  }

  /// Whether the sentence warns of what the noun says: « mettre en garde X contre toute aide à Y ».
  var isWarnedOf: Bool {
    guard !isVerb, reading.chunks[frame.head].preposition == "contre" else { return false }
    let verb = (max(0, frame.head - 8)..<frame.head).last { reading.chunks[$0].kind == .verbal }
    return verb.map {
      reading.lexicon.speech.contains(verb: reading.chunks[$0].verb.lemma, in: .warningVerb)
    } ?? false
  }

  /// Whether the verb that carries the noun may only tell of it: « annoncer l'arrestation de X ».
  var isTold: Bool {
    guard let support = frame.support else { return false }
    return reading.lexicon.speech.contains(
      verb: reading.chunks[support.verb].verb.lemma, in: .tellingVerb)
  }
}
