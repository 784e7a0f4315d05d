internal import Linguistics
internal import RelgraphCore

extension Itemizer {
  /// Whether « des » behind the items opens a verb's object: « signer à Rabat des contrats », « lancer samedi des tirs ».
  ///
  /// Between the verb and the article stand a name or a date alone; behind a common noun « des » is « de les ».
  func opensObject(behind items: [Item]) -> Bool {
    var index = items.count - 1
    guard index >= 0 else { return false }
    // « imposer la semaine dernière des sanctions »
    if index > 0, lexicon.words.contains(items[index].word, in: .timeAdjective),
      isDate(items[index - 1])
    {
      index -= 1
    }
    let endsInDate = isDate(items[index])
    guard
      endsInDate || items[index].kind == .name
        || items[index].kind == .noun && items[index].isCapitalized
    else { return false }
    let isMention = items[index].kind == .name
    // « réclamer la fin des tirs »
    if index > 0, items[index - 1].kind == .determiner,
      lexicon.words.contains(items[index].word, in: .timeEdge)
    {
      return false
    }
    index -= 1
    while index >= 0, endsInDate, isDate(items[index]) || joinsDate(items[index]) { index -= 1 }
    let isPlaced = index >= 0 && endsInDate && items[index].kind == .name
    if isPlaced { index -= 1 }
    if index >= 0, items[index].kind == .determiner, isPlaced || isMention { index -= 1 }
    if index >= 0, items[index].kind == .preposition {
      index -= 1
    } else if !endsInDate || isPlaced {
      return false
    }
    while index >= 0, items[index].kind == .adverb { index -= 1 }
    return index >= 0 && items[index].kind == .verb
      && !items[index].readings.contains { $0.lemma == "être" }
  }

  /// Whether « et » joins adverbs: « soutiennent financièrement et militairement X ».
  func joinsAdverbs(_ item: Item, behind items: [Item], _ next: String?) -> Bool {
    item.kind == .coordinator && items.last?.kind == .adverb
      && items.last?.word.hasSuffix("ment") == true && next?.hasSuffix("ment") == true
  }

  /// « X a donc accusé Y », unlike « X se tait, donc Y … »: a conjunction behind the verb joins no clause.
  func concludes(_ item: Item, behind items: [Item]) -> Bool {
    item.kind == .adversative && items.last?.kind == .verb
      && lexicon.words.contains(item.word, in: .consequence)
  }

  /// Whether « de » before a word is an article: « imposer mardi de lourdes sanctions ».
  func opensPlural(_ next: String?) -> Bool {
    guard let next, next.hasSuffix("s") || next.hasSuffix("x") else { return false }
    return lexicon.words.contains(next, in: .adjectiveBefore)
  }

  /// « le ministre de l'Intérieur et celui de la Justice »: the pronoun as the noun with a complement that it takes up.
  ///
  /// Only nouns of those who act are taken up, and none that stands far before.
  func resumed(by item: Item, _ items: [Item], _ next: String?) -> Item? {
    guard let number = ["celui": false, "celle": false, "ceux": true, "celles": true][item.word],
      let next, ["de", "du", "des", "d'", "d’"].contains(next)
    else { return nil }
    let antecedent = items.indices.dropLast().suffix(40).last { index in
      let word = items[index].word
      let stem = NounClasses.stem(word)
      guard items[index].kind == .noun, number == (stem != word),
        items[index + 1].word == "de" || items[index + 1].kind == .demonym
      else { return false }
      return lexicon.roles.kind(of: word) != nil || lexicon.nouns.contains(stem, in: .body)
        || lexicon.nouns.contains(stem, in: .fighter)
    }
    guard let antecedent else { return nil }
    var noun = Item(kind: .noun, tokens: item.tokens, word: items[antecedent].word)
    noun.hasArticle = true
    noun.hasPluralArticle = number
    return noun
  }

  /// Whether « ce dernier » before the token at `index` has no noun behind it: « ce dernier a », not « ce dernier mois ».
  func standsAlone(before index: Int, in sentence: Sentence) -> Bool {
    guard index < sentence.tokens.upperBound, document.tokens[index].kind == .word else {
      return true
    }
    let word = document.lowered[index]
    let words = lexicon.words
    if words.contains(word, in: .nounFirst) { return false }
    return !lexicon.verbs.readings(of: word).isEmpty || words.preposition(word) != nil
      || [
        ClosedClass.adverb, .negation, .clitic, .coordinator, .relative, .subordinator, .negative,
      ]
      .contains { words.contains(word, in: $0) }
  }

  /// Whether the items end in an auxiliary, « en » and a year.
  func endsInYear(_ items: [Item]) -> Bool {
    items.count >= 3 && items[items.count - 1].kind == .number
      && items[items.count - 2].word == "en" && items[items.count - 3].isAuxiliary
  }

  /// Whether « il y a » at the token before `index` tells when: « il y a deux ans », unlike « il y a deux soldats ».
  func opensTime(_ index: Int, in sentence: Sentence) -> Bool {
    document.lowered[index..<min(index + 4, sentence.tokens.upperBound)].contains {
      lexicon.words.contains(NounClasses.stem($0), in: .timeStem)
    }
  }

  /// « dans la nuit de lundi à mardi », « le 3 mars »: what stands among the words of a date.
  private func joinsDate(_ item: Item) -> Bool {
    item.kind == .determiner
      || item.kind == .preposition && ["à", "dans", "de", "en", "depuis"].contains(item.word)
  }

  private func isDate(_ item: Item) -> Bool {
    item.kind == .number
      || item.kind == .noun
        && lexicon.words.contains(NounClasses.stem(item.word), in: .timeStem)
  }

  /// Whether what follows the items is a noun though it could be a verb: « leur première rencontre avec ».
  ///
  /// « le dernier menace la Chine »: an article behind it makes it a verb.
  func followsAdjective(_ items: [Item], before next: String?) -> Bool {
    guard items.count >= 2, items[items.count - 1].kind == .noun,
      lexicon.words.contains(items[items.count - 1].word, in: .nounAnnouncing),
      [.determiner, .possessive].contains(items[items.count - 2].kind)
    else { return false }
    return next.map { !lexicon.words.contains($0, in: .determiner) } ?? true
  }

  /// « l'armée encerclée attaque », « la Russie isolée accuse »: a finite verb behind a participle that no auxiliary
  /// carries, unlike « a porté plainte ».
  func followsParticiple(_ item: Item, _ items: [Item]) -> Bool {
    guard item.reading(.finite) != nil, !item.isCapitalized, items.count > 1,
      !lexicon.words.contains(item.word, in: .nounFirst)
    else { return false }
    let participle = items[items.count - 1]
    return participle.kind == .verb && participle.reading(.pastParticiple) != nil
      && participle.reading(.finite) == nil
      && [.noun, .name, .demonym, .description].contains(items[items.count - 2].kind)
  }
}
