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
    for alias in user.aliases { overlay.add(alias) }
    for group in user.same { overlay.merge(group) }
    for office in user.offices { overlay.add(office) }
    return overlay.registry(with: user)
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
    for record in registry.states { claim(record.key, record.forms) }
    for record in registry.organizations { claim(record.key, record.forms) }
    for record in registry.people { claim(record.key, record.forms) }
  }

  private mutating func claim(_ key: String, _ forms: [RegistryForm]) {
    let naming: Set<RegistryForm.Kind> = [.name, .official, .alias, .acronym]
    for form in forms where naming.contains(form.kind) {
      if let known = keys[form.text], known != key {
        keys[form.text] = .some(nil)
      } else {
        keys[form.text] = key
      }
    }
  }

  /// The key that a name or key of the user's stands for.
  private func key(of name: String) -> String? {
    if states[name] != nil || organizations[name] != nil || people[name] != nil { return name }
    return pinned[name] ?? keys[name] ?? nil
  }

  mutating func add(_ alias: UserRegistry.Alias) {
    guard let key = key(of: alias.name) ?? create(alias.name, types[alias.name]) else {
      same.append([alias.name] + alias.forms)
      return
    }
    give(alias.forms, to: key)
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
  private mutating func create(_ name: String, _ type: EntityType?) -> String? {
    guard let type else { return nil }
    let key = "\(type.rawValue)/\(RegistryKey.slug(name))"
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
        pinned: pinned))
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
