/// The name of a kind of relation, such as `sanction`.
public struct RelationType: RawRepresentable, Hashable, Sendable, Codable, Comparable {
  /// Lower-case English word; what stands in every file.
  public let rawValue: String

  /// Names a relation type.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Orders by name.
  public static func < (left: RelationType, right: RelationType) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// PLOVER's quad class, or `structural` for states of affairs.
public enum QuadClass: String, Sendable, Hashable, Codable, CaseIterable {
  /// Who holds which office, what belongs to what.
  case structural
  /// Q1: agree, consult, support, concede.
  case verbalCooperation = "Q1"
  /// Q2: cooperate, aid, retreat.
  case materialCooperation = "Q2"
  /// Q3: request, accuse, reject, threaten.
  case verbalConflict = "Q3"
  /// Q4: protest, sanction, mobilize, coerce, assault.
  case materialConflict = "Q4"
}

/// What is true of every relation of one type, in any language.
public struct RelationDefinition: Sendable, Hashable, Codable {
  /// The type.
  public let type: RelationType
  /// Label by language tag; at least `fr` and `en`.
  public let labels: [String: String]
  /// Whether source and target are alike.
  public let isSymmetric: Bool
  /// PLOVER's quad class.
  public let quad: QuadClass
  /// PLOVER's intensity, -10 (worst conflict) … +10 (deepest cooperation); 0 for structural ones.
  public let score: Double
  /// PLOVER's own code, empty for structural types.
  public let plover: String
  /// Entity types that the source may have.
  public let sources: [EntityType]
  /// Entity types that the target may have.
  public let targets: [EntityType]

  /// Makes a definition.
  public init(
    type: RelationType, labels: [String: String], isSymmetric: Bool, quad: QuadClass,
    score: Double, plover: String, sources: [EntityType], targets: [EntityType]
  ) {
    self.type = type
    self.labels = labels
    self.isSymmetric = isSymmetric
    self.quad = quad
    self.score = score
    self.plover = plover
    self.sources = sources
    self.targets = targets
  }
}

/// All relation types, sorted by name.
public struct Ontology: Sendable, Hashable, Codable {
  /// The definitions, sorted by type.
  public let definitions: [RelationDefinition]

  /// Sorts the definitions.
  public init(_ definitions: [RelationDefinition]) {
    self.definitions = definitions.sorted { $0.type < $1.type }
  }

  /// The definition of `type`, where it is known.
  ///
  /// - Complexity: O(*k*) in the number of types, of which there are some twenty.
  public subscript(type: RelationType) -> RelationDefinition? {
    definitions.first { $0.type == type }
  }
}
