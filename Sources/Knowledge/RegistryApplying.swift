internal import Linguistics
internal import RelgraphCore

extension Registry {
  /// This registry with a user's on top, which wins where the two disagree.
  ///
  /// Names that the registry knows get the user's aliases and offices; names that it does not know
  /// get records of their own where the user says what they are. A later file wins over an earlier.
  ///
  /// - Complexity: O(*n* + *m*) in the number of forms of the registry and of the user.
  public func applying(_ user: UserRegistry) -> Registry {
    var overlay = RegistryOverlay(self, types: user.types)
    for (name, type) in user.types.sorted(by: { $0.key < $1.key }) { overlay.declare(name, type) }
    for alias in user.aliases { overlay.add(alias) }
    for group in user.same { overlay.merge(group) }
    for office in user.offices { overlay.add(office) }
    for group in user.different { overlay.part(group) }
    return overlay.registry(with: user)
  }
}

extension Registry {
  /// This registry with several files of the user's on top, the later winning over the earlier.
  ///
  /// - Complexity: that of ``applying(_:)`` for each file.
  /// - Throws: where the files contradict each other or themselves: names that are one and two, a form
  ///   of two names, a name that is ignored and has forms.
  public func applying(_ users: [UserRegistry]) throws(RegistryFileError) -> Registry {
    let registry = users.reduce(self) { $0.applying($1) }
    try RegistryConflicts(users).check(registry)
    return registry
  }
}

/// A registry while a user's decisions are written into it.
private struct RegistryOverlay {
  private let base: Registry
  private let types: [String: EntityType]
  private var states: [String: StateRecord]
  private var organizations: [String: OrganizationRecord]
  private var people: [String: PersonRecord]
  private var offices: [OfficeRecord]
  private var same: [[String]] = []
  private var pinned: [String: String]
  private var detached: [String: String]
  /// Keys by form; a form of several records leads nowhere.
  private var keys: [String: String?] = [:]

  init(_ registry: Registry, types: [String: EntityType]) {
    base = registry
    self.types = registry.decisions.types.merging(types) { _, new in new }
    states = Dictionary(registry.states.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    organizations = Dictionary(
      registry.organizations.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    people = Dictionary(registry.people.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    offices = registry.offices
    pinned = registry.decisions.pinned
    detached = registry.decisions.detached
    for record in registry.states { claim(record.key, record.forms) }
    for record in registry.organizations { claim(record.key, record.forms) }
    for record in registry.people { claim(record.key, record.forms) }
  }

  private mutating func claim(_ key: String, _ forms: [RegistryForm]) {
    let naming: Set<RegistryForm.Kind> = [.name, .official, .alias, .acronym]
    for form in forms where naming.contains(form.kind) {
      let folded = Folding.fold(form.text)
      if detached[folded] == key { continue }
      if let known = keys[folded], known != key {
        keys[folded] = .some(nil)
      } else {
        keys[folded] = key
      }
    }
  }

  /// The key that a name or key of the user's stands for.
  private func key(of name: String) -> String? {
    if states[name] != nil || organizations[name] != nil || people[name] != nil { return name }
    return pinned[name] ?? keys[Folding.fold(name)] ?? nil
  }

  mutating func add(_ alias: UserRegistry.Alias) {
    guard let key = key(of: alias.name) ?? create(alias.name, types[alias.name]) else {
      same.append([alias.name] + alias.forms)
      return
    }
    give(alias.forms, to: key)
  }

  /// Makes sure that a name leads to a record of the type that the user tells.
  mutating func declare(_ name: String, _ type: EntityType) {
    if let key = key(of: name), key.hasPrefix(type.rawValue + "/") {
      pinned[name] = key
    } else if let key = create(name, type) {
      give([name], to: key)
    }
  }

  mutating func merge(_ group: [String]) {
    same.append(group)
    let known = Set(group.compactMap { key(of: $0) })
    guard known.count == 1, let key = known.first else { return }
    give(group.filter { self.key(of: $0) == nil }, to: key)
  }

  mutating func add(_ office: UserRegistry.Office) {
    guard let person = key(of: office.person) ?? create(office.person, .person),
      let body = key(of: office.body) ?? create(office.body, types[office.body] ?? .organization)
    else { return }
    let record = OfficeRecord(
      person: person, body: body, role: office.role, kind: office.kind, from: office.from,
      to: office.to)
    if !offices.contains(record) { offices.append(record) }
  }

  /// Takes forms away from a built-in record where the user tells them from its name.
  ///
  /// The first name of the group that leads to the record keeps it, unless another is its usual name.
  mutating func part(_ group: [String]) {
    var owners: [String: [String]] = [:]
    for name in group {
      guard pinned[name] == nil, let key = key(of: name) else { continue }
      owners[key, default: []].append(name)
    }
    for (key, names) in owners.sorted(by: { $0.key < $1.key }) where names.count > 1 {
      let usual = name(of: key).map(Folding.fold)
      let kept = names.first { $0 == key || Folding.fold($0) == usual } ?? names[0]
      for name in names where name != kept {
        detached[Folding.fold(name)] = key
        keys[Folding.fold(name)] = .some(nil)
        let type =
          types[name]
          ?? key.split(separator: "/").first.flatMap { EntityType(rawValue: String($0)) }
        _ = create(name, type, besides: key)
      }
    }
  }

  private func name(of key: String) -> String? {
    states[key]?.french ?? organizations[key]?.french ?? people[key]?.french
  }

  private mutating func give(_ forms: [String], to key: String) {
    let new = forms.filter { $0 != key }
    for form in new { pinned[form] = key }
    func extend(_ aliases: inout [String], _ ambiguous: inout [String], _ name: String) {
      aliases += new.filter { !aliases.contains($0) && $0 != name }
      ambiguous.removeAll { new.contains($0) }
    }
    if var record = states[key] {
      extend(&record.frenchAliases, &record.ambiguous, record.french)
      states[key] = record
    } else if var record = organizations[key] {
      extend(&record.frenchAliases, &record.ambiguous, record.french)
      organizations[key] = record
    } else if var record = people[key] {
      extend(&record.aliases, &record.ambiguous, record.french)
      people[key] = record
    }
  }

  /// A record for a name that the registry does not know, where its type is told.
  private mutating func create(
    _ name: String, _ type: EntityType?, besides taken: String? = nil
  ) -> String? {
    guard let type else { return nil }
    var key = "\(type.rawValue)/\(RegistryKey.slug(name))"
    if key == taken { key += "-2" }
    switch type {
    case .person:
      people[key] =
        people[key]
        ?? PersonRecord(
          key: key, french: name, family: nil, gender: nil, state: nil, aliases: [], wikidata: nil,
          ambiguous: [])
    case .organization:
      organizations[key] =
        organizations[key]
        ?? OrganizationRecord(
          key: key, kind: .body, parent: nil, wikidata: nil, french: name, frenchAcronyms: [],
          frenchAliases: [], english: nil, englishAcronyms: [], englishAliases: [], metonyms: [],
          ambiguous: [])
    case .state:
      states[key] = states[key] ?? StateRecord(key: key, named: name)
    }
    pinned[name] = key
    return key
  }

  func registry(with user: UserRegistry) -> Registry {
    let old = base.decisions
    return Registry(
      states: Array(states.values), organizations: Array(organizations.values),
      people: Array(people.values), offices: offices, places: base.places,
      decisions: RegistryDecisions(
        same: old.same + same, different: old.different + user.different,
        ignored: old.ignored + user.ignored.filter { !old.ignored.contains($0) }, types: types,
        pinned: pinned, detached: detached))
  }
}

extension StateRecord {
  /// A state of the user's, of which only the name is known.
  fileprivate init(key: String, named name: String) {
    self.init(
      key: key, kind: .other, iso2: nil, iso3: nil, wikidata: nil, french: name,
      frenchOfficial: name, frenchAliases: [], english: name, englishOfficial: name,
      englishAliases: [], capital: nil, capitalEnglish: nil, capitalAliases: [], metonyms: [],
      adjectives: [], combining: [], ownDemonyms: [], nicknames: [], ambiguous: [], from: nil,
      to: nil)
  }
}
