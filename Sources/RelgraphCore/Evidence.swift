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
  /// The document's date, where known.
  public let date: PartialDate?
  /// When it happened, where the sentence tells.
  public let event: EventDate?
  /// Whether a near copy of the document says the same, so that this piece does not count again.
  public let isCopy: Bool

  /// When it happened, else when it was told; nothing where neither is known.
  public var time: PartialDate? { event?.date ?? date }

  /// Makes a piece of evidence.
  public init(
    document: String, start: Int, end: Int, quote: String, trigger: String = "",
    rule: String = "", modality: Modality = .asserted, attributedTo: String? = nil,
    role: String? = nil, confidence: Double = 1, date: PartialDate? = nil,
    event: EventDate? = nil, isCopy: Bool = false
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
    self.date = date
    self.event = event
    self.isCopy = isCopy
  }

  /// The same piece, marked as a copy or not.
  public func asCopy(_ isCopy: Bool) -> Evidence {
    guard isCopy != self.isCopy else { return self }
    return Evidence(
      document: document, start: start, end: end, quote: quote, trigger: trigger, rule: rule,
      modality: modality, attributedTo: attributedTo, role: role, confidence: confidence,
      date: date, event: event, isCopy: isCopy)
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

  /// Number of pieces that are no copies of others, at least one.
  public var distinctCount: Int { max(1, all.count { !$0.isCopy }) }

  /// Number of documents that are no near copies of others, at least one.
  public var distinctDocuments: Int {
    max(1, Set(all.lazy.filter { !$0.isCopy }.map(\.document)).count)
  }
}
