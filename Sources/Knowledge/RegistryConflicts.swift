internal import Linguistics
internal import RelgraphCore

/// Finds what the user's files say of one name that cannot hold together.
struct RegistryConflicts {
  private let users: [UserRegistry]

  init(_ users: [UserRegistry]) { self.users = users }

  /// Throws the first contradiction, pointing at the later of the two entries.
  ///
  /// - Complexity: O(*n*) in the names of the files, but for pairs inside a group that must differ.
  func check(_ registry: Registry) throws(RegistryFileError) {
    try checkForms()
    try checkIgnored()
    try checkTypes()
    try checkDifferent(NameRulings(registry: registry))
  }

  /// A form belongs to one name, unless the names are one.
  private func checkForms() throws(RegistryFileError) {
    for user in users {
      var owners: [String: (name: String, place: RegistryFilePlace)] = [:]
      for (alias, place) in zip(user.aliases, user.places.aliases) {
        for form in alias.forms {
          let folded = Folding.fold(form)
          if let owner = owners[folded], owner.name != alias.name,
            !areSame(owner.name, alias.name)
          {
            throw place.error(
              "« \(form) » is a form of « \(alias.name) » here and of « \(owner.name) » in \(owner.place.short)",
              "remove it from one of the two, or say in « same » that they are one")
          }
          owners[folded] = (alias.name, place)
        }
      }
    }
  }

  private func areSame(_ one: String, _ other: String) -> Bool {
    users.contains { $0.same.contains { $0.contains(one) && $0.contains(other) } }
  }

  private func checkIgnored() throws(RegistryFileError) {
    var used: [String: RegistryFilePlace] = [:]
    for user in users {
      for (alias, place) in zip(user.aliases, user.places.aliases) {
        for name in [alias.name] + alias.forms { used[Folding.fold(name)] = place }
      }
      for (group, place) in zip(user.same, user.places.same) {
        for name in group { used[Folding.fold(name)] = place }
      }
    }
    for user in users {
      for (name, place) in zip(user.ignored, user.places.ignored) {
        guard let other = used[Folding.fold(name)] else { continue }
        throw place.error(
          "« \(name) » is ignored here, and is a name of somebody in \(other.short)",
          "remove it from one of the two")
      }
    }
  }

  /// Names that are one have one type.
  private func checkTypes() throws(RegistryFileError) {
    var types: [String: EntityType] = [:]
    for user in users {
      for (name, type) in user.types { types[Folding.fold(name)] = type }
    }
    for user in users {
      for (group, place) in zip(user.same, user.places.same) {
        let known = group.compactMap { name in types[Folding.fold(name)].map { (name, $0) } }
        guard let first = known.first, let other = known.first(where: { $0.1 != first.1 }) else {
          continue
        }
        throw place.error(
          "« \(first.0) » is a \(first.1.rawValue) and « \(other.0) » a \(other.1.rawValue): they can't be one",
          "correct « type », or remove the line from « same »")
      }
    }
  }

  private func checkDifferent(_ rulings: NameRulings) throws(RegistryFileError) {
    for user in users {
      for (group, place) in zip(user.different, user.places.different) {
        var seen: [String: String] = [:]
        for name in group {
          for token in rulings.tokens(key: nil, names: [name]) {
            guard let other = seen[token] else {
              seen[token] = name
              continue
            }
            throw place.error(
              "« \(other) » and « \(name) » differ here, and are one \(reason(other, name))",
              "remove the line here, or the names there")
          }
        }
      }
    }
  }

  /// Where two names are said to be one.
  private func reason(_ one: String, _ other: String) -> String {
    let wanted = Set([Folding.fold(one), Folding.fold(other)])
    for user in users {
      for (group, place) in zip(user.same, user.places.same)
      where wanted.isSubset(of: group.map(Folding.fold)) {
        return "in « same », \(place.short)"
      }
      for (alias, place) in zip(user.aliases, user.places.aliases)
      where wanted.isSubset(of: ([alias.name] + alias.forms).map(Folding.fold)) {
        return "in « aliases », \(place.short)"
      }
    }
    return "in the registry or through other names"
  }
}
