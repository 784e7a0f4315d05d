internal import Linguistics

/// Looks up forms of the verbs that a language pack names.
struct VerbLexicon: Sendable {
  private let readingsByForm: [String: [VerbReading]]

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
      for (form, features) in Conjugation(parts: parts).forms + irregular.further(verb) {
        own[form, default: []].formUnion(features)
      }
      for (form, features) in own {
        // The spelling of 1990: « connait », « parait ».
        if form.contains("î") {
          readings[form.replacing("î", with: "i"), default: []].append(
            VerbReading(lemma: verb, features: features))
        }
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

  private let furtherForms: [String: [String]]

  /// Reads lines of principal parts, « like MODEL: VERB… » and « also VERB: FORM… » lines.
  init(_ data: DataLines) throws(RelationDataError) {
    var parts: [String: PrincipalParts] = [:]
    var further: [String: [String]] = [:]
    for line in data.lines {
      if line.text.hasPrefix("also ") {
        let (head, forms) = try data.pair(line, separator: ":", expected: "« also VERB: FORM… »")
        further[String(head.dropFirst("also ".count)), default: []] += DataLines.words(forms)
        continue
      }
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
    furtherForms = further
    verbs = parts.keys.sorted()
  }

  /// Forms of `verb` in the present that no pattern gives: « ai », « suis », « paye ».
  func further(_ verb: String) -> [(form: String, features: VerbFeatures)] {
    var forms = (furtherForms[verb] ?? []).map { (form: $0, features: VerbFeatures.present) }
    if verb.hasSuffix("ayer") {
      let stem = String(verb.dropLast(3)) + "i"
      forms.append((stem + "e", [.present, .subjunctive, .singular]))
      forms.append((stem + "ent", [.present, .subjunctive, .plural]))
      forms.append((stem + "era", [.future, .singular]))
    }
    return forms
  }

  /// The parts of `verb`, where it is irregular.
  func parts(of verb: String) -> PrincipalParts? { parts[verb] }
}

extension PrincipalParts {
  /// These parts with their beginning changed as it takes to turn this verb into `verb`.
  ///
  /// What the two infinitives end in alike stays: « prendre » gives « apprendre », « recevoir » « décevoir ».
  /// Nothing where a part does not begin as the infinitive does, or where less than « -re » is shared.
  func prefixed(toGive verb: String) -> PrincipalParts? {
    let shared = zip(infinitive.reversed(), verb.reversed()).prefix { $0 == $1 }.count
    let old = String(infinitive.dropLast(shared))
    let new = String(verb.dropLast(shared))
    let all = [
      present.singular, present.plural, imperfectStem, futureStem, participle, simplePast.singular,
      simplePast.plural, subjunctive, presentParticiple,
    ]
    guard shared >= 4, all.allSatisfy({ $0.hasPrefix(old) }) else { return nil }
    let changed = all.map { new + $0.dropFirst(old.count) }
    return PrincipalParts(
      infinitive: verb, present: (changed[0], changed[1]), imperfectStem: changed[2],
      futureStem: changed[3], participle: changed[4], simplePast: (changed[5], changed[6]),
      subjunctive: changed[7], presentParticiple: changed[8])
  }
}
