/// A word, a mention or a locution of a sentence, with what it may be.
struct Item: Sendable {
  /// The class that matters for chunks and clauses.
  enum Kind: Sendable {
    case name, description, demonym
    case determiner, possessive, number, noun, title
    case preposition
    case verb
    case subjectPronoun, speaker, neutral, clitic, negation, adverb
    case coordinator, adversative, subordinator, conditional, relative
    case comma, stop, openQuote, closeQuote, dash
  }

  var kind: Kind
  /// The document's tokens that it covers.
  let tokens: Range<Int>
  /// The word in lower case; the canonical word of a locution or contraction.
  let word: String
  /// The ways to read it as a verb.
  var readings: [VerbReading] = []
  /// Indices of the mentions that it carries.
  var mentions: [Int] = []
  /// Whether a contraction hides an article behind the preposition.
  var hasArticle = false
  /// Whether that article is plural: « des », « aux ».
  var hasPluralArticle = false
  /// « de » or « à » at the end of a locution: « auprès de », « face à ».
  var link: String?
  /// Whether it is written with a capital.
  var isCapitalized = false

  /// The readings with one of `features`.
  func reading(_ features: VerbFeatures) -> VerbReading? {
    readings.first { !$0.features.isDisjoint(with: features) }
  }

  /// Whether it is a form of one of the auxiliaries.
  var isAuxiliary: Bool { readings.contains { $0.lemma == "avoir" || $0.lemma == "être" } }
}
