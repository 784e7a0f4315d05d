/// The stems from which all forms of a French verb follow.
struct PrincipalParts: Sendable {
  let infinitive: String
  /// Third person singular and plural of the present.
  let present: (singular: String, plural: String)
  /// Stem of « nous », which the imperfect and the present participle take.
  let imperfectStem: String
  /// Stem of the future and the conditional.
  let futureStem: String
  /// Past participle, masculine singular.
  let participle: String
  /// Third persons of the passé simple.
  let simplePast: (singular: String, plural: String)
  /// Third person singular of the present subjunctive.
  let subjunctive: String
  /// Present participle, where the stem of « nous » does not give it.
  let presentParticiple: String
}

extension PrincipalParts {
  /// The parts of a verb that follows a regular pattern, told from its ending; nothing for others.
  ///
  /// - « -er », with the changes of spelling of « manger », « placer », « payer », « céder », « lever » and « jeter »;
  /// - « -ir » as « finir »; « -re » as « rendre ».
  init?(regular infinitive: String) {
    if infinitive.hasSuffix("er") {
      self.init(firstGroup: infinitive)
    } else if infinitive.hasSuffix("ir") || infinitive.hasSuffix("ïr") {
      let stem = String(infinitive.dropLast())
      self.init(
        infinitive: infinitive, present: (stem + "t", stem + "ssent"), imperfectStem: stem + "ss",
        futureStem: infinitive, participle: stem, simplePast: (stem + "t", stem + "rent"),
        subjunctive: stem + "sse", presentParticiple: stem + "ssant")
    } else if infinitive.hasSuffix("re") {
      let stem = String(infinitive.dropLast(2))
      self.init(
        infinitive: infinitive, present: (stem, stem + "ent"), imperfectStem: stem,
        futureStem: stem + "r", participle: stem + "u", simplePast: (stem + "it", stem + "irent"),
        subjunctive: stem + "e", presentParticiple: stem + "ant")
    } else {
      return nil
    }
  }

  private init(firstGroup infinitive: String) {
    let stem = String(infinitive.dropLast(2))
    let soft = Self.softened(stem)
    let open = Self.opened(stem)
    self.init(
      infinitive: infinitive, present: (open.present + "e", open.present + "ent"),
      imperfectStem: soft, futureStem: open.future + "er", participle: stem + "é",
      simplePast: (soft + "a", stem + "èrent"), subjunctive: open.present + "e",
      presentParticiple: soft + "ant")
  }

  /// The stem before « a »: « mange- », « plaç- ».
  private static func softened(_ stem: String) -> String {
    if stem.hasSuffix("g") { return stem + "e" }
    if stem.hasSuffix("c") { return String(stem.dropLast()) + "ç" }
    return stem
  }

  /// The stem before a mute « e »: « cèd- » (future « céder- »), « lèv- », « jett- », « emploi- ».
  private static func opened(_ stem: String) -> (present: String, future: String) {
    if stem.hasSuffix("oy") || stem.hasSuffix("uy") {
      let changed = String(stem.dropLast()) + "i"
      return (changed, changed)
    }
    let letters = Array(stem)
    // « u » of « gu » and « qu » is no vowel: « reléguer ».
    let isMute = stem.hasSuffix("gu") || stem.hasSuffix("qu")
    guard
      let vowel = letters.lastIndex(where: { "eé".contains($0) }), vowel >= letters.count - 3,
      vowel < letters.count - 1,
      letters[(vowel + 1)...].dropLast(isMute ? 1 : 0)
        .allSatisfy({ !"aeiouyéèêâîôûàù".contains($0) })
    else { return (stem, stem) }
    let tail = String(letters[(vowel + 1)...])
    if letters[vowel] == "é" { return (String(letters[..<vowel]) + "è" + tail, stem) }
    guard tail.count == 1 else { return (stem, stem) }
    let doubled = doublingStems.contains(stem)
    let changed = String(letters[..<vowel]) + (doubled ? "e" + tail + tail : "è" + tail)
    return (changed, changed)
  }

  /// Verbs in « -eler » and « -eter » that double their consonant.
  private static let doublingStems: Set<String> = [
    "appel", "rappel", "jet", "rejet", "projet", "interpel", "renouvel", "épel", "chancel",
    "étincel", "feuillet", "cachet", "décachet", "interjet", "surjet", "ruissel", "morcel",
  ]
}
