internal import Linguistics
internal import RelgraphCore

/// What stands beside a person's name: title, role, the states it names, the gender it shows.
///
/// « le ministre russe de la Défense Andreï Belooussov » and « Andreï Belooussov, ministre russe de la
/// Défense » tell the same.
struct PersonContext {
  var gender: Gender?
  var role: String?
  /// Folded masculine singular of the title.
  var lemma: String?
  /// The token of the title.
  var title: Int?
  var affiliations: [String] = []

  /// Keys of the states among the affiliations.
  var states: [String] { affiliations.filter { $0.hasPrefix("state/") } }

  /// Reads the words before a name, and those behind a comma where nothing before it is a role.
  init(
    of sighting: Sighting, view: ResolverView, before: ArraySlice<Sighting>,
    behind: ArraySlice<Sighting>
  ) {
    self.init(
      before: sighting.tokens, sentence: sighting.sentence, view: view, sightings: before)
    guard role == nil else { return }
    readApposition(
      behind: sighting.tokens, sentence: sighting.sentence, view: view, sightings: behind)
  }

  /// Reads the words before a name, across one comma at most, up to a verb or another mark.
  private init(
    before tokens: Range<Int>, sentence: Int, view: ResolverView, sightings: ArraySlice<Sighting>
  ) {
    let start = view.document.sentences[sentence].tokens.lowerBound
    var index = tokens.lowerBound - 1
    // « le conseiller de Trump »: the title is somebody else's.
    guard index >= start, !view.has(.article, at: index), !view.has(.of, at: index),
      !view.has(.fusedTo, at: index)
    else { return }
    var steps = 0
    var end = tokens.lowerBound
    while index >= start, steps < 9 {
      if let title = view.cues.titles[view.folded[index]], !title.isPlural || steps == 0 {
        let layout = view.document.sentences[sentence].tokens
        if title.kind != "civility", view.folded[tokens.lowerBound - 1] == ",",
          view.isClause(from: tokens, behindTitle: index, in: layout)
        {
          return
        }
        gender = gender ?? Self.gender(of: title, index, view)
        lemma = Folding.fold(title.lemma)
        self.title = index
        if title.kind != "civility" {
          let range = index..<end
          role = Self.printed(range, view)
          affiliations = Self.keys(sightings, in: range, view)
          return
        }
        // « le ministre sud-coréen de la Défense, M. Kim »: the role may stand before the civility.
        guard steps == 0, index - 1 > start, view.folded[index - 1] == "," else { return }
        end = index - 1
        index = end - 1
        steps = 1
        continue
      }
      if sightings.contains(where: { $0.type == .person && $0.tokens.contains(index) }) { return }
      let isComma = view.folded[index] == "," && steps == 0
      guard isComma || view.document.tokens[index].kind == .word,
        !view.cues.titleBorders.contains(view.folded[index])
      else { return }
      index -= 1
      steps += 1
    }
  }

  /// Reads « , [le] ministre … » behind a name, up to the next comma, verb or person.
  private mutating func readApposition(
    behind tokens: Range<Int>, sentence: Int, view: ResolverView, sightings: ArraySlice<Sighting>
  ) {
    let end = view.document.sentences[sentence].tokens.upperBound
    var index = tokens.upperBound
    guard index + 1 < end, view.folded[index] == "," else { return }
    index += 1
    if view.has(.singularArticle, at: index) { index += 1 }
    while index < end, Self.formerly.contains(view.folded[index]) { index += 1 }
    guard index < end, let title = view.cues.titles[view.folded[index]], !title.isPlural,
      title.kind != "civility"
    else { return }
    let start = index
    if start > tokens.upperBound + 1,
      view.isGoverned(tokens, in: view.document.sentences[sentence].tokens),
      view.runsOn(
        behind: start, below: end,
        over: { token in sightings.contains { $0.tokens.contains(token) } })
    {
      return
    }
    while index < end, index - start < 10, view.document.tokens[index].kind == .word,
      !view.cues.titleBorders.contains(view.folded[index]),
      !sightings.contains(where: { $0.type == .person && $0.tokens.contains(index) })
    {
      index += 1
    }
    // « Anne Leroy, ministre X »: the title is the next person's.
    let meetsPerson = sightings.contains {
      $0.type == .person && $0.tokens.contains(index) && $0.tokens.lowerBound == index
    }
    if meetsPerson { return }
    gender = gender ?? Self.gender(of: title, start, view)
    lemma = Folding.fold(title.lemma)
    self.title = start
    role = Self.printed(start..<index, view)
    affiliations = Self.keys(sightings, in: start..<index, view)
  }

  private static func keys(
    _ sightings: ArraySlice<Sighting>, in range: Range<Int>, _ view: ResolverView
  ) -> [String] {
    sightings.compactMap { sighting in
      guard range.contains(sighting.tokens.lowerBound), case .registry(let key) = sighting.bearer,
        !view.isLeaning(sighting)
      else { return nil }
      return key
    }
  }

  /// « la député X », « la chef du parti, X »: the article tells the gender before the noun's form does.
  private static func gender(
    of title: Title, _ token: Int, _ view: ResolverView
  ) -> Gender? {
    title.gender == .masculine && token > 0 && view.has(.feminineArticle, at: token - 1)
      ? .feminine : title.gender
  }

  private static let formerly: Set<String> = ["ancien", "ancienne", "actuel", "actuelle", "futur"]

  private static func printed(_ range: Range<Int>, _ view: ResolverView) -> String {
    var end = range.upperBound
    while end > range.lowerBound + 1, view.folded[end - 1] == "," { end -= 1 }
    return view.document.document.text[view.document.span(of: range.lowerBound..<end)]
  }
}
