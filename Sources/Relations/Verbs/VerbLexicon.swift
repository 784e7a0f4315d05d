/// Looks up forms of the verbs that a language pack names.
struct VerbLexicon: Sendable {
  private let readingsByForm: [String: [VerbReading]]
  /// Number of forms known.
  var formCount: Int { readingsByForm.count }

  /// Conjugates `verbs`: irregular ones after `irregular`, all others after their ending.
  ///
  /// A word that is neither is left out; ``IrregularVerbs`` and the trigger reader report such words.
  ///
  /// - Complexity: O(*v*) in the number of verbs, some twenty forms each.
  init(verbs: some Sequence<String>, irregular: IrregularVerbs) {
    var readings: [String: [VerbReading]] = [:]
    var seen: Set<String> = []
    readings.reserveCapacity(40_000)
    for verb in verbs where seen.insert(verb).inserted {
      guard let parts = irregular.parts(of: verb) ?? PrincipalParts(regular: verb) else { continue }
      var own: [String: VerbFeatures] = [:]
      for (form, features) in Conjugation(parts: parts).forms {
        own[form, default: []].formUnion(features)
      }
      for (form, features) in own {
        readings[form, default: []].append(VerbReading(lemma: verb, features: features))
      }
    }
    readingsByForm = readings
  }

  /// The ways to read `form`, in lower case; empty where it is no form of a known verb.
  func readings(of form: String) -> [VerbReading] { readingsByForm[form] ?? [] }
}

/// Principal parts of the verbs that follow no regular pattern.
struct IrregularVerbs: Sendable {
  private let parts: [String: PrincipalParts]
  /// The verbs' infinitives, sorted.
  let verbs: [String]

  /// Reads lines of principal parts and « like MODEL: VERB… » lines.
  init(_ data: DataLines) throws(RelationDataError) {
    var parts: [String: PrincipalParts] = [:]
    for line in data.lines {
      if line.text.hasPrefix("like ") {
        let (head, verbs) = try data.pair(line, separator: ":", expected: "« like MODEL: VERB… »")
        let model = String(head.dropFirst("like ".count))
        for verb in DataLines.words(verbs) {
          guard let found = parts[model], let derived = found.prefixed(toGive: verb) else {
            throw data.error(
              line, "« \(verb) » is no prefix before « \(model) »",
              "name a model given above it, of which the verb is an extension")
          }
          parts[verb] = derived
        }
        continue
      }
      let cells = line.text.split(separator: "|").map { DataLines.trimmed($0) }
      guard (9...10).contains(cells.count) else {
        throw data.error(line, "\(cells.count) principal parts", "write nine, or ten")
      }
      parts[cells[0]] = PrincipalParts(
        infinitive: cells[0], present: (cells[1], cells[2]), imperfectStem: cells[3],
        futureStem: cells[4], participle: cells[5], simplePast: (cells[6], cells[7]),
        subjunctive: cells[8],
        presentParticiple: cells.count == 10 ? cells[9] : cells[3] + "ant")
    }
    self.parts = parts
    verbs = parts.keys.sorted()
  }

  /// The parts of `verb`, where it is irregular.
  func parts(of verb: String) -> PrincipalParts? { parts[verb] }
}

extension PrincipalParts {
  /// These parts with the prefix that turns this verb into `verb`; nothing where there is none.
  func prefixed(toGive verb: String) -> PrincipalParts? {
    guard verb.hasSuffix(infinitive) else { return nil }
    let prefix = String(verb.dropLast(infinitive.count))
    return PrincipalParts(
      infinitive: verb, present: (prefix + present.singular, prefix + present.plural),
      imperfectStem: prefix + imperfectStem, futureStem: prefix + futureStem,
      participle: prefix + participle,
      simplePast: (prefix + simplePast.singular, prefix + simplePast.plural),
      subjunctive: prefix + subjunctive, presentParticiple: prefix + presentParticiple)
  }
}
