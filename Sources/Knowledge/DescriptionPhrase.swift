internal import RelgraphCore

/// A definite description as it is read, before it is known whom it stands for.
struct DescriptionPhrase {
  /// What its head speaks of.
  enum Head {
    /// A person, with the offices that the role may mean.
    case person(RoleTable.Role, [OfficeRecord.Kind])
    /// A noun that is no role.
    case noun(DescriptionLexicon.Noun, String)
  }

  /// Tokens behind the determiner.
  var tokens: Range<Int>
  let sentence: Int
  /// The determiner, folded.
  let determiner: String
  /// Whether that is « ce » or « cette ».
  let isPointing: Bool
  /// Whether that is « son » or « sa ».
  let isPossessed: Bool
  var head: Head
  var time: DescriptionLexicon.Time
  var gender: Gender?
  /// Key of the state that an adjective or complement names.
  var state: String?
  /// The body that a complement names.
  var body: Referent?
  var portfolio: DescriptionLexicon.Portfolio?
  /// Whether a complement of the role says which office it is: « président de la République ».
  var isNarrowed = false
  /// Whether nothing but the role says who is meant: no state, no body, no portfolio.
  var isBare: Bool { state == nil && body == nil && portfolio == nil }
  /// Whether any adjective stands behind the head.
  var isModified = false

  /// What it would be, where it stands for anything.
  var type: EntityType {
    switch head {
    case .person: .person
    case .noun(.state, _), .noun(.neighbour, _): .state
    case .noun(.body, _): .organization
    case .noun(.epithet(.key(let key)), _):
      key.hasPrefix("state/") ? .state : key.hasPrefix("person/") ? .person : .organization
    case .noun(.epithet(.holder), _): .person
    }
  }
}
