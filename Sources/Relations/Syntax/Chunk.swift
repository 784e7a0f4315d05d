/// A piece of a sentence that acts as one: a noun phrase with its preposition, a verb with its auxiliaries, a border.
struct Chunk: Sendable {
  enum Kind: Sendable {
    case nominal, verbal
    case subjectPronoun, speaker, neutral
    case coordinator, adversative, subordinator, conditional, relative, comma, stop, dash
  }

  let kind: Kind
  /// Its items, as indices into the sentence's.
  let items: Range<Int>
  /// The document's tokens that it covers.
  let tokens: Range<Int>
  /// The word of a border or pronoun.
  var word = ""
  /// The preposition of a noun phrase, or the one that links an infinitive.
  var preposition: String?
  /// « de » or « à » at the end of a preposition of several words, which goes on without the others: « auprès de X et de Y ».
  var link: String?
  /// What a noun phrase is made of.
  var nominal = Nominal()
  /// What a verb tells.
  var verb = VerbGroup()
  /// Whether it stands inside quotation marks.
  var isQuoted = false
  /// Whether a closing quotation mark stands right before it.
  var followsQuote = false

  /// Whether it is a noun phrase without a preposition.
  var isBare: Bool { kind == .nominal && preposition == nil }
  /// Whether it is a name without a noun before it.
  var isNameOnly: Bool {
    !nominal.names.isEmpty && (nominal.startsWithName || nominal.words.isEmpty)
  }
  var isFiniteVerb: Bool { kind == .verbal && verb.form == .finite }
  /// Whether it ends the clause before it: a stop, « mais », « que », « si ».
  var endsClause: Bool {
    switch kind {
    case .stop, .adversative, .subordinator, .conditional: true
    default: false
    }
  }
}

/// The parts of a noun phrase.
struct Nominal: Sendable {
  /// Items that are nouns or adjectives, as indices into the sentence's.
  var words: [Int] = []
  /// Which of ``words`` is the head, as an item index.
  var head: Int?
  /// Stem of the head, for look-ups.
  var stem = ""
  /// Stem of the last word: « responsable » of « une firme responsable ».
  var lastStem = ""
  /// Mentions that are names or metonyms, in order.
  var names: [Int] = []
  /// Mentions that are descriptions.
  var descriptions: [Int] = []
  /// Mentions that are adjectives or demonyms.
  var demonyms: [Int] = []
  /// The possessive determiner, in lower case.
  var possessive: String?
  /// The determiner, in lower case; none where a contraction such as « du » hides it.
  var determiner: String?
  var isDemonstrative = false
  var isIndefinite = false
  var isPlural = false
  /// « deux », « trois », where such a number stands in it.
  var number: String?

  /// Whether one of the names is a person's.
  var namesPerson = false
  /// Whether the first name stands before every noun of the phrase.
  var startsWithName = false

  /// Whether the definite article stands before it, none that a contraction hides.
  var hasDefiniteArticle: Bool { ["le", "la", "les", "l'"].contains(determiner) }
}

/// A verb with its auxiliaries, clitics and negation.
struct VerbGroup: Sendable {
  enum Form: Sendable {
    case finite, infinitive, presentParticiple, pastParticiple
  }

  /// The infinitive of the verb that carries the meaning.
  var lemma = ""
  var form = Form.finite
  var isReflexive = false
  var isPassive = false
  /// Whether its subject is the one to whom it is done: « se voit refuser une aide ».
  var isDative = false
  var isNegated = false
  /// Tense and mood of the first word.
  var features: VerbFeatures = []
  /// Whether it is a compound tense.
  var isCompound = false
  var isPlural = false
  /// An object pronoun before it: « le », « la », « l' », « les », « lui », « leur ».
  var clitic: String?
  /// A subject pronoun behind it: « a-t-il ».
  var invertedSubject: String?
  /// Token of the verb that carries the meaning.
  var headToken = 0

  /// Whether it is neither denied nor in the conditional.
  var isStated: Bool { !isNegated && !features.contains(.conditional) }
}
