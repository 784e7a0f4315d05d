internal import Linguistics
internal import RelgraphCore

/// Bodies that name no state: « le Sénat », « le ministère de la Santé » in news of one state.
extension BodyPatterns {
  /// Kinds of bodies of which a state has one, so that the name alone is enough.
  private static let single: Set<String> = ["ministry", "parliament", "court", "body"]

  /// The sightings with the body of the document's state behind names that tell none.
  ///
  /// Nothing is decided where the document names another state's body of the same kind, or a parliament or court of
  /// no state (« le Parlement européen »).
  ///
  /// - Complexity: O(*n*) in the sightings.
  func atHome(
    _ sightings: [Sighting], _ view: ResolverView, _ spoken: SpokenStates
  ) -> [Sighting] {
    guard spoken.tells else { return sightings }
    let keys = Set(
      sightings.compactMap { sighting -> String? in
        guard sighting.type == .organization, case .registry(let key) = sighting.bearer else {
          return nil
        }
        return key
      })
    return sightings.map { sighting in
      guard case .body = sighting.bearer, sighting.inner.isEmpty,
        let home = home(of: sighting, spoken), let state = registry.state(home),
        let key = key(of: sighting, in: state, view),
        spoken.isPlaced(sighting.sentence)
          || !keys.contains(where: { isRival($0, of: key, named: sighting, view) })
      else { return sighting }
      var found = sighting
      found.bearer = .registry(key)
      found.reason = "organe de l'État dont l'article parle"
      return found
    }
  }

  private func home(of sighting: Sighting, _ spoken: SpokenStates) -> String? {
    sighting.isStatesCouncil ? spoken.home : spoken.home(in: sighting.sentence)
  }

  private func key(
    of sighting: Sighting, in state: StateRecord, _ view: ResolverView
  ) -> String? {
    let pieces = view.pieces
    let range =
      pieces.firstOfToken[
        sighting.tokens.lowerBound]..<pieces.firstOfToken[
        sighting.tokens.upperBound]
    let words = Self.spaced(range.map { pieces.all[$0].folded }.joined(separator: " "))
    guard view.isCapital(sighting.tokens.lowerBound) || range.count > 2,
      let head = heads[words], Self.single.contains(head.kind)
    else { return nil }
    if let recorded = recorded(head, state) { return recorded }
    // « l'Assemblée » is short for something only where a record says for what.
    let isShort =
      words.split(separator: " ").count
      < Self.spaced(Folding.fold(head.name)).split(separator: " ").count
    return isShort ? nil : Self.key(head, state)
  }

  /// Whether a body that the document names may be meant as well.
  private func isRival(
    _ other: String, of key: String, named sighting: Sighting, _ view: ResolverView
  ) -> Bool {
    guard other != key else { return false }
    let parts = other.split(separator: "/")
    if parts.count == 3 { return key.hasSuffix("/" + parts[2]) }
    guard let record = registry.organization(other),
      record.kind == .parliament || record.kind == .court || record.kind == .ministry
    else { return false }
    let first = Folding.fold(record.french).split(separator: " ").first.map(String.init)
    return record.kind != .ministry && first == view.folded[sighting.tokens.lowerBound]
  }
}
