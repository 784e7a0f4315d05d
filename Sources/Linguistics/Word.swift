public import RelgraphCore

/// A syntactic word: a token, or one of the two that a contraction stands for.
public struct Word: Sendable, Hashable {
  /// Index of its token.
  public let token: Int
  /// The token's form, or the word's own where the token is a contraction.
  public let form: String
  /// Its part of speech.
  public let tag: PartOfSpeech
  /// Its features after Universal Dependencies, such as `Gender=Fem|Number=Plur`; empty for none.
  public let features: String
  /// The form under which dictionaries list it.
  public let lemma: String

  /// The value of one of its features, such as `Plur` for `Number`; nothing where it has none.
  public func feature(_ name: String) -> Substring? {
    for pair in features.split(separator: "|") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2, parts[0] == name { return parts[1] }
    }
    return nil
  }

  /// Makes a word.
  package init(token: Int, form: String, tag: PartOfSpeech, features: String, lemma: String) {
    self.token = token
    self.form = form
    self.tag = tag
    self.features = features
    self.lemma = lemma
  }
}

/// A document whose words are known by part of speech, features and lemma.
public struct TaggedDocument: Sendable {
  /// The document in tokens.
  public let tokenized: TokenizedDocument
  /// Its words, in order.
  public let words: [Word]
  /// The words of each sentence, one range for each sentence of the tokenised document.
  public let sentences: [Range<Int>]

  /// Puts the parts together.
  ///
  /// - Precondition: there is one range for each sentence.
  package init(tokenized: TokenizedDocument, words: [Word], sentences: [Range<Int>]) {
    precondition(sentences.count == tokenized.sentences.count, "a sentence lacks its words")
    self.tokenized = tokenized
    self.words = words
    self.sentences = sentences
  }
}
