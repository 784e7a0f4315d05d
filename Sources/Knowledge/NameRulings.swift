internal import Linguistics
package import RelgraphCore

/// A user's decisions on names, ready to be asked for.
///
/// Names are compared folded. A name that leads to one record of the registry stands for that record;
/// names that the user says are one have one representative.
package struct NameRulings: Sendable {
  /// Whether users decided nothing.
  package let isEmpty: Bool
  private let registry: Registry
  private let pinned: [String: String]
  private let claimed: [String: String]
  private let types: [String: EntityType]
  private var ignored: Set<String> = []
  private var same = NameUnions()
  /// For each representative the groups of names that it must be told from, and its place there.
  private var rivalries: [String: [Int]] = [:]

  /// Compiles the decisions that a registry carries.
  ///
  /// - Complexity: O(*n*) in the forms of the registry where users decided anything, else O(1).
  package init(registry: Registry) {
    let decisions = registry.decisions
    self.registry = registry
    isEmpty = decisions.isEmpty
    pinned = Dictionary(
      decisions.pinned.sorted { $0.key < $1.key }.map { (Folding.fold($0.key), $0.value) },
      uniquingKeysWith: { first, _ in first })
    types = Dictionary(
      decisions.types.sorted { $0.key < $1.key }.map { (Folding.fold($0.key), $0.value) },
      uniquingKeysWith: { first, _ in first })
    let names = (decisions.same + decisions.different + [decisions.ignored]).joined()
    claimed = Self.claims(on: Set(names.map(Folding.fold)), in: registry)
    guard !isEmpty else { return }
    ignored = Set(decisions.ignored.map { token(of: $0) } + decisions.ignored.map(Folding.fold))
    for group in decisions.same {
      same.join(group.map { token(of: $0) }, named: group.first { !isKey($0) })
    }
    for (index, group) in decisions.different.enumerated() {
      for name in group {
        rivalries[same.representative(of: token(of: name)), default: []].append(index)
      }
    }
  }

  private static func claims(on names: Set<String>, in registry: Registry) -> [String: String] {
    guard !names.isEmpty else { return [:] }
    var keys: [String: String?] = [:]
    func claim(_ key: String, _ forms: [RegistryForm]) {
      for form in forms where [.name, .official, .alias, .acronym].contains(form.kind) {
        let folded = Folding.fold(form.text)
        guard names.contains(folded), registry.decisions.detached[folded] != key else { continue }
        if let known = keys[folded], known != key {
          keys[folded] = .some(nil)
        } else {
          keys[folded] = key
        }
      }
    }
    for record in registry.states { claim(record.key, record.forms) }
    for record in registry.organizations { claim(record.key, record.forms) }
    for record in registry.people { claim(record.key, record.forms) }
    return keys.compactMapValues { $0 }
  }

  private func isKey(_ name: String) -> Bool {
    registry.state(name) != nil || registry.organization(name) != nil
      || registry.person(name) != nil
  }

  /// The key that a name stands for, or its folded letters.
  private func token(of name: String) -> String {
    if isKey(name) { return name }
    let folded = Folding.fold(name)
    return pinned[folded] ?? claimed[folded] ?? folded
  }

  /// The record that the user gave a form to.
  package func pinnedKey(_ form: String) -> String? {
    isEmpty ? nil : pinned[Folding.fold(form)].map { same.representative(of: $0) }
  }

  /// The type that the user gave a name.
  package func type(of name: String) -> EntityType? {
    types.isEmpty ? nil : types[Folding.fold(name)]
  }

  /// Whether the user wants nobody spoken of by these words or this record.
  package func isIgnored(_ form: String, key: String? = nil) -> Bool {
    guard !ignored.isEmpty else { return false }
    return ignored.contains(Folding.fold(form)) || key.map(ignored.contains) ?? false
  }

  /// What an entity with this key and these names is known by to ``forbids(_:_:)``.
  package func tokens(key: String?, names: some Sequence<String>) -> Set<String> {
    guard !isEmpty else { return [] }
    var tokens = Set(names.map { same.representative(of: token(of: $0)) })
    if let key { tokens.insert(same.representative(of: key)) }
    return tokens
  }

  /// What all names of the user's group have in common; nothing where the user groups it with none.
  package func group(key: String?, name: String) -> String? {
    guard !isEmpty else { return nil }
    let token = key ?? self.token(of: name)
    return same.isGrouped(token) ? same.representative(of: token) : nil
  }

  /// The name that the user wrote first for a group.
  package func name(ofGroup group: String) -> String? { same.name(of: group) }

  /// The other names of a group, folded or as keys.
  package func members(ofGroup group: String) -> [String] { same.members(of: group) }

  /// Whether the user says that no entity may have both sets of tokens.
  ///
  /// - Complexity: O(*n* · *m*) in the tokens that the user named, which are few.
  package func forbids(_ left: Set<String>, _ right: Set<String>) -> Bool {
    guard !rivalries.isEmpty else { return false }
    for one in left {
      guard let groups = rivalries[one] else { continue }
      for other in right where other != one {
        if let others = rivalries[other], groups.contains(where: others.contains) { return true }
      }
    }
    return false
  }
}

/// Names that are one, by what stands for them.
private struct NameUnions: Sendable {
  private var representatives: [String: String] = [:]
  private var groups: [String: [String]] = [:]
  private var names: [String: String] = [:]

  /// Says that all tokens are one; the first key among them, or the first token, stands for all.
  mutating func join(_ tokens: [String], named name: String?) {
    var all: [String] = []
    var known: String?
    for token in tokens {
      let old = representative(of: token)
      all += (groups[old] ?? [old]).filter { !all.contains($0) }
      known = known ?? names[old]
      groups[old] = nil
      names[old] = nil
    }
    guard let first = all.first(where: { $0.contains("/") }) ?? all.first else { return }
    for token in all { representatives[token] = first }
    groups[first] = all
    names[first] = known ?? name
  }

  func representative(of token: String) -> String { representatives[token] ?? token }

  func isGrouped(_ token: String) -> Bool { representatives[token] != nil }

  func name(of group: String) -> String? { names[group] }

  func members(of group: String) -> [String] { groups[group] ?? [] }
}
