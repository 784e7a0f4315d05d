internal import RelgraphCore

/// Lemmas kept between texts, for words come again.
struct LemmaMemory: Sendable {
  private var places = WordPlaces()
  /// For each place the lemma as each part of speech, where it is known.
  private var lemmas: [String?] = []

  private static let tags = PartOfSpeech.allCases.count

  /// The lemma of a lower-cased form as a part of speech, which `lemmatizer` finds once.
  mutating func lemma(
    of lowered: String, _ tag: PartOfSpeech, _ lemmatizer: borrowing Lemmatizer
  ) -> String {
    let (place, isNew) = places.place(of: lowered)
    let base = place * Self.tags
    if base == lemmas.count {
      lemmas.append(contentsOf: repeatElement(nil, count: Self.tags))
    } else if isNew {
      for number in base..<(base + Self.tags) { lemmas[number] = nil }
    }
    if let known = lemmas[base + Int(tag.rawValue)] { return known }
    let lemma = lemmatizer.lemma(ofLowered: lowered, tag: tag)
    lemmas[base + Int(tag.rawValue)] = lemma
    return lemma
  }
}
