internal import Linguistics
internal import RelgraphCore

/// Acronyms that a document explains by a body's name, where a recogniser left them out.
///
/// « l'Association pour les droits (ASD) … le fondateur de l'ASD Jean Dupont ». Only what is printed in the same
/// capitals counts, so that no word and no name of a person is taken.
struct RepeatedAcronyms {
  private static let shortest = 3
  private static let longest = 10

  let view: ResolverView

  /// The sightings of acronyms that no sighting holds yet.
  ///
  /// - Complexity: O(*n*) in the tokens.
  func sightings(_ known: [Sighting]) -> [Sighting] {
    var bodies: [String: Sighting] = [:]
    var taken: Set<Int> = []
    for sighting in known {
      taken.formUnion(sighting.tokens)
      guard sighting.type == .organization, sighting.tokens.count == 1, sighting.kind == .name,
        case .body(let name) = sighting.bearer
      else { continue }
      let form = view.document.forms[sighting.tokens.lowerBound]
      if isAcronym(form), name != form, bodies[form] == nil { bodies[form] = sighting }
    }
    guard !bodies.isEmpty else { return [] }
    var found: [Sighting] = []
    for (sentence, layout) in view.document.sentences.enumerated()
    where !view.isShouted(layout.tokens) {
      for token in layout.tokens where !taken.contains(token) {
        guard let body = bodies[view.document.forms[token]], !isPart(token, layout.tokens) else {
          continue
        }
        found.append(
          Sighting(
            tokens: token..<(token + 1), span: view.document.tokens[token].span,
            sentence: sentence, kind: .name, type: .organization, bearer: body.bearer,
            reason: "sigle que l'article explique"))
      }
    }
    return found
  }

  private func isAcronym(_ form: String) -> Bool {
    (Self.shortest...Self.longest).contains(form.utf8.count) && form.isShouted
      && form.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
  }

  /// Whether another word in capitals stands beside it, as in a headline or in « TF1 SÉRIES ».
  private func isPart(_ token: Int, _ layout: Range<Int>) -> Bool {
    [token - 1, token + 1].contains { index in
      layout.contains(index) && view.document.tokens[index].kind == .word
        && view.document.forms[index].utf8.count > 1 && view.document.forms[index].isShouted
    }
  }
}
