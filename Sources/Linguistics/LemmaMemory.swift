internal import RelgraphCore

/// Lemmas kept between texts, for words come again.
struct LemmaMemory: Sendable {
  private var places = WordPlaces()
  /// For each place a few parts of speech and the lemmas as these.
  private var tags: [UInt8] = []
  private var lemmas: [String] = []

  /// Parts of speech for which the lemmas of one form are kept; hardly a form has more.
  private static let kept = 2
  /// Stands for no part of speech.
  private static let none = UInt8.max

  /// The lemma of a lower-cased form as a part of speech, which `lemmatizer` finds once.
  mutating func lemma(
    of lowered: String, _ tag: PartOfSpeech, _ lemmatizer: borrowing Lemmatizer
  ) -> String {
    let (place, isNew) = places.place(of: lowered)
    let base = place * Self.kept
    if base == tags.count {
      tags.append(contentsOf: repeatElement(Self.none, count: Self.kept))
      lemmas.append(contentsOf: repeatElement("", count: Self.kept))
    } else if isNew {
      for number in base..<(base + Self.kept) { tags[number] = Self.none }
    }
    for number in base..<(base + Self.kept) where tags[number] == tag.rawValue {
      return lemmas[number]
    }
    let lemma = lemmatizer.lemma(ofLowered: lowered, tag: tag)
    let number = tags[base] == Self.none ? base : base + 1
    tags[number] = tag.rawValue
    lemmas[number] = lemma
    return lemma
  }
}
