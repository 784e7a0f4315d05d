/// Verbs, nouns and adjectives that tell how what stands below them is put.
struct SpeechLexicon: Sendable {
  private let classes: [String: Set<String>]
  /// The verbs that it names, sorted.
  let verbs: [String]

  /// Reads « class: words » lines; classes of nouns and adjectives end in `-noun` and `-adjective`.
  init(_ data: DataLines) throws(RelationDataError) {
    var classes: [String: Set<String>] = [:]
    var verbs: Set<String> = []
    for line in data.lines {
      let (key, value) = try data.pair(line, separator: ":", expected: "« class: words »")
      let isVerbal = !key.hasSuffix("-noun") && !key.hasSuffix("-adjective")
      for word in DataLines.words(value) {
        classes[key, default: []].insert(isVerbal ? word : NounClasses.stem(word))
        if isVerbal, !word.hasPrefix("s'") { verbs.insert(word) }
        if isVerbal, word.hasPrefix("s'") { verbs.insert(String(word.dropFirst(2))) }
      }
    }
    self.classes = classes
    self.verbs = verbs.sorted()
  }

  /// Whether a verb belongs to the class called `name`, in its pronominal use where `isReflexive`.
  func contains(verb: String, isReflexive: Bool = false, in name: String) -> Bool {
    guard let members = classes[name] else { return false }
    return isReflexive
      ? members.contains("s'" + verb) || members.contains(verb) : members.contains(verb)
  }

  /// Whether a noun or adjective belongs to the class called `name`.
  func contains(word: String, in name: String) -> Bool {
    classes[name]?.contains(NounClasses.stem(word)) ?? false
  }
}
