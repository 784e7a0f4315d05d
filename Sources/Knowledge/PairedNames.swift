internal import RelgraphCore

/// Two full names that a hyphen joins: « la rencontre Anna Vega-Paul Berg » is no meeting of one person.
///
/// Where one half is the whole name of somebody in the article, the whole is nobody's.
struct PairedNames {
  let view: ResolverView

  /// The sightings without those of two persons at once.
  ///
  /// - Complexity: O(*n*) in the sightings and their tokens.
  func removed(from sightings: [Sighting]) -> [Sighting] {
    let persons = sightings.filter { $0.type == .person && $0.kind == .name }
    guard persons.contains(where: { $0.tokens.count > 2 }) else { return sightings }
    let full = Set(persons.filter { $0.tokens.count > 1 }.map { words($0.tokens) })
    return sightings.filter { sighting in
      sighting.type != .person || sighting.kind != .name
        || !halves(of: sighting.tokens).contains(where: full.contains)
    }
  }

  /// What stands before and behind each hyphen inside a name, where it is more than one word.
  private func halves(of tokens: Range<Int>) -> [[String]] {
    guard tokens.count > 2 else { return [] }
    return tokens.dropFirst().dropLast().flatMap { token -> [[String]] in
      let parts = view.folded[token].split(separator: "-")
      guard parts.count == 2 else { return [] }
      return [
        words(tokens.lowerBound..<token) + [String(parts[0])],
        [String(parts[1])] + words((token + 1)..<tokens.upperBound),
      ]
    }
  }

  private func words(_ tokens: Range<Int>) -> [String] { tokens.map { view.folded[$0] } }
}
