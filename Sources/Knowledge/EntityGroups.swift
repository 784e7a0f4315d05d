internal import Linguistics
internal import RelgraphCore

/// Local entities gathered into the entities of a corpus.
struct EntityGroups {
  /// One entity in the making.
  struct Group {
    let type: EntityType
    var key: String?
    var members: [(document: Int, index: Int, entity: LocalEntity)] = []
    /// The sound of the fullest name, for persons.
    var words: [String] = []
    var gender: Gender?
    var affiliations: Set<String> = []
    var notes: [String] = []
    var isMerged = false
  }

  private let genericHeads: Set<String>
  private(set) var groups: [Group] = []
  private var byIdentity: [String: [Int]] = [:]

  /// - Parameter genericHeads: Folded first words of bodies that every state has.
  init(genericHeads: Set<String>) { self.genericHeads = genericHeads }

  /// Puts a local entity into the group that agrees with it, or a new one.
  mutating func add(_ entity: LocalEntity, document: Int, index: Int) {
    let words = entity.type == .person ? NameSkeleton.words(of: entity.name) : []
    let identity = identity(entity, words, document)
    let fitting = (byIdentity[identity] ?? []).first { fits(groups[$0], entity) }
    let group = fitting ?? groups.count
    if group == groups.count {
      groups.append(Group(type: entity.type, key: entity.registryKey, words: words))
      byIdentity[identity, default: []].append(group)
      for acronym in Self.acronyms(entity) where entity.registryKey == nil {
        byIdentity["organization " + acronym, default: []].append(group)
      }
    }
    groups[group].members.append((document, index, entity))
    groups[group].gender = groups[group].gender ?? entity.gender
    groups[group].affiliations.formUnion(entity.affiliations)
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

  private static func acronyms(_ entity: LocalEntity) -> [String] {
    guard entity.type == .organization else { return [] }
    return entity.forms.filter { $0 != entity.name && $0.isShouted && $0.utf8.count <= 12 }.map(
      Folding.fold)
  }

  private func fits(_ group: Group, _ entity: LocalEntity) -> Bool {
    guard group.type == entity.type else { return false }
    guard let left = group.gender, let right = entity.gender else { return true }
    return left == right
  }

  /// Gives lone family names to their one bearer, where there is one and more than the name speaks for
  /// it: an affiliation that both have, or company that both keep.
  mutating func mergeShortNames(
    registry: Registry, company: CompanyIndex, isForename: (String) -> Bool
  ) {
    var bearers: [String: [Int]] = [:]
    for (index, group) in groups.enumerated() where group.type == .person && group.words.count > 1 {
      for family in Self.families(group, registry) { bearers[family, default: []].append(index) }
    }
    for index in groups.indices
    where groups[index].type == .person && groups[index].key == nil
      && groups[index].words.count <= 2
    {
      let short = groups[index].words.joined(separator: " ")
      let candidates = (bearers[short] ?? []).filter {
        $0 != index && agree(groups[$0], groups[index])
      }
      if candidates.count == 1, let bearer = candidates.first {
        if isSpokenFor(index, bearer, company, isForename) {
          merge(index, into: bearer)
        } else {
          let (name, full) = (
            groups[index].members[0].entity.name, groups[bearer].members[0].entity.name
          )
          groups[index].notes.append("Tenu à part de « \(full) » : seul le nom les rapproche.")
          groups[bearer].notes.append("« \(name) » tenu à part : seul le nom les rapproche.")
        }
      } else if candidates.count > 1 {
        let names = candidates.map { groups[$0].members[0].entity.name }.sorted()
        let listed = names.map { "« \($0) »" }.joined(separator: ", ")
        groups[index].notes.append("Tenu à part : le nom peut désigner \(listed).")
        for candidate in candidates {
          groups[candidate].notes.append(
            "« \(groups[index].members[0].entity.name) » tenu à part : plusieurs personnes portent ce nom."
          )
        }
      }
    }
  }

  /// Whether more than a name speaks for two groups being one person.
  private func isSpokenFor(
    _ short: Int, _ full: Int, _ company: CompanyIndex, _ isForename: (String) -> Bool
  ) -> Bool {
    let (one, other) = (groups[short], groups[full])
    let written = Set(other.members.flatMap(\.entity.forms).flatMap(Self.writtenWords))
    for word in one.members.flatMap(\.entity.forms).flatMap(Self.writtenWords) {
      // « Michelle » is no spelling of « Michel ».
      if isForename(word), !written.contains(word) { return false }
    }
    if !one.affiliations.isDisjoint(with: other.affiliations) { return true }
    return company.isShared(
      by: Set(one.members.map(\.document)), and: Set(other.members.map(\.document)))
  }

  private static func writtenWords(_ form: String) -> [String] {
    form.split(separator: " ").map { Folding.fold(String($0)) }
  }

  /// The short forms under which a person may appear: last word, last two, or the first where families come first.
  private static func families(_ group: Group, _ registry: Registry) -> Set<String> {
    if let key = group.key, let family = registry.person(key)?.family {
      return [NameSkeleton.words(of: family).joined(separator: " ")]
    }
    var families: Set<String> = []
    if let last = group.words.last { families.insert(last) }
    if group.words.count > 2 { families.insert(group.words.suffix(2).joined(separator: " ")) }
    let isSyllabic = group.members.contains { member in
      let parts = member.entity.name.split(separator: " ").last?.split(separator: "-") ?? []
      return parts.count == 2 && parts[1].first?.isLowercase == true
    }
    if isSyllabic, let first = group.words.first { families = [first] }
    return families
  }

  private func agree(_ left: Group, _ right: Group) -> Bool {
    if left.isMerged { return false }
    if let one = left.gender, let other = right.gender, one != other { return false }
    return left.affiliations.isEmpty || right.affiliations.isEmpty
      || !left.affiliations.isDisjoint(with: right.affiliations)
  }

  private mutating func merge(_ short: Int, into full: Int) {
    groups[full].members += groups[short].members
    groups[full].affiliations.formUnion(groups[short].affiliations)
    groups[full].notes.append(
      "« \(groups[short].members[0].entity.name) » : nom de famille d'une seule personne du corpus."
    )
    groups[short].members = []
    groups[short].isMerged = true
  }
}
