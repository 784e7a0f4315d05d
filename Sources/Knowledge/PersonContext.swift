internal import Linguistics
internal import RelgraphCore

/// What stands before a person's name: title, role, the states it names, the gender it shows.
struct PersonContext {
  var gender: Gender?
  var role: String?
  /// Folded masculine singular of the title.
  var lemma: String?
  var affiliations: [String] = []

  /// Reads the words before a name, across one comma at most, up to a verb or another mark.
  init(
    before tokens: Range<Int>, sentence: Int, view: ResolverView, sightings: ArraySlice<Sighting>
  ) {
    let start = view.document.sentences[sentence].tokens.lowerBound
    var index = tokens.lowerBound - 1
    // « le conseiller de Trump »: the title is somebody else's.
    guard index >= start, !Self.complementOpeners.contains(view.folded[index]) else { return }
    var steps = 0
    while index >= start, steps < 9 {
      if let title = view.cues.titles[view.folded[index]], !title.isPlural || steps == 0 {
        gender = title.gender
        lemma = Folding.fold(title.lemma)
        if title.kind != "civility" {
          let range = index..<tokens.lowerBound
          role = Self.printed(range, view)
          affiliations = sightings.compactMap { sighting in
            guard range.contains(sighting.tokens.lowerBound),
              case .registry(let key) = sighting.bearer
            else { return nil }
            return key
          }
        }
        return
      }
      if sightings.contains(where: { $0.type == .person && $0.tokens.contains(index) }) { return }
      let isComma = view.folded[index] == "," && steps == 0
      guard isComma || view.document.tokens[index].kind == .word, !Self.isVerb(view.folded[index])
      else { return }
      index -= 1
      steps += 1
    }
  }

  private static let complementOpeners: Set<String> = [
    "le", "la", "l'", "les", "de", "d'", "du", "des", "au", "aux", "un", "une",
  ]

  private static func printed(_ range: Range<Int>, _ view: ResolverView) -> String {
    var end = range.upperBound
    while end > range.lowerBound + 1, view.folded[end - 1] == "," { end -= 1 }
    return view.document.document.text[view.document.span(of: range.lowerBound..<end)]
  }

  private static func isVerb(_ word: String) -> Bool {
    [
      "a", "ont", "est", "sont", "que", "qu'", "qui", "avait", "etait", "avec", "par", "contre",
      "et",
    ].contains(word)
  }
}
