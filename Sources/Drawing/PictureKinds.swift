public import RelgraphCore

/// Language of a map's own words: legend, labels, notes.
public enum MapLanguage: String, Sendable, Hashable, CaseIterable {
  /// French.
  case french = "fr"
  /// English.
  case english = "en"
}

/// What a node is, which gives its shape.
public enum NodeKind: String, Sendable, Hashable, CaseIterable {
  /// A person: an ellipse.
  case person
  /// A state: a box.
  case state
  /// An organisation: a hexagon.
  case organization
  /// Anything else, in graphs of other origin: a rounded box.
  case other

  /// The kind of an entity of `type`.
  public init(_ type: EntityType) {
    switch type {
    case .person: self = .person
    case .state: self = .state
    case .organization: self = .organization
    }
  }
}

/// What the fill of nodes stands for.
public enum NodeFill: String, Sendable, Hashable, CaseIterable {
  /// The type: person, state, organisation.
  case type
  /// The community.
  case community
  /// Whether what it takes part in is cooperation or conflict.
  case sign
}

/// On which side of the scale the events lie that somebody takes part in.
public enum Leaning: String, Sendable, Hashable, CaseIterable {
  /// Mostly cooperation.
  case cooperation
  /// Both, neither prevailing.
  case mixed
  /// Mostly conflict.
  case conflict
  /// No event with a sign.
  case none

  /// The side of some scores between −10 and +10, each with its number of statements.
  ///
  /// Cooperation or conflict prevails with two thirds of the weight, which is score times number.
  public init(_ events: [(score: Double, count: Int)]) {
    var (good, bad) = (0.0, 0.0)
    for event in events {
      let weight = abs(event.score) * Double(event.count)
      if event.score > 0 { good += weight } else { bad += weight }
    }
    switch (good, bad) {
    case (0, 0): self = .none
    case _ where good >= 2 * bad: self = .cooperation
    case _ where bad >= 2 * good: self = .conflict
    default: self = .mixed
    }
  }
}

/// Where an edge stands between conflict and cooperation.
public enum EdgeTone: Sendable, Hashable {
  /// Appearing together says nothing about it.
  case plain
  /// A state of affairs: office, membership.
  case structural
  /// An event with PLOVER's score, −10 … +10.
  case scored(Double)

  /// Where a relation type stands.
  init(_ definition: RelationDefinition) {
    self = definition.quad == .structural ? .structural : .scored(definition.score)
  }

  /// Name of the step on the scale, used as a class and by the palette.
  var step: ToneStep {
    switch self {
    case .plain: .plain
    case .structural: .structural
    case .scored(let score):
      switch score {
      case ...(-4.5): .strongConflict
      case ..<0: .conflict
      case ...0: .neutral
      case ..<5.5: .cooperation
      default: .strongCooperation
      }
    }
  }
}

/// The steps of the scale that can be told apart at a glance.
enum ToneStep: String, CaseIterable {
  case strongCooperation = "cooperation-strong"
  case cooperation
  case neutral
  case conflict
  case strongConflict = "conflict-strong"
  case structural
  case plain
}
