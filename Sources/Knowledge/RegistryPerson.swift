public import RelgraphCore

/// A person, as `registry/people.tsv` describes them.
public struct PersonRecord: Sendable, Hashable {
  /// Such as `person/vladimir-poutine`.
  public let key: String
  /// Usual full name in French.
  public let french: String
  /// The family name alone, as French news write it; nothing for who is known by a given name.
  public let family: String?
  /// Grammatical gender; always known in the built-in registry.
  public let gender: Gender?
  /// Key of the state whose citizen or servant the person is in the news.
  public let state: String?
  /// Other spellings and names.
  public internal(set) var aliases: [String]
  /// Wikidata's item.
  public let wikidata: String?
  /// Those of the forms that are something else too.
  public internal(set) var ambiguous: [String]

  /// Every way to write the full name; the family name alone is not among them.
  public var forms: [RegistryForm] {
    var forms = RegistryFormCollector(ambiguous: ambiguous)
    forms.add([french], .french, .name)
    forms.add(aliases, .french, .alias)
    return forms.forms
  }
}

extension PersonRecord {
  /// Names of the columns of `registry/people.tsv`.
  static let columns = [
    "key", "fr", "family", "gender", "state", "aliases", "wikidata", "ambiguous",
  ]

  init(_ row: inout RegistryRow) throws(RegistryFileError) {
    key = try row.key("person/")
    french = try row.required()
    family = row.optional()
    gender = try row.choice(GenderLetter.self) == .m ? .masculine : .feminine
    state = try row.optionalKey("state/")
    aliases = row.list()
    wikidata = try row.wikidata()
    ambiguous = row.list()
  }

  private enum GenderLetter: String, CaseIterable {
    case m
    case f
  }
}

/// An office that a person held, as `registry/offices.tsv` lists it.
public struct OfficeRecord: Sendable, Hashable {
  /// Which office.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// President, monarch, leader above both.
    case headOfState = "head-of-state"
    /// Prime minister, chancellor.
    case headOfGovernment = "head-of-government"
    /// Minister of foreign affairs.
    case foreignMinister = "foreign-minister"
    /// Minister of defence.
    case defenceMinister = "defence-minister"
    /// Head of a body, or another leading office of a state.
    case head
  }

  /// Key of the person.
  public let person: String
  /// Key of the state or body.
  public let body: String
  /// The role in French, in the holder's gender.
  public let role: String
  /// Which office.
  public let kind: Kind
  /// First day, as far as it is known.
  public let from: PartialDate?
  /// Last day, as far as it is known; nothing while the person holds it.
  public let to: PartialDate?

  /// Whether the person may have held it on `date`; an unknown end counts as open.
  ///
  /// A partial date matches where any of its days does: « 2024 » is inside an office that began in
  /// May 2024.
  public func holds(on date: PartialDate) -> Bool {
    if let from, date.isWhollyBefore(from) { return false }
    if let to, to.isWhollyBefore(date) { return false }
    return true
  }
}

extension OfficeRecord {
  /// Names of the columns of `registry/offices.tsv`.
  static let columns = ["person", "body", "role_fr", "kind", "from", "to"]

  init(_ row: inout RegistryRow) throws(RegistryFileError) {
    person = try row.key("person/")
    body = try row.key("state/", "organization/")
    role = try row.required()
    kind = try row.choice()
    from = try row.date()
    to = try row.date()
  }
}

extension PartialDate {
  /// Whether every day that this date may mean comes before every day that `other` may mean.
  func isWhollyBefore(_ other: PartialDate) -> Bool {
    if year != other.year { return year < other.year }
    guard let month, let otherMonth = other.month else { return false }
    if month != otherMonth { return month < otherMonth }
    guard let day, let otherDay = other.day else { return false }
    return day < otherDay
  }
}
