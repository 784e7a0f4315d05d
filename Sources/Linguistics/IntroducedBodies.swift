internal import RelgraphCore

/// Tells names of bodies by the nouns that say what they are: « le groupe immobilier X », « X, filiale de Y ».
struct IntroducedBodies {
  private let cues: NameCues
  private let document: TokenizedDocument
  private let known: [KnownToken]

  init(cues: NameCues, document: TokenizedDocument, known: [KnownToken]) {
    self.cues = cues
    self.document = document
    self.known = known
  }

  /// Whether a noun says that a name is a body's.
  func introduces(_ candidate: NameCandidate) -> Bool {
    let first = candidate.tokens.lowerBound
    let start = document.sentences[candidate.sentence].tokens.lowerBound
    guard known[first] == .unknown else { return false }
    // « le groupe Jean Dupont » may as well be who leads it.
    guard candidate.tokens.count == 1 || !cues.forenames.contains(folded(first)) else {
      return false
    }
    return stands(before: first, from: start) || isApposed(candidate)
  }

  /// Whether a noun says that capitalised words which nobody took for a name are a body's.
  ///
  /// Common words with a capital (« le site Internet »), acronyms of things and given names are none, nor is what
  /// the document also writes small; `start` is where the sentence begins.
  func introducesMissed(
    _ tokens: Range<Int>, from start: Int, small: @autoclosure () -> Set<String>
  ) -> Bool {
    let first = tokens.lowerBound
    let words = tokens.map(folded)
    return stands(before: first, from: start)
      && !cues.noBody.contains(words.joined(separator: " "))
      && !cues.openers.contains(words[0]) && !cues.forenames.contains(words[0])
      && cues.titles[words[0]] == nil && !cues.apposedThings.contains(words[0])
      && !document.forms[first].utf8.contains { (0x30...0x39).contains($0) }
      && !small().contains(words[0])
  }

  /// The words of persons' names that a noun says to be bodies' somewhere in the document.
  ///
  /// A single word that also is somebody's family name is not among them.
  func forms(among candidates: [NameCandidate]) -> Set<[String]> {
    var forms: Set<[String]> = []
    var families: Set<String> = []
    for candidate in candidates where candidate.label == .person {
      if introduces(candidate) {
        forms.insert(candidate.tokens.map { document.forms[$0] })
      } else if candidate.tokens.count > 1 {
        families.insert(document.forms[candidate.tokens.upperBound - 1])
      }
    }
    return forms.filter { $0.count > 1 || !families.contains($0[0]) }
  }

  /// A noun for bodies right before, or before adjectives, or before « de » and a noun: « l'entreprise de
  /// travaux publics X ».
  private func stands(before first: Int, from start: Int) -> Bool {
    var index = first - 1
    guard index >= start else { return false }
    if isHead(index) { return true }
    // « la société de capital-risque américaine X », « le média en ligne X », « l'opérateur à bas coûts X ».
    for _ in 0..<3 where index > start + 1 {
      if isAdjective(index) {
        index -= 1
      } else if cues.words.contains(document.lowered[index - 1], in: .kindLink), isPlain(index) {
        index -= 2
      } else if let length = phrase(endingAt: index, from: start) {
        index -= length
      } else {
        break
      }
    }
    return index < first - 1 && index > start && isHead(index)
      && cues.words.contains(document.lowered[index - 1], in: .introducing)
  }

  /// How many words a phrase has that says more of a noun for bodies and ends here: « à bas coûts ».
  private func phrase(endingAt index: Int, from start: Int) -> Int? {
    cues.apposedPhrases.lazy.filter { words in
      index - words.count >= start
        && words.indices.allSatisfy { folded(index + 1 - words.count + $0) == words[$0] }
    }.map(\.count).first
  }

  /// « X, filiale de Y »: the noun behind a comma, where the name is one word that nobody titles; « X Y, une société
  /// de … ».
  private func isApposed(_ candidate: NameCandidate) -> Bool {
    let (first, end) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    let sentence = document.sentences[candidate.sentence].tokens
    guard end + 3 < sentence.upperBound, document.lowered[end] == ",",
      !cues.forenames.contains(folded(first))
    else { return false }
    let isIndefinite =
      cues.words.contains(document.lowered[end + 1], in: .indefiniteArticle) && isHead(end + 2)
    guard isIndefinite || candidate.tokens.count == 1 && isHead(end + 1) else { return false }
    return first == sentence.lowerBound || cues.titles[folded(first - 1)] == nil
  }

  private func isHead(_ index: Int) -> Bool {
    cues.apposedHeads.contains(folded(index)) && isSmall(index)
  }

  private func isAdjective(_ index: Int) -> Bool {
    guard document.tokens[index].kind == .word, isSmall(index) else { return false }
    if known[index] == .state { return true }
    let word = folded(index)
    return word.utf8.count > 5 && known[index] == .unknown && !cues.noAdjectives.contains(word)
      && cues.endsAsAdjective(word)
  }

  /// A noun in small letters that no list knows as a title.
  private func isPlain(_ index: Int) -> Bool {
    document.tokens[index].kind == .word && isSmall(index) && known[index] == .unknown
      && folded(index).utf8.count > 3 && cues.titles[folded(index)] == nil
  }

  private func isSmall(_ index: Int) -> Bool {
    document.forms[index].startsWithSmall
  }

  private func folded(_ index: Int) -> String { Folding.fold(document.lowered[index]) }
}
