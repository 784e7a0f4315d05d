/// How a text puts a relation.
public enum Modality: String, Sendable, Hashable, Codable, CaseIterable {
  /// Said to be so.
  case asserted
  /// Said not to be so.
  case denied
  /// Intended, announced, asked for.
  case planned
  /// Possible, conditional.
  case hypothetical
  /// Over long before the news.
  case historical
}

/// A typed relation that one sentence of one document states.
public struct LocalRelation: Sendable, Hashable {
  /// Its type.
  public let type: RelationType
  /// Index of the acting entity among the document's own.
  public let source: Int
  /// Index of the entity acted upon; never the source.
  public let target: Int
  /// Index of the sentence.
  public let sentence: Int
  /// The bytes of the words that made us think so.
  public let trigger: Span
  /// Name of the rule or frame that fired.
  public let rule: String
  /// How the text puts it.
  public let modality: Modality
  /// Index of the entity to whom the text attributes it, where it does.
  public let attributedTo: Int?
  /// The role as written, for `office`.
  public let role: String?
  /// How sure we are, 0…1.
  public let confidence: Double
  /// When it happened, where the sentence tells.
  public let event: EventDate?

  /// Makes a relation.
  ///
  /// - Precondition: source and target differ.
  public init(
    type: RelationType, source: Int, target: Int, sentence: Int, trigger: Span, rule: String,
    modality: Modality = .asserted, attributedTo: Int? = nil, role: String? = nil,
    confidence: Double, event: EventDate? = nil
  ) {
    precondition(source != target, "a relation needs two entities")
    self.type = type
    self.source = source
    self.target = target
    self.sentence = sentence
    self.trigger = trigger
    self.rule = rule
    self.modality = modality
    self.attributedTo = attributedTo
    self.role = role
    self.confidence = confidence
    self.event = event
  }

  /// The same relation at a date.
  public func at(_ event: EventDate?) -> LocalRelation {
    LocalRelation(
      type: type, source: source, target: target, sentence: sentence, trigger: trigger, rule: rule,
      modality: modality, attributedTo: attributedTo, role: role, confidence: confidence,
      event: event)
  }
}
