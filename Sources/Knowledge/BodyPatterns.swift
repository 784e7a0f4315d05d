internal import Linguistics
internal import RelgraphCore

/// Bodies that every state has, by the pattern of their names: « ministère russe de la Défense ».
///
/// Their keys name the state: `organization/ru/ministere-de-la-defense`. Where the registry has a record
/// of its own for the body, its key is taken.
struct BodyPatterns: Sendable {
  /// A body without its state.
  private struct Head {
    /// As in « ministère de la Défense ».
    let name: String
    /// Gender and number of the name's first word: `m`, `f`, `mp` or `fp`.
    let agreement: String
  }

  /// By the folded name without its state, in every wording.
  private var heads: [String: Head] = [:]
  private var bySlug: [String: Head] = [:]
  /// Keys of the registry's own bodies by folded name.
  private var known: [String: String] = [:]
  private let registry: Registry

  /// Reads the pack's patterns and portfolios.
  ///
  /// - Complexity: O(*p* · *q*) in the patterns and portfolios, and O(*n*) in the registry's bodies.
  init(patterns: String, portfolios: String, registry: Registry) {
    self.registry = registry
    let portfolios = Self.rows(portfolios).map { row in
      (name: row[0], wordings: [row[0]] + (row.count > 1 ? Self.list(row[1]) : []))
    }
    for row in Self.rows(patterns) where row.count >= 4 {
      let wording = Self.withoutState(row[0])
      let name = Self.withoutState(row[3])
      guard wording.contains("{portfolio}") else {
        add(wording, Head(name: name, agreement: row[1]))
        continue
      }
      for portfolio in portfolios {
        let head = Head(
          name: name.replacing("{portfolio}", with: portfolio.name), agreement: row[1])
        for words in portfolio.wordings {
          add(wording.replacing("{portfolio}", with: words), head)
        }
      }
    }
    for body in registry.organizations where body.parent?.hasPrefix("state/") == true {
      for form in [body.french] + body.frenchAliases { known[Folding.fold(form)] = body.key }
    }
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
    let slug = RegistryKey.slug(head.name)
    if bySlug[slug] == nil { bySlug[slug] = head }
  }

  /// With a space behind each apostrophe and for each hyphen, as pieces are joined.
  private static func spaced(_ folded: String) -> String {
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
  /// - Complexity: O(*n* log *m*) in the sightings and matches.
  func resolved(
    _ sightings: [Sighting], _ matches: [RegistryMatch], _ pieces: Pieces
  ) -> [Sighting] {
    sightings.map { sighting in
      guard case .body = sighting.bearer,
        let key = key(of: sighting, Self.inside(sighting, matches), pieces)
      else { return sighting }
      var resolved = sighting
      resolved.bearer = .registry(key)
      resolved.reason = "organe d'un État, par son nom"
      return resolved
    }
  }

  private static func inside(
    _ sighting: Sighting, _ matches: [RegistryMatch]
  ) -> [RegistryMatch] {
    var (low, high) = (0, matches.count)
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].tokens.lowerBound < sighting.tokens.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return Array(matches[low...].prefix { $0.tokens.upperBound <= sighting.tokens.upperBound })
  }

  private func key(
    of sighting: Sighting, _ matches: [RegistryMatch], _ pieces: Pieces
  ) -> String? {
    let range =
      pieces.firstOfToken[
        sighting.tokens.lowerBound]..<pieces
      .firstOfToken[sighting.tokens.upperBound]
    for match in matches {
      let states = match.forms.filter { $0.subject == .state }
      guard states.count == 1, let form = states.first, let state = registry.state(form.key),
        let head = heads[rest(of: range, without: match, form, pieces)]
      else { continue }
      let slug = RegistryKey.slug(head.name)
      if let own = known[Folding.fold(name(bySlug[slug] ?? head, state))] { return own }
      return "organization/\(state.key.dropFirst(6))/\(slug)"
    }
    return nil
  }

  /// The folded name without the state's adjective, or its name and the preposition before it.
  private func rest(
    of range: Range<Int>, without match: RegistryMatch, _ form: MatchedForm, _ pieces: Pieces
  ) -> String {
    var before = Array(range.lowerBound..<max(range.lowerBound, match.pieces.lowerBound))
    if ![.adjective, .demonym].contains(form.kind) {
      while let last = before.last, Self.prepositions.contains(pieces.all[last].folded) {
        before.removeLast()
      }
    }
    let behind = Array(match.pieces.upperBound..<max(match.pieces.upperBound, range.upperBound))
    let words = (before + behind).map { pieces.all[$0].folded }.joined(separator: " ")
    return Self.spaced(words)
  }

  private static let prepositions: Set<String> = ["de", "du", "des", "d'", "la", "l'", "les"]
}
