/// Universal parts of speech.
public enum PartOfSpeech: UInt8, Sendable, Hashable, CaseIterable {
  /// What each tag of Universal Dependencies stands for.
  case adjective, adposition, adverb, auxiliary, coordinator, determiner, interjection, noun
  /// What each tag of Universal Dependencies stands for.
  case numeral, pronoun, properNoun, punctuation, subordinator, symbol, verb, other

  private static let codes = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PRON", "PROPN", "PUNCT",
    "SCONJ", "SYM", "VERB", "X",
  ]

  /// The tag of Universal Dependencies.
  public var code: String { Self.codes[Int(rawValue)] }

  /// The part of speech of a tag; ``other`` for tags that French treebanks hardly use.
  public init(code: some StringProtocol) {
    let place = Self.codes.firstIndex { $0 == code }
    self = place.flatMap { Self(rawValue: UInt8($0)) } ?? .other
  }
}
