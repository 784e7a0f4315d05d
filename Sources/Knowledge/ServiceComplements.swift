internal import Linguistics
internal import RelgraphCore

/// Lengthens a service's general name over the army that it serves.
///
/// « l'École supérieure de l'état-major de la marine italienne » is one body; a recogniser may end it
/// at « supérieure », and the rest would say no more than « italienne ». A name that ends in a capital
/// is whole without a complement.
struct ServiceComplements {
  private static let links: Set<String> = ["de", "du", "des", "d'", "l'", "la", "les"]
  /// What such a name serves, folded.
  private static let services: Set<String> = [
    "armee", "armees", "aviation", "etat-major", "forces", "gendarmerie", "marine", "troupes",
  ]
  private static let qualities: Set<String> = [
    "aeriennes", "armees", "general", "interarmees", "navales", "populaire", "royale", "terrestres",
  ]

  private let view: ResolverView
  /// Adjectives of states, by token.
  private let adjectives: Set<Int>

  /// - Complexity: O(*n*) in the matches.
  init(view: ResolverView, matches: [RegistryMatch]) {
    self.view = view
    adjectives = Set(
      matches.filter { match in
        match.tokens.count == 1
          && match.forms.contains { $0.subject == .state && $0.kind == .adjective }
      }.map(\.tokens.lowerBound))
  }

  /// The candidate with the complements that belong to its name.
  ///
  /// - Complexity: O(*n*) in the tokens of the complements.
  func lengthened(_ candidate: NameCandidate) -> NameCandidate {
    let tokens = candidate.tokens
    guard candidate.label == .organization, tokens.count > 1,
      isCapital(tokens.lowerBound), isSmallWord(tokens.upperBound - 1)
    else { return candidate }
    let limit = view.document.sentences[candidate.sentence].tokens.upperBound
    var end = tokens.upperBound
    var next = end
    while next < limit, Self.links.contains(view.folded[next]) {
      while next < limit, Self.links.contains(view.folded[next]) { next += 1 }
      guard next < limit, Self.services.contains(view.folded[next]) else { break }
      next += 1
      while next < limit, Self.qualities.contains(view.folded[next]) || adjectives.contains(next) {
        next += 1
      }
      end = next
    }
    return end == tokens.upperBound
      ? candidate
      : NameCandidate(
        tokens: tokens.lowerBound..<end, sentence: candidate.sentence, label: candidate.label,
        confidence: candidate.confidence, reason: candidate.reason)
  }

  private func isCapital(_ token: Int) -> Bool {
    view.document.forms[token].unicodeScalars.first?.properties.isUppercase == true
  }

  private func isSmallWord(_ token: Int) -> Bool {
    view.document.tokens[token].kind == .word && !isCapital(token)
  }
}
