import RelgraphCore

@testable import Relations

/// Writes plain sentences in which a trigger's places are filled: « La Norvège sanctionne le Pérou. »
///
/// The source is always Norway, the target Peru. Agreement is not looked after: the reader must not depend on it.
struct TriggerSentences {
  static let source = "la [Norvège|N sta:Norvège]"
  static let target = "le [Pérou|N sta:Pérou]"
  let trigger: Trigger
  let irregular: IrregularVerbs
  /// What stands before the content noun.
  var article = "un"

  /// The sentences, one for each pair of places that can be written, in both voices where there are two.
  ///
  /// Each comes in several wordings of which one must be understood: the content noun takes different
  /// prepositions with different verbs (« signer un accord », « entrer en guerre », « faire part de »).
  var texts: [[String]] {
    // Two states cannot fill them, or not without an army.
    guard
      trigger.conditions.isDisjoint(with: [
        .personal, .named, .force, .individual, .together, .struck, .obliged, .disputed, .mourned,
        .place, .armed,
      ])
    else { return [] }
    let articles =
      trigger.contents.isEmpty || trigger.kind != .verb
      ? ["un"] : ["un", "de", "à", "en", "par", ""]
    let wordings = articles.map {
      Self(trigger: trigger, irregular: irregular, article: $0).sentences
    }
    let count = wordings.map(\.count).min() ?? 0
    return (0..<count).map { index in wordings.map { $0[index] } }
  }

  private var sentences: [String] {
    switch trigger.ends {
    case .directed(let sources, let targets):
      return sources.flatMap { source in targets.flatMap { text(source, $0) } }
    case .mutual(let places):
      return places.flatMap { place in mutual(place) }
    }
  }

  // MARK: Verbs

  private var parts: PrincipalParts? {
    irregular.parts(of: trigger.phrase.head) ?? PrincipalParts(regular: trigger.phrase.head)
  }

  /// The content noun with its article, or nothing.
  private var content: String {
    guard let phrase = trigger.contents.first else { return "" }
    return ([article, phrase.head] + phrase.tail).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether the verb takes « être » and so has no passive.
  private var isIntransitive: Bool {
    [
      "venir", "entrer", "partir", "rester", "être", "tomber", "passer", "monter", "sortir",
      "parvenir",
    ].contains(trigger.phrase.head)
  }

  private var tail: String { trigger.phrase.tail.joined(separator: " ") }

  private func joined(_ words: String...) -> String {
    let end = trigger.conditions.contains(.infinitive) ? ["à dormir"] : []
    let text = (words + end).filter { !$0.isEmpty }.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private func text(_ source: Trigger.Place, _ target: Trigger.Place) -> [String] {
    switch trigger.kind {
    case .verb: verbTexts(source, target)
    case .noun, .adjective: nounTexts(source, target)
    }
  }

  private func verbTexts(_ source: Trigger.Place, _ target: Trigger.Place) -> [String] {
    guard let parts else { return [] }
    let particle = trigger.isReflexive ? "se" : ""
    let negation = trigger.conditions.contains(.negated) ? "ne" : ""
    let not = negation.isEmpty ? "" : "pas"
    let active = { (subject: String, rest: String) in
      joined(subject, negation, particle, parts.present.singular, not, tail, rest)
    }
    switch (source, target) {
    case (.subject, .object):
      let passive = joined(
        Self.target, negation.isEmpty ? "est" : "n'est", not, parts.participle, tail, "par",
        Self.source)
      if !content.isEmpty {
        return [
          active(Self.source, Self.target + " " + content),
          joined(Self.target, "est", parts.participle, content, "par", Self.source),
        ]
      }
      return [active(Self.source, Self.target)]
        + (trigger.isReflexive || !trigger.phrase.tail.isEmpty ? [] : [passive])
    case (.subject, .preposition(let preposition)):
      let complement = Self.complement(preposition, .target)
      guard !complement.isEmpty else { return [] }
      var texts = [
        active(Self.source, [content, complement].filter { !$0.isEmpty }.joined(separator: " "))
      ]
      if !content.isEmpty, trigger.phrase.tail.isEmpty, !trigger.isReflexive,
        preposition != "de", preposition != "par",
        negation.isEmpty, !isIntransitive
      {
        texts.append(joined(content, "est", parts.participle, "par", Self.source, complement))
      }
      return texts
    case (.preposition(let preposition), .subject):
      let complement = Self.complement(preposition, .source)
      guard !complement.isEmpty else { return [] }
      return [
        active(Self.target, [content, complement].filter { !$0.isEmpty }.joined(separator: " "))
      ]
    default: return []
    }
  }

  // MARK: Nouns and adjectives

  private var noun: String {
    ([trigger.phrase.head] + trigger.phrase.tail).joined(separator: " ")
      + (trigger.contents.first.map { " de " + ([$0.head] + $0.tail).joined(separator: " ") } ?? "")
  }

  private func nounTexts(_ source: Trigger.Place, _ target: Trigger.Place) -> [String] {
    guard case .preposition(let preposition) = target else { return [] }
    let complement = Self.complement(preposition, .target)
    guard !complement.isEmpty else { return [] }
    switch source {
    case .preposition(let other) where other != preposition:
      let owner = Self.complement(other, .source)
      guard !owner.isEmpty else { return [] }
      return other == "par"
        ? [joined("un", noun, complement, owner, "dure")]
        : [joined("un", noun, owner, complement, "dure")]
    case .adjective: return [joined("un", noun, "[norvégien|A sta:Norvège]", complement, "dure")]
    case .apposed:
      return [joined(Self.source, "est", trigger.kind == .noun ? "un" : "", noun, complement)]
    default: return []
    }
  }

  // MARK: Both ends alike

  private func mutual(_ place: Trigger.Place) -> [String] {
    guard case .preposition(let preposition) = place else { return [] }
    let complement = Self.complement(preposition, .target)
    let between = "entre \(Self.source) et \(Self.target)"
    switch trigger.kind {
    case .verb:
      guard let parts, preposition == "avec" else { return [] }
      let particle = trigger.isReflexive ? "se" : ""
      return [
        joined(Self.source, particle, parts.present.singular, tail, content, complement),
        joined(Self.source, "et", Self.target, particle, parts.present.plural, tail, content),
      ]
    case .noun where preposition == "entre": return [joined("un", noun, between, "dure")]
    case .noun where preposition == "avec":
      return [joined("un", noun, "[norvégien|A sta:Norvège]", complement, "dure")]
    default: return []
    }
  }

  private enum End { case source, target }

  private static func complement(_ preposition: String, _ end: End) -> String {
    let name = end == .source ? "[Norvège|N sta:Norvège]" : "[Pérou|N sta:Pérou]"
    let article = end == .source ? "la" : "le"
    switch preposition {
    case "à": return (end == .source ? "à la " : "au ") + name
    case "de": return (end == .source ? "de la " : "du ") + name
    case "en": return "en " + name
    case "face": return (end == .source ? "face à la " : "face au ") + name
    case "sujet": return (end == .source ? "au sujet de la " : "au sujet du ") + name
    case "près": return (end == .source ? "près de la " : "près du ") + name
    case "auprès": return (end == .source ? "auprès de la " : "auprès du ") + name
    case "entre": return ""
    default: return "\(preposition) \(article) \(name)"
    }
  }
}
