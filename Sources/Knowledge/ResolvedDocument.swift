public import RelgraphCore

/// A document whose mentions are resolved as far as the document alone allows.
public struct ResolvedDocument: Sendable {
  /// The document, cut.
  public let document: TokenizedDocument
  /// Its mentions, in order, without overlap.
  public let mentions: [LocalMention]
  /// Its entities, in order of first mention.
  public let entities: [LocalEntity]

  /// Puts the parts together.
  public init(document: TokenizedDocument, mentions: [LocalMention], entities: [LocalEntity]) {
    self.document = document
    self.mentions = mentions
    self.entities = entities
    assert(mentions.allSatisfy { entities.indices.contains($0.entity) })
    assert(zip(mentions, mentions.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
  }
}
