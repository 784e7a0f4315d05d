internal import RelgraphCore

/// One sentence with everything that rules ask about it.
struct SentenceReading {
  let document: TokenizedDocument
  let index: Int
  let items: [Item]
  let syntax: any SentenceSyntax
  let mentions: [LocalMention]
  let entities: [LocalEntity]
  let lexicon: RelationLexicon
  let discourse: Discourse
  /// States by an adjective of theirs that the document uses.
  let statesByAdjective: [String: Int]

  var chunks: [Chunk] { syntax.chunks }

  /// The bytes of a chunk.
  func span(_ chunk: Int) -> Span { document.span(of: chunks[chunk].tokens) }

  func type(_ entity: Int) -> EntityType { entities[entity].type }

  /// Entities of the mentions, each once, in order.
  func entities(of own: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return own.map { mentions[$0].entity }.filter { seen.insert($0).inserted }
  }

  /// The stem of an item's word.
  func stem(_ item: Int) -> String { NounClasses.stem(items[item].word) }
}
