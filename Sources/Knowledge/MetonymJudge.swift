internal import Linguistics
internal import RelgraphCore

/// Tells a capital that stands for its government from the town.
///
/// « Moscou a démenti » acts; « à Pyongyang » is a place, but « permettre à Kiev de frapper » is not. The
/// words before decide: a preposition with the noun or verb that governs it, a verb of going, holding or
/// destroying. Behind « de » a capital acts where the noun before tells of a government.
struct MetonymJudge {
  private static let reach = 4
  private let data: MetonymData
  private let view: ResolverView
  /// Sentences that tell of sport, found once: a sentence may hold any number of capitals.
  private let sport: Set<Int>

  init(data: MetonymData, view: ResolverView) {
    self.data = data
    self.view = view
    sport = Set(
      view.document.sentences.indices.filter { sentence in
        view.document.sentences[sentence].tokens.contains { data.sport.contains(view.folded[$0]) }
      })
  }

  /// Closed classes by folded words.
  private var words: ClassTable<ClosedClass> { view.cues.foldedWords }

  /// The decision on the capital before, where one stands right before.
  enum Neighbour {
    /// It acts, and « et » or the like stands between.
    case acts
    /// It is a town, and « et » or the like stands between.
    case place
  }

  /// Why the capital acts, in plain words; nothing where it is a place.
  func verdict(tokens: Range<Int>, sentence: Int, beside neighbour: Neighbour?) -> String? {
    let before = view.word(tokens.lowerBound - 1, in: sentence)
    var behind = view.word(tokens.upperBound, in: sentence)
    if behind == "«" { behind = view.word(tokens.upperBound + 1, in: sentence) }
    // « Face à Rennes, Paris tire profit du match »: a club bears its town's name.
    if isDateline(tokens, sentence, behind) || sport.contains(sentence)
      || isBesideName(tokens, sentence)
    {
      return nil
    }
    switch before {
    case "et", "ou", "ni", ",":
      // « à Gao, Bamako a dénoncé … »: a clause begins.
      if before == ",",
        isVerbal(behind) || isActing(behind, tokens, sentence)
          || behind == "et" && actsWithNext(tokens, sentence)
      {
        return "sujet, comme un gouvernement"
      }
      if let neighbour { return neighbour == .acts ? "coordonné à un gouvernement" : nil }
      return before == "," ? nil : "sujet ou objet, comme un gouvernement"
    case "a":
      return behindA(tokens, sentence, behind)
    case "de", "d'":
      let link = tokens.lowerBound - 2
      if let neighbour,
        view.has(.joining, at: link, in: sentence) || view.word(link, in: sentence) == ","
      {
        return neighbour == .acts ? "coordonné à un gouvernement" : nil
      }
      return behindDe(tokens, sentence)
    case "entre":
      return stands(data.betweenTowns, before: tokens.lowerBound - 1, sentence)
        ? nil : "derrière « entre », comme un gouvernement"
    case "sur":
      return stands(data.pressing, before: tokens.lowerBound - 1, sentence)
        ? "objet d'une pression" : nil
    case "pour", "par":
      return stands(data.towards, before: tokens.lowerBound - 1, sentence)
        ? nil : "derrière « \(before) », comme un gouvernement"
    case "contre", "avec", "selon", "envers", "sans", "que", "qu'":
      return "derrière « \(before) », comme un gouvernement"
    case "vers":
      return stands(data.turning, before: tokens.lowerBound - 1, sentence)
        ? "vers qui l'on se tourne" : nil
    case "en", "dans", "depuis", "chez", "hors", "via", "pres", "jusqu'a", "sous", "apres",
      "rue", "avenue", "place", "(", "tel", "telle", "tels", "telles", "universite", "la", "le",
      "l'", "les":
      return nil
    default:
      return isPlaceObject(tokens, sentence, before) ? nil : "sujet ou objet, comme un gouvernement"
    }
  }

  /// « SÉOUL – », « MOSCOU (AFP) » at the head of a paragraph.
  private func isDateline(_ tokens: Range<Int>, _ sentence: Int, _ behind: String) -> Bool {
    guard view.isFirst(tokens.lowerBound, in: sentence) else { return false }
    if ["-", "–", "—", "("].contains(behind) { return true }
    // « Ankara : collision entre deux trains »; a government speaks where a quotation follows.
    if sentence == 0, behind == ":",
      !["«", "\"", "“"].contains(view.word(tokens.upperBound + 1, in: sentence))
    {
      return true
    }
    // « ROME, 12 mai (agence) – »: a comma and a day.
    let next = tokens.upperBound + 1
    if behind == ",", view.word(next, in: sentence).first?.isNumber == true { return true }
    return tokens.upperBound == view.document.sentences[sentence].tokens.upperBound
  }

  /// « le Dinamo Tbilissi », « l'Hôtel Moscou »: a capitalised word right before makes another name of it.
  private func isBesideName(_ tokens: Range<Int>, _ sentence: Int) -> Bool {
    let before = tokens.lowerBound - 1
    guard view.document.sentences[sentence].tokens.contains(before),
      view.document.tokens[before].kind == .word, !view.isFirst(before, in: sentence)
    else { return false }
    let form = view.document.forms[before]
    return form.startsWithCapital && !form.hasSuffix("'")
      && !view.cues.openers.contains(view.folded[before])
  }

  private func isVerbal(_ word: String) -> Bool {
    [
      "a", "ont", "est", "sont", "avait", "n'", "ne", "se", "s'", "doit", "peut", "veut", "va",
      "fait", "dit", "juge", "accuse", "menace", "refuse", "propose", "demande", "assure",
      "annonce",
    ].contains(word) || data.actingVerbs.contains(word) || word.hasSuffix("ait")
      || word.hasSuffix("ant") && word.utf8.count > 4
  }

  /// « …, Lima en appelle à l'ONU »: a pronoun before the verb.
  private func isActing(_ behind: String, _ tokens: Range<Int>, _ sentence: Int) -> Bool {
    words.contains(behind, in: .verbPronoun)
      && data.actingVerbs.contains(view.word(tokens.upperBound + 1, in: sentence))
  }

  /// « …, Madrid et Rabat ont … »: another capitalised word and a verb behind « et ».
  private func actsWithNext(_ tokens: Range<Int>, _ sentence: Int) -> Bool {
    let next = tokens.upperBound + 1
    return view.document.sentences[sentence].tokens.contains(next)
      && view.isCapital(next) && isVerbal(view.word(next + 1, in: sentence))
  }

  /// « relie Varsovie », « quitter le vieux Damas », « capitale, Tbilissi ».
  private func isPlaceObject(_ tokens: Range<Int>, _ sentence: Int, _ before: String) -> Bool {
    if data.placeVerbs.contains(before) { return true }
    // « liaison Skopje-Sofia »
    if data.betweenTowns.contains(before) { return true }
    return ["vieux", "vieille"].contains(before)
  }

  /// Whether one of the words stands at most three words before a preposition.
  private func stands(_ words: WordPatterns, before preposition: Int, _ sentence: Int) -> Bool {
    let start = view.document.sentences[sentence].tokens.lowerBound
    return (max(start, preposition - 3)..<preposition).contains { index in
      words.contains(view.folded[index])
    }
  }

  private func behindA(_ tokens: Range<Int>, _ sentence: Int, _ behind: String) -> String? {
    // « à Moscou de décider »
    if words.contains(behind, in: .bareOf),
      view.word(tokens.upperBound + 1, in: sentence).isInfinitive
    {
      return "« à … de » et un verbe"
    }
    let start = view.document.sentences[sentence].tokens.lowerBound
    var index = tokens.lowerBound - 2
    var steps = 0
    // « propose une rencontre à Juba »
    let noun = view.word(index, in: sentence)
    if data.events.contains(noun) { return nil }
    if data.posts.contains(noun) { return "poste auprès d'un gouvernement" }
    while index >= start, steps < Self.reach {
      let word = view.folded[index]
      if data.giving.contains(word) {
        // « se rendra à Canberra » gives nothing.
        if view.has(.reflexive, at: index - 1, in: sentence) { return nil }
        if isAtTown(word, index, tokens, sentence, behind) { return nil }
        return "destinataire derrière « \(view.document.forms[index]) »"
      }
      if data.placeVerbs.contains(word) || word == "," || word == "."
        || view.document.tokens[index].kind == .number
      {
        return nil
      }
      index -= 1
      // « les livraisons d'armes de X à Moscou »
      steps += words.contains(word, in: .bareOf) ? 0 : 1
    }
    return nil
  }

  /// « rappeler ses troupes à Lima », « être rappelé à Lima », « en parler à Lima avec les ministres ».
  private func isAtTown(
    _ word: String, _ index: Int, _ tokens: Range<Int>, _ sentence: Int, _ behind: String
  ) -> Bool {
    if word.hasPrefix("parl") { return behind == "avec" }
    guard word.hasPrefix("rappel") else { return false }
    return index < tokens.lowerBound - 2
      || ["ete", "est", "sont", "fut", "furent", "etre"].contains(
        view.word(index - 1, in: sentence))
  }

  /// « les livraisons d'armes de Moscou »: a bare complement stands between a government's deed and whose it is.
  private func isDeed(_ word: String, _ index: Int, before preposition: Int) -> Bool {
    index + 3 == preposition && data.actingDeeds.contains(word)
      && view.has(.bareOf, at: index + 1) && !view.isCapital(index + 2)
  }

  private func behindDe(_ tokens: Range<Int>, _ sentence: Int) -> String? {
    let start = view.document.sentences[sentence].tokens.lowerBound
    var index = tokens.lowerBound - 2
    var steps = 0
    var isFar = false
    while index >= start, steps < Self.reach {
      let word = view.folded[index]
      // « le « retrait » de Kiev »
      if ["«", "»", "\""].contains(word) {
        index -= 1
        continue
      }
      guard view.document.tokens[index].kind == .word else { break }
      if !isFar, data.actingNouns.contains(word) {
        // « le Groupe de Minsk », « l'Appel de Paris » are names, « le groupe de Minsk » is none.
        let isNamed =
          view.isCapital(index) && !view.isFirst(index, in: sentence)
          && !view.cues.rulingHeads.contains(word)
        return isNamed ? nil : "« \(view.document.forms[index]) de »"
      }
      if isDeed(word, index, before: tokens.lowerBound - 1) {
        return "« \(view.document.forms[index]) … de »"
      }
      if data.leavingWords.contains(word) || view.cues.placeWords.contains(word) { return nil }
      if words.contains(word, in: .deedBorder) { break }
      isFar = isFar || words.contains(word, in: .of)
      index -= 1
      steps += 1
    }
    // Most of what a town has is no government's: « le rectorat de Paris », « un restaurant de Rome ».
    return nil
  }
}

extension String {
  /// Whether the word looks like a French infinitive.
  fileprivate var isInfinitive: Bool {
    utf8.count > 3 && (hasSuffix("er") || hasSuffix("ir") || hasSuffix("re") || hasSuffix("oir"))
  }
}
