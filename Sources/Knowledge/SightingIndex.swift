internal import Linguistics
internal import RelgraphCore

/// The sightings of a document by the tokens that they stand on.
struct SightingIndex {
  private var byToken: [Int: Sighting] = [:]
  private let view: ResolverView

  init(_ sightings: [Sighting], view: ResolverView) {
    self.view = view
    for sighting in sightings {
      for token in sighting.tokens { byToken[token] = sighting }
    }
  }

  /// The sighting that touches a token.
  func at(_ token: Int) -> Sighting? { byToken[token] }

  /// Whether the sighting at a token covers all of it: « russe », but not one half of « russo-ukrainienne ».
  func covers(_ token: Int) -> Bool {
    byToken[token].map { sighting in
      let span = view.document.tokens[token].span
      return sighting.span.start <= span.start && span.end <= sighting.span.end
    } ?? false
  }
}

extension Sighting {
  /// The entity that it names, persons apart.
  var referent: Referent? {
    switch bearer {
    case .registry(let key): .registry(key)
    case .body(let name): .body(name)
    case .person: nil
    }
  }
}
