internal import Linguistics
internal import RelgraphCore

/// Lets the user's decisions win over what was found in a text.
struct RuledSightings {
  private let view: ResolverView
  private let rulings: NameRulings

  init(view: ResolverView, rulings: NameRulings) {
    self.view = view
    self.rulings = rulings
  }

  /// The sightings without those that are to be ignored, each with the bearer that the user gave it.
  ///
  /// - Complexity: O(*n*) in the sightings.
  func ruled(_ sightings: [Sighting]) -> [Sighting] {
    rulings.isEmpty ? sightings : sightings.compactMap(ruled)
  }

  private func ruled(_ sighting: Sighting) -> Sighting? {
    let form = view.printed(sighting)
    var own: String?
    if case .registry(let key) = sighting.bearer { own = key }
    if rulings.isIgnored(form, key: own) { return nil }
    // « Pyongyang » that the user tells from North Korea is a town.
    if sighting.kind == .metonym, let own,
      rulings.forbids(
        rulings.tokens(key: own, names: []), rulings.tokens(key: nil, names: [form]))
    {
      return nil
    }
    let key = rulings.pinnedKey(form) ?? own.flatMap { rulings.group(key: $0, name: form) }
    guard let key, key != own, let type = EntityType(ofKey: key) else { return sighting }
    return Sighting(
      tokens: sighting.tokens, span: sighting.span, sentence: sighting.sentence,
      kind: sighting.kind, type: type, bearer: .registry(key),
      reason: "registre de l'utilisateur", inner: sighting.inner)
  }
}

extension EntityType {
  /// The type that a key of the registry begins with; nothing for a place.
  init?(ofKey key: String) {
    guard let first = key.split(separator: "/").first,
      let type = EntityType(rawValue: String(first))
    else { return nil }
    self = type
  }
}

extension ResolverView {
  /// The words of a sighting, on one line, with straight apostrophes.
  func printed(_ sighting: Sighting) -> String {
    let form = Tokenizer.form(
      of: Token(span: sighting.span, kind: .word), in: document.document.text)
    return form.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
