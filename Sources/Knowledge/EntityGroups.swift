internal import Linguistics
internal import RelgraphCore

/// Local entities gathered into the entities of a corpus.
struct EntityGroups {
  /// One entity in the making.
  struct Group {
    let type: EntityType
    var key: String?
    var members: [(document: Int, index: Int, entity: LocalEntity)] = []
    /// The fullest name, for persons.
    var name = PersonName([])
    var gender: Gender?
    var affiliations: Set<String> = []
    /// Why others were given to it.
    var notes: [String] = []
    /// From whom it was kept apart, and why.
    var apart: [String] = []
    var isMerged = false
    /// What stands for all names that the user says are this one.
    var ruling: String?
    /// What the user's decisions know the entity by.
    var tokens: Set<String> = []

    /// The sound of the fullest name.
    var words: [String] { name.words }
    /// Keys of the states that roles tie it to.
    var states: Set<String> { affiliations.filter { $0.hasPrefix("state/") } }
    /// The first member's name.
    var label: String { members.first?.entity.name ?? "" }
  }

  private let genericHeads: Set<String>
  let rulings: NameRulings
  var groups: [Group] = []
  /// What was decided on little evidence.
  var doubts: [NameDoubt] = []
  private var byIdentity: [String: [Int]] = [:]

  /// - Parameters:
  ///   - genericHeads: Folded first words of bodies that every state has.
  ///   - rulings: What the user decided.
  init(genericHeads: Set<String>, rulings: NameRulings) {
    self.genericHeads = genericHeads
    self.rulings = rulings
  }

  /// Puts a local entity into the group that agrees with it, or a new one.
  ///
  /// - Complexity: O(*k*) in the groups of the same name, which differ in gender, state or by the user.
  mutating func add(_ entity: LocalEntity, document: Int, index: Int) {
    let name = entity.type == .person ? PersonName([entity.name]) : PersonName([])
    let ruling = rulings.group(key: entity.registryKey, name: entity.name)
    let tokens = rulings.tokens(key: entity.registryKey, names: [entity.name] + entity.forms)
    let identity = ruling.map { "same " + $0 } ?? identity(entity, name.words, document)
    let alike = byIdentity[identity] ?? []
    let fitting = alike.filter {
      fits(groups[$0], entity) && !rulings.forbids(groups[$0].tokens, tokens)
    }
    let chosen = ruling != nil ? alike.first : choice(fitting, entity)
    let group = chosen ?? groups.count
    if group == groups.count {
      var made = Group(type: entity.type, key: entity.registryKey, name: name)
      made.ruling = ruling
      groups.append(made)
      byIdentity[identity, default: []].append(group)
    }
    if chosen != nil { noteSpelling(group, entity, document, index) }
    groups[group].members.append((document, index, entity))
    groups[group].gender = groups[group].gender ?? entity.gender
    groups[group].affiliations.formUnion(entity.affiliations)
    groups[group].tokens.formUnion(tokens)
    if groups[group].key == nil { groups[group].key = entity.registryKey }
    if chosen == nil, let twin = alike.first {
      let difference =
        fitting.count > 1 ? "plusieurs personnes le portent" : difference(groups[twin], entity)
      keepApart(group, twin, doubt: 60, "même nom, mais \(difference)")
    }
  }

  /// Of several groups that an entity fits, the one that shares a state or body with it, else the one of which nothing is
  /// known; none where that is in doubt.
  private func choice(_ fits: [Int], _ entity: LocalEntity) -> Int? {
    guard fits.count > 1 else { return fits.first }
    let tied = fits.filter { !groups[$0].affiliations.isDisjoint(with: entity.affiliations) }
    if tied.count == 1 { return tied[0] }
    return fits.first { groups[$0].states.isEmpty && groups[$0].gender == nil }
  }

  /// Another spelling of a name that no registry knows is one person on the strength of its sound.
  private mutating func noteSpelling(
    _ group: Int, _ entity: LocalEntity, _ document: Int, _ index: Int
  ) {
    let known = groups[group]
    guard entity.type == .person, known.key == nil, known.ruling == nil,
      Folding.fold(entity.name) != Folding.fold(known.label)
    else { return }
    doubts.append(
      NameDoubt(
        names: [known.label, entity.name], isMerged: true, weight: 45,
        reason: "deux graphies d'un même son",
        places: [place(group), NameDoubt.Place(document: document, entity: index)]))
  }

  private func identity(_ entity: LocalEntity, _ words: [String], _ document: Int) -> String {
    if let key = entity.registryKey { return key }
    switch entity.type {
    case .person: return "person " + words.joined(separator: " ")
    case .state: return "state " + Folding.fold(entity.name)
    case .organization:
      guard isGeneric(entity.name) else { return "organization " + Folding.fold(entity.name) }
      // « le ministère de la Défense » is another body in every state, and unknown without one.
      let bearer =
        entity.affiliations.isEmpty
        ? "document \(document)" : entity.affiliations.joined(separator: " ")
      return "organization " + Folding.fold(entity.name) + " of " + bearer
    }
  }

  /// Whether a body's name begins with a word that every state has a body for.
  private func isGeneric(_ name: String) -> Bool {
    guard let head = name.split(separator: " ").first else { return false }
    return genericHeads.contains(Folding.fold(String(head)))
  }

  private func fits(_ group: Group, _ entity: LocalEntity) -> Bool {
    guard group.type == entity.type else { return false }
    if let left = group.gender, let right = entity.gender, left != right { return false }
    // The registry's record decides for itself; of others, titles of two states make two people.
    guard group.type == .person, group.key == nil else { return true }
    return Self.agree(group.states, entity.affiliations.filter { $0.hasPrefix("state/") })
  }

  private func difference(_ group: Group, _ entity: LocalEntity) -> String {
    if let left = group.gender, let right = entity.gender, left != right {
      return "un homme et une femme"
    }
    return fits(group, entity) ? "le registre de l'utilisateur les sépare" : "États différents"
  }
}

// MARK: Decisions
extension EntityGroups {
  /// Whether gender, states and the user allow two groups to be one person.
  func agree(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (groups[left], groups[right])
    if one.isMerged || other.isMerged || rulings.forbids(one.tokens, other.tokens) { return false }
    if let gender = one.gender, let second = other.gender, gender != second { return false }
    return Self.agree(one.states, other.states)
  }

  /// Whether two sets of states may be one person's: nothing is known of one, or they share a state.
  private static func agree(_ one: Set<String>, _ other: some Collection<String>) -> Bool {
    one.isEmpty || other.isEmpty || !one.isDisjoint(with: other)
  }

  /// Gives all members of a group to another, with the reason.
  mutating func merge(_ short: Int, into full: Int, doubt: Int, _ reason: String) {
    let name = groups[short].label
    doubts.append(
      NameDoubt(
        names: [groups[full].label, name], isMerged: true, weight: doubt, reason: reason,
        places: [place(full), place(short)]))
    groups[full].members += groups[short].members
    groups[full].affiliations.formUnion(groups[short].affiliations)
    groups[full].tokens.formUnion(groups[short].tokens)
    groups[full].notes.append("« \(name) » : \(reason).")
    groups[short].members = []
    groups[short].isMerged = true
  }

  /// Notes on both groups that they were weighed and kept apart.
  mutating func keepApart(_ one: Int, _ other: Int, doubt: Int, _ reason: String) {
    let (left, right) = (groups[one].label, groups[other].label)
    groups[one].apart.append("Tenu à part de « \(right) » : \(reason).")
    groups[other].apart.append("« \(left) » tenu à part : \(reason).")
    doubts.append(
      NameDoubt(
        names: [right, left], isMerged: false, weight: doubt, reason: reason,
        places: [place(other), place(one)]))
  }

  /// Where a group's first member stands.
  func place(_ group: Int) -> NameDoubt.Place {
    let member = groups[group].members.first
    return NameDoubt.Place(document: member?.document ?? 0, entity: member?.index ?? 0)
  }
}
