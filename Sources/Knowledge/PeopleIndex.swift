internal import Linguistics
internal import RelgraphCore

/// The registry's people by the sound of their names.
struct PeopleIndex: Sendable {
  private let byName: [String: [String]]
  private let byFamily: [String: [PersonRecord]]
  private let registry: Registry

  init(registry: Registry) {
    var byName: [String: [String]] = [:]
    var byFamily: [String: [PersonRecord]] = [:]
    for person in registry.people {
      for form in [person.french] + person.aliases {
        let words = NameSkeleton.words(of: form)
        guard words.count > 1 else { continue }
        let key = words.joined(separator: " ")
        if byName[key]?.contains(person.key) != true { byName[key, default: []].append(person.key) }
      }
      if let family = person.family {
        let key = NameSkeleton.words(of: family).joined(separator: " ")
        byFamily[key, default: []].append(person)
      }
    }
    self.byName = byName
    self.byFamily = byFamily
    self.registry = registry
  }

  /// The one person with a full name that sounds like `words`.
  func person(named words: [String]) -> PersonRecord? {
    guard let keys = byName[words.joined(separator: " ")], keys.count == 1 else { return nil }
    return registry.person(keys[0])
  }

  /// The person with a key.
  func person(_ key: String) -> PersonRecord? { registry.person(key) }

  /// Whether the registry knows the person to hold an office on `date`.
  func holdsOffice(_ key: String, on date: PartialDate) -> Bool {
    registry.offices(of: key).contains { $0.holds(on: date) }
  }

  /// The one person with that family name who fits the date and gender; nothing where several do.
  ///
  /// Names of few letters sound alike by chance (« Khan », « Han »): they must be written alike.
  func person(
    family: String, written: String, gender: Gender?, date: PartialDate?
  ) -> PersonRecord? {
    var fitting = (byFamily[family] ?? []).filter { gender == nil || $0.gender == gender }
    if family.utf8.count < 5 {
      let folded = Folding.fold(written)
      fitting = fitting.filter { $0.family.map(Folding.fold) == folded }
    }
    if fitting.count > 1, let date {
      fitting = fitting.filter { person in
        registry.offices(of: person.key).contains { $0.holds(on: date) }
      }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }
}
