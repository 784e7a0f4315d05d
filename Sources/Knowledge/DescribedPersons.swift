internal import Linguistics
internal import RelgraphCore

/// Chooses the person whom a description stands for.
///
/// Evidence comes first: the article gives the person that role, or the registry knows that they held the
/// office on the article's date. Where the head is no office (« l'opposant »), the person spoken of last
/// may bear it whom gender and state do not forbid. Two who fit alike leave the description unresolved.
struct DescribedPersons {
  /// Whom a description stands for, and why, in plain words.
  struct Choice {
    let cluster: Int
    let reason: String
  }

  private static let sureMargin = 0.35
  private static let sameSentenceMargin = 1.2
  private static let looseMargin = 0.5
  private static let looseFloor = 0.9
  private static let farthest = 8
  /// What it says for a bearer of an office that who speaks of it is tied to the same state.
  private static let homeBonus = 1.0

  let registry: Registry
  let persons: PersonClusters
  let facts: PersonFacts
  let date: PartialDate?
  /// Clusters by the registry's key.
  let clusterOfKey: [String: Int]

  init(registry: Registry, persons: PersonClusters, facts: PersonFacts, date: PartialDate?) {
    self.registry = registry
    self.persons = persons
    self.facts = facts
    self.date = date
    var clusterOfKey: [String: Int] = [:]
    for (index, cluster) in persons.clusters.enumerated() {
      if let key = cluster.key { clusterOfKey[key] = index }
    }
    self.clusterOfKey = clusterOfKey
  }

  /// The one person whom the phrase fits.
  ///
  /// - Complexity: O(1) in the length of the document: only persons spoken of last are weighed, and those
  ///   whom the registry or the text ties to the role and the state.
  func choice(
    for phrase: DescriptionPhrase, _ salience: Salience, excluding subject: Int?, speaker: Int?,
    inHeading: Bool
  ) -> Choice? {
    guard case .person(let role, let kinds) = phrase.head else { return nil }
    // « le pape copte » is not who bears the title alone.
    guard !role.isSole || !phrase.isModified || phrase.state != nil else { return nil }
    var pool = salience.candidates(.person).compactMap { referent in
      if case .person(let cluster) = referent { cluster } else { nil }
    }
    if phrase.state != nil || phrase.body != nil || inHeading {
      pool += facts.bearers[role.lemma] ?? []
      pool += holders(kinds, phrase)
    }
    var seen: Set<Int> = []
    var ranked: [(cluster: Int, evidence: Evidence, score: Double)] = []
    for cluster in pool where cluster != subject && seen.insert(cluster).inserted {
      guard fits(cluster, phrase) else { continue }
      let evidence = evidence(cluster, role, kinds, phrase)
      let trace = salience.trace(.person(cluster))
      let isNear = trace.map { phrase.sentence - $0.sentence <= Self.farthest || $0.isInHeading }
      guard isNear ?? (evidence.weight >= Evidence.enough) else { continue }
      let score =
        salience.value(.person(cluster), .person, at: phrase.sentence)
        + evidence.weight
        + (evidence.weight >= Evidence.enough && isCompatriot(cluster, of: speaker, phrase)
          ? Self.homeBonus : 0)
      ranked.append((cluster, evidence, score))
    }
    // « L'ancien président X a rencontré Y. Le président … »: whoever bears the role now is meant.
    let tied = ranked.map(\.evidence).filter { !$0.isOver && $0.weight > 0 }
    if tied.contains(where: { $0.weight >= Evidence.enough }) {
      ranked.removeAll(where: \.evidence.isOver)
    }
    ranked.sort { ($0.score, $1.cluster) > ($1.score, $0.cluster) }
    guard let best = ranked.first, !best.evidence.isOver || tied.isEmpty else { return nil }
    let second = ranked.count > 1 ? ranked[1].score : -1
    if best.evidence.weight >= Evidence.enough {
      return best.score - second >= margin(ranked.map(\.cluster), salience)
        ? Choice(cluster: best.cluster, reason: reason(best.evidence)) : nil
    }
    guard isLoose(phrase, role), phrase.time == .past || !isOtherwise(best.cluster, role),
      best.score - second >= Self.looseMargin,
      best.score >= Self.looseFloor,
      let trace = salience.trace(.person(best.cluster)), phrase.sentence - trace.sentence <= 2
    else { return nil }
    return Choice(
      cluster: best.cluster,
      reason: "description : la personne dont l'article vient de parler, que rien ne contredit")
  }

  /// « le sénateur kényan critique le chef de l'État »: whose state is not said is the speaker's.
  private func isCompatriot(
    _ cluster: Int, of speaker: Int?, _ phrase: DescriptionPhrase
  ) -> Bool {
    guard phrase.state == nil, phrase.body == nil, let speaker, speaker != cluster else {
      return false
    }
    return !states(of: speaker).isDisjoint(with: states(of: cluster))
  }

  /// Two whom one sentence names together are told apart only by far.
  private func margin(_ ranked: [Int], _ salience: Salience) -> Double {
    guard ranked.count > 1, let one = salience.trace(.person(ranked[0])),
      let other = salience.trace(.person(ranked[1]))
    else { return Self.sureMargin }
    return one.sentence == other.sentence ? Self.sameSentenceMargin : Self.sureMargin
  }

  private func reason(_ evidence: Evidence) -> String {
    evidence.isText
      ? "description : l'article donne ce rôle à cette personne"
      : "description : la fonction est la sienne à cette date, d'après le registre"
  }

  /// Whether a head says so little of an office that anybody just named may bear it.
  private func isLoose(_ phrase: DescriptionPhrase, _ role: RoleTable.Role) -> Bool {
    phrase.body == nil && (role.isLoose || phrase.time == .past && phrase.state == nil)
  }

  /// Whether gender and state allow it.
  private func fits(_ cluster: Int, _ phrase: DescriptionPhrase) -> Bool {
    if let gender = phrase.gender, let own = persons.clusters[cluster].gender, gender != own {
      return false
    }
    guard let state = phrase.state else { return true }
    let known = states(of: cluster)
    return known.isEmpty || known.contains(state)
  }

  /// Whether the text calls the person something that the head does not allow.
  private func isOtherwise(_ cluster: Int, _ role: RoleTable.Role) -> Bool {
    guard let facts = facts.facts[cluster], !role.like.isEmpty else { return false }
    return !facts.contains { $0.lemma == role.lemma || role.like.contains($0.lemma) }
  }

  /// Keys of the states that a person is tied to by the text or the registry.
  func states(of cluster: Int) -> Set<String> {
    var states: Set<String> = []
    for fact in facts.facts[cluster] ?? [] {
      for case .registry(let key) in fact.affiliations where key.hasPrefix("state/") {
        states.insert(key)
      }
    }
    guard let key = persons.clusters[cluster].key else { return states }
    if let state = registry.person(key)?.state { states.insert(state) }
    for office in registry.offices(of: key) where office.body.hasPrefix("state/") {
      states.insert(office.body)
    }
    return states
  }

  /// The office that the text gives to a person, or the registry on the date of the article.
  func office(of cluster: Int) -> Counterparts.Office? {
    for fact in (facts.facts[cluster] ?? []).reversed() where !fact.isFormer && !fact.isInBody {
      if let office = Counterparts.Office(fact.kind, fact.portfolio) { return office }
    }
    guard let key = persons.clusters[cluster].key else { return nil }
    let known = registry.offices(of: key).filter { office in
      office.body.hasPrefix("state/") && (date.map { office.holds(on: $0) } ?? (office.to == nil))
    }
    return known.lazy.compactMap { Counterparts.Office($0.kind, nil) }.first
  }

  /// Persons of the document who hold the office, by the registry.
  private func holders(_ kinds: [OfficeRecord.Kind], _ phrase: DescriptionPhrase) -> [Int] {
    var body = phrase.state
    if body == nil, case .registry(let key) = phrase.body { body = key }
    guard let date, let body, phrase.time == .now else { return [] }
    let kinds = phrase.portfolio.map { $0.kind.map { [$0] } ?? [] } ?? kinds
    return kinds.flatMap { registry.holders(of: $0, in: body, on: date) }
      .compactMap { clusterOfKey[$0.person] }
  }
}
