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
    self.states = Self.sorted(states)
    self.organizations = Self.sorted(organizations)
    self.people = Self.sorted(people)
    self.places = Self.sorted(places)
    self.offices = Self.sorted(offices)
    self.decisions = decisions
    var index: [String: [Int]] = [:]
    for (position, office) in self.offices.enumerated() {
      index[office.body, default: []].append(position)
    }
    officesByBody = index
  }

  /// The state with a key such as `state/kp`.
  public func state(_ key: String) -> StateRecord? { Self.find(key, in: states) }

  /// The body with a key such as `organization/onu`.
  public func organization(_ key: String) -> OrganizationRecord? {
    Self.find(key, in: organizations)
  }

  /// The person with a key such as `person/vladimir-poutine`.
  public func person(_ key: String) -> PersonRecord? { Self.find(key, in: people) }

  /// The place with a key such as `place/alep`.
  public func place(_ key: String) -> PlaceRecord? { Self.find(key, in: places) }

  /// The offices that a person held, oldest first.
  ///
  /// - Complexity: O(log *n*) in the number of offices.
  public func offices(of person: String) -> ArraySlice<OfficeRecord> {
    let start = offices.partitioningIndex { $0.person >= person }
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

  /// The key of the state or body that a body belongs to.
  ///
  /// A body that every state has (`organization/ru/ministere-de-la-defense`) belongs to its state.
  public func parent(of key: String) -> String? {
    if let body = organization(key) { return body.parent }
    let parts = key.split(separator: "/")
    guard parts.count == 3, state("state/\(parts[1])") != nil else { return nil }
    return "state/\(parts[1])"
  }

  /// The usual French name behind any key, where the registry knows it.
  public func name(of key: String) -> String? {
    state(key)?.french ?? organization(key)?.french ?? person(key)?.french ?? place(key)?.french
  }
}

/// A record that a key names.
protocol RegistryRecord {
  var key: String { get }
}

extension StateRecord: RegistryRecord {}
extension OrganizationRecord: RegistryRecord {}
extension PersonRecord: RegistryRecord {}
extension PlaceRecord: RegistryRecord {}

extension Registry {
  private static func sorted<Record: RegistryRecord>(_ records: [Record]) -> [Record] {
    let inOrder = records.indices.dropFirst().allSatisfy {
      records[$0 - 1].key <= records[$0].key
    }
    return inOrder ? records : records.sorted { $0.key < $1.key }
  }

  private static func sorted(_ offices: [OfficeRecord]) -> [OfficeRecord] {
    func precedes(_ left: OfficeRecord, _ right: OfficeRecord) -> Bool {
      if left.person != right.person { return left.person < right.person }
      if left.from != right.from {
        guard let from = left.from else { return true }
        guard let other = right.from else { return false }
        return from < other
      }
      return (left.body, left.role) < (right.body, right.role)
    }
    let inOrder = offices.indices.dropFirst().allSatisfy {
      !precedes(offices[$0], offices[$0 - 1])
    }
    return inOrder ? offices : offices.sorted(by: precedes)
  }

  private static func find<Record: RegistryRecord>(
    _ key: String, in records: [Record]
  ) -> Record? {
    let index = records.partitioningIndex { $0.key >= key }
    return index < records.count && records[index].key == key ? records[index] : nil
  }
}
