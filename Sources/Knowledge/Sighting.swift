internal import Linguistics
internal import RelgraphCore

/// A stretch of text that speaks of somebody, before it is known which entity it is.
struct Sighting {
  /// How far its bearer is known.
  enum Bearer: Hashable {
    /// A record of the registry.
    case registry(String)
    /// A person, by the words of the name as printed.
    case person([String])
    /// A body, by its name as printed.
    case body(String)
  }

  let tokens: Range<Int>
  let span: Span
  let sentence: Int
  let kind: MentionKind
  let type: EntityType
  var bearer: Bearer
  var reason: String
  /// Keys of states that a body's own name holds.
  var inner: [String] = []
  /// Whether it is a state's council by the name of the United Nations': « le secrétaire du Conseil de sécurité ».
  var isStatesCouncil = false
}

/// What the resolver reads a document with.
struct ResolverView {
  let document: TokenizedDocument
  let pieces: Pieces
  let folded: FoldedWords
  let cues: NameCues

  init(_ document: TokenizedDocument, pieces: Pieces, cues: NameCues) {
    self.document = document
    self.pieces = pieces
    self.cues = cues
    folded = FoldedWords(document.lowered)
  }

  /// The folded word at `index` inside the sentence; empty outside.
  func word(_ index: Int, in sentence: Int) -> String {
    document.sentences[sentence].tokens.contains(index) ? folded[index] : ""
  }

  /// Whether the folded word at a token belongs to a class.
  func has(_ group: ClosedClass, at token: Int) -> Bool {
    cues.foldedWords.contains(folded[token], in: group)
  }

  /// Whether the folded word at a token of the sentence belongs to a class.
  func has(_ group: ClosedClass, at token: Int, in sentence: Int) -> Bool {
    cues.foldedWords.contains(word(token, in: sentence), in: group)
  }

  /// Whether a sighting only tells for or against whom somebody is: « pro-russe ».
  func isLeaning(_ sighting: Sighting) -> Bool {
    sighting.kind == .adjective && cues.foldedWords.leans(folded[sighting.tokens.lowerBound])
  }

  /// Whether the token begins with a capital.
  func isCapital(_ token: Int) -> Bool { document.forms[token].startsWithCapital }

  /// Whether the tokens are printed in capitals, as headlines are, so that the case of an acronym tells nothing.
  func isShouted(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { document.forms[$0].isShouted }
  }

  /// Whether the token begins with a small letter.
  func isSmall(_ token: Int) -> Bool { document.forms[token].startsWithSmall }

  /// Whether the token opens its sentence.
  func isFirst(_ index: Int, in sentence: Int) -> Bool {
    let start = document.sentences[sentence].tokens.lowerBound
    return (start..<index).allSatisfy { document.tokens[$0].kind != .word }
  }
}
