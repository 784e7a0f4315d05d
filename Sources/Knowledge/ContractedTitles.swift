internal import Linguistics
internal import RelgraphCore

/// Media whose names begin with an article that a preposition has swallowed: « au Monde », « du Parisien ».
struct ContractedTitles: Sendable {
  /// Words before the contraction that make a common noun of the title: « champion du Monde », « Coupe du Monde ».
  private static let others: Set<String> = [
    "champion", "champions", "championne", "championnes", "championnat", "championnats", "coupe",
    "coupes", "tour", "record", "records", "autour", "bout", "reste", "fin", "merveille",
  ]
  private static let articles = ["au": "le", "du": "le", "aux": "les", "des": "les"]

  /// Words before the contraction that only a medium follows: « journaliste au Monde ».
  private static let writers: Set<String> = [
    "journaliste", "journalistes", "correspondant", "correspondante", "reporter", "chroniqueur",
    "chroniqueuse", "editorialiste", "redacteur", "redactrice", "tribune", "interview", "lecteurs",
    "abonnes", "edition", "editorial",
  ]

  /// Keys by the folded name.
  private var keys: [String: String] = [:]

  /// - Complexity: O(*n*) in the registry's bodies.
  init(registry: Registry) {
    for body in registry.organizations where body.kind == .media {
      for form in [body.french] + body.frenchAliases {
        let folded = Folding.fold(form)
        if folded.hasPrefix("le ") || folded.hasPrefix("les ") { keys[folded] = body.key }
      }
    }
  }

  /// The sightings with the medium behind names that only lack the article.
  ///
  /// - Complexity: O(*n*) in the sightings.
  func resolved(_ sightings: [Sighting], _ view: ResolverView) -> [Sighting] {
    sightings.map { sighting in
      guard case .body = sighting.bearer, let key = key(sighting, view) else { return sighting }
      var found = sighting
      found.bearer = .registry(key)
      found.reason = "titre dont l'article est contracté"
      return found
    }
  }

  /// Media behind what only they have and a contraction, which nobody took for names.
  ///
  /// - Complexity: O(*n*) in the tokens.
  func missed(by known: [Sighting], _ view: ResolverView) -> [Sighting] {
    let taken = Set(known.flatMap(\.tokens))
    return view.document.sentences.enumerated().flatMap { sentence, layout in
      layout.tokens.compactMap { index -> Sighting? in
        guard !taken.contains(index), Self.writers.contains(view.word(index - 2, in: sentence)),
          let article = Self.articles[view.word(index - 1, in: sentence)], view.isCapital(index),
          let key = keys["\(article) \(view.folded[index])"]
        else { return nil }
        return Sighting(
          tokens: index..<(index + 1), span: view.document.tokens[index].span, sentence: sentence,
          kind: .name, type: .organization, bearer: .registry(key),
          reason: "titre dont l'article est contracté")
      }
    }
  }

  private func key(_ sighting: Sighting, _ view: ResolverView) -> String? {
    var before = sighting.tokens.lowerBound - 1
    if ["«", "\""].contains(view.word(before, in: sighting.sentence)) { before -= 1 }
    guard let article = Self.articles[view.word(before, in: sighting.sentence)],
      !Self.others.contains(view.word(before - 1, in: sighting.sentence)),
      view.isCapital(sighting.tokens.lowerBound)
    else { return nil }
    let name = sighting.tokens.map { view.folded[$0] }.joined(separator: " ")
    return keys["\(article) \(name)"]
  }
}
