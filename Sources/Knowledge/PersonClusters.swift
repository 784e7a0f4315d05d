internal import Linguistics
internal import RelgraphCore

/// Which of a document's personal names are one person.
///
/// Full names come first; then a short form goes to the person last spoken of whose name holds it and
/// whom gender fits. A short form that fits nobody stays a person of its own.
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
    /// Whether the registry knows the person to hold an office on the document's date.
    var isInOffice = false
    /// How often by a short form, so far.
    var shortUses = 0
    /// First byte of the first full name.
    let first: Int
    /// First byte of the last sighting.
    var last: Int
  }

  private(set) var clusters: [Cluster] = []
  /// Index of the cluster of each sighting, by the sighting's first byte.
  private(set) var clusterOfSpan: [Int: Int] = [:]
  private(set) var contexts: [Int: PersonContext] = [:]
  /// Keys of the states that the document speaks of.
  private var states: Set<String> = []
  private let view: ResolverView
  private let people: PeopleIndex
  private let date: PartialDate?

  init(view: ResolverView, people: PeopleIndex, date: PartialDate?) {
    self.view = view
    self.people = people
    self.date = date
  }

  /// Assigns every sighting of a person to a cluster.
  mutating func add(_ sightings: inout [Sighting]) {
    for case .registry(let key) in sightings.lazy.filter({ $0.type == .state }).map(\.bearer) {
      states.insert(key)
    }
    for index in sightings.indices where sightings[index].type == .person {
      contexts[sightings[index].span.start] = PersonContext(
        before: sightings[index].tokens, sentence: sightings[index].sentence, view: view,
        sightings: Self.neighbours(sightings, index))
    }
    for index in sightings.indices where sightings[index].type == .person {
      addFull(sightings[index])
    }
    for index in sightings.indices where sightings[index].type == .person {
      addShort(&sightings[index])
    }
  }

  /// Says that a description stands for the person of a cluster.
  mutating func add(description: Sighting, cluster: Int) {
    clusterOfSpan[description.span.start] = cluster
  }

  private static func neighbours(_ sightings: [Sighting], _ index: Int) -> ArraySlice<Sighting> {
    sightings[max(0, index - 6)..<index].filter { $0.sentence == sightings[index].sentence }[...]
  }

  private mutating func addFull(_ sighting: Sighting) {
    switch sighting.bearer {
    case .registry(let key):
      guard let person = people.person(key) else { return }
      join(sighting, words: NameSkeleton.words(of: person.french), key: key, gender: person.gender)
    case .person(let forms):
      let words = NameSkeleton.words(of: forms.joined(separator: " "))
      guard words.count > 1 else { return }
      if isPart(words, ofEarlier: sighting.span.start) { return }
      let person = people.person(named: words)
      let gender = person?.gender ?? contexts[sighting.span.start]?.gender ?? forenameGender(forms)
      join(sighting, words: words, key: person?.key, gender: gender)
    case .body: return
    }
  }

  /// « Pacheco Pardo » behind « Ramon Pacheco Pardo » is a short form, though two words long.
  private func isPart(_ words: [String], ofEarlier position: Int) -> Bool {
    clusters.contains { $0.words.count > words.count && $0.words.suffix(words.count) == words[...] }
  }

  private func forenameGender(_ forms: [String]) -> Gender? {
    forms.first.flatMap { view.cues.forenames.gender(of: Folding.fold($0)) }
  }

  private mutating func join(_ sighting: Sighting, words: [String], key: String?, gender: Gender?) {
    let position = sighting.span.start
    let found = clusters.firstIndex { cluster in
      if let key, cluster.key == key { return true }
      return cluster.words == words && (cluster.key == nil || key == nil)
    }
    if let found {
      clusterOfSpan[position] = found
      clusters[found].uses += 1
      if clusters[found].key == nil { clusters[found].key = key }
      if clusters[found].gender == nil { clusters[found].gender = gender }
      return
    }
    clusterOfSpan[position] = clusters.count
    let isFamilyFirst = familyFirst(words, key: key, sighting)
    clusters.append(
      Cluster(
        words: words, folded: folded(sighting), key: key, gender: gender,
        isFamilyFirst: isFamilyFirst,
        isInOffice: key.map { key in date.map { people.holdsOffice(key, on: $0) } ?? false }
          ?? false,
        first: position, last: position))
  }

  private func folded(_ sighting: Sighting) -> [String] {
    sighting.tokens.flatMap { view.folded[$0].split(separator: "-").map(String.init) }
  }

  /// Korean and Chinese names put the family first, as the registry or a syllabic given name shows.
  private func familyFirst(_ words: [String], key: String?, _ sighting: Sighting) -> Bool {
    if let key, let family = people.person(key)?.family {
      return NameSkeleton.words(of: family).first == words.first && words.count > 1
    }
    let last = view.document.forms[sighting.tokens.upperBound - 1]
    let parts = last.split(separator: "-")
    if parts.count == 2, sighting.tokens.count == 2,
      parts[1].unicodeScalars.first?.properties.isLowercase == true
    {
      return true
    }
    let first = view.folded[sighting.tokens.lowerBound]
    return words.count == 3 && words.allSatisfy { $0.utf8.count <= 5 }
      && !view.cues.forenames.contains(first)
  }

  private mutating func addShort(_ sighting: inout Sighting) {
    let position = sighting.span.start
    if let cluster = clusterOfSpan[position] {
      clusters[cluster].last = position
      return
    }
    guard case .person(let forms) = sighting.bearer else { return }
    let words = NameSkeleton.words(of: forms.joined(separator: " "))
    let gender = contexts[position]?.gender
    let folded = Folding.fold(forms.joined(separator: " "))
    if let cluster = bearer(of: words, folded: folded, gender: gender, at: position) {
      clusterOfSpan[position] = cluster
      clusters[cluster].last = position
      clusters[cluster].shortUses += 1
      sighting.reason = reason(cluster, words)
      return
    }
    let known = people.person(
      family: words.joined(separator: " "), written: forms.joined(separator: " "), gender: gender,
      date: date, states: states)
    clusterOfSpan[position] = clusters.count
    clusters.append(
      Cluster(
        words: known.map { NameSkeleton.words(of: $0.french) } ?? words, folded: [folded],
        key: known?.key,
        gender: known?.gender ?? gender, isFamilyFirst: false, first: position,
        last: position))
  }

  /// The person whose name holds the short form and whom gender fits.
  ///
  /// Where several bear it, news keep the short form for the one they first used it for; before any
  /// use it means who was introduced before, then who holds an office at the time, then who is named
  /// most, then who is named last.
  private func bearer(
    of words: [String], folded: String, gender: Gender?, at position: Int
  ) -> Int? {
    let fitting = clusters.indices.filter { index in
      guard holds(clusters[index], words), !isForename(folded, beside: clusters[index]) else {
        return false
      }
      guard let gender, let own = clusters[index].gender else { return true }
      return own == gender
    }
    return fitting.max { left, right in
      let (one, other) = (clusters[left], clusters[right])
      return rank(one, at: position).lexicographicallyPrecedes(rank(other, at: position))
    }
  }

  /// How likely a short form at `position` means the person; bigger is likelier.
  private func rank(_ cluster: Cluster, at position: Int) -> [Int] {
    [
      cluster.shortUses, cluster.first < position ? 1 : 0, cluster.isInOffice ? 1 : 0,
      cluster.uses, cluster.last,
    ]
  }

  private func reason(_ cluster: Int, _ words: [String]) -> String {
    let others = clusters.indices.filter { $0 != cluster && holds(clusters[$0], words) }
    if others.isEmpty { return "forme courte d'un nom complet de l'article" }
    return "forme courte ; l'article nomme plusieurs personnes ainsi, celle-ci le plus"
  }

  /// « Michelle » beside « Charles Michel »: a forename of its own, not another spelling.
  private func isForename(_ folded: String, beside cluster: Cluster) -> Bool {
    view.cues.forenames.contains(folded) && !cluster.folded.contains(folded)
  }

  private func holds(_ cluster: Cluster, _ words: [String]) -> Bool {
    if cluster.words == words { return true }
    if cluster.isFamilyFirst { return words.count == 1 && cluster.words.first == words.first }
    if cluster.words.count > words.count, cluster.words.suffix(words.count) == words[...] {
      return true
    }
    guard let key = cluster.key, let family = people.person(key)?.family else { return false }
    return NameSkeleton.words(of: family) == words
  }
}
