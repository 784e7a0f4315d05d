internal import Linguistics
internal import RelgraphCore

/// The registry's people by the sound of their names.
struct PeopleIndex: Sendable {
  private let byName: [String: [String]]
  private let byFamily: [String: [PersonRecord]]
  private let firstFamilies: Set<String>
  private let registry: Registry

  init(registry: Registry) {
    var byName: [String: [String]] = [:]
    var byFamily: [String: [PersonRecord]] = [:]
    var firstFamilies: Set<String> = []
    let detached = registry.decisions.detached
    for person in registry.people {
      for form in [person.french] + person.aliases
      where detached.isEmpty || detached[Folding.fold(form)] != person.key {
        let words = NameSkeleton.words(of: form)
        guard words.count > 1 else { continue }
        let key = words.joined(separator: " ")
        if byName[key]?.contains(person.key) != true { byName[key, default: []].append(person.key) }
      }
      if let family = person.family {
        let key = NameSkeleton.words(of: family).joined(separator: " ")
        byFamily[key, default: []].append(person)
        let words = NameSkeleton.words(of: person.french)
        if words.count > 1, words.first == key { firstFamilies.insert(key) }
      }
    }
    self.byName = byName
    self.byFamily = byFamily
    self.firstFamilies = firstFamilies
    self.registry = registry
  }

  /// The one person with a full name that sounds like `words`.
  func person(named words: [String]) -> PersonRecord? {
    guard let keys = byName[words.joined(separator: " ")], keys.count == 1 else { return nil }
    return registry.person(keys[0])
  }

  /// The person with a key.
  func person(_ key: String) -> PersonRecord? { registry.person(key) }

  /// Whether a short form is likelier to mean the person: for an office held on the document's date, or,
  /// where the document has none, for having led a state.
  func isInOffice(_ key: String, on date: PartialDate?) -> Bool {
    if let date { return holdsOffice(key, on: date) }
    return registry.offices(of: key).contains {
      [.headOfState, .headOfGovernment].contains($0.kind)
    }
  }

  /// How likely a short form means the person, for an office: 2 for who leads a state, 1 for any other, 0 for none.
  func officeRank(_ key: String, on date: PartialDate?) -> Int {
    guard isInOffice(key, on: date) else { return 0 }
    let leads = registry.offices(of: key).contains { office in
      [.headOfState, .headOfGovernment].contains(office.kind)
        && (date.map { office.holds(on: $0) } ?? true)
    }
    return leads ? 2 : 1
  }

  /// The day on which the person first took up an office, as year, month and day in one number.
  func firstOffice(_ key: String) -> Int? {
    registry.offices(of: key).compactMap(\.from)
      .map { $0.year * 10_000 + ($0.month ?? 0) * 100 + ($0.day ?? 0) }.min()
  }

  /// Of the two people of a family, who came into office first, or last.
  ///
  /// A given name before the family's must be theirs; nothing where either never held an office.
  func relative(named words: [String], isFather: Bool) -> PersonRecord? {
    guard let last = words.last else { return nil }
    let family = (byFamily[last] ?? []).filter { person in
      words.count == 1 || NameSkeleton.words(of: person.french).first == words.first
    }
    let dated = family.compactMap { person in firstOffice(person.key).map { (person, $0) } }
      .sorted { ($0.1, $0.0.key) < ($1.1, $1.0.key) }
    guard dated.count == 2, family.count == 2 else { return nil }
    return isFather ? dated[0].0 : dated[1].0
  }

  /// Whether the sound is a family's that people of the registry bear before their given names.
  func comesFirst(_ word: String) -> Bool { firstFamilies.contains(word) }

  /// Whether the registry knows the person to hold an office on `date`.
  func holdsOffice(_ key: String, on date: PartialDate) -> Bool {
    registry.offices(of: key).contains { $0.holds(on: date) }
  }

  /// The one person with that family name who fits gender, date and the states spoken of; nothing
  /// where none or several do.
  ///
  /// A lone family name is borne by many whom the registry does not know, so that being the only one
  /// known to bear it proves little: the person must hold an office on the document's date, or the
  /// document must speak of the person's state. Another spelling than the registry's is taken only for
  /// long names that the registry shows to have several: short ones sound alike by chance.
  func person(
    family: String, written: String, gender: Gender?, date: PartialDate?, states: Set<String>
  ) -> PersonRecord? {
    let folded = Folding.fold(written)
    var fitting = (byFamily[family] ?? []).filter { person in
      guard gender == nil || person.gender == gender else { return false }
      if person.family.map(Folding.fold) == folded { return true }
      return family.utf8.count >= 5 && isTransliterated(person)
    }
    let inOffice = fitting.filter { person in date.map { holdsOffice(person.key, on: $0) } ?? false
    }
    // « Mao » is no spokeswoman of that name: of several only who leads or speaks for a state at the time.
    if fitting.count > 1 { fitting = inOffice.filter { isPowerful($0.key) } }
    guard fitting.count == 1, let person = fitting.first else { return nil }
    let isSpokenOf = person.state.map(states.contains) ?? false
    return isSpokenOf || !inOffice.isEmpty ? person : nil
  }

  /// Whether the person ever led a state or was one of its ministers.
  private func isPowerful(_ key: String) -> Bool {
    registry.offices(of: key).contains {
      [.headOfState, .headOfGovernment, .foreignMinister, .defenceMinister].contains($0.kind)
    }
  }

  /// Whether the registry's forms spell the family name in several ways that sound alike.
  private func isTransliterated(_ person: PersonRecord) -> Bool {
    guard let family = person.family else { return false }
    let (folded, skeleton) = (Folding.fold(family), NameSkeleton.of(family))
    return person.aliases.contains { alias in
      alias.split(separator: " ").contains { word in
        NameSkeleton.of(String(word)) == skeleton && Folding.fold(String(word)) != folded
      }
    }
  }
}
