internal import RelgraphCore

/// How much a document speaks of each state: by its names, its persons and its bodies.
///
/// « le Conseil constitutionnel », « le Sénat », « le Parti démocrate » are bodies of several states. The
/// registry's is meant where the document speaks of its state about as much as of any other.
struct SpokenStates {
  private var weights: [String: Int] = [:]
  private var most = 0
  private let registry: Registry

  /// - Complexity: O(*n*) in the matches.
  init(_ matches: [RegistryMatch], registry: Registry) {
    self.registry = registry
    for match in matches {
      let forms = match.forms.filter { $0.subject != .place && !$0.isAmbiguous }
      let states = Set(forms.compactMap { state(of: $0) })
      guard states.count == 1, let state = states.first else { continue }
      weights[state, default: 0] += 1
    }
    most = weights.values.max() ?? 0
  }

  private func state(of form: MatchedForm) -> String? {
    switch form.subject {
    case .state: return form.key
    case .person, .family: return registry.person(form.key)?.state
    case .organization:
      let parent = registry.organization(form.key)?.parent
      return parent?.hasPrefix("state/") == true ? parent : nil
    case .place: return nil
    }
  }

  /// Whether an ambiguous name may be the body that the registry knows by it.
  func allow(_ key: String) -> Bool {
    guard let parent = registry.organization(key)?.parent, parent.hasPrefix("state/") else {
      return true
    }
    return 2 * weights[parent, default: 0] >= most
  }
}
