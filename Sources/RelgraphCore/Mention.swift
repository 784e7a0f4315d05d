/// What an entity is.
public enum EntityType: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// A named individual.
  case person
  /// A sovereign or state-like country.
  case state
  /// A named body: international organisation, ministry, party, medium, company, army.
  case organization

  /// Orders by name, so that output has one order.
  public static func < (left: EntityType, right: EntityType) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// In which way words speak of an entity.
public enum MentionKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// A proper name or an acronym.
  case name
  /// A capital that stands for its state's government.
  case metonym
  /// An adjective or a demonym of a state.
  case adjective
  /// A definite description of an entity already named.
  case description
}

/// A place in one document that speaks of an entity, resolved within that document.
public struct LocalMention: Sendable, Hashable {
  /// The bytes of the minimal name: no title, no article.
  public let span: Span
  /// The tokens that the span touches; a name may be half of a hyphenated token.
  public let tokens: Range<Int>
  /// Index of the sentence it stands in.
  public let sentence: Int
  /// In which way it speaks.
  public let kind: MentionKind
  /// Index of the entity among the document's own.
  public let entity: Int
  /// Why it was taken for that entity, in plain words.
  public let reason: String

  /// Makes a mention.
  public init(
    span: Span, tokens: Range<Int>, sentence: Int, kind: MentionKind, entity: Int, reason: String
  ) {
    self.span = span
    self.tokens = tokens
    self.sentence = sentence
    self.kind = kind
    self.entity = entity
    self.reason = reason
  }
}

/// Grammatical gender of a person, as titles and given names show it.
public enum Gender: String, Sendable, Hashable, Codable {
  /// « M. », « le ministre ».
  case masculine
  /// « Mme », « la ministre ».
  case feminine
}

/// Somebody or something that one document speaks of, before other documents are looked at.
public struct LocalEntity: Sendable, Hashable, Codable {
  /// What it is.
  public let type: EntityType
  /// The fullest form of its name in this document.
  public let name: String
  /// The registry's key, such as `state/kp`, where the registry knows it.
  public let registryKey: String?
  /// Every form of a name that this document uses for it, sorted.
  public let forms: [String]
  /// Gender, for a person, where the text shows it.
  public let gender: Gender?
  /// Roles as written (« ministre de la Défense »), sorted.
  public let roles: [String]
  /// Registry keys of states and bodies that its roles tie it to, sorted.
  public let affiliations: [String]

  /// Makes a local entity.
  public init(
    type: EntityType, name: String, registryKey: String? = nil, forms: [String] = [],
    gender: Gender? = nil, roles: [String] = [], affiliations: [String] = []
  ) {
    self.type = type
    self.name = name
    self.registryKey = registryKey
    self.forms = forms
    self.gender = gender
    self.roles = roles
    self.affiliations = affiliations
  }
}
