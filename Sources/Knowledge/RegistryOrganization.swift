/// A body, as `registry/organizations.tsv` describes it.
public struct OrganizationRecord: Sendable, Hashable {
  /// What sort of body it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An organisation of states, or a body of one.
    case igo
    /// A military or political alliance, or a standing meeting of states.
    case alliance
    /// A court or tribunal.
    case court
    /// A bank or fund.
    case bank
    /// A public agency.
    case agency
    /// A ministry.
    case ministry
    /// A parliament or one of its chambers.
    case parliament
    /// A political party or movement.
    case party
    /// An armed group that is no state's army.
    case armedGroup = "armed-group"
    /// An army, one of its arms, a police force.
    case army
    /// An intelligence service.
    case intelligence
    /// A newspaper, broadcaster or platform.
    case media
    /// A news agency.
    case newsAgency = "news-agency"
    /// A company.
    case company
    /// A seat of power that stands for who works there.
    case seat
    /// An organisation of citizens, a charity, an institute.
    case ngo
    /// Any other public body.
    case body
  }

  /// Such as `organization/onu`.
  public let key: String
  /// What sort of body it is.
  public let kind: Kind
  /// Key of the state or body that it belongs to.
  public let parent: String?
  /// Wikidata's item.
  public let wikidata: String?
  /// Usual French name.
  public let french: String
  /// Acronyms in French use.
  public let frenchAcronyms: [String]
  /// Other French forms.
  public internal(set) var frenchAliases: [String]
  /// English name.
  public let english: String?
  /// Acronyms in English use.
  public let englishAcronyms: [String]
  /// Other English forms.
  public let englishAliases: [String]
  /// Cities that stand for it.
  public let metonyms: [String]
  /// Those of the forms that are something else too.
  public internal(set) var ambiguous: [String]

  /// Every way to write it, in the order of the columns.
  ///
  /// - Complexity: O(*n*²) in the number of its forms, which are some six.
  public var forms: [RegistryForm] {
    var forms = RegistryFormCollector(ambiguous: ambiguous)
    forms.add([french], .french, .name)
    forms.add(frenchAcronyms, .french, .acronym)
    forms.add(frenchAliases, .french, .alias)
    forms.add(english.map { [$0] } ?? [], .english, .name)
    forms.add(englishAcronyms, .english, .acronym)
    forms.add(englishAliases, .english, .alias)
    forms.add(metonyms, .french, .metonym)
    return forms.forms
  }
}

extension OrganizationRecord {
  /// Names of the columns of `registry/organizations.tsv`.
  static let columns = [
    "key", "kind", "parent", "wikidata", "fr", "fr_acronym", "fr_aliases", "en", "en_acronym",
    "en_aliases", "metonyms", "ambiguous",
  ]

  init(_ row: inout RegistryRow) throws(RegistryFileError) {
    key = try row.key("organization/")
    kind = try row.choice()
    parent = try row.optionalKey("state/", "organization/")
    wikidata = try row.wikidata()
    french = try row.required()
    frenchAcronyms = row.list()
    frenchAliases = row.list()
    english = row.optional()
    englishAcronyms = row.list()
    englishAliases = row.list()
    metonyms = row.list()
    ambiguous = row.list()
  }
}
