internal import Linguistics
internal import RelgraphCore

/// Tells a state's adjective from a language, a dish or a thing that only bears its name.
///
/// « parle russe », « en coréen », « le chinois », « salade russe »: nobody is spoken of. A people is written
/// with a capital, so that a small letter behind an article is a language, unless a name follows (« le chinois
/// Huawei »).
struct DemonymJudge {
  private let data: DemonymData
  private let view: ResolverView

  init(data: DemonymData, view: ResolverView) {
    self.data = data
    self.view = view
  }

  /// Whether the adjective at the tokens speaks of the state.
  func speaksOfState(_ tokens: Range<Int>, in sentence: Int, behindLanguage: Bool) -> Bool {
    let first = tokens.lowerBound
    let before = view.word(first - 1, in: sentence)
    if data.things.contains(before) || data.speaking.contains(before) { return false }
    guard !view.isCapital(first) else { return true }
    if data.nouns.contains(view.folded[first]) { return followsNoun(first, in: sentence) }
    switch before {
    case "en": return false
    case _ where view.has(.bareOf, at: first - 1, in: sentence):
      return !data.teaching.contains(view.word(first - 2, in: sentence))
    case ",": return !behindLanguage
    case _ where view.has(.joining, at: first - 1, in: sentence): return !behindLanguage
    case _ where view.has(.masculineForm, at: first - 1, in: sentence):
      let next = tokens.upperBound
      let isName =
        view.document.sentences[sentence].tokens.contains(next) && view.isCapital(next)
        && view.document.tokens[next].kind == .word
      return isName || view.document.forms[first].contains("-")
    default: return true
    }
  }

  /// « la police malaise », unlike « un malaise », « un profond malaise », « des signes de malaise »: whether a noun that may
  /// be feminine stands between the adjective and an article.
  private func followsNoun(_ adjective: Int, in sentence: Int) -> Bool {
    let noun = view.word(adjective - 1, in: sentence)
    guard !noun.isEmpty, !data.feminine.contains(noun), !data.masculine.contains(noun) else {
      return false
    }
    for token in [adjective - 2, adjective - 3] {
      let word = view.word(token, in: sentence)
      if data.feminine.contains(word) { return true }
      guard !data.masculine.contains(word), !word.isEmpty,
        view.document.tokens[token].kind == .word
      else { return false }
    }
    return false
  }
}

/// Word lists of `demonyms.txt`, folded.
struct DemonymData: Sendable {
  let speaking: Set<String>
  let teaching: Set<String>
  let things: Set<String>
  /// Adjectives that are a noun of another meaning as well.
  let nouns: Set<String>
  /// Articles and determiners before a noun that may be feminine.
  let feminine: Set<String>
  /// Words between which and such an adjective no feminine noun stands.
  let masculine: Set<String>

  init(_ text: String) {
    let sections = DataLines(text).sections
    func words(_ heading: String) -> Set<String> {
      Set((sections[heading] ?? []).map(Folding.fold))
    }
    speaking = words("speaking")
    teaching = words("teaching")
    things = words("things")
    nouns = words("nouns")
    feminine = words("feminine")
    masculine = words("masculine")
  }
}
