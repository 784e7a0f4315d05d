internal import Linguistics
internal import RelgraphCore

/// Gives groups their names, ids and aliases.
struct EntityNaming {
  private let registry: Registry
  private let rulings: NameRulings

  init(registry: Registry, rulings: NameRulings) {
    self.registry = registry
    self.rulings = rulings
  }

  func resolution(_ groups: EntityGroups, shape: [Int]) -> CorpusResolver.Resolution {
    var named: [(entity: Entity, group: Int)] = []
    var taken: [String: Int] = [:]
    let live = groups.groups.indices.filter { !groups.groups[$0].members.isEmpty }
    let ordered = live.sorted { rank(groups.groups[$0]) < rank(groups.groups[$1]) }
    for index in ordered {
      let group = groups.groups[index]
      let name = self.name(of: group)
      let id = uniqueId(
        group.key ?? "\(group.type.rawValue)/\(RegistryKey.slug(name).prefix(60))", &taken)
      named.append((entity(group, name: name, id: id), index))
    }
    named.sort { $0.entity.id < $1.entity.id }
    var indices = shape.map { [Int](repeating: -1, count: $0) }
    for (position, entry) in named.enumerated() {
      for member in groups.groups[entry.group].members {
        indices[member.document][member.index] = position
      }
    }
    let doubts = groups.doubts.sorted { left, right in
      left.weight != right.weight
        ? left.weight > right.weight : left.names.lexicographicallyPrecedes(right.names)
    }
    return CorpusResolver.Resolution(
      entities: named.map(\.entity), indices: indices, doubts: doubts)
  }

  /// Groups with a key come first, then by first appearance, so that ids do not depend on chance.
  private func rank(_ group: EntityGroups.Group) -> (Int, Int, Int) {
    let first = group.members[0]
    return (group.key == nil ? 1 : 0, first.document, first.index)
  }

  /// The wanted id, or the first of its numbered successors that is free.
  private func uniqueId(_ wanted: String, _ taken: inout [String: Int]) -> String {
    guard let uses = taken[wanted] else {
      taken[wanted] = 1
      return wanted
    }
    var number = uses + 1
    while taken["\(wanted)-\(number)"] != nil { number += 1 }
    taken[wanted] = number
    taken["\(wanted)-\(number)"] = 1
    return "\(wanted)-\(number)"
  }

  private func name(of group: EntityGroups.Group) -> String {
    if let key = group.key, let name = registry.name(of: key) {
      return acronym(key, group, name) ?? name
    }
    if let ruling = group.ruling, let name = rulings.name(ofGroup: ruling) { return name }
    var ranking = NameRanking()
    for member in group.members { ranking.add(member.entity.name) }
    return ranking.best(for: group.type)
  }

  /// The acronym of a body that the corpus knows better by it: « OTAN ».
  private func acronym(_ key: String, _ group: EntityGroups.Group, _ name: String) -> String? {
    guard let body = registry.organization(key), name.split(separator: " ").count > 2 else {
      return nil
    }
    func documents(_ form: String) -> Int {
      group.members.count { $0.entity.forms.contains(form) }
    }
    let known = body.frenchAcronyms.filter { documents($0) > 0 }
    guard let best = known.max(by: { (documents($0), $1) < (documents($1), $0) }) else {
      return nil
    }
    return documents(best) >= documents(name) ? best : nil
  }

  private func entity(_ group: EntityGroups.Group, name: String, id: String) -> Entity {
    var forms = Set(group.members.flatMap(\.entity.forms))
    if let key = group.key, let long = registry.name(of: key), long != name { forms.insert(long) }
    forms.remove(name)
    return Entity(
      id: id, name: name, type: group.type, aliases: forms.sorted(), wikidata: wikidata(group.key),
      notes: notes(group, name: name, forms: forms.sorted()), apart: group.apart)
  }

  private func wikidata(_ key: String?) -> String? {
    guard let key else { return nil }
    return registry.state(key)?.wikidata ?? registry.organization(key)?.wikidata
      ?? registry.person(key)?.wikidata
  }

  private func notes(_ group: EntityGroups.Group, name: String, forms: [String]) -> [String] {
    var notes = group.notes
    if group.key != nil, !forms.isEmpty {
      let listed = forms.map { "« \($0) »" }.joined(separator: ", ")
      notes.insert("Formes du registre ou de l'article pour « \(name) » : \(listed).", at: 0)
    } else if forms.count > 0 {
      let listed = forms.map { "« \($0) »" }.joined(separator: ", ")
      notes.insert("Formes de même nom, d'une autre graphie ou abrégées : \(listed).", at: 0)
    }
    return notes
  }
}
