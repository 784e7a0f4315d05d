public import RelgraphCore

/// Facts about the world: states, bodies, people, the offices they held, and mere places.
///
/// The built-in registry comes from data files inside the binary; a user's file adds to it and wins.
/// Every list is sorted by key.
public struct Registry: Sendable {
  /// States, sorted by key.
  public let states: [StateRecord]
  /// Bodies, sorted by key.
  public let organizations: [OrganizationRecord]
  /// People, sorted by key.
  public let people: [PersonRecord]
  /// Offices, sorted by person, then date.
  public let offices: [OfficeRecord]
  /// Places, sorted by key.
  public let places: [PlaceRecord]
  /// What users decided; empty in the built-in registry.
  public let decisions: RegistryDecisions

  private let officesByBody: [String: [Int]]

  /// Sorts the records and indexes the offices.
  ///
  /// - Complexity: O(*n* log *n*) in the number of records.
  public init(
    states: [StateRecord] = [], organizations: [OrganizationRecord] = [],
    people: [PersonRecord] = [], offices: [OfficeRecord] = [], places: [PlaceRecord] = [],
    decisions: RegistryDecisions = RegistryDecisions()
  ) {
    self.states = Self.sorted(states, by: \.key)
    self.organizations = Self.sorted(organizations, by: \.key)
    self.people = Self.sorted(people, by: \.key)
    self.places = Self.sorted(places, by: \.key)
    self.offices = Self.sorted(offices)
    self.decisions = decisions
    var index: [String: [Int]] = [:]
    for (position, office) in self.offices.enumerated() {
      index[office.body, default: []].append(position)
    }
    officesByBody = index
  }

  /// The state with a key such as `state/kp`.
  public func state(_ key: String) -> StateRecord? { Self.find(key, in: states, by: \.key) }

  /// The body with a key such as `organization/onu`.
  public func organization(_ key: String) -> OrganizationRecord? {
    Self.find(key, in: organizations, by: \.key)
  }

  /// The person with a key such as `person/vladimir-poutine`.
  public func person(_ key: String) -> PersonRecord? { Self.find(key, in: people, by: \.key) }

  /// The place with a key such as `place/alep`.
  public func place(_ key: String) -> PlaceRecord? { Self.find(key, in: places, by: \.key) }

  /// The offices that a person held, oldest first.
  ///
  /// - Complexity: O(log *n*) in the number of offices.
  public func offices(of person: String) -> ArraySlice<OfficeRecord> {
    let start = Self.lowerBound(person, in: offices, by: \.person)
    let end = offices[start...].firstIndex { $0.person != person } ?? offices.count
    return offices[start..<end]
  }

  /// The offices of a state or body, sorted by person.
  public func offices(in body: String) -> [OfficeRecord] {
    (officesByBody[body] ?? []).map { offices[$0] }
  }

  /// Who may have held an office of `kind` in `body` on `date`, sorted by person.
  public func holders(
    of kind: OfficeRecord.Kind, in body: String, on date: PartialDate
  ) -> [OfficeRecord] {
    offices(in: body).filter { $0.kind == kind && $0.holds(on: date) }
  }

  /// The usual French name behind any key, where the registry knows it.
  public func name(of key: String) -> String? {
    state(key)?.french ?? organization(key)?.french ?? person(key)?.french ?? place(key)?.french
  }
}

extension Registry {
  private static func sorted<Record>(
    _ records: [Record], by key: KeyPath<Record, String>
  ) -> [Record] {
    let inOrder = zip(records, records.dropFirst()).allSatisfy { pair in
      pair.0[keyPath: key] <= pair.1[keyPath: key]
    }
    return inOrder ? records : records.sorted { $0[keyPath: key] < $1[keyPath: key] }
  }

  private static func sorted(_ offices: [OfficeRecord]) -> [OfficeRecord] {
    func precedes(_ left: OfficeRecord, _ right: OfficeRecord) -> Bool {
      if left.person != right.person { return left.person < right.person }
      let (from, other) = (left.from?.description ?? "", right.from?.description ?? "")
      if from != other { return from < other }
      return (left.body, left.role) < (right.body, right.role)
    }
    let inOrder = zip(offices, offices.dropFirst()).allSatisfy { !precedes($1, $0) }
    return inOrder ? offices : offices.sorted(by: precedes)
  }

  private static func lowerBound<Record>(
    _ key: String, in records: [Record], by path: KeyPath<Record, String>
  ) -> Int {
    var (low, high) = (0, records.count)
    while low < high {
      let middle = (low + high) / 2
      if records[middle][keyPath: path] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func find<Record>(
    _ key: String, in records: [Record], by path: KeyPath<Record, String>
  ) -> Record? {
    let index = lowerBound(key, in: records, by: path)
    return index < records.count && records[index][keyPath: path] == key ? records[index] : nil
  }
}
