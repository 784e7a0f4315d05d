internal import Linguistics
internal import RelgraphCore

/// Tells a capital that stands for its government from the town.
///
/// « Moscou a démenti » acts; « à Pyongyang » is a place, but « permettre à Kiev de frapper » is not. The
/// words before decide, and where they do not, a capital that governs a sentence or stands beside
/// another state's acts.
struct MetonymJudge {
  private let giving: Set<String>
  private let actingNouns: Set<String>
  private let leavingWords: Set<String>
  private let view: ResolverView

  init(data: MetonymData, view: ResolverView) {
    giving = data.giving
    actingNouns = data.actingNouns
    leavingWords = data.leavingWords
    self.view = view
  }

  /// Why the capital acts, in plain words; nothing where it is a place.
  func verdict(tokens: Range<Int>, sentence: Int, coordinated: Bool?) -> String? {
    let before = view.word(tokens.lowerBound - 1, in: sentence)
    let behind = view.word(tokens.upperBound, in: sentence)
    if isDateline(tokens, sentence, behind) { return nil }
    switch before {
    case "et", "ou", "ni", ",":
      if let coordinated { return coordinated ? "coordonné à un gouvernement" : nil }
      return before == "," && !isVerbal(behind) ? nil : "sujet ou objet, comme un gouvernement"
    case "a": return behindA(tokens, sentence, behind)
    case "de", "d'": return behindDe(tokens, sentence)
    case "en", "dans", "vers", "depuis", "sur", "chez", "hors", "via", "pres", "jusqu'a": return nil
    case "contre", "avec", "par", "pour", "selon", "envers", "entre", "sans", "que", "qu'",
      "chez qui":
      return "derrière « \(before) », comme un gouvernement"
    default:
      return "sujet ou objet, comme un gouvernement"
    }
  }

  /// « SÉOUL – », « MOSCOU (AFP) » at the head of a paragraph.
  private func isDateline(_ tokens: Range<Int>, _ sentence: Int, _ behind: String) -> Bool {
    guard view.isFirst(tokens.lowerBound, in: sentence) else { return false }
    if ["-", "–", "—", "("].contains(behind) { return true }
    return tokens.upperBound == view.document.sentences[sentence].tokens.upperBound
  }

  private func isVerbal(_ word: String) -> Bool {
    [
      "a", "ont", "est", "sont", "avait", "n'", "ne", "se", "s'", "doit", "peut", "veut", "va",
      "fait",
    ].contains(word)
  }

  private func behindA(_ tokens: Range<Int>, _ sentence: Int, _ behind: String) -> String? {
    // « à Moscou de décider »
    if ["de", "d'"].contains(behind), view.word(tokens.upperBound + 1, in: sentence).isInfinitive {
      return "« à … de » et un verbe"
    }
    let start = view.document.sentences[sentence].tokens.lowerBound
    var index = tokens.lowerBound - 2
    var steps = 0
    while index >= start, steps < 4 {
      let word = view.folded[index]
      if giving.contains(word) { return "destinataire derrière « \(view.document.forms[index]) »" }
      if word == "," || word == "." || view.document.tokens[index].kind == .number { return nil }
      index -= 1
      steps += 1
    }
    return nil
  }

  private func behindDe(_ tokens: Range<Int>, _ sentence: Int) -> String? {
    let start = view.document.sentences[sentence].tokens.lowerBound
    var index = tokens.lowerBound - 2
    var steps = 0
    var isFar = false
    while index >= start, steps < 4, view.document.tokens[index].kind == .word {
      let word = view.folded[index]
      if !isFar, actingNouns.contains(word) { return "« \(view.document.forms[index]) de »" }
      if leavingWords.contains(word) || view.cues.placeWords.contains(word) { return nil }
      if ["que", "qui", "a", "par", "pour"].contains(word) { break }
      isFar = isFar || ["de", "du", "des", "d'"].contains(word)
      index -= 1
      steps += 1
    }
    return "complément, comme un gouvernement"
  }
}

/// Word lists of `metonyms.txt`, folded.
struct MetonymData: Sendable {
  let giving: Set<String>
  let actingNouns: Set<String>
  let leavingWords: Set<String>

  init(_ text: String) {
    let sections = DataLines(text).sections
    func words(_ heading: String) -> Set<String> {
      Set((sections[heading] ?? []).map(Folding.fold))
    }
    giving = words("giving")
    actingNouns = words("acting nouns")
    leavingWords = words("leaving words")
  }
}

extension String {
  /// Whether the word looks like a French infinitive.
  fileprivate var isInfinitive: Bool {
    utf8.count > 3 && (hasSuffix("er") || hasSuffix("ir") || hasSuffix("re") || hasSuffix("oir"))
  }
}
