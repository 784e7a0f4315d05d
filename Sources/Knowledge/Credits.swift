internal import Linguistics
internal import RelgraphCore

/// Names of a credit or a byline that stands in running text: « LUDOVIC MARTIN / AFP », « Anne Dupont avec AFP ».
///
/// Whoever takes the picture or writes the article deals with nobody in it.
struct Credits {
  let view: ResolverView
  let registry: Registry

  /// The sightings without those of credits.
  ///
  /// - Complexity: O(*n*) in the sightings.
  func removed(from sightings: [Sighting]) -> [Sighting] {
    var dropped: Set<Int> = []
    for index in sightings.indices where isAgency(sightings[index]) {
      let agency = sightings[index]
      if index > 0, isCredited(sightings[index - 1], to: agency) {
        dropped.formUnion([index - 1, index])
      }
      if index + 1 < sightings.count, isSlashed(agency, sightings[index + 1]),
        sightings[index + 1].type == .person
      {
        dropped.formUnion([index, index + 1])
      }
    }
    return sightings.indices.filter { !dropped.contains($0) }.map { sightings[$0] }
  }

  private func isAgency(_ sighting: Sighting) -> Bool {
    guard sighting.type == .organization, case .registry(let key) = sighting.bearer else {
      return false
    }
    return registry.organization(key)?.kind == .newsAgency
  }

  /// « X / AFP »; « X avec AFP », « X (avec AFP) » where the sentence holds nothing else.
  private func isCredited(_ person: Sighting, to agency: Sighting) -> Bool {
    guard person.type == .person, person.sentence == agency.sentence else { return false }
    if isSlashed(person, agency) { return true }
    return view.document.sentences[agency.sentence].tokens.allSatisfy {
      view.document.tokens[$0].kind != .word || person.tokens.contains($0)
        || agency.tokens.contains($0) || view.has(.creditLink, at: $0)
    }
  }

  private func isSlashed(_ first: Sighting, _ second: Sighting) -> Bool {
    first.sentence == second.sentence && second.tokens.lowerBound == first.tokens.upperBound + 1
      && view.document.forms[first.tokens.upperBound] == "/"
  }
}
