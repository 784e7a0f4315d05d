public import RelgraphCore

/// The stretch of text inside which two entities appear together.
public enum CooccurrenceWindow: String, Sendable, Hashable, Codable, CaseIterable {
  /// A sentence, the default.
  case sentence
  /// A block of the document's layout.
  case paragraph
  /// The whole document.
  case document

  /// The entities of each window of one document, by the window's number, each entity once, sorted.
  ///
  /// Windows without an entity are left out; furniture is not read. The number is the sentence's index, the
  /// block's index, or 0.
  ///
  /// - Parameters:
  ///   - mentions: The document's mentions.
  ///   - document: The document in which they stand.
  ///   - entity: The entity that a mention stands for over the whole corpus, or nothing to leave it out.
  /// - Returns: Windows in order, with their entities.
  /// - Complexity: O(*m* log *m*) in the mentions.
  public func windows<Key: Hashable & Comparable>(
    of mentions: [LocalMention], in document: TokenizedDocument,
    entity: (LocalMention) -> Key?
  ) -> [(window: Int, entities: [Key])] {
    var found: [Int: Set<Key>] = [:]
    for mention in mentions {
      let sentence = document.sentences[mention.sentence]
      guard document.blockKind(of: sentence) != .furniture, let key = entity(mention) else {
        continue
      }
      let window =
        switch self {
        case .sentence: mention.sentence
        case .paragraph: sentence.block
        case .document: 0
        }
      found[window, default: []].insert(key)
    }
    return found.keys.sorted().map { ($0, (found[$0] ?? []).sorted()) }
  }
}
