internal import Linguistics
internal import RelgraphCore

/// Moves the edges of persons' names to where the name begins: without the title or opening word that a
/// model took for a part of it, with the initial or particle that it left out.
struct PersonEdges {
  private let view: ResolverView
  /// Folded ends of the document's full names: « van der meulen », « meulen ».
  private let ends: Set<String>
  /// Tokens of all sightings.
  private let taken: Set<Int>

  /// - Complexity: O(*n*) in the sightings.
  init(view: ResolverView, people: PeopleIndex, sightings: [Sighting]) {
    self.view = view
    var ends: Set<String> = []
    for sighting in sightings where sighting.type == .person {
      let words: [String]
      switch sighting.bearer {
      case .registry(let key):
        words = (people.person(key)?.french ?? "").split(separator: " ").map {
          Folding.fold(String($0))
        }
      case .person: words = sighting.tokens.map { view.folded[$0] }
      case .body: words = []
      }
      for length in 1..<max(1, min(words.count, 6)) {
        ends.insert(words.suffix(length).joined(separator: " "))
      }
    }
    self.ends = ends
    taken = Set(sightings.lazy.flatMap(\.tokens))
  }

  /// The sightings with their edges moved.
  ///
  /// - Complexity: O(*n*) in the sightings.
  func adjusted(_ sightings: [Sighting]) -> [Sighting] {
    sightings.map { sighting in
      guard case .person = sighting.bearer else { return sighting }
      let start = extended(trimmed(sighting.tokens, sighting.sentence), sighting.sentence)
      let tokens = start..<max(start, withoutGeneration(sighting.tokens))
      guard tokens != sighting.tokens, !tokens.isEmpty else { return sighting }
      return Sighting(
        tokens: tokens, span: view.document.span(of: tokens), sentence: sighting.sentence,
        kind: sighting.kind, type: .person, bearer: .person(tokens.map { view.document.forms[$0] }),
        reason: sighting.reason, inner: sighting.inner)
    }
  }

  /// Where the name ends before « père » or « fils », which tell father from son and are no name.
  private func withoutGeneration(_ tokens: Range<Int>) -> Int {
    let last = tokens.upperBound - 1
    let isSmall = view.isSmall(last)
    let isGeneration = ["pere", "fils", "mere", "fille"].contains(view.folded[last])
    return tokens.count > 1 && isSmall && isGeneration ? last : tokens.upperBound
  }

  /// Where the name begins behind titles and a word that only opens its sentence.
  private func trimmed(_ tokens: Range<Int>, _ sentence: Int) -> Int {
    var start = tokens.lowerBound
    while start + 1 < tokens.upperBound {
      let word = view.folded[start]
      let rest = ((start + 1)..<tokens.upperBound).map { view.folded[$0] }.joined(separator: " ")
      let isTitle =
        view.cues.titles[word] != nil && !view.cues.forenames.contains(word) && ends.contains(rest)
      let isOpener =
        view.isFirst(start, in: sentence)
        && (view.cues.openers.contains(word) || view.cues.caseWords.contains(word))
      guard isTitle || isOpener else { break }
      start += 1
    }
    return start
  }

  /// Where the name begins with the particles and initials before it.
  private func extended(_ start: Int, _ sentence: Int) -> Int {
    let first = view.document.sentences[sentence].tokens.lowerBound
    var best = start
    var index = start - 1
    var words = [view.folded[start]]
    while index >= first,
      view.cues.particles.contains(view.folded[index]) || view.folded[index] == "de"
    {
      words.insert(view.folded[index], at: 0)
      if ends.contains(words.joined(separator: " ")) { best = index }
      index -= 1
    }
    guard best == start else { return best }
    if let given = given(before: start, first) ?? son(before: start, first) { return given }
    while start > first, let begin = initial(endingBefore: best, first) { best = begin }
    return best
  }

  /// « l'ancien eurodéputé Pier Antonio Panzeri »: a capitalised word that no list knows, between a title and
  /// a name.
  private func given(before start: Int, _ first: Int) -> Int? {
    let word = start - 1
    guard word > first, mayBeGiven(word),
      let title = view.cues.titles[view.folded[word - 1]], !title.isPlural,
      view.isSmall(word - 1)
    else { return nil }
    return word
  }

  /// « Salim bin Khalid Al Noor »: the name before the father's.
  private func son(before start: Int, _ first: Int) -> Int? {
    let word = start - 2
    guard word >= first, view.cues.patronymics.contains(view.document.forms[start - 1]) else {
      return nil
    }
    return mayBeGiven(word) ? word : nil
  }

  /// Whether a capitalised word is free to be somebody's given name.
  private func mayBeGiven(_ word: Int) -> Bool {
    view.document.tokens[word].kind == .word && view.isCapital(word)
      && !view.document.forms[word].isShouted && view.cues.titles[view.folded[word]] == nil
      && !view.cues.openers.contains(view.folded[word]) && !taken.contains(word)
  }

  /// The start of an initial before a token.
  ///
  /// As in « E. », « J.-L. ».
  private func initial(endingBefore token: Int, _ first: Int) -> Int? {
    guard token > first else { return nil }
    let text = view.document.document.text
    func isInitial(_ form: String) -> Bool {
      let letters = form.split { ".-".contains($0) }
      return !letters.isEmpty
        && letters.allSatisfy {
          $0.unicodeScalars.count == 1 && $0.startsWithCapital
        }
    }
    func printed(_ range: Range<Int>) -> String { text[view.document.span(of: range)] }
    // « M. » is a civility.
    let one = (token - 1)..<token
    if printed(one).hasSuffix("."), isInitial(printed(one)),
      view.cues.titles[view.folded[token - 1]] == nil
    {
      return one.lowerBound
    }
    guard token - 2 >= first, printed(one) == "." else { return nil }
    let two = (token - 2)..<token
    guard isInitial(printed(two)), view.cues.titles[Folding.fold(printed(two))] == nil else {
      return nil
    }
    return two.lowerBound
  }
}
