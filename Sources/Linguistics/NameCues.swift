package import RelgraphCore

/// What a language pack tells about the surroundings of names; all words folded.
package struct NameCues: Sendable {
  /// Closed classes of words in lower case, not folded.
  package let words: WordClasses
  /// The same classes by folded words.
  package let foldedWords: ClassTable<ClosedClass>
  package let particles: Set<String>
  /// Those of the particles that stand before the name of somebody's father: « bin ».
  package let patronymics: Set<String>
  package let linking: Set<String>
  package let openers: Set<String>
  package let speechVerbs: Set<String>
  package let placeWords: Set<String>
  package let placePrepositions: Set<String>
  package let otherWords: Set<String>
  package let bodyWords: Set<String>
  package let bodyHeads: Set<String>
  /// First words besides those by which alone a text calls a body that it has named: « l'Ordre ».
  package let shortenedHeads: Set<String>
  package let rulingHeads: Set<String>
  package let lowerHeads: Set<String>
  /// Heads behind which a name may stand right away: « l'université Calvin ».
  package let namedHeads: Set<String>
  package let noBody: Set<String>
  package let genericHeads: Set<String>
  package let organHeads: Set<String>
  package let portfolioHeads: Set<String>
  /// Last words of what ministers deal with: « … et des Sports ».
  package let portfolioFields: Set<String>
  /// Folded organs that every body has: « conseil d'administration ».
  package let boards: Set<String>
  /// Capital words that make a place's name of the name behind them: « Port Sainte-Lucie ».
  package let placeOpeners: Set<String>
  /// Nouns behind which « de » and one word name a place: « le comté d'Orange ».
  package let placeKinds: Set<String>
  package let things: Set<String>
  package let apposedHeads: Set<String>
  /// What stands between such a noun and the name and is no adjective, word by word: « low cost ».
  package let apposedPhrases: [[String]]
  /// Words behind such a noun that are no name in spite of their capital: « le site Internet ».
  package let apposedThings: Set<String>
  /// Behind a court's noun, what sort of court it is: « cour d'appel ».
  package let instances: Set<String>
  /// Last words that only names of companies have: « X Holdings ».
  package let companyEnds: Set<String>
  /// Words with which headings begin and behind which a name follows: « Affaire X ».
  package let caseWords: Set<String>
  /// First words of places' names that look like persons': « Wadi Rum ».
  package let placeHeads: Set<String>
  package let kin: Set<String>
  package let branches: Set<String>
  package let shortPersons: Set<String>
  package let noPerson: Set<String>
  package let owners: Set<String>
  package let portfolioAdjectives: Set<String>
  /// Adjectives that say of what mind or people a body is, and are no part of its name: « le Hamas islamiste ».
  package let creeds: Set<String>
  private let adjectiveEndings: [String]
  package let streets: Set<String>
  package let namedAfter: Set<String>
  /// Words that end the phrase of a title before or behind a name.
  package let titleBorders: Set<String>
  /// Words across which no title says who a name is.
  package let nameBorders: Set<String>
  /// Words besides the links between a role and its holder's name: « secrétaire général adjoint X ».
  package let roleWords: Set<String>
  /// Words behind a body's whole name that open what is wanted of it: « le Congrès contre la vente ».
  package let aims: Set<String>
  /// Parts of numbers in words, in lower case and not folded.
  package let numerals: Set<String>
  /// Adverbs that end as adjectives do.
  package let noAdjectives: Set<String>
  package let titles: TitleLexicon
  package let forenames: ForenameLexicon

  /// Takes in the closed classes of a pack, its `names.txt`, `titles.tsv` and `forenames.tsv`.
  package init(words classes: WordClasses, names: String, titles: String, forenames: String) {
    self.words = classes
    foldedWords = classes.folded
    let sections = DataLines(names).sections
    func words(_ heading: String) -> Set<String> {
      Set((sections[heading] ?? []).map(Folding.fold))
    }
    particles = words("particles")
    patronymics = words("patronymics")
    linking = words("linking")
    openers = words("openers")
    speechVerbs = words("speech verbs")
    placeWords = words("place words")
    placePrepositions = words("place prepositions")
    otherWords = words("other words")
    bodyWords = words("body words")
    bodyHeads = words("body heads")
    shortenedHeads = words("shortened heads")
    rulingHeads = words("ruling heads")
    lowerHeads = words("lower heads")
    namedHeads = words("named heads")
    noBody = words("no body")
    genericHeads = words("generic heads")
    organHeads = words("organ heads")
    portfolioHeads = words("portfolio heads")
    portfolioFields = words("portfolio fields")
    boards = words("boards")
    placeOpeners = words("place openers")
    placeKinds = words("place kinds")
    things = words("things")
    apposedHeads = words("apposed heads")
    apposedPhrases = (sections["apposed phrases"] ?? []).map {
      Folding.fold($0).split(separator: " ").map(String.init)
    }
    apposedThings = words("apposed things")
    instances = words("instances")
    companyEnds = words("company ends")
    caseWords = words("case words")
    placeHeads = words("place heads")
    kin = words("kin")
    branches = words("branches")
    shortPersons = words("short persons")
    noPerson = words("no person")
    owners = words("owners")
    portfolioAdjectives = words("portfolio adjectives")
    creeds = words("creeds")
    adjectiveEndings = (sections["adjective endings"] ?? []).map(Folding.fold)
    streets = words("streets")
    namedAfter = words("named after")
    titleBorders = words("title borders")
    nameBorders = words("name borders")
    roleWords = words("role words")
    aims = words("aims")
    numerals = Set(sections["numerals"] ?? [])
    noAdjectives = words("no adjectives")
    self.titles = TitleLexicon(titles)
    self.forenames = ForenameLexicon(forenames)
  }

  /// Whether the folded words that end before a name make it a place's or a thing's, which bears the name:
  /// « la place X », but not « le pouvoir en place X ».
  func isNamedAfter(_ before: ArraySlice<String>) -> Bool {
    guard let last = before.last, namedAfter.contains(last) else { return false }
    return !["en", "sur"].contains(before.dropLast().last)
  }

  /// Whether a folded word that no list holds ends as adjectives do: « immobilier », « zanzibarienne ».
  package func endsAsAdjective(_ word: String) -> Bool {
    adjectiveEndings.contains(where: word.hasSuffix)
  }

  /// « le ministre des Mines et de la Communauté lointaine »: whether a second field of a minister begins at a token.
  ///
  /// - Complexity: O(1).
  func isSecondField(_ first: Int, _ word: (Int) -> String) -> Bool {
    let lowest = max(0, first - Self.longestField)
    guard first - 1 > lowest else { return false }
    var before = first - 1
    // « et du Comité », not « et le Comité ».
    if foldedWords.contains(word(before), in: .apartArticle) { before -= 1 }
    guard foldedWords.contains(word(before), in: .wholeOf), before - 1 > lowest,
      word(before - 1) == "et"
    else { return false }
    before -= 1
    while before > lowest {
      before -= 1
      let head = word(before)
      if head.hasPrefix("ministre") || portfolioHeads.contains(head) { return true }
      guard head.first?.isLetter == true else { return false }
    }
    return false
  }

  /// « la ministre de la Culture et des Sports »: whether a token belongs to what a minister deals with.
  ///
  /// - Complexity: O(1).
  func isField(_ token: Int, _ word: (Int) -> String) -> Bool {
    var before = token
    let lowest = max(0, token - Self.longestField)
    while before > lowest {
      before -= 1
      let head = word(before)
      if ["ministre", "vice-ministre", "secretaire"].contains(head) { return true }
      guard head.first?.isLetter == true else { return false }
    }
    return false
  }

  /// Tokens from a minister's noun to the second field.
  private static let longestField = 12

  /// Whether folded words begin with somebody's office: « la Haute représentante », « le Haut commissaire ».
  func isOffice(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first, let second = words.dropFirst().first else { return false }
    return ["haut", "haute"].contains(first) && titles[second] != nil
  }
}

/// Given names with the gender of their bearers.
package struct ForenameLexicon: Sendable {
  private let genders: [String: Gender?]

  /// Reads `name<TAB>m|f|x` lines.
  package init(_ text: String) {
    var genders: [String: Gender?] = [:]
    for line in DataLines(text) {
      let fields = line.text.split(separator: "\t")
      guard fields.count >= 2 else { continue }
      let gender: Gender? =
        switch fields[1] {
        case "m": .masculine
        case "f": .feminine
        default: nil
        }
      genders[Folding.fold(String(fields[0]))] = .some(gender)
    }
    self.genders = genders
  }

  /// Whether the folded word is a given name.
  package func contains(_ folded: String) -> Bool {
    if genders[folded] != nil { return true }
    return folded.contains("-")
      && folded.split(separator: "-").allSatisfy { genders[String($0)] != nil }
  }

  /// The gender of those who bear the folded name, where they agree.
  package func gender(of folded: String) -> Gender? {
    if let found = genders[folded] { return found }
    guard let first = folded.split(separator: "-").first else { return nil }
    return genders[String(first)] ?? nil
  }
}
