internal import RelgraphCore

/// Weighs what speaks for a run of capitalised words being a person, a body, or neither.
struct NameJudgement {
  private var person = 0.0
  private var body = 0.0
  private var place = 0.0
  private var reasons: [String] = []
  private let run: Range<Int>
  private let sentence: Range<Int>
  private let view: NameView

  /// Index behind the body's name before, where one stands before.
  private let bodyEnd: Int?

  init(run: Range<Int>, sentence: Range<Int>, view: NameView, behindBody bodyEnd: Int? = nil) {
    self.bodyEnd = bodyEnd
    self.run = run
    self.sentence = sentence
    self.view = view
    weighShape()
    weighBefore()
    weighBehind()
  }

  /// The label that wins, how clearly, and why; nothing where nothing speaks for a name.
  var verdict: (NameLabel, Double, String)? {
    let best = max(person, body)
    guard best >= 2, best > place, !isNamedAfter else { return nil }
    let label: NameLabel = person >= body ? .person : .organization
    if label == .person, run.count == 1, view.cues.noPerson.contains(view.folded[run.lowerBound]) {
      return nil
    }
    return (label, min(0.95, 0.4 + best / 10), reasons.joined(separator: ", "))
  }

  /// « la place Kim Il-sung »: a place or thing that bears a person's name.
  private var isNamedAfter: Bool {
    view.cues.isNamedAfter(view.folded[sentence.lowerBound..<run.lowerBound])
  }

  private mutating func weighShape() {
    let words = run.filter { view.isCapitalised[$0] && !view.isInitial($0) }
    guard let first = words.first, let last = words.last else { return }
    if view.known[last] == .person {
      person += 2.5
      reasons.append("nom de famille connu")
    }
    if run.count == 1, view.isAcronym(first) {
      if !view.cues.noBody.contains(view.folded[first]), !hasDigit(first) {
        body += 1.2
        reasons.append("sigle")
      }
      return
    }
    if words.count > 1, view.cues.bodyHeads.contains(view.folded[first]),
      run.lowerBound > sentence.lowerBound, !view.isForename(words[1])
    {
      body += 3.2
      reasons.append("nom formé sur « \(view.document.forms[first]) »")
      return
    }
    if words.count > 1, view.cues.forenames.contains(view.folded[first]) {
      person += 2.2
      reasons.append("prénom")
    } else if run.count > 1, view.isInitial(run.lowerBound) {
      person += 1.5
      reasons.append("initiale")
    }
    if words.count > 1, words.count <= 4 { person += 0.8 }
    if words.count > 1, isSyllabic(last) || isSyllabic(words[1]) {
      person += 1.6
      reasons.append("nom en deux syllabes")
    }
  }

  private func hasDigit(_ index: Int) -> Bool {
    view.folded[index].utf8.contains { (0x30...0x39).contains($0) }
  }

  /// « Jong-un », « Ki-moon »: a capital part, a hyphen, a small part.
  private func isSyllabic(_ index: Int) -> Bool {
    let parts = view.document.forms[index].split(separator: "-")
    guard parts.count == 2, parts.allSatisfy({ (2...6).contains($0.count) }) else { return false }
    return parts[1].startsWithSmall
  }

  private mutating func weighBefore() {
    guard run.lowerBound > sentence.lowerBound else { return }
    let before = run.lowerBound - 1
    let word = view.folded[before]
    if isKin(before) {
      person += 3.2
      reasons.append("parenté")
    }
    if let title = titleBefore() {
      person += 2.5
      reasons.append("titre « \(title) »")
      return
    }
    if let noun = bodyNoun(before) {
      body += 2.2
      reasons.append("précédé de « \(noun) »")
    }
    if view.cues.otherWords.contains(word) { place += 4 }
    if view.document.forms[before] == "(", run.count == 1, view.isAcronym(run.lowerBound),
      bodyEnd == before || (before > 0 && view.known[before - 1] == .organization)
    {
      body += 1
      reasons.append("entre parenthèses")
    }
    if view.has(.definiteForm, at: before) {
      person -= 2.5
      body += run.count == 1 && view.isAcronym(run.lowerBound) ? 1 : 0
      if before > sentence.lowerBound, view.cues.placeWords.contains(view.folded[before - 1]) {
        place += 2
      }
    } else if view.cues.placePrepositions.contains(word) || word == "en" {
      place += 1.5
      person -= word == "en" ? 2 : 0.5
    } else if view.has(.bareOf, at: before), before > sentence.lowerBound {
      let head = view.folded[before - 1]
      if view.cues.placeWords.contains(head) { place += 3 }
      if view.cues.otherWords.contains(head) { place += 4 }
      let isSecond = ["un", "deux"].contains(head) && view.folded[max(0, before - 2)] == "numero"
      if isSecond || view.cues.owners.contains(head),
        !view.cues.forenames.contains(view.folded[run.lowerBound])
      {
        body += 3.2
        reasons.append("« \(head) de »")
      }
    }
    if before > sentence.lowerBound, isSpeech(before - 1, before) || isSpeech(before, before) {
      person += 1.5
      body += 0.5
      reasons.append("verbe de parole")
    }
  }

  /// « son père Heydar », « son autre fils, Jeb ».
  private func isKin(_ before: Int) -> Bool {
    var noun = before
    if view.document.forms[before] == ",", before > sentence.lowerBound { noun -= 1 }
    return view.cues.kin.contains(view.folded[noun]) && !view.isCapitalised[noun]
  }

  /// The noun of a body right before, a state's adjective between at most; a state's adjective in small letters
  /// behind an article speaks of a company, too: « le chinois Huawei ».
  private func bodyNoun(_ before: Int) -> String? {
    if view.cues.bodyWords.contains(view.folded[before]) { return view.folded[before] }
    guard view.known[before] == .state, !view.isCapitalised[before], before > sentence.lowerBound
    else { return nil }
    let noun = view.folded[before - 1]
    if view.cues.bodyWords.contains(noun) { return noun }
    let isForename = view.cues.forenames.contains(view.folded[run.lowerBound])
    return ["le", "l'"].contains(noun) && !isForename ? view.folded[before] : nil
  }

  /// A title within a few words before, with its adjectives and complement but no verb between.
  private func titleBefore() -> String? {
    var index = run.lowerBound - 1
    // Behind an article or « de » stands a complement, not the bearer of the title.
    if view.has(.article, at: index) || view.has(.of, at: index) || view.has(.to, at: index) {
      return nil
    }
    var steps = 0
    var crossedComma = false
    while index >= sentence.lowerBound, steps < 9 {
      let form = view.document.forms[index]
      if let title = view.cues.titles[view.folded[index]] {
        return title.isPlural && steps > 0 ? nil : form
      }
      if form == ",", steps == 0, !crossedComma {
        crossedComma = true
      } else if view.known[index] == .person || view.isForename(index) {
        return nil
      } else if view.document.tokens[index].kind != .word || isBoundary(index) {
        return nil
      }
      index -= 1
      steps += 1
    }
    return nil
  }

  private func isBoundary(_ index: Int) -> Bool {
    view.cues.nameBorders.contains(view.folded[index])
      || view.cues.speechVerbs.contains(view.folded[index])
  }

  private mutating func weighBehind() {
    let next = run.upperBound
    guard next < sentence.upperBound else { return }
    if next + 1 < sentence.upperBound, isSpeech(next, next + 1) || isSpeech(next, next) {
      person += 1.2
      body += 0.8
      reasons.append("verbe de parole")
    }
    guard [",", "("].contains(view.document.forms[next]) else { return }
    for index in (next + 1)..<min(next + 4, sentence.upperBound)
    where view.cues.titles[view.folded[index]] != nil && !view.isCapitalised[index] {
      person += 2
      reasons.append("apposition « \(view.document.forms[index]) »")
      return
    }
  }

  private func isSpeech(_ first: Int, _ second: Int) -> Bool {
    if first == second {
      return view.cues.speechVerbs.contains(view.folded[first]) && view.folded[first].utf8.count > 1
    }
    return view.cues.speechVerbs.contains(view.folded[first] + " " + view.folded[second])
  }
}
