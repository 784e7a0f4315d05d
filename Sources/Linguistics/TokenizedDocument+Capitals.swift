package import RelgraphCore

extension TokenizedDocument {
  /// Whether a token is a word with a capital that is no elided article: « Oslo », but not « L' ».
  package func isCapitalised(_ token: Int) -> Bool {
    tokens[token].kind == .word && forms[token].startsWithCapital && !forms[token].hasSuffix("'")
  }

  /// The words that the document writes small somewhere, folded; a capital of theirs may say nothing.
  ///
  /// - Complexity: O(*n*) in the letters.
  var smallWords: Set<String> {
    Set(tokens.indices.lazy.filter { forms[$0].startsWithSmall }.map { Folding.fold(lowered[$0]) })
  }
}
