internal import Linguistics
internal import RelgraphCore

/// Words of a language pack that descriptions are made of: `descriptions.txt`, `epithets.tsv`, `portfolios.tsv`.
struct DescriptionLexicon: Sendable {
  /// What the words around a head say of the time of an office.
  enum Time: String, Sendable {
    /// The office is over: « ancien », « déchue ».
    case past
    /// The office has not begun: « élu », « désigné ».
    case next
    /// The office has not begun, and its holder need not be known: « futur ».
    case coming
    /// The office has begun lately, or is about to: « nouveau ».
    case new
    /// The office ends now: « sortant ».
    case leaving
    /// Nothing else is said.
    case now
  }

  /// Which states a noun fits.
  enum StateRule: Sendable {
    /// Any state.
    case any
    /// Any state, but only with an adjective behind the noun.
    case modified
    /// A state before whose adjective the noun stood, where there is one.
    case introduced
    /// A state whose official name holds the folded word.
    case official(String)
    /// One of these states.
    case keys(Set<String>)
  }

  /// Whom an epithet means.
  enum Epithet: Sendable {
    /// The entity behind a key.
    case key(String)
    /// Who holds the office on the date.
    case holder(OfficeRecord.Kind, String)
  }

  /// What kind of noun a head is.
  enum Noun: Sendable {
    /// A state, by a rule.
    case state(StateRule)
    /// The state whose adjective stands behind.
    case neighbour
    /// A body of these kinds; none where only the name tells.
    case body(Set<OrganizationRecord.Kind>)
    /// One entity.
    case epithet(Epithet)
  }

  let nouns: PhraseTable<Noun>
  /// The one kind of body that a folded noun is said of: « ong », « banque centrale » is of several words and not here.
  let kindOfNoun: [String: OrganizationRecord.Kind]
  /// Folded heads that are printed with a capital: « l'État », unlike « un blessé dont l'état inquiète ».
  let capitals: Set<String>
  let before: [String: Time]
  let behind: [String: Time]
  /// Of these the participles in « é », which a verb without the accent is not: « le groupe conteste ».
  let participles: Set<String>
  /// Complements that narrow nothing; ministers' portfolios carry the office that they make.
  let complements: PhraseTable<Portfolio?>
  let neverBehind: Set<String>
  let neverComplement: Set<String>
  let neverBefore: Set<String>
  let infinitives: Set<String>
  /// Words behind which another subject may govern.
  let clauseOpeners: Set<String>
  /// Words before a people's name that speak of some of its citizens: « deux Français ».
  let counting: Set<String>
  /// Words between a role and where it is held, in lower case and not folded: « ambassadeur auprès de l'ONU ».
  let seats: Set<String>
  /// Those of them that make another of a role than it is alone: « le candidat à la présidence ».
  let ties: Set<String>
  /// Ends of words with a hyphen that are no adjectives: « lui-même ».
  let hyphened: [String]
  /// Heads of bodies that may be a bond between others, and the words before and behind that say so.
  let bonds: Set<String>
  let bondOwners: Set<String>
  let bondLinks: Set<String>
  /// Verbs by which one person follows another in an office, with whether who follows is their subject.
  let succession: [String: Bool]

  /// What a ministry is for.
  struct Portfolio: Sendable, Hashable {
    /// Its usual form, folded.
    let name: String
    /// The office that it makes of a minister, where it is one of the registry's.
    let kind: OfficeRecord.Kind?
  }

  /// Reads the pack's files.
  init(descriptions: String, epithets: String, portfolios: String, tokenizer: Tokenizer) {
    let sections = DataLines(descriptions).sections
    func fields(_ heading: String) -> [(word: String, rest: String)] {
      (sections[heading] ?? []).map { line in
        let sides = line.split(separator: "\t", maxSplits: 1).map(String.init)
        return (sides[0], sides.count > 1 ? sides[1] : "")
      }
    }
    func folded(_ heading: String) -> Set<String> {
      Set((sections[heading] ?? []).map(Folding.fold))
    }
    func times(_ heading: String) -> [String: Time] {
      Dictionary(
        fields(heading).map { (Folding.fold($0.word), Time(rawValue: $0.rest) ?? .now) },
        uniquingKeysWith: { first, _ in first })
    }
    before = times("before")
    behind = times("behind")
    participles = Set(
      fields("behind").map(\.word).filter { $0.hasSuffix("é") }.map(Folding.fold))
    capitals = Set(
      fields("states").map(\.word).filter(\.startsWithCapital).map(Folding.fold))
    neverBehind = folded("never behind")
    neverComplement = folded("never a complement")
    neverBefore = folded("never before")
    infinitives = folded("infinitives")
    clauseOpeners = folded("clause openers")
    counting = folded("counting")
    seats = Set(sections["seats"] ?? [])
    ties = Set(sections["ties"] ?? [])
    hyphened = folded("hyphened").sorted()
    bonds = folded("bonds")
    bondOwners = folded("bond owners")
    bondLinks = folded("bond links")
    succession = Dictionary(
      fields("succession").map { (Folding.fold($0.word), $0.rest != "passive") },
      uniquingKeysWith: { first, _ in first })

    var nouns = PhraseTable<Noun>()
    func add(_ word: String, _ noun: Noun) { nouns.insert(tokenizer.foldedPieces(of: word), noun) }
    for (word, rest) in fields("states") { add(word, .state(StateRule(rest))) }
    for (word, _) in fields("neighbours") { add(word, .neighbour) }
    var kindOfNoun: [String: OrganizationRecord.Kind] = [:]
    for (word, rest) in fields("organizations") {
      let kinds = rest.split(separator: " ").compactMap {
        OrganizationRecord.Kind(rawValue: String($0))
      }
      add(word, .body(Set(kinds)))
      if kinds.count == 1 { kindOfNoun[Folding.fold(word)] = kinds[0] }
    }
    for line in DataLines(epithets).dropFirst() {
      let sides = line.text.split(separator: "\t").map(String.init)
      if sides.count == 2, let epithet = Epithet(sides[1]) { add(sides[0], .epithet(epithet)) }
    }
    self.nouns = nouns
    self.kindOfNoun = kindOfNoun
    complements = Self.complements(sections["complements"] ?? [], portfolios, tokenizer)
  }

  private static func complements(
    _ phrases: [String], _ portfolios: String, _ tokenizer: Tokenizer
  ) -> PhraseTable<Portfolio?> {
    var table = PhraseTable<Portfolio?>()
    for phrase in phrases { table.insert(tokenizer.foldedPieces(of: phrase), nil) }
    for line in DataLines(portfolios).dropFirst() {
      let fields = line.text.split(separator: "\t", omittingEmptySubsequences: false).map(
        String.init)
      guard let form = fields.first else { continue }
      let portfolio = Portfolio(
        name: Folding.fold(form),
        kind: fields.count > 2 ? OfficeRecord.Kind(rawValue: fields[2]) : nil)
      let aliases = fields.count > 1 ? fields[1].split(separator: ";").map(String.init) : []
      for spelling in [form] + aliases {
        table.insert(tokenizer.foldedPieces(of: spelling), portfolio)
      }
    }
    return table
  }
}

extension DescriptionLexicon.StateRule {
  /// Reads « any », « modified », « official:WORD » or a list of keys.
  fileprivate init(_ text: String) {
    if text == "modified" {
      self = .modified
    } else if text == "introduced" {
      self = .introduced
    } else if text.hasPrefix("official:") {
      self = .official(Folding.fold(String(text.dropFirst(9))))
    } else if text.hasPrefix("state/") {
      self = .keys(Set(text.split(separator: " ").map(String.init)))
    } else {
      self = .any
    }
  }
}

extension DescriptionLexicon.Epithet {
  /// Reads a key, or « holder KIND KEY ».
  fileprivate init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    if words.count == 3, words[0] == "holder", let kind = OfficeRecord.Kind(rawValue: words[1]) {
      self = .holder(kind, words[2])
    } else if words.count == 1 {
      self = .key(text)
    } else {
      return nil
    }
  }
}
