internal import Linguistics
internal import RelgraphCore

/// Turns the tokens and mentions of one sentence into items.
struct Itemizer {
  let document: TokenizedDocument
  let mentions: [LocalMention]
  let lexicon: RelationLexicon
  let quotes: StraightQuotes

  /// The items of a sentence whose mentions have the indices `own`, sorted by place.
  func items(of sentence: Sentence, mentions own: [Int]) -> [Item] {
    let starts = outermost(own)
    let words = words(of: sentence)
    var items: [Item] = []
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      if let found = starts[index] {
        items.append(found)
        index = max(found.tokens.upperBound, index + 1)
        continue
      }
      if let locution = lexicon.words.locution(
        at: index, in: words)
      {
        let end = index + locution.words.count
        // A locution does not reach into a mention.
        // « accorder sa grâce à X »: behind an article it is a noun.
        let isNoun = [.determiner, .possessive].contains(items.last?.kind)
        if !isNoun, !(index..<end).contains(where: { starts[$0] != nil }),
          locution.words.first != "il" || opensTime(end, in: sentence),
          !lexicon.words.contains(locution.canonical, in: .latter)
            || starts[end] == nil && standsAlone(before: end, in: sentence)
        {
          items.append(locutionItem(locution, at: index))
          index = end
          continue
        }
      }
      var item = item(
        at: index, words[index], after: items.last, before: next(index, in: sentence))
      let isArticle =
        document.lowered[index] == "des"
        || document.lowered[index] == "de" && opensPlural(next(index, in: sentence))
      // « recevoir des États-Unis »: a name takes no indefinite article.
      if document.lowered[index] == "des", item.kind == .determiner,
        starts[index + 1]?.kind == .name || isField(index + 1, in: sentence)
      {
        item = preposition("des", item)
      }
      if isArticle, item.kind == .preposition, opensObject(behind: items) {
        item = Item(kind: .determiner, tokens: item.tokens, word: "des")
      }
      // « avait en 2018 critiqué »
      if item.kind == .noun, item.reading(.pastParticiple) != nil, endsInYear(items) {
        item.kind = .verb
      }
      if item.kind == .noun, followsParticiple(item, items),
        starts[index + 1] != nil
          || next(index, in: sentence).map({
            $0 == "depuis" || lexicon.words.contains($0, in: .determiner)
          }) == true
      {
        item.kind = .verb
      }
      if item.kind == .verb, followsAdjective(items, before: next(index, in: sentence)) {
        item.kind = .noun
      }
      if joinsAdverbs(item, behind: items, next(index, in: sentence))
        || concludes(item, behind: items)
      {
        item.kind = .adverb
      }
      if item.kind == .subordinator, takesUp(items, item.word) { item.kind = .relative }
      if item.kind == .neutral, let noun = resumed(by: item, items, next(index, in: sentence)) {
        item = noun
      }
      items.append(item)
      index += 1
    }
    return items
  }

  /// Whether « que » behind a comma takes up the noun before it: « Paris, que Londres accuse, … ».
  private func takesUp(_ items: [Item], _ word: String) -> Bool {
    guard word == "que" || word == "qu'", items.count >= 2, items.last?.kind == .comma else {
      return false
    }
    switch items[items.count - 2].kind {
    case .name, .demonym, .description: return true
    case .noun: return !items.contains { $0.kind == .verb }
    default: return false
    }
  }

  /// « de l'Europe et des Affaires étrangères »: a capital tells what a ministry is of.
  private func isField(_ index: Int, in sentence: Sentence) -> Bool {
    index < sentence.tokens.upperBound
      && document.forms[index].startsWithCapital
      && lexicon.nouns.contains(document.lowered[index], in: .officeField)
  }

  private func next(_ index: Int, in sentence: Sentence) -> String? {
    index + 1 < sentence.tokens.upperBound ? document.lowered[index + 1] : nil
  }

  private func locutionItem(_ locution: WordClasses.Locution, at index: Int) -> Item {
    let tokens = index..<(index + locution.words.count)
    let kind: Item.Kind =
      switch locution.canonical {
      case "que": .subordinator
      case "si": .conditional
      case "aussi": .adverb
      case let word where lexicon.words.contains(word, in: .coordinator): .coordinator
      case let word where lexicon.words.contains(word, in: .latter): .noun
      case let word where lexicon.words.contains(word, in: .reciprocal): .adverb
      default: .preposition
      }
    var item = Item(kind: kind, tokens: tokens, word: locution.canonical)
    let last = document.lowered[tokens.upperBound - 1]
    if kind == .preposition, tokens.count > 1 { item.link = lexicon.words.preposition(last) }
    item.hasArticle = lexicon.words.isContraction(last)
    item.hasPluralArticle = item.hasArticle && lexicon.words.contains(last, in: .plural)
    return item
  }

  // MARK: Words

  /// The words in lower case; « A » at a head without its accent, « A Paris, », is the preposition.
  private func words(of sentence: Sentence) -> ArraySlice<String> {
    var words = document.lowered[sentence.tokens]
    for index in sentence.tokens where document.forms[index] == "A" {
      let isHead = index == words.startIndex || document.tokens[index - 1].kind == .punctuation
      guard isHead, index + 1 < words.endIndex,
        document.tokens[index + 1].kind == .word || document.tokens[index + 1].kind == .number,
        item(at: index + 1, words[index + 1], after: nil, before: nil)
          .reading(.pastParticiple) == nil
      else { continue }
      words[index] = "à"
    }
    return words
  }

  private func item(
    at index: Int, _ word: String, after previous: Item?, before next: String?
  ) -> Item {
    let token = document.tokens[index]
    var item = Item(kind: .noun, tokens: index..<(index + 1), word: word)
    switch token.kind {
    case .number: item.kind = .number
    case .punctuation, .symbol: item.kind = mark(word, at: index)
    case .word:
      item.isCapitalized = document.forms[index] != word
      item.kind = closedClass(word, after: previous, before: next) ?? .noun
      guard item.kind == .noun else {
        return item.kind == .preposition ? preposition(word, item) : item
      }
      item.readings = lexicon.verbs.readings(of: word)
      if isVerb(item, after: previous, before: next) {
        item.kind = .verb
      } else if isAdverb(word, after: previous) {
        item.kind = .adverb
      }
    }
    return item
  }

  private func preposition(_ word: String, _ item: Item) -> Item {
    var result = Item(
      kind: .preposition, tokens: item.tokens, word: lexicon.words.preposition(word) ?? word)
    result.hasArticle = lexicon.words.isContraction(word)
    result.hasPluralArticle = result.hasArticle && lexicon.words.contains(word, in: .plural)
    return result
  }

  private func mark(_ word: String, at index: Int) -> Item.Kind {
    let words = lexicon.words
    switch quotes.sides[index] {
    case .opening: return .openQuote
    case .closing: return .closeQuote
    case nil: break
    }
    if word == "," || word == "(" || word == ")" || word == "[" || word == "]" { return .comma }
    if words.contains(word, in: .openQuote) { return .openQuote }
    if words.contains(word, in: .closeQuote) { return .closeQuote }
    if words.contains(word, in: .period) { return .stop }
    if words.contains(word, in: .dash) { return .dash }
    return .adverb
  }

  private func closedClass(_ word: String, after previous: Item?, before next: String?) -> Item
    .Kind?
  {
    let words = lexicon.words
    guard words.lists(word) else { return nil }
    if words.contains(word, in: .objectClitic), isClitic(word, after: previous, before: next) {
      return .clitic
    }
    if word == "leur" || word == "en" {
      return followsAsClitic(next, after: previous)
        ? .clitic : (word == "en" ? .preposition : .possessive)
    }
    if words.contains(word, in: .reflexive) {
      return word == "s'" && (next == "il" || next == "ils") ? .conditional : .clitic
    }
    if words.contains(word, in: .conditional) { return .conditional }
    if words.contains(word, in: .relative) {
      let isRelative = [.noun, .name, .demonym, .description, .neutral].contains(previous?.kind)
      if word == "qui" || word == "dont" || !words.contains(word, in: .subordinator) {
        return .relative
      }
      return isRelative ? .relative : .subordinator
    }
    let classes: [(ClosedClass, Item.Kind)] = [
      (.possessive, .possessive), (.title, .title), (.negation, .negation),
      (.subject, .subjectPronoun), (.speaker, .speaker), (.coordinator, .coordinator),
      (.adversative, .adversative), (.subordinator, .subordinator),
    ]
    // « à Rome comme à Oslo », « Rome comme Oslo »
    if word == "comme", let next, words.preposition(next) != nil, completesNoun(previous) {
      return .coordinator
    }
    for (group, kind) in classes where words.contains(word, in: group) { return kind }
    if word == "ce" || word == "c'" {
      return word == "c'" || next == "que" || next == "qui" || next == "qu'" || next == "dont"
        ? .neutral : .determiner
    }
    if words.contains(word, in: .determiner) {
      // « des » behind a noun is « de les », behind a verb or at the start an article.
      let isContracted = words.isContraction(word) && completesNoun(previous)
      return isContracted ? .preposition : .determiner
    }
    if words.preposition(word) != nil {
      // « le traité entre en vigueur »
      let isVerb =
        next == "en" && !lexicon.verbs.readings(of: word).isEmpty && completesNoun(previous)
      return isVerb ? nil : .preposition
    }
    if words.contains(word, in: .number) { return .number }
    if words.contains(word, in: .clitic) { return .clitic }
    if words.contains(word, in: .latter) { return .noun }
    if words.contains(word, in: .neutral) { return .neutral }
    if words.contains(word, in: .adverb) || words.contains(word, in: .negative) {
      return previous?.kind == .determiner && word == "pas" ? .noun : .adverb
    }
    return nil
  }

  private func completesNoun(_ previous: Item?) -> Bool {
    switch previous?.kind {
    case .noun, .name, .description, .demonym, .number, .neutral, .closeQuote: true
    default: false
    }
  }

  /// Whether « le », « la », « les », « l' » before `next` is an object and no article.
  private func isClitic(_ word: String, after previous: Item?, before next: String?) -> Bool {
    guard let next else { return false }
    let readings = lexicon.verbs.readings(of: next)
    guard !readings.isEmpty, !lexicon.words.contains(next, in: .nounFirst) else { return false }
    if readings.contains(where: { $0.lemma == "avoir" && $0.features.isFinite }) { return true }
    if readings.contains(where: { $0.features.contains(.presentParticiple) }) {
      return isObject(word, of: next, after: previous)
    }
    if readings.contains(where: { $0.features.contains(.infinitive) }) {
      if lexicon.roles.kind(of: next) != nil { return false }
      return previous?.kind == .preposition || previous?.kind == .verb
    }
    guard readings.contains(where: { $0.features.isFinite }) else { return false }
    switch previous?.kind {
    case .subjectPronoun, .relative, .negation, .clitic, .speaker: return true
    default: return false
    }
  }

  /// « X a critiqué Y, l'accusant de », « en le qualifiant de »: no noun such as « l'assistant de ».
  private func isObject(_ word: String, of participle: String, after previous: Item?) -> Bool {
    // No participle takes an ending here, and hardly a feminine noun ends so.
    if word == "les" || word == "la" { return true }
    if previous?.word == "en" { return true }
    guard previous?.kind == .comma || previous?.kind == .coordinator else { return false }
    return lexicon.roles.kind(of: participle) == nil
      && !lexicon.nouns.contains(participle, in: .body)
      && lexicon.verbs.readings(of: participle).contains { lexicon.verbTriggers[$0.lemma] != nil }
  }

  private func followsAsClitic(_ next: String?, after previous: Item?) -> Bool {
    guard let next else { return false }
    // « s'en est pris à »
    if let previous, previous.kind == .clitic,
      lexicon.words.contains(previous.word, in: .reflexive)
    {
      return true
    }
    let readings = lexicon.verbs.readings(of: next)
    guard readings.contains(where: { $0.features.isFinite || $0.features.contains(.infinitive) })
    else { return false }
    if readings.contains(where: {
      ($0.lemma == "avoir" || $0.lemma == "être") && $0.features.isFinite
    }) {
      return next != "est"
    }
    switch previous?.kind {
    case .subjectPronoun, .relative, .negation, .clitic, .speaker: return true
    default: return false
    }
  }

  private func isVerb(_ item: Item, after previous: Item?, before next: String?) -> Bool {
    guard !item.readings.isEmpty else { return false }
    // A capital inside a sentence marks a name.
    if item.isCapitalized, let kind = previous?.kind, ![.stop, .openQuote, .dash].contains(kind) {
      return false
    }
    let word = item.word
    switch previous?.kind {
    case .determiner, .possessive:
      // « l'est de la Russie », « la menace », « son aide »; an article before « a » was taken for an object.
      return false
    case .number, .title: return item.reading(.finite) != nil && item.isAuxiliary
    case .preposition:
      if previous?.hasArticle == true { return false }
      return item.reading([.infinitive, .presentParticiple]) != nil
        && !lexicon.words.contains(word, in: .nounFirst)
    case .clitic, .negation, .subjectPronoun, .relative: return true
    default: break
    }
    // « est critique envers », « fait équipe », « porte plainte »: neither a finite verb nor a participle follows
    // a verb, unless an auxiliary asks for it.
    if let verb = previous, verb.kind == .verb,
      item.reading([.infinitive, .presentParticiple]) == nil,
      !verb.isAuxiliary || item.reading(.pastParticiple) == nil,
      // « un groupe armé soutenu par »
      verb.reading(.pastParticiple) == nil || item.reading(.pastParticiple) == nil || next != "par"
    {
      return false
    }
    // « se montre très critique envers »
    if previous?.word == "très" { return false }
    if item.isAuxiliary { return !(word == "êtres" || word == "avoir" && previous == nil) }
    if lexicon.words.contains(word, in: .nounFirst) {
      // « Moscou fait », « Trump dit »
      if previous?.kind == .name, item.reading(.finite) != nil { return true }
      // « peut conseiller X », but « X, conseiller de Y »
      if previous?.kind == .verb, item.reading(.infinitive) != nil { return true }
      // « parti », « mort », « fait » are participles behind an auxiliary.
      return item.reading(.pastParticiple) != nil && previous?.isAuxiliary == true
        || item.reading(.pastParticiple) != nil && previous?.kind == .adverb
    }
    if previous == nil, item.reading([.pastParticiple, .infinitive, .presentParticiple]) == nil {
      return false
    }
    return true
  }

  private func isAdverb(_ word: String, after previous: Item?) -> Bool {
    guard word.hasSuffix("ment"), word.utf8.count > 6 else { return false }
    switch previous?.kind {
    case .determiner, .possessive, .number: return false
    case .preposition: return false
    default:
      // « un nouveau bombardement »
      return lexicon.nounTriggers[word] == nil && !lexicon.nouns.contains(word, in: .body)
    }
  }
}
