internal import Linguistics
internal import RelgraphCore

// Relatives share a family name, so that the words around tell which of them is meant.
extension PersonClusters {
  /// « son père Heydar », « son autre fils, Jeb »: a given name alone behind a noun of kinship.
  func isRelative(_ sighting: Sighting, _ name: PersonName) -> Bool {
    name.words.count == 1 && followsKinship(sighting)
  }

  /// Whether a noun of kinship stands before the name, a comma between them or not.
  func followsKinship(_ sighting: Sighting) -> Bool {
    let first = sighting.tokens.lowerBound
    let before = view.word(first - 1, in: sighting.sentence)
    if view.cues.kin.contains(before) { return true }
    return before == "," && view.cues.kin.contains(view.word(first - 2, in: sighting.sentence))
  }

  /// « les Marcos et les Duterte », « le couple Macron »: a family name that stands for several.
  static func isPlural(_ sighting: Sighting, _ view: ResolverView) -> Bool {
    guard sighting.type == .person, sighting.tokens.count == 1 else { return false }
    let article = sighting.tokens.lowerBound - 1
    let before = view.word(article, in: sighting.sentence)
    if view.has(.pluralForm, at: article, in: sighting.sentence) || before == "familles" {
      return true
    }
    // « les frères Jean et Paul Vastin »: one of them.
    return ["epoux", "freres", "soeurs", "couple"].contains(before)
      && view.word(sighting.tokens.upperBound, in: sighting.sentence) != "et"
  }

  /// Persons of that given name who share their family name with another person of the document.
  func relatives(_ name: PersonName) -> [Int] {
    (index.given[name.words[0]] ?? []).filter { number in
      clusters[number].words.last.flatMap { index.families[$0] } ?? 0 > 1
    }
  }

  /// The registry's person of that given name with a family name of the document: « son père Heydar » beside
  /// Ilham Aliev.
  func relative(_ name: PersonName) -> PersonRecord? {
    let families = Set(clusters.filter { !$0.isFamilyFirst && $0.words.count > 1 }.map(\.words))
      .compactMap(\.last)
    let found = Set(families).sorted().compactMap { people.person(named: [name.words[0], $0]) }
    return found.count == 1 ? found[0] : nil
  }

  /// The registry's father or son of that family: « George Bush père ».
  func named(_ sighting: Sighting, _ name: PersonName) -> PersonRecord? {
    isFather(sighting).flatMap { people.relative(named: name.words, isFather: $0) }
  }

  /// The word that tells father from son behind a name, `true` for the father; nothing elsewhere.
  func isFather(_ sighting: Sighting) -> Bool? {
    switch view.word(sighting.tokens.upperBound, in: sighting.sentence) {
    case "pere": true
    case "fils": false
    default: nil
    }
  }

  /// « Bush père », « Bush fils »: of those who bear the name, who came into office first, or last.
  func generation(_ sighting: Sighting, _ holders: [Int]) -> Int? {
    guard holders.count > 1 else { return nil }
    guard let isFather = isFather(sighting) else { return nil }
    let dated = holders.compactMap { number in
      clusters[number].key.flatMap { people.firstOffice($0) }.map { (number, $0) }
    }
    guard dated.count > 1 else { return nil }
    let sorted = dated.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    return isFather ? sorted.first?.0 : sorted.last?.0
  }
}
