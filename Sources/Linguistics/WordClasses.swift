/// The closed classes of a language: determiners, prepositions, conjunctions, pronouns.
package struct WordClasses: Sendable {
  /// A run of words that acts as one preposition or conjunction.
  package struct Locution: Sendable {
    /// What it acts as: a preposition, `que`, `si`, or a coordinator such as `et`.
    package let canonical: String
    /// Its words in lower case; the last may stand contracted with an article.
    package let words: [String]
  }

  private let classes: ClassTable<ClosedClass>
  /// Every word of a class and every contraction.
  private let listed: Set<String>
  /// The preposition inside a contraction: « du » gives « de ».
  private let contractions: [String: String]
  /// Locutions by their first word, the longest first.
  private let locutions: [String: [Locution]]

  /// Reads the classes of `language`, a folder below `packs/`.
  ///
  /// A mistake in the file is reported with its path and line.
  package init(language: String) throws(PackError) {
    try self.init(DataLines(embedded: "packs/\(language)/grammar/words.txt"))
  }

  /// Reads « class: words », « contraction P: words » and « locution P: words » lines.
  package init(_ data: DataLines) throws(PackError) {
    var classes = ClassTable<ClosedClass>()
    var contractions: [String: String] = [:]
    var locutions: [String: [Locution]] = [:]
    for line in data.lines {
      let (key, value) = try data.pair(line, separator: ":", expected: "« class: words »")
      let words = Self.words(value)
      let head = DataLines.words(key)
      switch (head.first, head.count) {
      case ("contraction", 2):
        for word in words { contractions[word] = head[1] }
      case ("locution", 2):
        guard let first = words.first else { continue }
        locutions[first, default: []].append(Locution(canonical: head[1], words: words))
      case (.some(let name), 1):
        classes.insert(words, in: try data.group(name, line))
      default:
        throw data.error(line, "cannot read « \(key) »", "write « class: words »")
      }
    }
    self.classes = classes
    listed = classes.words.union(contractions.keys)
    self.contractions = contractions
    self.locutions = locutions.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// Whether `word`, in lower case, belongs to a class.
  package func contains(_ word: String, in group: ClosedClass) -> Bool {
    classes.contains(word, in: group)
  }

  /// The classes with their words folded.
  package var folded: ClassTable<ClosedClass> { classes.mapped(Folding.fold) }

  /// Whether `word`, in lower case, belongs to any class or is a contraction.
  package func lists(_ word: String) -> Bool { listed.contains(word) }

  /// The preposition that `word` is or contains.
  package func preposition(_ word: String) -> String? {
    contractions[word] ?? (contains(word, in: .preposition) ? word : nil)
  }

  /// What a complement may stand behind, as items spell it: a preposition, or what a locution acts as.
  ///
  /// A word for which a locution stands, such as « visant » for « contre », is not among them.
  package var prepositions: Set<String> {
    let acting = locutions.values.joined()
    let replaced = acting.filter { $0.words.count == 1 && $0.words != [$0.canonical] }
    return classes.words(in: .preposition).subtracting(replaced.flatMap(\.words))
      .union(contractions.values).union(acting.map(\.canonical))
  }

  /// « pro-russe », « anti-américain »: whether a word tells for or against whom somebody is, and not whose he is.
  package func leans(_ word: String) -> Bool { classes.leans(word) }

  /// Whether `word` fuses a preposition with an article.
  package func isContraction(_ word: String) -> Bool {
    contractions[word].map { $0 != word && !word.hasPrefix("d'") } ?? false
  }

  /// The longest locution that starts at `index` of `words`.
  package func locution(at index: Int, in words: ArraySlice<String>) -> Locution? {
    guard let candidates = locutions[words[index]] else { return nil }
    return candidates.first { locution in
      guard index + locution.words.count <= words.endIndex else { return false }
      return locution.words.indices.allSatisfy { offset in
        let wanted = locution.words[offset]
        let found = words[index + offset]
        if wanted == found { return true }
        // « du » for « de », « qu' » for « que »
        return offset == locution.words.count - 1
          && (contractions[found] == wanted
            || found.hasSuffix("'") && found.dropLast() + "e" == wanted)
      }
    }
  }

  /// Words of a list; an elided word stays apart from what follows it.
  private static func words(_ text: String) -> [String] {
    DataLines.words(text).flatMap { word -> [String] in
      guard let apostrophe = word.firstIndex(of: "'"),
        word.index(after: apostrophe) < word.endIndex,
        word != "aujourd'hui", word != "d'ailleurs"
      else { return [word] }
      return [String(word[...apostrophe]), String(word[word.index(after: apostrophe)...])]
    }
  }
}
