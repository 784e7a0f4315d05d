internal import Linguistics
internal import RelgraphCore

/// Chooses the state or body that a description stands for: the most present one that the head fits.
struct DescribedThings {
  /// What a description stands for, and why, in plain words.
  struct Choice {
    let referent: Referent
    let reason: String
  }

  private static let stateFloor = 0.8
  private static let bodyFloor = 0.55
  private static let stateMargin = 1.25
  private static let unintroducedMargin = 2.0
  private static let sceneWeight = 2.0
  private static let introducedWeight = 1.2
  private static let bodyMargin = 1.15
  /// So many sentences back a capital head still finds its name.
  private static let farthest = 6
  /// Kinds whose nouns are said of one body in turn: « la société X … l'entreprise »; a court is not another court.
  private static let sharedKinds: Set<OrganizationRecord.Kind> = [.ngo, .company, .media, .party]

  let registry: Registry
  /// Folded nouns right before a body's name or a state's adjective: « l'ONG Amnesty », « le régime syrien ».
  let introductions: [Referent: Set<String>]
  /// Heads that the document says of bodies without a name, with the first sentence of each.
  let strangers: [String: Int]
  /// The one kind of body that a folded noun is said of.
  let kindOfNoun: [String: OrganizationRecord.Kind]
  /// The state in which the document's events take place.
  let scene: Referent?

  /// The state that a noun stands for; « ce pays » is the one named last, in this sentence or the one before.
  func state(
    _ rule: DescriptionLexicon.StateRule, _ head: String, _ phrase: DescriptionPhrase,
    _ salience: Salience,
    excluding subject: Referent?, after last: Referent? = nil
  ) -> Choice? {
    // « le régime syrien »: the adjective alone is the mention.
    guard phrase.state == nil else { return nil }
    if case .modified = rule, !phrase.isModified { return nil }
    var fitting = salience.candidates(.state).filter { fits($0, rule) && $0 != subject }
    // « une entreprise russe … de ce pays »: whom an adjective named since then may be meant as well.
    if phrase.isPointing, let last, fitting.contains(last),
      last == salience.candidates(.state).first
    {
      return Choice(referent: last, reason: "description : l'État nommé juste avant")
    }
    // « une entreprise russe, ou une banque de ce pays »: the one state that the sentence speaks of.
    if phrase.isPointing, head == "pays", let near = onlyState(in: phrase.sentence, salience) {
      return fitting.contains(near)
        ? Choice(referent: near, reason: "description : l'État dont parle la phrase") : nil
    }
    var margin = Self.stateMargin
    if case .introduced = rule {
      let introduced = fitting.filter { introductions[$0]?.contains(head) == true }
      if introduced.isEmpty { margin = Self.unintroducedMargin } else { fitting = introduced }
    }
    guard
      let best = mostPresent(
        fitting, .state, phrase, salience, floor: Self.stateFloor, margin: margin,
        // « le régime », « la nation » are who acts, « le pays » is where.
        weights: scene.flatMap {
          head == "pays" && !phrase.isPointing ? [$0: Self.sceneWeight] : nil
        }
          ?? [:])
    else { return nil }
    return Choice(referent: best, reason: "description : l'État dont il est question")
  }

  /// The one state that a sentence has spoken of so far, where it has spoken of one only.
  private func onlyState(in sentence: Int, _ salience: Salience) -> Referent? {
    let near = salience.candidates(.state).prefix(2).filter {
      salience.trace($0)?.sentence == sentence
    }
    return near.count == 1 ? near.first : nil
  }

  private func fits(_ referent: Referent, _ rule: DescriptionLexicon.StateRule) -> Bool {
    guard case .registry(let key) = referent else { return false }
    switch rule {
    case .any, .modified, .introduced: return true
    case .official(let word):
      guard let official = registry.state(key)?.frenchOfficial else { return false }
      return Folding.fold(official).split(separator: " ").contains { $0 == word }
    case .keys(let keys): return keys.contains(key)
    }
  }

  /// The body that a noun stands for; one with a capital is the only body whose name begins with it.
  func body(
    _ kinds: Set<OrganizationRecord.Kind>, _ head: String, isCapital: Bool,
    _ phrase: DescriptionPhrase, _ salience: Salience
  ) -> Choice? {
    let fitting = salience.candidates(.organization).filter { referent in
      fits(referent, kinds, head) && isOf(phrase.state, referent)
    }
    if isCapital, !phrase.isModified, let named = fitting.first, fitting.count == 1,
      let trace = salience.trace(named), phrase.sentence - trace.sentence <= Self.farthest,
      opens(named, head)
    {
      return Choice(
        referent: named, reason: "description : la seule organisation dont le nom commence ainsi")
    }
    // « le groupe » is rather the one that the text calls a group.
    let introduced = fitting.filter { introductions[$0]?.contains(head) == true }
    guard
      let best = mostPresent(
        fitting, .organization, phrase, salience, floor: Self.bodyFloor, margin: Self.bodyMargin,
        weights: Dictionary(introduced.map { ($0, Self.introducedWeight) }) { one, _ in one })
    else { return nil }
    // « Un groupe de trois personnes … le chef du groupe »: that one is as likely.
    if let first = strangers[head], first <= phrase.sentence, phrase.state == nil,
      !phrase.isModified, introductions[best]?.contains(head) != true, !opens(best, head)
    {
      return nil
    }
    return Choice(referent: best, reason: "description : l'organisation dont il est question")
  }

  private func fits(
    _ referent: Referent, _ kinds: Set<OrganizationRecord.Kind>, _ head: String
  ) -> Bool {
    if let nouns = introductions[referent] {
      // « la société X », and then « l'entreprise ».
      if nouns.contains(head) || nouns.contains(where: { isShared($0, kinds) }) { return true }
    }
    let name: String
    switch referent {
    case .registry(let key):
      guard let body = registry.organization(key) else { return opens(referent, head) }
      if kinds.contains(body.kind) { return true }
      // « l'armée » is the state's, however rebels call themselves.
      if body.kind == .armedGroup { return false }
      name = body.french
    case .body(let printed): name = printed
    case .person: return false
    }
    guard let first = Self.opener(name) else { return false }
    if first == head { return true }
    // « l'Association des familles », and then « l'organisation »; the registry has told its own bodies' kinds.
    guard case .body = referent else { return false }
    return isShared(first, kinds)
  }

  /// Whether a body's name begins with the folded head.
  private func opens(_ referent: Referent, _ head: String) -> Bool {
    switch referent {
    case .registry(let key):
      if let body = registry.organization(key) { return Self.opener(body.french) == head }
      // A state's body by a pattern: « organization/fr/ministere-de-la-sante ».
      return key.split(separator: "/").last?.split(separator: "-").first.map(String.init) == head
    case .body(let printed): return Self.opener(printed) == head
    case .person: return false
    }
  }

  /// The folded first word of a name of several.
  private static func opener(_ name: String) -> String? {
    let words = Folding.fold(name).split(whereSeparator: { $0 == " " || $0 == "-" })
    return words.count > 1 ? words.first.map(String.init) : nil
  }

  private func isShared(_ noun: String, _ kinds: Set<OrganizationRecord.Kind>) -> Bool {
    kindOfNoun[noun].map { kinds.contains($0) && Self.sharedKinds.contains($0) } ?? false
  }

  /// Whether a body may belong to a state: unknown parents forbid nothing.
  private func isOf(_ state: String?, _ referent: Referent) -> Bool {
    guard let state, case .registry(let key) = referent else { return true }
    let parts = key.split(separator: "/")
    if parts.count == 3 { return state == "state/\(parts[1])" }
    guard let parent = registry.organization(key)?.parent, parent.hasPrefix("state/")
    else { return true }
    return parent == state
  }

  private func mostPresent(
    _ fitting: [Referent], _ type: EntityType, _ phrase: DescriptionPhrase, _ salience: Salience,
    floor: Double, margin: Double, weights: [Referent: Double]
  ) -> Referent? {
    var best: (Referent, Double)?
    var second = 0.0
    for referent in fitting {
      let value =
        salience.value(referent, type, at: phrase.sentence)
        * weights[referent, default: 1]
      if let leader = best, leader.1 >= value {
        second = max(second, value)
      } else {
        second = best?.1 ?? 0
        best = (referent, value)
      }
    }
    guard let best, best.1 >= floor, best.1 >= margin * second else { return nil }
    return best.0
  }
}
