internal import Linguistics
internal import RelgraphCore

/// Finds definite descriptions that stand for somebody whom the document names: « le président russe »,
/// « le pays », « l'organisation ».
///
/// One walk over the tokens keeps who is present in the reader's mind; at each determiner a phrase is read
/// and the entity chosen that it fits. What fits nobody, or several alike, stays unresolved. A description
/// that was resolved counts as a mention for those behind it.
struct DescriptionSightings {
  /// A description and the entity it stands for.
  struct Found {
    let sighting: Sighting
    /// The person's cluster, for a person.
    let cluster: Int?
  }

  private let view: ResolverView
  private let registry: Registry
  private let persons: PersonClusters
  private let index: SightingIndex
  private let reader: DescriptionReader
  private let described: DescribedPersons
  private let things: DescribedThings
  private let counterparts: Counterparts
  private let joined: JoinedStates
  private let date: PartialDate?
  /// Heads that the document uses of bonds between others: « leur alliance ».
  private let bonds: Set<String>

  init(
    view: ResolverView, registry: Registry, data: DescriptionData, persons: PersonClusters,
    sightings: [Sighting]
  ) {
    self.view = view
    self.registry = registry
    self.persons = persons
    index = SightingIndex(sightings, view: view)
    joined = JoinedStates(view: view, index: index)
    reader = DescriptionReader(
      view: view, lexicon: data.lexicon, roles: data.roles, sightings: index)
    date = view.document.document.info.date
    bonds = Self.bonds(data.lexicon, view)
    let facts = PersonFacts(
      view: view, lexicon: data.lexicon, roles: data.roles, persons: persons, index: index)
    counterparts = Counterparts(
      view: view, lexicon: data.lexicon, roles: data.roles, index: index)
    described = DescribedPersons(registry: registry, persons: persons, facts: facts, date: date)
    let introductions = Introductions(view: view, lexicon: data.lexicon, index: index)
    things = DescribedThings(
      registry: registry, introductions: introductions.nouns(sightings),
      strangers: introductions.strangers(),
      kindOfNoun: data.lexicon.kindOfNoun, scene: Scene(sightings, view).state)
  }

  /// The heads of which the document speaks as of bonds: « leur alliance », « une alliance avec X ».
  ///
  /// - Complexity: O(*n*) in the tokens.
  private static func bonds(_ lexicon: DescriptionLexicon, _ view: ResolverView) -> Set<String> {
    var found: Set<String> = []
    for (sentence, layout) in view.document.sentences.enumerated() {
      for token in layout.tokens where lexicon.bonds.contains(view.folded[token]) {
        if lexicon.bondOwners.contains(view.word(token - 1, in: sentence))
          || lexicon.bondLinks.contains(view.word(token + 1, in: sentence))
        {
          found.insert(view.folded[token])
        }
      }
    }
    return found
  }

  /// The descriptions in order, each with the entity it stands for.
  ///
  /// - Complexity: O(*n*) in the tokens.
  func found() -> [Found] {
    var found: [Found] = []
    var walk = DescriptionWalk(view: view, lexicon: reader.lexicon)
    for (sentence, layout) in view.document.sentences.enumerated() {
      walk.open(sentence)
      var token = layout.tokens.lowerBound
      while token < layout.tokens.upperBound {
        if let sighting = index.at(token), sighting.tokens.lowerBound == token {
          walk.note(sighting, persons)
          // A hyphenated token holds two: « russo-ukrainienne ».
          token = max(token + 1, sighting.tokens.upperBound)
          continue
        }
        if view.has(.singularDeterminer, at: token), isDeterminer(token),
          let phrase = reader.phrase(behind: token, in: sentence),
          let description = resolved(phrase, walk)
        {
          walk.note(description.sighting, description.cluster)
          // The state in « le président russe » is spoken of, too.
          for inner in phrase.tokens {
            guard let name = index.at(inner), name.tokens.lowerBound == inner, name.type == .state
            else { continue }
            walk.note(inner: name)
          }
          found.append(description)
          token = phrase.tokens.upperBound
          continue
        }
        walk.step(token)
        token += 1
      }
    }
    return found
  }

  /// « sa », « son » and « la » may be printed in capitals as names are.
  private func isDeterminer(_ token: Int) -> Bool {
    let form = view.document.forms[token]
    return form.utf8.count < 2 || !form.isShouted || form.hasSuffix("'")
  }

  private func resolved(_ phrase: DescriptionPhrase, _ walk: DescriptionWalk) -> Found? {
    switch phrase.head {
    case .person(let role, _):
      return person(phrase, role, walk)
    case .noun(let noun, let head):
      return thing(noun, head, phrase, walk)
    }
  }

  private func person(
    _ phrase: DescriptionPhrase, _ role: RoleTable.Role, _ walk: DescriptionWalk
  ) -> Found? {
    let isPossessed = phrase.isPossessed
    guard isPossessed == (role.lemma == Counterparts.lemma), !isPossessed || phrase.state != nil
    else {
      return nil
    }
    var subject: Int?
    if case .person(let cluster) = walk.clauseSubject { subject = cluster }
    guard let meant = isPossessed ? counterpart(phrase, role, subject) : phrase else { return nil }
    var speaker: Int?
    if case .person(let cluster) = walk.speaker { speaker = cluster }
    let choice = described.choice(
      for: meant, walk.salience, excluding: apposed(to: phrase) ?? subject, speaker: speaker,
      inHeading: walk.isInHeading)
    return choice.map { found(phrase, .person($0.cluster), $0.reason) }
  }

  /// « X, le directeur de cabinet du préfet »: the person whose role another's office completes.
  private func apposed(to phrase: DescriptionPhrase) -> Int? {
    let first = view.document.sentences[phrase.sentence].tokens.lowerBound
    var token = phrase.tokens.lowerBound - 1
    guard token > first,
      view.folded[token] == "du" || view.folded[token - 1] == "de"
    else { return nil }
    let farthest = max(first, token - 8)
    while token > farthest, view.folded[token] != "," { token -= 1 }
    guard token > first, view.folded[token] == ",",
      let name = index.at(token - 1), name.type == .person
    else { return nil }
    return persons.clusterOfSpan[name.span.start]
  }

  /// « son homologue russe » as whoever holds the office of the one whose counterpart he is.
  private func counterpart(
    _ phrase: DescriptionPhrase, _ role: RoleTable.Role, _ subject: Int?
  ) -> DescriptionPhrase? {
    let office =
      subject.flatMap { described.office(of: $0) }
      ?? counterparts.office(
        beside: phrase.tokens.lowerBound, in: view.document.sentences[phrase.sentence].tokens)
    guard let office else { return nil }
    var phrase = phrase
    phrase.head = .person(role, office.kinds)
    phrase.portfolio = office.portfolio
    return phrase
  }

  private func thing(
    _ noun: DescriptionLexicon.Noun, _ head: String, _ phrase: DescriptionPhrase,
    _ walk: DescriptionWalk
  ) -> Found? {
    let isPossessed = phrase.isPossessed
    switch noun {
    case .state(let rule):
      if isPossessed { return head == "pays" ? ownCountry(phrase, walk) : nil }
      let last = walk.lastState.flatMap {
        phrase.sentence - $0.sentence <= 1 ? $0.referent : nil
      }
      // « Oslo a envoyé le chef des services du pays, X »: his office may be the subject's.
      let isOwned = head == "pays" && phrase.determiner == "du" && isBeforeName(phrase)
      let choice = things.state(
        rule, head, phrase, walk.salience, excluding: isOwned ? nil : walk.clauseSubject,
        after: last)
      guard let choice,
        head != "pays" || phrase.isPointing || !joined.leaveOpen(choice.referent, phrase)
      else { return nil }
      return found(phrase, choice.referent, choice.reason)
    case .neighbour:
      return phrase.state.map {
        found(phrase, .registry($0), "description : l'État que l'adjectif nomme")
      }
    case .body(let kinds):
      // « l'Union » is a name's head, whatever unions the text speaks of.
      let isCapital = view.isCapital(phrase.tokens.lowerBound)
      guard !isPossessed, isCapital || !bonds.contains(head) else { return nil }
      let choice = things.body(kinds, head, isCapital: isCapital, phrase, walk.salience)
      return choice.map { found(phrase, $0.referent, $0.reason) }
    case .epithet(let epithet):
      return isPossessed ? nil : self.epithet(epithet, phrase)
    }
  }

  /// « son pays »: the one state of all persons whom the sentence has named so far.
  private func ownCountry(_ phrase: DescriptionPhrase, _ walk: DescriptionWalk) -> Found? {
    let owners = walk.salience.candidates(.person).filter {
      walk.salience.trace($0)?.sentence == phrase.sentence
    }
    // « X a accusé Y de … son pays »: of two states neither is sure.
    let states = owners.map { owner -> Set<String> in
      guard case .person(let cluster) = owner else { return [] }
      return described.states(of: cluster)
    }
    guard let state = states.first?.first, states.allSatisfy({ $0 == [state] }) else { return nil }
    return found(phrase, .registry(state), "description : le pays de la personne nommée avant")
  }

  private func epithet(
    _ epithet: DescriptionLexicon.Epithet, _ phrase: DescriptionPhrase
  ) -> Found? {
    switch epithet {
    case .key(let key):
      return found(phrase, .registry(key), "description : périphrase consacrée")
    case .holder(let kind, let body):
      guard let date else { return nil }
      let holders = registry.holders(of: kind, in: body, on: date)
        .compactMap { described.clusterOfKey[$0.person] }
      guard Set(holders).count == 1, let cluster = holders.first else { return nil }
      return found(
        phrase, .person(cluster), "description : périphrase de qui exerce la fonction à cette date")
    }
  }

  /// Whether a name between commas follows: « …, X, ».
  private func isBeforeName(_ phrase: DescriptionPhrase) -> Bool {
    let end = phrase.tokens.upperBound
    return view.word(end, in: phrase.sentence) == ","
      && view.document.sentences[phrase.sentence].tokens.contains(end + 1)
      && view.isCapital(end + 1)
  }

  private func found(
    _ phrase: DescriptionPhrase, _ referent: Referent, _ reason: String
  ) -> Found {
    var cluster: Int?
    let bearer: Sighting.Bearer
    switch referent {
    case .person(let index):
      cluster = index
      bearer = .person([])
    case .registry(let key): bearer = .registry(key)
    case .body(let name): bearer = .body(name)
    }
    return Found(
      sighting: Sighting(
        tokens: phrase.tokens, span: view.document.span(of: phrase.tokens),
        sentence: phrase.sentence, kind: .description, type: phrase.type, bearer: bearer,
        reason: reason),
      cluster: cluster)
  }
}
