internal import RelgraphCore

/// How much a document speaks of each state: by its names, its persons and its bodies.
///
/// « le Conseil constitutionnel », « le Sénat », « le Parti démocrate » are bodies of several states. The
/// registry's is meant where the document speaks of its state about as much as of any other; a body of no
/// record, of the state that the document is about.
struct SpokenStates {
  /// What a state must weigh, and how many times the next one, to be the document's without a heading that says so.
  private static let leastWeight = 3
  private static let leastLead = 3

  /// The state that the document is about: « Haïti : … » at its head, or the one that it speaks of before all.
  let home: String?
  private var weights: [String: Int] = [:]
  private let most: Int
  /// Keys of the states that each sentence names, by name, adjective, capital or body.
  private var named: [Int: Set<String>] = [:]
  /// States whose capital opens a sentence as the place of it: « À Rome, le Sénat … ».
  private var places: [Int: String] = [:]
  let told: ToldStates
  let registry: Registry

  /// Whether any sentence tells whose its bodies are.
  var tells: Bool { home != nil || !places.isEmpty }

  /// - Complexity: O(*n*) in the matches.
  init(
    _ matches: [RegistryMatch], registry: Registry, view: ResolverView,
    stateAdjectives: Set<String>
  ) {
    self.registry = registry
    told = ToldStates(
      matches, registry: registry, view: view, stateAdjectives: stateAdjectives)
    for match in matches {
      let owners = Self.states(match.forms.filter(Self.isNaming), registry)
      if owners.count == 1 {
        named[match.sentence, default: []].formUnion(owners)
        if let state = owners.first, Self.isOpeningPlace(match, view) {
          places[match.sentence] = state
        }
      }
      let forms = match.forms.filter { $0.subject != .place && !$0.isAmbiguous }
      let states = Self.states(forms, registry)
      guard states.count == 1, let state = states.first else { continue }
      weights[state, default: 0] += 1
    }
    let most = weights.values.max() ?? 0
    self.most = most
    let headed = Self.headed(matches, view)
    if let headed, 2 * weights[headed, default: 0] >= most {
      home = headed
    } else {
      let leaders = weights.filter { Self.leastLead * $0.value > most }
      home = leaders.count == 1 && most >= Self.leastWeight ? leaders.first?.key : nil
    }
  }

  private static func isNaming(_ form: MatchedForm) -> Bool {
    form.subject == .state || form.subject == .organization && !form.isAmbiguous
  }

  private static func states(_ forms: [MatchedForm], _ registry: Registry) -> Set<String> {
    Set(forms.compactMap { state(of: $0, registry) })
  }

  private static func state(of form: MatchedForm, _ registry: Registry) -> String? {
    switch form.subject {
    case .state: return form.key
    case .person, .family: return registry.person(form.key)?.state
    case .organization:
      let parent = registry.organization(form.key)?.parent
      return parent?.hasPrefix("state/") == true ? parent : nil
    case .place: return nil
    }
  }

  /// « À Rome, … », « En Italie, … » at the head of a sentence.
  private static func isOpeningPlace(_ match: RegistryMatch, _ view: ResolverView) -> Bool {
    let before = match.tokens.lowerBound - 1
    return match.forms.contains { $0.subject == .state }
      && view.has(.beforePlace, at: before, in: match.sentence)
      && view.isFirst(before, in: match.sentence)
      && view.word(match.tokens.upperBound, in: match.sentence) == ","
  }

  /// The state that opens the first sentence before a colon, as agencies and Wikinews head their news.
  private static func headed(_ matches: [RegistryMatch], _ view: ResolverView) -> String? {
    guard let first = matches.first, first.sentence == 0,
      view.isFirst(first.tokens.lowerBound, in: 0),
      view.word(first.tokens.upperBound, in: 0) == ":"
    else { return nil }
    let states = first.forms.filter { $0.subject == .state && $0.kind != .metonym }
    return states.count == 1 ? states.first?.key : nil
  }

  /// Whether an ambiguous name may be the body that the registry knows by it.
  func allow(_ key: String, in sentence: Int) -> Bool {
    guard let parent = registry.organization(key)?.parent, parent.hasPrefix("state/") else {
      return true
    }
    if let place = places[sentence] { return place == parent }
    if let home, home != parent {
      return weights[parent, default: 0] > weights[home, default: 0]
    }
    return home == parent || 2 * weights[parent, default: 0] >= most
  }

  /// Whether a sentence opens with the capital whose bodies it speaks of.
  func isPlaced(_ sentence: Int) -> Bool { places[sentence] != nil }

  /// The state whose body a name without a state means in a sentence; none where the sentence names another.
  func home(in sentence: Int) -> String? {
    if let place = places[sentence] { return named[sentence] == [place] ? place : nil }
    guard let home, named[sentence]?.isSubset(of: [home]) ?? true else { return nil }
    return home
  }
}
