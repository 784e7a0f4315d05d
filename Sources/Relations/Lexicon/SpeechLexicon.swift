internal import Linguistics

/// Verbs, nouns and adjectives that tell how what stands below them is put.
struct SpeechLexicon: Sendable {
  private let classes: ClassTable<SpeechClass>
  /// The verbs that it names, sorted.
  let verbs: [String]

  /// Reads « class: words » lines; classes of nouns and adjectives end in `-noun` and `-adjective`.
  init(_ data: DataLines) throws(RelationDataError) {
    var classes = ClassTable<SpeechClass>()
    var verbs: Set<String> = []
    for line in data.lines {
      let (key, value) = try data.pair(line, separator: ":", expected: "« class: words »")
      let isVerbal = !key.hasSuffix("-noun") && !key.hasSuffix("-adjective")
      let words = DataLines.words(value)
      classes.insert(
        isVerbal ? words : words.map { NounClasses.stem($0) }, in: try data.group(key, line))
      if isVerbal {
        verbs.formUnion(words.map { $0.hasPrefix("s'") ? String($0.dropFirst(2)) : $0 })
      }
    }
    self.classes = classes
    self.verbs = verbs.sorted()
  }

  /// Whether a verb belongs to a class, in its pronominal use where `isReflexive`.
  func contains(verb: String, isReflexive: Bool = false, in group: SpeechClass) -> Bool {
    classes.contains(verb, in: group) || isReflexive && classes.contains("s'" + verb, in: group)
  }

  /// Whether a noun or adjective belongs to a class.
  func contains(word: String, in group: SpeechClass) -> Bool {
    classes.contains(NounClasses.stem(word), in: group)
  }
}
