internal import Linguistics
internal import RelgraphCore

/// Bodies that every state has, by the pattern of their names: « ministère russe de la Défense ».
///
/// Their keys name the state: `organization/ru/ministere-de-la-defense`. Where the registry has a record
/// of its own for the body, its key is taken.
struct BodyPatterns: Sendable {
  /// A body without its state.
  struct Head {
    /// As in « ministère de la Défense ».
    let name: String
    /// Gender and number of the name's first word: `m`, `f`, `mp` or `fp`.
    let agreement: String
    /// The kind as the pack writes it.
    let kind: String
  }

  /// By the folded name without its state, in every wording.
  private(set) var heads: [String: Head] = [:]
  /// Folded first words of the names that have more than one.
  private(set) var openers: Set<String> = []
  private var bySlug: [String: Head] = [:]
  /// Keys of the registry's own bodies by folded name.
  private var known: [String: String] = [:]
  /// Keys of the registry's own bodies by their state and folded name.
  private var own: [String: [String: String]] = [:]
  /// Every folded form of states' adjectives.
  let stateAdjectives: Set<String>
  let registry: Registry
  /// Closed classes by folded words.
  private let words: ClassTable<ClosedClass>

  /// Reads the pack's patterns and portfolios.
  ///
  /// - Complexity: O(*p* · *q*) in the patterns and portfolios, and O(*n*) in the registry's bodies.
  init(patterns: String, portfolios: String, registry: Registry, words: ClassTable<ClosedClass>) {
    self.registry = registry
    self.words = words
    stateAdjectives = Set(
      registry.states.lazy.flatMap(\.adjectives).flatMap(\.all).map(Folding.fold))
    let portfolios = Self.rows(portfolios).map { row in
      (name: row[0], wordings: [row[0]] + (row.count > 1 ? Self.list(row[1]) : []))
    }
    for row in Self.rows(patterns) where row.count >= 4 {
      let wording = Self.withoutState(row[0])
      let name = Self.withoutState(row[3])
      guard wording.contains("{portfolio}") else {
        add(wording, Head(name: name, agreement: row[1], kind: row[2]))
        continue
      }
      for portfolio in portfolios {
        let head = Head(
          name: name.replacing("{portfolio}", with: portfolio.name), agreement: row[1],
          kind: row[2])
        for field in portfolio.wordings {
          add(wording.replacing("{portfolio}", with: field), head)
        }
      }
    }
    for body in registry.organizations {
      guard let parent = Self.state(above: body, registry) else { continue }
      for form in [body.french] + body.frenchAliases {
        known[Folding.fold(form)] = body.key
        own[parent, default: [:]][Folding.fold(form)] = body.key
      }
    }
  }

  /// The state that a body is of, by itself or through the body that it belongs to.
  private static func state(above body: OrganizationRecord, _ registry: Registry) -> String? {
    var parent = body.parent
    for _ in 0..<4 {
      guard let key = parent else { return nil }
      if key.hasPrefix("state/") { return key }
      parent = registry.organization(key)?.parent
    }
    return nil
  }

  private static func rows(_ text: String) -> [[String]] {
    DataLines(text).dropFirst().map { line in
      line.text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func list(_ cell: String) -> [String] {
    cell.split(separator: ";").map(String.init)
  }

  private static func withoutState(_ pattern: String) -> String {
    pattern.split(separator: " ").filter { $0 != "{adj}" && $0 != "{state}" }
      .joined(separator: " ")
  }

  private mutating func add(_ wording: String, _ head: Head) {
    let folded = Self.spaced(Folding.fold(wording))
    if heads[folded] == nil { heads[folded] = head }
    if let space = folded.firstIndex(of: " ") { openers.insert(String(folded[..<space])) }
    let slug = RegistryKey.slug(head.name)
    if bySlug[slug] == nil { bySlug[slug] = head }
  }

  /// With a space behind each apostrophe and for each hyphen, as pieces are joined.
  static func spaced(_ folded: String) -> String {
    folded.replacing("'", with: "' ").replacing("-", with: " ")
      .split(separator: " ").joined(separator: " ")
  }

  /// The usual name behind a key that names a state and a body: « ministère de la Défense russe ».
  func name(of key: String) -> String? {
    let parts = key.split(separator: "/").map(String.init)
    guard parts.count == 3, let head = bySlug[parts[2]],
      let state = registry.state("state/\(parts[1])")
    else { return nil }
    return name(head, state)
  }

  private func name(_ head: Head, _ state: StateRecord) -> String {
    guard let adjective = state.adjectives.first else { return "\(head.name) (\(state.french))" }
    let form =
      switch head.agreement {
      case "f": adjective.feminineSingular
      case "mp": adjective.masculinePlural
      case "fp": adjective.femininePlural
      default: adjective.masculineSingular
      }
    return "\(head.name) \(form)"
  }

  /// Gives bodies whose names follow a pattern and tell their state the key of that state's body.
  ///
  /// A state right behind (« ministère des Affaires étrangères de la Corée du Sud ») belongs to the name;
  /// a name that goes on beyond the body is cut behind it.
  ///
  /// - Complexity: O(*n* log *m*) in the sightings and matches, and O(*k*²) in the words of a long name.
  func resolved(
    _ sightings: [Sighting], _ matches: [RegistryMatch], _ view: ResolverView,
    _ spoken: SpokenStates
  ) -> [Sighting] {
    let stated = stated(sightings, matches, view)
    return atHome(stated, view, spoken)
  }

  /// The bodies whose names tell their state.
  private func stated(
    _ sightings: [Sighting], _ matches: [RegistryMatch], _ view: ResolverView
  ) -> [Sighting] {
    var resolved: [Sighting] = []
    var index = 0
    while index < sightings.count {
      let sighting = sightings[index]
      index += 1
      guard case .body = sighting.bearer else {
        resolved.append(sighting)
        continue
      }
      if index < sightings.count,
        let joined = joined(sighting, sightings[index], matches, view)
      {
        resolved.append(joined)
        index += 1
      } else {
        resolved += parts(of: sighting, matches, view)
      }
    }
    return resolved
  }

  /// The body with the state's name behind it, where only prepositions stand between.
  private func joined(
    _ body: Sighting, _ state: Sighting, _ matches: [RegistryMatch], _ view: ResolverView
  ) -> Sighting? {
    let between = body.tokens.upperBound..<max(body.tokens.upperBound, state.tokens.lowerBound)
    guard state.type == .state, state.sentence == body.sentence, body.inner.isEmpty,
      state.kind != .metonym, between.count <= 2, state.kind != .name || !between.isEmpty,
      between.allSatisfy({ view.has(.stateLink, at: $0) })
    else { return nil }
    return body.cut(to: body.tokens.lowerBound..<state.tokens.upperBound, matches, self, view)
  }

  /// The sighting with its key; a long name that has none, cut into the bodies that it begins and ends
  /// with.
  private func parts(
    of sighting: Sighting, _ matches: [RegistryMatch], _ view: ResolverView
  ) -> [Sighting] {
    if let whole = sighting.cut(to: sighting.tokens, matches, self, view) { return [whole] }
    let tokens = sighting.tokens
    guard (6...40).contains(tokens.count) else { return [sighting] }
    for end in stride(from: tokens.upperBound - 1, to: tokens.lowerBound + 2, by: -1) {
      guard
        let first = sighting.cut(to: tokens.lowerBound..<end, matches, self, view)
      else { continue }
      for start in end..<max(end, tokens.upperBound - 2) {
        let rest = start..<tokens.upperBound
        if let last = sighting.cut(to: rest, matches, self, view) { return [first, last] }
      }
      return [first]
    }
    return [sighting]
  }

  private static func inside(
    _ tokens: Range<Int>, _ matches: [RegistryMatch]
  ) -> [RegistryMatch] {
    let first = matches.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    return Array(matches[first...].prefix { $0.tokens.upperBound <= tokens.upperBound })
  }

  /// The key of the body that a stretch of text names by a pattern.
  fileprivate func key(
    of tokens: Range<Int>, _ matches: [RegistryMatch], _ pieces: Pieces
  ) -> String? {
    guard let (head, state) = head(of: tokens, matches, pieces) else { return nil }
    return recorded(head, state) ?? Self.key(head, state)
  }

  /// The body and the state whose it is, where a stretch of text is the body's name by a pattern.
  func head(
    of tokens: Range<Int>, _ matches: [RegistryMatch], _ pieces: Pieces
  ) -> (head: Head, state: StateRecord)? {
    let range = pieces.firstOfToken[tokens.lowerBound]..<pieces.firstOfToken[tokens.upperBound]
    for match in Self.inside(tokens, matches) {
      let states = match.forms.filter { $0.subject == .state }
      guard states.count == 1, let form = states.first, let state = registry.state(form.key),
        let head = heads[rest(of: range, without: match, form, pieces)]
      else { continue }
      return (head, state)
    }
    return nil
  }

  /// The registry's own body behind a state's body, where it has one.
  func recorded(_ head: Head, _ state: StateRecord) -> String? {
    let usual = bySlug[RegistryKey.slug(head.name)] ?? head
    return known[Folding.fold(name(usual, state))] ?? own[state.key]?[Folding.fold(usual.name)]
  }

  static func key(_ head: Head, _ state: StateRecord) -> String {
    "organization/\(state.key.dropFirst(6))/\(RegistryKey.slug(head.name))"
  }

  /// The folded name without the state's adjective, or its name and the preposition before it.
  private func rest(
    of range: Range<Int>, without match: RegistryMatch, _ form: MatchedForm, _ pieces: Pieces
  ) -> String {
    var before = Array(range.lowerBound..<max(range.lowerBound, match.pieces.lowerBound))
    if ![.adjective, .demonym].contains(form.kind) {
      while let last = before.last, words.contains(pieces.all[last].folded, in: .stateLink) {
        before.removeLast()
      }
    }
    let behind = Array(match.pieces.upperBound..<max(match.pieces.upperBound, range.upperBound))
    let rest = (before + behind).map { pieces.all[$0].folded }.joined(separator: " ")
    return Self.spaced(rest)
  }
}

extension Sighting {
  /// The sighting over other tokens, where these name a body by a pattern.
  fileprivate func cut(
    to tokens: Range<Int>, _ matches: [RegistryMatch], _ patterns: BodyPatterns,
    _ view: ResolverView
  ) -> Sighting? {
    guard let key = patterns.key(of: tokens, matches, view.pieces) else { return nil }
    return Sighting(
      tokens: tokens, span: view.document.span(of: tokens), sentence: sentence, kind: kind,
      type: type, bearer: .registry(key), reason: "organe d'un État, par son nom", inner: inner)
  }
}
