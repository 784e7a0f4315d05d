/// A verbatim piece of a document that carries an edge.
public struct Evidence: Sendable, Hashable, Codable {
  /// The document's id.
  public let document: String
  /// Offset of the quote's first Unicode scalar in the document's text.
  public let start: Int
  /// Offset behind its last Unicode scalar.
  public let end: Int
  /// The sentence, verbatim.
  public let quote: String
  /// The words that made us think so, verbatim; empty for a co-occurrence.
  public let trigger: String
  /// Name of the rule or frame that fired; empty for a co-occurrence.
  public let rule: String
  /// How the text puts it.
  public let modality: Modality
  /// Id of the entity to whom the text attributes it, where it does.
  public let attributedTo: String?
  /// The role as written, for `office`.
  public let role: String?
  /// How sure we are, 0…1.
  public let confidence: Double

  /// Makes a piece of evidence.
  public init(
    document: String, start: Int, end: Int, quote: String, trigger: String = "",
    rule: String = "", modality: Modality = .asserted, attributedTo: String? = nil,
    role: String? = nil, confidence: Double = 1
  ) {
    self.document = document
    self.start = start
    self.end = end
    self.quote = quote
    self.trigger = trigger
    self.rule = rule
    self.modality = modality
    self.attributedTo = attributedTo
    self.role = role
    self.confidence = confidence
  }
}

/// One piece of evidence or more: an edge without a source cannot be built.
public struct EvidenceList: Sendable, Hashable, Codable {
  /// The strongest piece.
  public let first: Evidence
  /// The others.
  public let rest: [Evidence]

  /// Makes a list from its first piece and the others.
  public init(_ first: Evidence, _ rest: [Evidence] = []) {
    self.first = first
    self.rest = rest
  }

  /// Makes a list, or nothing from an empty array.
  public init?(_ all: [Evidence]) {
    guard let first = all.first else { return nil }
    self.init(first, Array(all.dropFirst()))
  }

  /// All pieces, the strongest first.
  public var all: [Evidence] { [first] + rest }

  /// Number of pieces, at least one.
  public var count: Int { rest.count + 1 }
}
