internal import Linguistics

/// Folded words, and beginnings of words.
struct WordPatterns: Sendable {
  private let words: Set<String>
  private let beginnings: [String]

  /// Reads entries; one that ends in « * » stands for any ending.
  init(_ entries: [String]) {
    words = Set(entries.filter { !$0.hasSuffix("*") }.map(Folding.fold))
    beginnings = entries.filter { $0.hasSuffix("*") }.map { Folding.fold(String($0.dropLast())) }
  }

  func contains(_ word: String) -> Bool {
    words.contains(word) || beginnings.contains { word.hasPrefix($0) }
  }
}

/// Word lists of `metonyms.txt`, folded.
struct MetonymData: Sendable {
  let giving: WordPatterns
  let posts: WordPatterns
  let actingNouns: WordPatterns
  let actingDeeds: WordPatterns
  let leavingWords: WordPatterns
  let placeVerbs: WordPatterns
  let towards: WordPatterns
  let betweenTowns: WordPatterns
  let turning: WordPatterns
  let pressing: WordPatterns
  let actingVerbs: WordPatterns
  let sport: WordPatterns
  let events: WordPatterns
  /// Names of states that are towns right behind « à ».
  let townNames: WordPatterns
  /// Folded names of states that are regions of another state, too, with words that tell of the region.
  let ownRegions: [String: Set<String>]

  init(_ text: String) {
    let sections = DataLines(text).sections
    func words(_ heading: String) -> WordPatterns { WordPatterns(sections[heading] ?? []) }
    giving = words("giving")
    posts = words("posts")
    actingNouns = words("acting nouns")
    actingDeeds = words("acting deeds")
    leavingWords = words("leaving words")
    placeVerbs = words("place verbs")
    towards = words("towards")
    betweenTowns = words("between towns")
    turning = words("turning")
    pressing = words("pressing")
    actingVerbs = words("acting verbs")
    sport = words("sport")
    events = words("events")
    townNames = words("town names")
    ownRegions = Dictionary(
      (sections["own regions"] ?? []).compactMap { line in
        let fields = line.split(separator: "\t").map(String.init)
        guard fields.count == 3 else { return nil }
        let words = Set(fields[2].split(separator: " ").map { Folding.fold(String($0)) })
        return (Folding.fold(fields[0]), words)
      }, uniquingKeysWith: { first, _ in first })
  }
}
