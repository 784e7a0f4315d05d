public import RelgraphCore

/// An adjective or noun in its four forms.
public struct Inflection: Sendable, Hashable {
  /// « nord-coréen ».
  public let masculineSingular: String
  /// « nord-coréenne ».
  public let feminineSingular: String
  /// « nord-coréens ».
  public let masculinePlural: String
  /// « nord-coréennes ».
  public let femininePlural: String

  /// Makes the four forms.
  public init(
    masculineSingular: String, feminineSingular: String, masculinePlural: String,
    femininePlural: String
  ) {
    self.masculineSingular = masculineSingular
    self.feminineSingular = feminineSingular
    self.masculinePlural = masculinePlural
    self.femininePlural = femininePlural
  }

  /// The distinct forms: masculine before feminine, singular before plural.
  public var all: [String] {
    var distinct: [String] = []
    for form in [masculineSingular, feminineSingular, masculinePlural, femininePlural]
    where !distinct.contains(form) {
      distinct.append(form)
    }
    return distinct
  }

  /// The same forms as nouns for inhabitants: each part between hyphens capitalised.
  var capitalised: Inflection {
    func capital(_ word: String) -> String {
      var atStart = true
      return String(
        word.map { character -> String in
          defer { atStart = character == "-" }
          return atStart ? character.uppercased() : String(character)
        }.joined())
    }
    return Inflection(
      masculineSingular: capital(masculineSingular), feminineSingular: capital(feminineSingular),
      masculinePlural: capital(masculinePlural), femininePlural: capital(femininePlural))
  }
}

/// A state, as `registry/states.tsv` describes it.
public struct StateRecord: Sendable, Hashable {
  /// How the United Nations see a state.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A member.
    case member
    /// A permanent observer.
    case observer
    /// State-like, contested or associated.
    case other
    /// A state that is no more.
    case former
  }

  /// Such as `state/kp`.
  public let key: String
  /// How the United Nations see it.
  public let kind: Kind
  /// ISO 3166-1 alpha-2, upper case.
  public let iso2: String?
  /// ISO 3166-1 alpha-3, upper case.
  public let iso3: String?
  /// Wikidata's item.
  public let wikidata: String?
  /// Usual French name.
  public let french: String
  /// Official French name.
  public let frenchOfficial: String
  /// Other French forms.
  public internal(set) var frenchAliases: [String]
  /// Usual English name.
  public let english: String
  /// Official English name.
  public let englishOfficial: String
  /// Other English forms.
  public let englishAliases: [String]
  /// The capital in French.
  public let capital: String?
  /// The capital in English.
  public let capitalEnglish: String?
  /// Other spellings of the capital, other seats of government.
  public let capitalAliases: [String]
  /// Cities that stand for the government.
  public let metonyms: [String]
  /// The adjective, and other adjectives in use; the usual one first.
  public let adjectives: [Inflection]
  /// First halves of double adjectives, such as « russo ».
  public let combining: [String]
  /// Inhabitants, where they are not the capitalised adjectives.
  let ownDemonyms: [Inflection]
  /// Names that hold only beside their counterpart, such as « Nord ».
  public let nicknames: [String]
  /// Those of the forms that are something else too.
  public internal(set) var ambiguous: [String]
  /// First day, for former states.
  public let from: PartialDate?
  /// Last day, for former states.
  public let to: PartialDate?

  /// Inhabitants.
  public var demonyms: [Inflection] {
    ownDemonyms.isEmpty ? adjectives.map(\.capitalised) : ownDemonyms
  }

  /// Every way to write it, in the order of the columns.
  ///
  /// - Complexity: O(*n*²) in the number of its forms, which are some twenty.
  public var forms: [RegistryForm] {
    var forms = RegistryFormCollector(ambiguous: ambiguous)
    forms.add([french], .french, .name)
    forms.add([frenchOfficial].filter { $0 != french }, .french, .official)
    for alias in frenchAliases {
      forms.add([alias], .french, alias.isAcronym ? .acronym : .alias)
    }
    forms.add([english], .english, .name)
    forms.add([englishOfficial].filter { $0 != english }, .english, .official)
    for alias in englishAliases {
      forms.add([alias], .english, alias.isAcronym ? .acronym : .alias)
    }
    forms.add(metonyms, .french, .metonym)
    if let capital, let capitalEnglish, metonyms.contains(capital),
      !metonyms.contains(capitalEnglish)
    {
      forms.add([capitalEnglish], .english, .metonym)
    }
    for adjective in adjectives { forms.add(adjective.all, .french, .adjective) }
    for demonym in demonyms { forms.add(demonym.all, .french, .demonym) }
    forms.add(combining, .french, .combining)
    forms.add(nicknames, .french, .nickname)
    return forms.forms
  }
}

extension StateRecord {
  /// Names of the columns of `registry/states.tsv`.
  static let columns = [
    "key", "kind", "iso2", "iso3", "wikidata", "fr", "fr_official", "fr_aliases", "en",
    "en_official", "en_aliases", "capital_fr", "capital_en", "capital_aliases", "metonyms",
    "adj_ms", "adj_fs", "adj_mp", "adj_fp", "adj_aliases", "combining", "demonyms", "nicknames",
    "ambiguous", "from", "to",
  ]

  init(_ row: inout RegistryRow) throws(RegistryFileError) {
    key = try row.key("state/")
    kind = try row.choice()
    iso2 = row.optional()
    iso3 = row.optional()
    wikidata = try row.wikidata()
    french = try row.required()
    frenchOfficial = row.text()
    frenchAliases = row.list()
    english = try row.required()
    englishOfficial = row.text()
    englishAliases = row.list()
    capital = row.optional()
    capitalEnglish = row.optional()
    capitalAliases = row.list()
    metonyms = row.list()
    let main = [row.text(), row.text(), row.text(), row.text()]
    var adjectives: [Inflection] = []
    if !main[0].isEmpty {
      adjectives.append(try row.inflection(main))
    }
    for entry in row.list() { adjectives.append(try row.inflection(entry.slashed)) }
    self.adjectives = adjectives
    combining = row.list()
    ownDemonyms = try row.inflections(row.list())
    nicknames = row.list()
    ambiguous = row.list()
    from = try row.date()
    to = try row.date()
  }
}

extension RegistryRow {
  /// The next cell as Wikidata's item, or nothing where it is empty.
  mutating func wikidata() throws(RegistryFileError) -> String? {
    guard let text = optional() else { return nil }
    let digits = text.utf8.dropFirst()
    if text.utf8.first == UInt8(ascii: "Q"), !digits.isEmpty,
      digits.allSatisfy({ (0x30...0x39).contains($0) })
    {
      return text
    }
    throw error("« \(text) » is no item of Wikidata", "write Q and digits, such as Q423")
  }

  fileprivate func inflection(_ parts: [String]) throws(RegistryFileError) -> Inflection {
    guard parts.count == 4, parts.allSatisfy({ !$0.isEmpty }) else {
      throw error(
        "« \(parts.joined(separator: "/")) » has not four forms",
        "write masculine, feminine, masculine plural, feminine plural")
    }
    return Inflection(
      masculineSingular: parts[0], feminineSingular: parts[1], masculinePlural: parts[2],
      femininePlural: parts[3])
  }

  fileprivate func inflections(_ entries: [String]) throws(RegistryFileError) -> [Inflection] {
    var all: [Inflection] = []
    for entry in entries { all.append(try inflection(entry.slashed)) }
    return all
  }
}

extension String {
  /// The parts between slashes.
  fileprivate var slashed: [String] { split(separator: "/").map(String.init) }

  /// Whether it is a short form in capitals: no lower-case letter but perhaps a plural's, no space.
  var isAcronym: Bool {
    guard utf8.count <= 12, !utf8.contains(0x20) else { return false }
    let capitals = unicodeScalars.filter(\.properties.isUppercase).count
    return capitals >= 2 && isShouted
  }
}
