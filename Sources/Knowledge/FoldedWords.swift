internal import Linguistics

/// The words of a document without case and accents; none before its first and behind its last token.
///
/// Rules look one word on or back from a name or a title, which may be the last or first of a text that was cut short.
struct FoldedWords: Sendable {
  private let words: [String]

  /// Folds every word.
  init(_ words: [String]) { self.words = words.map(Folding.fold) }

  /// The word at a token; empty outside the document.
  subscript(token: Int) -> String { words.indices.contains(token) ? words[token] : "" }

  /// The words of tokens that all exist.
  subscript(tokens: Range<Int>) -> ArraySlice<String> { words[tokens] }

  /// Number of tokens.
  var count: Int { words.count }
}
