internal import RelgraphCore

/// Words that announce a relation, with the places where its two ends stand.
struct Trigger: Sendable {
  /// What kind of word heads it.
  enum Kind: String, Sendable, CaseIterable {
    case verb, noun
    case adjective = "adj"
  }

  /// A word and words that must follow it closely.
  struct Phrase: Sendable, Hashable {
    /// The head: a verb's infinitive, or the stem of a noun or adjective.
    let head: String
    /// Words that follow it, such as « en garde » of « mettre en garde ».
    let tail: [String]
  }

  /// Where an end of the relation may stand.
  enum Place: Sendable, Hashable {
    /// Subject of the verb; of a noun, subject of the verb that carries it.
    case subject
    /// Direct object of the verb.
    case object(loose: Bool)
    /// A state's adjective in the noun phrase.
    case adjective
    /// Whose the content noun is: « troupes nord-coréennes », « troupes de Corée du Nord ».
    case owner
    /// A possessive determiner.
    case possessive
    /// What the noun or adjective is said of.
    case apposed
    /// Subject of the clause that completes the verb.
    case clause
    /// Complement behind a preposition.
    case preposition(String)
  }

  /// Who acts on whom.
  enum Ends: Sendable {
    /// The first acts on the second.
    case directed(source: [Place], target: [Place])
    /// All who fill one of the places act on one another.
    case mutual([Place])
  }

  let type: RelationType
  let kind: Kind
  let phrase: Phrase
  /// Whether the verb must be pronominal.
  let isReflexive: Bool
  /// Nouns of which one must be the verb's object or the noun's complement; empty where none is asked for.
  let contents: [Phrase]
  let ends: Ends
  let isDenial: Bool
  /// Name for the evidence, such as `sanction.verb.imposer+sanction`.
  let name: String
}
