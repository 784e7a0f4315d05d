internal import RelgraphCore

/// Offices that are over.
extension OfficeRules {
  /// What an office told by a description alone is called.
  static let descriptionRule = "office.description"

  /// « L'ancien président de Y, X, … Le président … »: a description alone gives nobody an office back of which the
  /// text has told only as of one that is over.
  func withoutRevivals(_ offices: [LocalRelation]) -> [LocalRelation] {
    var leaders = reading.discourse.leaders
    leaders.note(offices)
    return offices.map { office in
      guard office.rule == Self.descriptionRule, office.modality == .asserted,
        leaders.isOver(office)
      else { return office }
      return LocalRelation(
        type: office.type, source: office.source, target: office.target,
        sentence: office.sentence, trigger: office.trigger, rule: office.rule,
        modality: .historical, role: office.role, confidence: office.confidence)
    }
  }
}
