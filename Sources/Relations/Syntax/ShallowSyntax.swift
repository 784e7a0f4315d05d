internal import Linguistics

/// Finds arguments over chunks, by order, prepositions and clause borders.
struct ShallowSyntax: SentenceSyntax {
  let chunks: [Chunk]
  let words: WordClasses
  let speech: SpeechLexicon
  let roles: RoleLexicon
  private let coordination: Coordination

  /// How many chunks away an argument is looked for.
  static let reach = 40

  init(chunks: [Chunk], lexicon: RelationLexicon) {
    self.chunks = chunks
    words = lexicon.words
    speech = lexicon.speech
    roles = lexicon.roles
    coordination = Coordination(chunks, lexicon: lexicon)
  }

  func coordination(of noun: Int) -> [Int] { coordination.group(of: noun) }
}
