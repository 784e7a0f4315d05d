internal import RelgraphCore

/// Who holds which office, as a text has told it so far.
struct Leaders: Sendable {
  /// The state or body by person whose office the text told.
  private var offices: [Int: Int] = [:]
  /// Those whom the text gave an office or a title, in the order of their last mention.
  private var order: [Int] = []
  /// Words of the offices that the text gave, by person.
  private var roles: [Int: Set<String>] = [:]
  /// The states and bodies of which the text gave a person an office that one holds at a time.
  private var singleOffices: [Int: Set<Int>] = [:]
  /// Words of offices that the text said to be over, and of those said to be held, by person and state or body.
  private var formerRoles: [Post: Set<String>] = [:]
  private var heldRoles: [Post: Set<String>] = [:]
  /// The sentence that last named each of them, and the number of the next one.
  private var lastNaming: [Int: Int] = [:]
  private var sentence = 0
  private var isTitled: Set<Int> = []

  /// A person and the state or body of an office.
  private struct Post: Hashable {
    let person: Int
    let body: Int

    init(_ office: LocalRelation) {
      person = office.source
      body = office.target
    }
  }

  /// A person called by an office, with the words of it.
  struct Titled: Sendable {
    let person: Int
    let role: String
  }

  /// Whether more than two who lead were named.
  var areSeveral: Bool { order.count > 2 }

  /// The state or body whose office the text gave a person.
  func office(of person: Int) -> Int? { offices[person] }

  /// The one state or body of which the text gave a person an office that one holds at a time.
  func singleOffice(of person: Int) -> Int? {
    guard let bodies = singleOffices[person], bodies.count == 1 else { return nil }
    return bodies.first
  }

  /// Those who lead the two states that the text mostly speaks of, or the last two who were named and whom the text
  /// gave an office, not both of one state.
  ///
  /// Of « les deux ministres », « les deux présidents » none is one who is known to be something else.
  func pair(called noun: String, of states: [Int]?) -> [Int]? {
    let leaders = order.filter { person in
      guard Self.titles.contains(noun), let roles = roles[person] else { return true }
      // « les deux ministres » are no prime ministers.
      return roles.contains { $0.hasPrefix(noun) || $0 == "homologue" }
        && !roles.contains("premier")
    }
    guard let last = leaders.last,
      let other = leaders.dropLast().last(where: {
        offices[$0] != offices[last] || offices[last] == nil
      }), let first = lastNaming[other], let second = lastNaming[last]
    else { return nil }
    if leaders.count == 2 || first == second, second == sentence - 1 { return [other, last] }
    if let states {
      let pair = states.compactMap { state in leaders.last { offices[$0] == state } }
      if pair.count == 2 { return pair }
    }
    // Two of several, named far apart, are no pair.
    return leaders.count == 2 || second - first <= 1 ? [other, last] : nil
  }

  /// Of these it matters who bears them.
  private static let titles: Set<String> = ["ministre", "président"]

  /// Whether the text has told of the office only as of one that is over.
  func isOver(_ office: LocalRelation) -> Bool {
    let words = Self.words(office)
    guard let former = formerRoles[Post(office)], !words.isDisjoint(with: former) else {
      return false
    }
    return heldRoles[Post(office)]?.isDisjoint(with: words) ?? true
  }

  /// Takes note of which offices are over and which are held; what a description alone tells says neither.
  mutating func note(_ found: [LocalRelation]) {
    for office in found {
      if office.modality == .historical {
        formerRoles[Post(office), default: []].formUnion(Self.words(office))
      } else if office.modality == .asserted, office.rule != OfficeRules.descriptionRule {
        heldRoles[Post(office), default: []].formUnion(Self.words(office))
      }
    }
  }

  /// Takes note of the words of offices.
  mutating func note(rolesOf found: [LocalRelation]) {
    for office in found where office.role != nil {
      roles[office.source, default: []].formUnion(Self.words(office))
    }
  }

  /// Takes note of offices that one holds at a time.
  mutating func note(single found: [LocalRelation]) {
    for office in found { singleOffices[office.source, default: []].insert(office.target) }
  }

  /// Closes a sentence that told of offices, gave titles, and named `persons`, in order.
  mutating func close(offices found: [LocalRelation], titled: [Titled], persons: [Int]) {
    // Whoever held an office once or holds none leads nobody now: « les deux ministres ».
    for office in found where office.modality == .asserted || office.modality == .planned {
      offices[office.source] = office.target
    }
    for person in titled {
      isTitled.insert(person.person)
      roles[person.person, default: []].formUnion(Self.words(person.role))
    }
    for person in persons where offices[person] != nil || isTitled.contains(person) {
      order.removeAll { $0 == person }
      order.append(person)
      lastNaming[person] = sentence
    }
    sentence += 1
  }

  private static func words(_ office: LocalRelation) -> Set<String> { words(office.role ?? "") }

  private static func words(_ role: String) -> Set<String> {
    Set(role.lowercased().split(separator: " ").map(String.init))
  }
}
