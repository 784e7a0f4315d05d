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
    /// To whom the sentence attributes what it says.
    case speaker
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

  /// What a frame asks for beside its words.
  enum Condition: String, Sendable {
    /// The verb is negated; the relation is then asserted: « ne reconnaît pas ».
    case negated = "@negated"
    /// Neither end is a person: « affronter » is a matter of sports otherwise.
    case collective = "@collective"
    /// The one who acts is no person: « interpeller » is what police do, and deputies otherwise.
    case authority = "@authority"
    /// An infinitive says to what end: « inviter X à négocier ».
    case infinitive = "@infinitive"
    /// No infinitive does: « inviter X ».
    case plain = "@plain"
    /// The verb has no object: « échanger avec X », not « échanger des biens avec X ».
    case intransitive = "@intransitive"
    /// The one acted upon is a person: « interpeller » a state is to address it.
    case personal = "@personal"
    /// The one acted upon is a person on the map, and no state that an unnamed one stands for: « destituer ».
    case named = "@named"
    /// Of a person it is said what is asked: « appeler X à », not « appeler X ».
    case aimed = "@aimed"
    /// Nothing is asked, and the verb is finite: « appeler X ».
    case unaimed = "@unaimed"
    /// An army acts, or somebody is driven out of a place.
    case force = "@force"
    /// No army acts, and nobody is driven out of a place.
    case civil = "@civil"
    /// The one who acts is a person: « arriver en » a state is to visit it.
    case individual = "@individual"
    /// The ends are persons of different states: « X et Y ont évoqué ».
    case together = "@together"
    /// Those whom « avec » joins are not joined with one another: « ses liens avec X et Y ».
    case bilateral = "@bilateral"
    /// The one acted upon has arms: « chasser les rebelles », not « chasser le président ».
    case armed = "@armed"
    /// The one acted upon has none.
    case unarmed = "@unarmed"
    /// The verb's object is a place: « reprendre Homs à Y ».
    case place = "@place"
    /// An attack acts: « X a été visé par une frappe de Y ».
    case struck = "@struck"
    /// What is denied was said before: « ce que Y dément », « Y nie ces accusations ».
    case disputed = "@disputed"
    /// Somebody says that another has to do something: « Y doit cesser de, dit X ».
    case obliged = "@obliged"
    /// One person is praised as « un homme de paix »: the one whom the news are about.
    case mourned = "@mourned"
    /// Somebody who is no medium says that another did wrong: « Y a menti, selon X ».
    case alleged = "@alleged"

    /// Whether it asks something of the verb itself, so that it says nothing of a noun or an adjective.
    var isOfVerbs: Bool {
      switch self {
      case .infinitive, .plain, .intransitive, .unaimed, .force, .civil, .place, .obliged, .alleged:
        true
      case .negated, .collective, .authority, .personal, .named, .aimed, .individual, .together,
        .bilateral, .armed, .unarmed, .struck, .disputed, .mourned:
        false
      }
    }
  }

  let type: RelationType
  let kind: Kind
  let phrase: Phrase
  /// Whether the verb must be pronominal.
  let isReflexive: Bool
  /// Nouns of which one must be the verb's object or the noun's complement; empty where none is asked for.
  let contents: [Phrase]
  let ends: Ends
  /// What must hold of the sentence beside its words.
  let conditions: Set<Condition>
  /// Name for the evidence, such as `sanction.verb.imposer+sanction`.
  let name: String

  /// Whether the word may tell what somebody is: « hostile à X », « un critique de X ».
  var tellsOfItsBearer: Bool {
    guard case .directed(let sources, _) = ends else { return false }
    return kind != .verb && sources.contains(.apposed)
  }
}
