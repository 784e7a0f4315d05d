internal import Linguistics
internal import RelgraphCore

/// The state in which a document's events take place: « Gabon : … », « Coup d'État au Gabon : Paris condamne », « en
/// Birmanie ».
///
/// « le pays » is where something happens before it is who reacts to it.
struct Scene {
  /// The state that the first heading names as a place, or else the one that the text names so most, twice at least.
  let state: Referent?

  /// - Complexity: O(*n*) in the sightings.
  init(_ sightings: [Sighting], _ view: ResolverView) {
    var counts: [Referent: Int] = [:]
    var heading: Set<Referent> = []
    if let first = sightings.first, first.sentence == 0, first.type == .state,
      view.isFirst(first.tokens.lowerBound, in: 0),
      view.word(first.tokens.upperBound, in: 0) == ":"
    {
      state = first.referent
      return
    }
    for sighting in sightings where sighting.type == .state && sighting.kind == .name {
      guard let referent = sighting.referent,
        view.has(.beforeState, at: sighting.tokens.lowerBound - 1, in: sighting.sentence)
      else { continue }
      counts[referent, default: 0] += 1
      if sighting.sentence == 0 { heading.insert(referent) }
    }
    if heading.count == 1 {
      state = heading.first
    } else {
      let most = counts.values.max() ?? 0
      let leaders = counts.filter { $0.value == most }
      state = most > 1 && leaders.count == 1 ? leaders.first?.key : nil
    }
  }
}
