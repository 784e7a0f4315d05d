public import Linguistics
public import RelgraphCore

/// Finds who is spoken of in a document, and which names are one entity there.
public struct DocumentResolver: Sendable {
  private let registry: Registry
  private let matcher: RegistryMatcher
  private let people: PeopleIndex
  private let cues: NameCues
  private let metonyms: MetonymData
  private let demonyms: DemonymData
  private let rulings: NameRulings
  private let descriptions: DescriptionData
  private let bodies: BodyPatterns
  private let titles: ContractedTitles
  private let recognizer: any NameRecognizer

  /// Makes a resolver over a registry, a language pack and a recogniser of names.
  public init(registry: Registry, pack: LanguagePack, recognizer: any NameRecognizer) {
    self.registry = registry
    self.recognizer = recognizer
    cues = pack.nameCues
    matcher = RegistryMatcher(registry: registry, tokenizer: Tokenizer(pack: pack))
    people = PeopleIndex(registry: registry)
    rulings = NameRulings(registry: registry)
    titles = ContractedTitles(registry: registry)
    descriptions = DescriptionData(language: pack.language, tokenizer: Tokenizer(pack: pack))
    demonyms = DemonymData(EmbeddedFile("packs/\(pack.language)/demonyms.txt")?.text ?? "")
    bodies = BodyPatterns(
      patterns: EmbeddedFile("packs/\(pack.language)/body-patterns.tsv")?.text ?? "",
      portfolios: EmbeddedFile("packs/\(pack.language)/portfolios.tsv")?.text ?? "",
      registry: registry, words: pack.nameCues.foldedWords)
    metonyms = MetonymData(EmbeddedFile("packs/\(pack.language)/metonyms.txt")?.text ?? "")
  }

  /// The document's mentions and entities.
  ///
  /// - Complexity: O(*n*) in the tokens, times the persons that share a family name.
  public func resolve(_ document: TokenizedDocument) -> ResolvedDocument {
    let pieces = Pieces(document)
    let view = ResolverView(document, pieces: pieces, cues: cues)
    let matches = matcher.matches(in: document, pieces: pieces)
    let edges = CandidateEdges(
      view: view, registry: registry, patterns: bodies, matches: matches)
    let candidates = edges.joined(
      recognizer.candidates(
        in: document, known: Self.known(matches, count: document.tokens.count)
      ).map(edges.trimmed).filter(CandidateFilter(view: view, matches: matches).keeps))
    let spoken = SpokenStates(
      matches, registry: registry, view: view, stateAdjectives: bodies.stateAdjectives)
    var sightings = RegistrySightings(
      view: view, metonyms: metonyms, demonyms: demonyms, candidates: candidates, spoken: spoken
    )
    .sightings(matches.filter { match in !Self.isInside(match, candidates) })
    sightings += candidates.compactMap { sighting($0, view, matches) }
    sightings += bodies.printedSmall(matches, view)
    sightings = Self.withoutOverlap(sightings)
    sightings = PersonEdges(view: view, people: people, sightings: sightings).adjusted(sightings)
    sightings = Self.withoutOverlap(
      sightings + SpellingVariants(view: view, people: people).sightings(sightings))
    sightings.removeAll { PersonClusters.isPlural($0, view) }
    sightings = PairedNames(view: view).removed(from: sightings)
    sightings = titles.resolved(
      bodies.resolved(sightings, matches, view, spoken), view)
    sightings += titles.missed(by: sightings, view)
    sightings = StateNamedBodies(view: view, matches: matches).joined(sightings)
    sightings = Credits(view: view, registry: registry).removed(from: sightings)
    sightings = RuledSightings(view: view, rulings: rulings).ruled(sightings)
    var clusters = BodyClusters(
      view: view, rulings: rulings, registry: registry, stateAdjectives: bodies.stateAdjectives)
    clusters.add(&sightings)
    sightings = Self.withoutOverlap(
      ShortenedBodies(view: view, registry: registry).added(to: sightings)
        + RepeatedAcronyms(view: view).sightings(sightings))
    var persons = PersonClusters(
      view: view, people: people, rulings: rulings, date: document.document.info.date)
    persons.add(&sightings)
    let described = DescriptionSightings(
      view: view, registry: registry, data: descriptions, persons: persons, sightings: sightings
    ).found()
    for found in described {
      guard let cluster = found.cluster else { continue }
      persons.add(description: found.sighting, cluster: cluster)
    }
    sightings = Self.replacing(sightings, by: described.map(\.sighting))
    return LocalEntities(view: view, registry: registry, bodies: bodies, persons: persons)
      .resolved(sightings)
  }

  private static func known(_ matches: [RegistryMatch], count: Int) -> [KnownToken] {
    var known = [KnownToken](repeating: .unknown, count: count)
    for match in matches {
      let subjects = Set(match.forms.map(\.subject))
      let label: KnownToken =
        if subjects.contains(.state) { .state } else if subjects.contains(.organization) {
          .organization
        } else if subjects.contains(.person) || subjects.contains(.family) { .person } else {
          .place
        }
      for token in match.tokens { known[token] = label }
    }
    return known
  }

  /// Whether a longer candidate swallows the match: « Conseil de sécurité nationale des États-Unis ».
  private static func isInside(_ match: RegistryMatch, _ candidates: [NameCandidate]) -> Bool {
    let place = candidates.partitioningIndex { $0.tokens.upperBound > match.tokens.lowerBound }
    guard place < candidates.count else { return false }
    let candidate = candidates[place]
    let covers =
      candidate.tokens.lowerBound <= match.tokens.lowerBound
      && match.tokens.upperBound <= candidate.tokens.upperBound
      && candidate.tokens.count > match.tokens.count
    return covers && candidate.label != .location
  }

  private func sighting(
    _ candidate: NameCandidate, _ view: ResolverView, _ matches: [RegistryMatch]
  ) -> Sighting? {
    let span = view.document.span(of: candidate.tokens)
    let name = view.document.document.text[span]
    let words = candidate.tokens.map { view.document.forms[$0] }
    switch candidate.label {
    case .location: return nil
    case .person:
      return Sighting(
        tokens: candidate.tokens, span: span, sentence: candidate.sentence, kind: .name,
        type: .person, bearer: .person(words), reason: candidate.reason)
    case .organization:
      return Sighting(
        tokens: candidate.tokens, span: span, sentence: candidate.sentence, kind: .name,
        type: .organization, bearer: .body(name), reason: candidate.reason,
        inner: Self.states(inside: candidate.tokens, matches))
    }
  }

  /// Keys of the states that stand inside a body's name.
  private static func states(inside tokens: Range<Int>, _ matches: [RegistryMatch]) -> [String] {
    let first = matches.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    return matches[first...].prefix { tokens.contains($0.tokens.lowerBound) }.compactMap { match in
      let states = match.forms.filter { $0.subject == .state }
      return states.count == 1 ? states[0].key : nil
    }
  }

  /// The sightings with descriptions in place of what they hold; both are sorted.
  private static func replacing(
    _ sightings: [Sighting], by descriptions: [Sighting]
  ) -> [Sighting] {
    var next = 0
    let kept = sightings.filter { sighting in
      while next < descriptions.count, descriptions[next].span.end <= sighting.span.start {
        next += 1
      }
      return next == descriptions.count || !descriptions[next].span.overlaps(sighting.span)
    }
    return withoutOverlap(kept + descriptions)
  }

  /// Sorted by place; where two overlap, the one with more bytes stays, then the registry's.
  private static func withoutOverlap(_ sightings: [Sighting]) -> [Sighting] {
    func isRegistry(_ sighting: Sighting) -> Bool {
      if case .registry = sighting.bearer { return true }
      return false
    }
    let sorted = sightings.sorted {
      if $0.span != $1.span { return $0.span < $1.span }
      return isRegistry($0) && !isRegistry($1)
    }
    var kept: [Sighting] = []
    for sighting in sorted {
      if let last = kept.last, last.span.overlaps(sighting.span) {
        if sighting.span.count > last.span.count { kept[kept.count - 1] = sighting }
      } else {
        kept.append(sighting)
      }
    }
    return kept
  }
}
