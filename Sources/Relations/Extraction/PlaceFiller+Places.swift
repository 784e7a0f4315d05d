internal import RelgraphCore

/// States as places where something is done.
extension PlaceFiller {
  /// Types of deeds that are done to a state by being done there, and by a state that holds somebody.
  static let placed: Set<RelationType> = [.assault, .coerce]

  /// States behind « au » and « aux »: « détenu au Mali ».
  func placesBehindArticle() -> [[Int]] {
    let found =
      isVerb
      ? syntax.complements(ofVerb: frame.head, preposition: "à")
        + (frame.content.map { syntax.complements(ofNoun: $0, preposition: "à") } ?? [])
      : syntax.complements(ofNoun: frame.head, preposition: "à")
    return found.filter { group in
      group.allSatisfy { chunk in
        reading.chunks[chunk].isNameOnly
          && reading.items[reading.chunks[chunk].items.lowerBound].hasArticle
          && reading.chunks[chunk].nominal.names.allSatisfy {
            reading.type(reading.mentions[$0].entity) == .state
          }
      }
    }
  }
}
