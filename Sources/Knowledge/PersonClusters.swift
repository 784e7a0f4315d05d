internal import Linguistics
internal import RelgraphCore

/// Which of a document's personal names are one person.
///
/// Full names come first; then a short form goes to the person whose name holds it and whom gender,
/// role and state fit. A short form that fits nobody stays a person of its own.
struct PersonClusters {
  /// A person in one document.
  struct Cluster {
    var words: [String]
    /// The words as written, folded.
    var folded: [String]
    var key: String?
    var gender: Gender?
    var isFamilyFirst: Bool
    /// How often the document names the person in full.
    var uses = 1
    /// Whether the registry knows the person to lead a state on the document's date, 2, or to hold another office, 1.
    var officeRank = 0
    /// Whether the document brings the person in as somebody's relative: « son fils X ».
    var isKin = false
    /// How often by a short form, so far.
    var shortUses = 0
    /// First byte of the first full name.
    let first: Int
    /// First byte of the last sighting.
    var last: Int
    /// Keys of the states that titles beside the name, or the registry, tie the person to.
    var states: Set<String> = []
    /// Folded titles that the document gives the person.
    var lemmas: Set<String> = []
    /// What the user's decisions know the person by.
    var tokens: Set<String> = []
  }

  private(set) var clusters: [Cluster] = []
  /// Index of the cluster of each sighting, by the sighting's first byte.
  private(set) var clusterOfSpan: [Int: Int] = [:]
  private(set) var contexts: [Int: PersonContext] = [:]
  /// First byte of the name whose bearer a name gives another name, by the first byte of the latter.
  private var aliased: [Int: Int] = [:]
  /// Keys of the states that the document speaks of.
  private var states: Set<String> = []
  private(set) var index = PersonNameIndex()
  let view: ResolverView
  let people: PeopleIndex
  let rulings: NameRulings
  private let date: PartialDate?

  init(view: ResolverView, people: PeopleIndex, rulings: NameRulings, date: PartialDate?) {
    self.view = view
    self.people = people
    self.rulings = rulings
    self.date = date
  }

  /// Assigns every sighting of a person to a cluster.
  ///
  /// - Complexity: O(*n*) in the sightings, times the persons that share a short form.
  mutating func add(_ sightings: inout [Sighting]) {
    for case .registry(let key) in sightings.lazy.filter({ $0.type == .state }).map(\.bearer) {
      states.insert(key)
    }
    for index in sightings.indices where sightings[index].type == .person {
      contexts[sightings[index].span.start] = PersonContext(
        of: sightings[index], view: view, before: Self.neighbours(sightings, index, -1),
        behind: Self.neighbours(sightings, index, 1))
      if index > 0, isAlias(sightings[index], of: sightings[index - 1]) {
        aliased[sightings[index].span.start] = sightings[index - 1].span.start
      }
    }
    for sighting in sightings where sighting.type == .person {
      switch sighting.bearer {
      case .registry(let key):
        let name = PersonName([people.person(key)?.french ?? ""])
        index.announce(name.words)
        index.announce(name, cues: view.cues)
      case .person(let forms):
        let name = PersonName(forms)
        index.announce(name.bareWords)
        index.announce(name, cues: view.cues)
      case .body: break
      }
    }
    for index in sightings.indices where sightings[index].type == .person {
      addFull(&sightings[index])
    }
    for index in sightings.indices where sightings[index].type == .person {
      addShort(&sightings[index])
    }
  }

  /// Says that a description stands for the person of a cluster.
  mutating func add(description: Sighting, cluster: Int) {
    clusterOfSpan[description.span.start] = cluster
  }

  private static func neighbours(
    _ sightings: [Sighting], _ index: Int, _ direction: Int
  ) -> ArraySlice<Sighting> {
    let range =
      direction < 0
      ? max(0, index - 6)..<index : (index + 1)..<min(sightings.count, index + 7)
    return sightings[range].filter { $0.sentence == sightings[index].sentence }[...]
  }
}

// MARK: Full names
extension PersonClusters {
  private mutating func addFull(_ sighting: inout Sighting) {
    switch sighting.bearer {
    case .registry(let key):
      guard let person = people.person(key) else { return }
      let name = PersonName([person.french])
      join(&sighting, name, key: key, gender: person.gender)
      // « Mustafa Kemal », whom the registry calls Atatürk.
      let printed = PersonName(sighting.tokens.map { view.document.forms[$0] })
      if let cluster = clusterOfSpan[sighting.span.start], !clusters[cluster].isFamilyFirst,
        printed.words.count >= 2, printed.words != name.words, let last = printed.words.last
      {
        index.add(last: last, cluster)
      }
    case .person(let forms):
      let name = PersonName(forms)
      guard name.words.count > 1, name.initials == 0 else { return }
      if index.isPart(name.words) { return }
      let shown = contexts[sighting.span.start]?.gender ?? forenameGender(forms)
      let person = registered(name, shown) ?? named(sighting, name)
      let gender = person?.gender ?? shown
      join(&sighting, name, key: person?.key, gender: gender)
    case .body: return
    }
  }

  /// The registry's person of that name; « Emmanuelle » is not « Emmanuel », though they sound alike.
  private func registered(_ name: PersonName, _ shown: Gender?) -> PersonRecord? {
    guard let person = people.person(named: name.words) else { return nil }
    let isSpelledAlike = PersonName([person.french]).folded == name.folded
    return isSpelledAlike || agree(shown, person.gender) ? person : nil
  }

  private func forenameGender(_ forms: [String]) -> Gender? {
    forms.first.flatMap { view.cues.forenames.gender(of: Folding.fold($0)) }
  }

  private mutating func join(
    _ sighting: inout Sighting, _ name: PersonName, key: String?, gender: Gender?
  ) {
    let position = sighting.span.start
    let tokens = rulings.tokens(key: key, names: [view.printed(sighting)])
    if joinAlias(&sighting, name, key: key, tokens) { return }
    let group = rulings.group(key: key, name: view.printed(sighting))
    let equal = known(name, key, gender, tokens) ?? group.flatMap { index.group[$0] }
    if let found = equal ?? byFamilies(name, key, gender, tokens, at: sighting) {
      if equal == nil {
        sighting.reason = "même nom, avec ou sans le second nom de famille"
        index.add(alias: name.words, found)
      } else if clusters[found].words != name.words, clusters[found].key == nil || key == nil {
        sighting.reason =
          group == nil ? "même nom, à une lettre près" : "registre de l'utilisateur"
      }
      assign(position, to: found, tokens)
      clusters[found].uses += 1
      if clusters[found].key == nil, let key {
        clusters[found].key = key
        index.byKey[key] = found
      }
      if clusters[found].gender == nil { clusters[found].gender = gender }
      return
    }
    var cluster = Cluster(
      words: name.words, folded: name.folded, key: key, gender: gender,
      isFamilyFirst: familyFirst(name.words, key: key, sighting),
      officeRank: key.map { people.officeRank($0, on: date) } ?? 0,
      first: position, last: position)
    if let state = key.flatMap({ people.person($0)?.state }) { cluster.states.insert(state) }
    cluster.isKin = followsKinship(sighting)
    append(cluster, at: position, tokens, group: group)
  }

  /// Gives a second name to the person beside it; another record's, or one that the user keeps apart, stays so.
  private mutating func joinAlias(
    _ sighting: inout Sighting, _ name: PersonName, key: String?, _ tokens: Set<String>
  ) -> Bool {
    let position = sighting.span.start
    guard let cluster = aliased[position].flatMap({ clusterOfSpan[$0] }),
      key == nil || clusters[cluster].key == nil || clusters[cluster].key == key,
      key.flatMap({ index.byKey[$0] }).map({ $0 == cluster }) ?? true,
      !rulings.forbids(clusters[cluster].tokens, tokens)
    else { return false }
    if clusters[cluster].key == nil, let key {
      clusters[cluster].key = key
      index.byKey[key] = cluster
    }
    index.add(alias: name.words, cluster)
    sighting.reason = "autre nom, que le texte donne à cette personne"
    assign(position, to: cluster, tokens)
    return true
  }

  /// The person of an earlier sighting whom the full name means.
  private func known(
    _ name: PersonName, _ key: String?, _ gender: Gender?, _ tokens: Set<String>
  ) -> Int? {
    if let key, let found = index.byKey[key] { return found }
    let equal = index.full[name.words.joined(separator: " ")] ?? []
    let found = equal.first { found in
      (clusters[found].key == nil || key == nil) && !rulings.forbids(clusters[found].tokens, tokens)
        // « Michel » and « Michèle » sound alike.
        && (clusters[found].folded == name.folded || agree(gender, clusters[found].gender))
    }
    if let found { return found }
    guard key == nil, let family = name.folded.last else { return nil }
    return index.nearFamily(family, given: Array(name.words.dropLast())).first { found in
      let cluster = clusters[found]
      guard let other = cluster.folded.last, !cluster.isFamilyFirst,
        name.words.dropLast() == cluster.words.dropLast(), Misspelling.isOne(family, other)
      else { return false }
      return agree(gender, cluster.gender) && !rulings.forbids(cluster.tokens, tokens)
        && !(view.cues.forenames.contains(family) && view.cues.forenames.contains(other))
    }
  }

  func agree(_ one: Gender?, _ other: Gender?) -> Bool {
    one == nil || other == nil || one == other
  }

  /// Korean and Chinese names put the family first, as the registry or a syllabic given name shows.
  private func familyFirst(_ words: [String], key: String?, _ sighting: Sighting) -> Bool {
    if let key, let family = people.person(key)?.family {
      return NameSkeleton.words(of: family).first == words.first && words.count > 1
    }
    let last = view.document.forms[sighting.tokens.upperBound - 1]
    let parts = last.split(separator: "-")
    if parts.count == 2, sighting.tokens.count == 2,
      parts[1].startsWithSmall
    {
      return true
    }
    let first = view.folded[sighting.tokens.lowerBound]
    return words.count == 3 && words.allSatisfy { $0.utf8.count <= 5 }
      && !view.cues.forenames.contains(first)
  }

  /// « Chen » of « Chen Guoliang », whom no registry knows: the family may come first.
  private func firstFamily(_ cluster: Cluster) -> [String]? {
    guard cluster.key == nil, (2...3).contains(cluster.words.count),
      let first = cluster.words.first, people.comesFirst(first),
      let written = cluster.folded.first, !view.cues.forenames.contains(written)
    else { return nil }
    return [first]
  }

  private mutating func append(
    _ cluster: Cluster, at position: Int, _ tokens: Set<String>, group: String?
  ) {
    let number = clusters.count
    clusters.append(cluster)
    let family = cluster.key.flatMap { people.person($0)?.family }
    index.add(
      cluster, number, family: family.map { NameSkeleton.words(of: $0) } ?? firstFamily(cluster),
      cues: view.cues)
    if let group, index.group[group] == nil { index.group[group] = number }
    assign(position, to: number, tokens)
  }

  private mutating func assign(_ position: Int, to cluster: Int, _ tokens: Set<String>) {
    clusterOfSpan[position] = cluster
    clusters[cluster].last = position
    clusters[cluster].tokens.formUnion(tokens)
    guard let context = contexts[position] else { return }
    clusters[cluster].states.formUnion(context.states)
    if let lemma = context.lemma, context.role != nil { clusters[cluster].lemmas.insert(lemma) }
    if clusters[cluster].gender == nil { clusters[cluster].gender = context.gender }
  }
}

// MARK: Short forms
extension PersonClusters {
  private mutating func addShort(_ sighting: inout Sighting) {
    let position = sighting.span.start
    if let cluster = clusterOfSpan[position] {
      clusters[cluster].last = position
      return
    }
    guard case .person(let forms) = sighting.bearer else { return }
    let name = PersonName(forms)
    let gender = contexts[position]?.gender
    let tokens = rulings.tokens(key: nil, names: [view.printed(sighting)])
    let group = rulings.group(key: nil, name: view.printed(sighting))
    if let cluster = group.flatMap({ index.group[$0] }) {
      assign(position, to: cluster, tokens)
      sighting.reason = "registre de l'utilisateur"
      return
    }
    if joinAlias(&sighting, name, key: nil, tokens) { return }
    let isRelative = isRelative(sighting, name)
    let holders =
      isRelative ? relatives(name) : self.holders(of: name, gender: gender, tokens)
    if let cluster = generation(sighting, holders) ?? best(of: holders, at: position) {
      sighting.reason = reason(cluster, name, holders)
      assign(position, to: cluster, tokens)
      clusters[cluster].shortUses += 1
      return
    }
    let known =
      isRelative
      ? relative(name)
      : named(sighting, name)
        ?? people.person(
          family: name.bareWords.joined(separator: " "), written: forms.joined(separator: " "),
          gender: gender, date: date, states: states)
    let knownName = known.map { PersonName([$0.french]) }
    let fits = knownName.map { name.initialsFit($0.folded) } ?? false
    var cluster = Cluster(
      words: fits ? knownName?.words ?? name.words : name.words, folded: name.folded,
      key: fits ? known?.key : nil, gender: known?.gender ?? gender, isFamilyFirst: false,
      first: position, last: position)
    if fits, let state = known?.state { cluster.states.insert(state) }
    append(cluster, at: position, tokens, group: group)
  }

  /// The persons whom a short form may mean.
  private func holders(
    of name: PersonName, gender: Gender?, _ tokens: Set<String>
  ) -> [Int] {
    func fitting(_ candidates: [Int]) -> [Int] {
      candidates.filter { number in
        let cluster = clusters[number]
        return agree(gender, cluster.gender) && name.initialsFit(cluster.folded)
          && !rulings.forbids(cluster.tokens, tokens)
          && !(name.folded.count == 1 && isForename(name.folded[0], beside: cluster))
      }
    }
    let words = name.bareWords.joined(separator: " ")
    let strong = fitting(index.short[words] ?? [])
    if !strong.isEmpty { return strong }
    let weak = fitting(index.inner[words] ?? [])
    if !weak.isEmpty { return weak }
    let given = fitting(index.given[words] ?? [])
    if given.count == 1 { return given }
    guard name.initials == 0, name.folded.count == 1, !view.cues.forenames.contains(name.folded[0])
    else { return [] }
    return fitting(
      index.nearFamily(name.folded[0]).filter { number in
        clusters[number].folded.last.map { Misspelling.isOne($0, name.folded[0]) } ?? false
      })
  }

  /// Of those who bear a short form, the one whom it means at `position`.
  ///
  /// A title beside it decides first: who is tied to another state is not meant. Then news keep the
  /// short form for the one they first used it for; before any use it means who was introduced before,
  /// then who holds an office at the time, then who is named most, then who is named last, or first behind the form.
  private func best(of holders: [Int], at position: Int) -> Int? {
    let context = contexts[position]
    let wanted = context?.states ?? []
    let fitting = holders.filter { number in
      wanted.isEmpty || clusters[number].states.isEmpty
        || !clusters[number].states.isDisjoint(with: wanted)
    }
    func rank(_ cluster: Cluster) -> [Int] {
      let title = context?.role == nil ? nil : context?.lemma
      return [
        cluster.states.isDisjoint(with: wanted) ? 0 : 1,
        title.map(cluster.lemmas.contains) == true ? 1 : 0,
        cluster.shortUses, cluster.isKin ? 0 : 1, cluster.first < position ? 1 : 0,
        cluster.officeRank,
        cluster.uses, cluster.first < position ? cluster.last : -cluster.first,
      ]
    }
    return fitting.max { rank(clusters[$0]).lexicographicallyPrecedes(rank(clusters[$1])) }
  }

  private func reason(_ cluster: Int, _ name: PersonName, _ holders: [Int]) -> String {
    if name.initials > 0 { return "initiales et nom de famille d'un nom complet de l'article" }
    let words = name.words.joined(separator: " ")
    if index.short[words]?.contains(cluster) != true, index.inner[words]?.contains(cluster) != true
    {
      return "nom de famille de l'article, à une lettre près"
    }
    if holders.count < 2 { return "forme courte d'un nom complet de l'article" }
    return "forme courte ; l'article nomme plusieurs personnes ainsi, celle-ci le plus"
  }

  /// « Michelle » beside « Charles Michel »: a forename of its own, not another spelling.
  private func isForename(_ folded: String, beside cluster: Cluster) -> Bool {
    view.cues.forenames.contains(folded) && !cluster.folded.contains(folded)
  }
}
