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
}

/// Where an edge stands between conflict and cooperation.
public enum EdgeTone: Sendable, Hashable {
  /// Appearing together says nothing about it.
  case plain
  /// A state of affairs: office, membership.
  case structural
  /// An event with PLOVER's score, −10 … +10.
  case scored(Double)

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
