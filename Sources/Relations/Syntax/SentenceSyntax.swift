/// Where the arguments of a word stand in its sentence.
///
/// This is the seam behind which shallow chunks may give way to a parser's trees: the rules ask for subjects,
/// objects and complements and do not care how they were found. Answers are indices of chunks, joined by
/// coordination (« Paris et Berlin » gives two).
protocol SentenceSyntax: Sendable {
  /// The sentence's chunks.
  var chunks: [Chunk] { get }
  /// Who does what the verb says; for a passive, who suffers it.
  func subject(of verb: Int) -> Filler?
  /// The verb's direct object.
  func object(of verb: Int) -> [Int]
  /// Complements of a verb behind `preposition`, the nearest first.
  func complements(ofVerb verb: Int, preposition: String) -> [[Int]]
  /// Complements of a noun phrase behind `preposition`, the nearest first.
  func complements(ofNoun noun: Int, preposition: String) -> [[Int]]
  /// Whether a phrase behind a noun completes another phrase between them.
  func isOwnedByAnother(_ chunk: Int, behind noun: Int) -> Bool
  /// The verb that carries a noun phrase as its object or passive subject.
  func carrier(of noun: Int) -> Carrier?
  /// The verb on which an infinitive or participle depends.
  func governor(of verb: Int) -> Int?
  /// The infinitive that « et » joins with another before it: « promettre d'aider X et de punir Y ».
  func coordinatedInfinitive(before verb: Int) -> Int?
  /// Whether an infinitive tells what somebody or something is able to do: « capable de frapper ».
  func isAble(before verb: Int) -> Bool
  /// The noun that an infinitive completes: « la décision de livrer ».
  func nounGovernor(of verb: Int) -> Int?
  /// What a noun phrase is said of: the phrase it stands in apposition to, or the subject of « être ».
  func predicationSubject(of noun: Int) -> Filler?
  /// The verb that says a noun phrase of its subject: « être », « devenir ».
  func predicationVerb(of noun: Int) -> Int?
  /// The subject of the clause that completes a verb.
  func completiveSubject(of verb: Int) -> [Int]
  /// The noun phrases that coordination joins with one, itself among them.
  func coordination(of noun: Int) -> [Int]
  /// « X, responsable de Y, »: the name before an apposition whose last phrase this is, and a comma behind it.
  func apposedName(endingAt noun: Int) -> Int?
  /// Whether a noun phrase only tells when.
  func isTime(_ noun: Int) -> Bool
  /// The verb in whose clause a chunk stands.
  func clauseVerb(of chunk: Int) -> Int?
}

/// What fills the place of a subject.
enum Filler: Sendable, Hashable {
  /// Noun phrases.
  case chunks([Int])
  /// A pronoun, by its chunk.
  case pronoun(Int)
  /// A pronoun behind the verb: « a-t-il ».
  case inverted(String)
}

/// A verb that carries a noun: « mener une offensive ».
struct Carrier: Sendable {
  /// The verb's chunk.
  let verb: Int
  /// Whether the noun is the subject of a passive.
  let isPassive: Bool
}
