internal import Linguistics
internal import RelgraphCore

/// Second names that the text gives a person.
extension PersonClusters {
  /// Words that only stand between a name and the bearer's other name.
  private static let marks: Set<String> = [",", "(", "«", "“", "\""]
  private static let naming: Set<String> = ["alias", "surnomme", "surnommee"]

  /// « Luis Prada, alias « Le Sec » », « Ali Touré, dit « Bako » ».
  ///
  /// « dit » asks for a quotation mark behind it, for « …, dit Dupont » tells who speaks.
  func isAlias(_ sighting: Sighting, of other: Sighting) -> Bool {
    guard other.type == .person, sighting.type == .person, other.sentence == sighting.sentence,
      other.tokens.upperBound < sighting.tokens.lowerBound,
      sighting.tokens.lowerBound - other.tokens.upperBound <= 5
    else { return false }
    var isNamed = false
    for token in other.tokens.upperBound..<sighting.tokens.lowerBound {
      let word = view.folded[token]
      if Self.naming.contains(word) {
        isNamed = true
      } else if ["dit", "dite"].contains(word) {
        guard ["«", "“", "\""].contains(view.folded[token + 1]) else { return false }
        isNamed = true
      } else if !Self.marks.contains(word), !view.has(.wholeSingularArticle, at: token) {
        return false
      }
    }
    return isNamed
  }

  /// « Ana Orsin Vastin » and « Ana Orsin »: the one person of the document whose name is the same without the second
  /// family name.
  ///
  /// Who is brought in as a relative, or tied to another state, stays apart.
  func byFamilies(
    _ name: PersonName, _ key: String?, _ gender: Gender?, _ tokens: Set<String>,
    at sighting: Sighting
  ) -> Int? {
    let found = Set(index.byFamilies(name, cues: view.cues))
    guard found.count == 1, let number = found.first, !followsKinship(sighting) else { return nil }
    let cluster = clusters[number]
    guard !cluster.isFamilyFirst, !cluster.isKin, cluster.key == nil || key == nil,
      agree(gender, cluster.gender), !rulings.forbids(cluster.tokens, tokens)
    else { return nil }
    let states = Set(contexts[sighting.span.start]?.states ?? [])
    return states.isEmpty || cluster.states.isEmpty || !states.isDisjoint(with: cluster.states)
      ? number : nil
  }
}
