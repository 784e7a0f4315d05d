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
    switch before {
    case "en": return false
    case "de", "d'": return !data.teaching.contains(view.word(first - 2, in: sentence))
    case "et", "ou", ",": return !behindLanguage
    case "le", "l'", "du", "au":
      let next = tokens.upperBound
      let isName =
        view.document.sentences[sentence].tokens.contains(next) && view.isCapital(next)
        && view.document.tokens[next].kind == .word
      return isName || view.document.forms[first].contains("-")
    default: return true
    }
  }
}

/// Word lists of `demonyms.txt`, folded.
struct DemonymData: Sendable {
  let speaking: Set<String>
  let teaching: Set<String>
  let things: Set<String>

  init(_ text: String) {
    let sections = DataLines(text).sections
    func words(_ heading: String) -> Set<String> {
      Set((sections[heading] ?? []).map(Folding.fold))
    }
    speaking = words("speaking")
    teaching = words("teaching")
    things = words("things")
  }
}
