public import Learning
public import RelgraphCore

/// Gives sentences their words and trees, one sentence at a time.
///
/// Nothing is kept between calls: ask only for sentences that you need, and keep what you get.
public struct SyntaxAnalyzer: Sendable {
  private let tagger: Tagger
  private let parser: DependencyParser

  /// Reads tagger and parser of a set of models; nothing where the set, or the pack, lacks one.
  ///
  /// - Parameters:
  ///   - models: The set.
  ///   - language: Whose language pack tells contractions.
  ///   - beam: How many partial trees are kept; more is slower and better.
  /// - Throws: Where a model is damaged or made for other features.
  public init?(
    _ models: ModelFiles, language: String = "fr", beam: Int = 4
  ) throws(ModelError) {
    guard let tagger = try Tagger(models, language: language),
      let parser = try DependencyParser(models, beam: beam)
    else { return nil }
    self.tagger = tagger
    self.parser = parser
  }

  /// The tree of one sentence.
  ///
  /// - Parameters:
  ///   - sentence: Index of the sentence.
  ///   - document: The document.
  /// - Returns: A tree over all words of the sentence.
  /// - Complexity: O(*n* · beam) in the number of its words.
  public func tree(ofSentence sentence: Int, in document: TokenizedDocument) -> SyntaxTree {
    let words = tagger.words(ofSentence: sentence, in: document)
    return SyntaxTree(
      words: words, spans: words.map { document.tokens[$0.token].span },
      tree: parser.tree(of: words[...]))
  }
}
