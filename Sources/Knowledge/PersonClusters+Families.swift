internal import Linguistics
internal import RelgraphCore

// Relatives share a family name, so that the words around tell which of them is meant.
extension PersonClusters {
  /// « son père Heydar », « son autre fils, Jeb »: a given name alone behind a noun of kinship.
  func isRelative(_ sighting: Sighting, _ name: PersonName) -> Bool {
    guard name.words.count == 1 else { return false }
    let first = sighting.tokens.lowerBound
    let before = view.word(first - 1, in: sighting.sentence)
    if view.cues.kin.contains(before) { return true }
    return before == "," && view.cues.kin.contains(view.word(first - 2, in: sighting.sentence))
  }

  /// Persons of that given name who share their family name with another person of the document.
  func relatives(_ name: PersonName) -> [Int] {
    let bearers = index.given[name.words[0]] ?? []
    return bearers.filter { number in
      guard let family = clusters[number].words.last else { return false }
      return clusters.indices.contains { $0 != number && clusters[$0].words.last == family }
    }
  }

  /// « Bush père », « Bush fils »: of those who bear the name, who came into office first, or last.
  func generation(_ sighting: Sighting, _ holders: [Int]) -> Int? {
    guard holders.count > 1 else { return nil }
    let behind = view.word(sighting.tokens.upperBound, in: sighting.sentence)
    guard ["pere", "fils"].contains(behind) else { return nil }
    let dated = holders.compactMap { number in
      clusters[number].key.flatMap { people.firstOffice($0) }.map { (number, $0) }
    }
    guard dated.count > 1 else { return nil }
    let sorted = dated.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    return behind == "pere" ? sorted.first?.0 : sorted.last?.0
  }
}
