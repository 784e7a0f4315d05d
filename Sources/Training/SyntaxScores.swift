/// Words with their analysis, placed by the printed characters that they cover, white space apart.
struct AnalyzedText {
  /// A syntactic word.
  struct Word {
    var start: Int
    var end: Int
    /// Its place among the words of its token.
    var part: Int
    var tag: String
    var features: String
    var lemma: String
    /// Index of its head among all words; nothing for a root.
    var head: Int?
    var relation: String
  }

  var words: [Word] = []
  var tokens: [Range<Int>] = []
  var sentences: [Range<Int>] = []
}

/// The measures of the CoNLL 2018 shared task.
///
/// - Note: D. Zeman et al., “CoNLL 2018 shared task”, doi:10.18653/v1/K18-2001. Subtypes of relations
///   and features of single languages are not compared. Words of a contraction are matched in order.
struct SyntaxScores {
  /// Counts of right, found and gold.
  private(set) var counts: [String: NameScores.Counts] = [:]

  /// Names of the measures, in order.
  static let measures = [
    "Tokens", "Sentences", "Words", "UPOS", "UFeats", "Lemmas", "UAS", "LAS",
  ]

  /// Compares two analyses of one text.
  init(gold: AnalyzedText, found: AnalyzedText) {
    count("Tokens", Set(gold.tokens), Set(found.tokens))
    count("Sentences", Set(gold.sentences), Set(found.sentences))
    struct Place: Hashable {
      let start: Int
      let end: Int
      let part: Int
    }
    var places: [Place: Int] = [:]
    for (index, word) in found.words.enumerated() {
      places[Place(start: word.start, end: word.end, part: word.part)] = index
    }
    let aligned = gold.words.map { places[Place(start: $0.start, end: $0.end, part: $0.part)] }
    func tally(_ measure: String, _ agrees: (AnalyzedText.Word, AnalyzedText.Word) -> Bool) {
      let right = zip(gold.words, aligned).filter { word, other in
        other.map { agrees(word, found.words[$0]) } ?? false
      }.count
      counts[measure] = NameScores.Counts(
        right: right, found: found.words.count, gold: gold.words.count)
    }
    tally("Words") { _, _ in true }
    tally("UPOS") { $0.tag == $1.tag }
    tally("UFeats") { Self.universal($0.features) == Self.universal($1.features) }
    tally("Lemmas") { $0.lemma == "_" || $0.lemma == $1.lemma }
    func sameHead(_ word: AnalyzedText.Word, _ other: AnalyzedText.Word) -> Bool {
      guard let head = word.head else { return other.head == nil }
      return other.head != nil && aligned[head] == other.head
    }
    tally("UAS", sameHead)
    tally("LAS") { sameHead($0, $1) && Self.plain($0.relation) == Self.plain($1.relation) }
  }

  private mutating func count(_ measure: String, _ gold: Set<Range<Int>>, _ found: Set<Range<Int>>)
  {
    counts[measure] = NameScores.Counts(
      right: gold.intersection(found).count, found: found.count, gold: gold.count)
  }

  private static let universalFeatures: Set<String> = [
    "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number",
    "Case", "Definite", "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident",
    "Polarity", "Person", "Polite",
  ]

  private static func universal(_ features: String) -> [Substring] {
    features.split(separator: "|").filter {
      universalFeatures.contains(String($0.prefix { $0 != "=" }))
    }.sorted()
  }

  private static func plain(_ relation: String) -> Substring { relation.prefix { $0 != ":" } }
}
