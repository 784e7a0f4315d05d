internal import Linguistics
internal import RelgraphCore

/// What a language says about relations: triggers, verb forms, closed classes, roles.
public struct RelationLexicon: Sendable {
  let triggers: [Trigger]
  /// Indices into ``triggers`` by the head's infinitive or stem.
  let verbTriggers: [String: [Int]]
  let nounTriggers: [String: [Int]]
  let adjectiveTriggers: [String: [Int]]
  let verbs: VerbLexicon
  let words: WordClasses
  let nouns: NounClasses
  let roles: RoleLexicon
  let speech: SpeechLexicon
  let dates: DateLexicon

  /// Reads the embedded data of `language`, a folder below `packs/`.
  ///
  /// A mistake in a file is reported with its path and line.
  public static func builtIn(language: String = "fr") throws -> RelationLexicon {
    let root = "packs/\(language)/relations/"
    var files: [DataLines] = []
    for path in EmbeddedFile.paths(prefix: root) where !path.contains("/grammar/") {
      files.append(try DataLines(embedded: path))
    }
    func grammar(_ name: String) throws(RelationDataError) -> DataLines {
      try DataLines(embedded: root + "grammar/" + name)
    }
    return try RelationLexicon(
      triggerFiles: files, irregular: IrregularVerbs(grammar("irregular-verbs.txt")),
      verbs: grammar("verbs.txt"), words: WordClasses(language: language),
      nouns: NounClasses(grammar("nouns.txt")), roles: RoleLexicon(grammar("roles.txt")),
      speech: SpeechLexicon(grammar("speech.txt")), dates: DateLexicon(grammar("dates.txt")))
  }

  init(
    triggerFiles: [DataLines], irregular: IrregularVerbs, verbs: DataLines, words: WordClasses,
    nouns: NounClasses, roles: RoleLexicon, speech: SpeechLexicon, dates: DateLexicon
  ) throws(RelationDataError) {
    var triggers: [Trigger] = []
    for data in triggerFiles {
      let name = data.path.split(separator: "/").last?.split(separator: ".").first ?? ""
      let read = try TriggerReader(data: data, type: RelationType(rawValue: String(name)))
        .triggers()
      triggers += read
    }
    self.triggers = triggers
    verbTriggers = Self.index(triggers, .verb)
    nounTriggers = Self.index(triggers, .noun)
    adjectiveTriggers = Self.withFeminines(Self.index(triggers, .adjective))
    let named = verbs.lines.flatMap { DataLines.words($0.text) }
    self.verbs = VerbLexicon(
      verbs: irregular.verbs + verbTriggers.keys.sorted() + speech.verbs + named,
      irregular: irregular)
    self.words = words
    self.nouns = nouns
    self.roles = roles
    self.speech = speech
    self.dates = dates
  }

  /// The same triggers by the feminine of their head too: « inquiet », « inquiète ».
  private static func withFeminines(_ triggers: [String: [Int]]) -> [String: [Int]] {
    var result = triggers
    for (adjective, numbers) in triggers {
      let feminine = AdjectiveKey.feminine(of: adjective)
      if triggers[feminine] == nil { result[feminine, default: []] += numbers }
    }
    return result
  }

  private static func index(_ triggers: [Trigger], _ kind: Trigger.Kind) -> [String: [Int]] {
    Dictionary(grouping: triggers.indices.filter { triggers[$0].kind == kind }) {
      triggers[$0].phrase.head
    }
  }
}
