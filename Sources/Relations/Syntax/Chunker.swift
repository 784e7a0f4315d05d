internal import RelgraphCore

/// Cuts a sentence's items into chunks.
struct Chunker {
  let items: [Item]
  let mentions: [LocalMention]
  let lexicon: RelationLexicon
  private let grouper: VerbGrouper
  /// Quotations that an earlier sentence opened and none has closed.
  private let openQuotes: Int

  init(
    items: [Item], mentions: [LocalMention], lexicon: RelationLexicon, openQuotes: Int = 0
  ) {
    self.items = items
    self.openQuotes = openQuotes
    self.mentions = mentions
    self.lexicon = lexicon
    grouper = VerbGrouper(items: items, words: lexicon.words)
  }

  /// The chunks, in order; adverbs and marks without weight are left out.
  func chunks() -> [Chunk] {
    var chunks: [Chunk] = []
    var quotes = openQuotes
    var followsQuote = false
    // No chunk begins before this item.
    var barren = 0
    var index = 0
    while index < items.count {
      let item = items[index]
      var end = index + 1
      if item.kind == .openQuote { quotes += 1 }
      if item.kind == .closeQuote {
        quotes = max(0, quotes - 1)
        followsQuote = true
      }
      let (found, last) = index < barren ? (nil, barren) : chunk(at: index)
      if found == nil { barren = last }
      if var chunk = found {
        chunk.isQuoted = quotes > 0
        chunk.followsQuote = followsQuote
        chunks.append(chunk)
        end = max(last, end)
        followsQuote = chunk.kind == .comma && followsQuote
        let inner = items[(index + 1)..<max(index + 1, end)]
        quotes += inner.count { $0.kind == .openQuote }
        quotes = max(0, quotes - inner.count { $0.kind == .closeQuote })
        if inner.last?.kind == .closeQuote { followsQuote = true }
      }
      index = end
    }
    return withoutRepeats(withoutContrasts(chunks))
  }

  /// The chunks without what stands in brackets only to say a name once more, « l'Union africaine (UA), », or to add an
  /// adjective to one: « le Conseil de souveraineté (soudanais), ».
  private func withoutRepeats(_ chunks: [Chunk]) -> [Chunk] {
    var kept: [Chunk] = []
    var index = 0
    while index < chunks.count {
      if chunks[index].word == "(", index + 2 < chunks.count, chunks[index + 2].word == ")",
        let before = kept.last, addsNothing(chunks[index + 1].nominal, to: before.nominal)
      {
        index += 3
        continue
      }
      kept.append(chunks[index])
      index += 1
    }
    return kept
  }

  private func addsNothing(_ inner: Nominal, to outer: Nominal) -> Bool {
    guard inner.words.isEmpty, inner.descriptions.isEmpty else { return false }
    let isAdjective = inner.names.isEmpty && inner.determiner == nil && inner.demonyms.count == 1
    if isAdjective { return outer.head != nil || !outer.names.isEmpty }
    guard let named = outer.names.last, let again = inner.names.first, inner.names.count == 1
    else { return false }
    return mentions[named].entity == mentions[again].entity
  }

  /// The chunk that begins at an item and where it ends, or nothing and before which item none begins.
  ///
  /// What was walked over in vain is not walked over again, so that long rows of articles and figures, or of
  /// prepositions, take no more time than others.
  private func chunk(at index: Int) -> (Chunk?, Int) {
    let item = items[index]
    switch item.kind {
    case .clitic, .negation, .verb:
      return verbal(at: index, preposition: nil, from: index)
        ?? (nil, max(index + 1, grouper.behindClitics(index)))
    case .preposition: return afterPreposition(at: index)
    case .determiner, .possessive, .number, .noun, .name, .description, .demonym, .title:
      return nominal(from: index, preposition: nil, start: index)
    case .subjectPronoun: return border(.subjectPronoun, index)
    case .speaker: return border(.speaker, index)
    case .neutral: return border(.neutral, index)
    case .coordinator: return border(.coordinator, index)
    case .adversative: return border(.adversative, index)
    case .subordinator: return border(.subordinator, index)
    case .conditional: return border(.conditional, index)
    case .relative: return border(.relative, index)
    case .comma: return border(.comma, index)
    case .stop: return border(.stop, index)
    case .dash: return border(.dash, index)
    case .adverb, .openQuote, .closeQuote: return (nil, index + 1)
    }
  }

  private func border(_ kind: Chunk.Kind, _ index: Int) -> (Chunk, Int) {
    var chunk = Chunk(kind: kind, items: index..<(index + 1), tokens: items[index].tokens)
    chunk.word = items[index].word
    return (chunk, index + 1)
  }

  private func verbal(at index: Int, preposition: String?, from start: Int) -> (Chunk, Int)? {
    guard let (group, end) = grouper.group(at: index) else { return nil }
    var chunk = Chunk(
      kind: .verbal, items: start..<end,
      tokens: items[start].tokens.lowerBound..<items[end - 1].tokens.upperBound)
    chunk.verb = shared(group, start..<end)
    chunk.preposition = preposition
    return (chunk, end)
  }

  /// « a rencontré X et signé Y », « après avoir vu X et signé Y »: a participle behind « et » shares the auxiliary
  /// before it.
  private func shared(_ group: VerbGroup, _ span: Range<Int>) -> VerbGroup {
    let start = span.lowerBound
    guard group.form == .pastParticiple, start > 0, items[start - 1].kind == .coordinator else {
      return group
    }
    var index = start - 2
    while index >= 0, index > start - 16 {
      let item = items[index]
      if item.kind == .stop || item.kind == .subordinator || item.kind == .relative { return group }
      if item.kind == .verb, item.isAuxiliary, let (first, end) = grouper.group(at: index),
        end <= start, first.isCompound,
        // « a rencontré des rebelles armés et financés par X »
        first.isPassive || !isAgent(at: span.upperBound)
      {
        var result = group
        result.form = first.form
        result.isPassive = first.isPassive
        result.features = first.features
        result.isPlural = first.isPlural
        result.isNegated = first.isNegated
        result.isCompound = true
        return result
      }
      index -= 1
    }
    return group
  }

  private func isAgent(at item: Int) -> Bool {
    item < items.count && items[item].kind == .preposition && items[item].word == "par"
  }

  private func afterPreposition(at index: Int) -> (Chunk?, Int) {
    var preposition = index
    var next = index + 1
    while next < items.count {
      switch items[next].kind {
      case .adverb, .openQuote: break
      // « avec d'autres pays »: no preposition of its own.
      case .preposition
      where items[next].word == "de" && next + 1 < items.count && items[next + 1].word == "autres":
        break
      case .preposition where items[next].word == "de" || items[next].word == "à":
        // « jusqu'à », « près de »: the second one counts.
        preposition = next
      default: return afterPreposition(at: preposition, from: next)
      }
      next += 1
    }
    return (nil, next)
  }

  /// The chunk of a preposition behind which `next` is what is no adverb.
  private func afterPreposition(at index: Int, from next: Int) -> (Chunk?, Int) {
    let item = items[next]
    switch item.kind {
    case .clitic, .negation, .verb:
      if let (group, _) = grouper.group(at: next), group.form != .finite,
        group.form != .pastParticiple
      {
        return verbal(at: next, preposition: items[index].word, from: index) ?? (nil, next)
      }
      if item.kind != .verb { return (nil, next) }
      return nominal(from: next, preposition: items[index].word, start: index)
    case .determiner, .possessive, .number, .noun, .name, .description, .demonym, .title:
      return nominal(from: next, preposition: items[index].word, start: index)
    default: return (nil, next)
    }
  }

  private func nominal(from first: Int, preposition: String?, start: Int) -> (Chunk?, Int) {
    var nominal = Nominal()
    var index = first
    var last = first
    loop: while index < items.count {
      let item = items[index]
      switch item.kind {
      case .determiner:
        guard nominal.words.isEmpty, nominal.names.isEmpty, nominal.descriptions.isEmpty else {
          break loop
        }
        note(determiner: item.word, in: &nominal)
      case .possessive:
        // « promettre au dirigeant nord-coréen son appui »: a phrase of its own.
        guard nominal.words.isEmpty, nominal.names.isEmpty, nominal.descriptions.isEmpty,
          nominal.demonyms.isEmpty
        else { break loop }
        nominal.possessive = item.word
        note(determiner: item.word, in: &nominal)
      case .number:
        // « emprisonner en représailles deux Canadiens »: a phrase of its own.
        if opensPhrase(index, in: nominal) { break loop }
        if lexicon.words.contains(item.word, in: .plural), nominal.words.isEmpty {
          nominal.isPlural = true
        }
        if nominal.words.isEmpty { nominal.number = item.word }
      // « interdire d'entrée sur son territoire M. X »: a phrase of its own.
      case .title where !nominal.words.isEmpty && nominal.possessive != nil:
        guard isTitle(nominal) else { break loop }
      case .title, .openQuote, .closeQuote: break
      case .adverb:
        // An adverb stands inside a noun phrase only before another part of it.
        guard index + 1 < items.count, continuesNominal(items[index + 1]),
          !nominal.names.isEmpty || !nominal.words.isEmpty || nominal.determiner != nil
        else { break loop }
      case .noun: nominal.words.append(index)
      case .demonym: nominal.demonyms += item.mentions
      case .description: nominal.descriptions += item.mentions
      case .name:
        if !nominal.names.isEmpty, !joins(last, index) { break loop }
        // « arrêter en 2018 X »
        if preposition != nil, nominal.words.isEmpty, nominal.number?.count == 4 { break loop }
        // « recevoir à Londres X »: the town is where, the name whom.
        if preposition == "à", isTown(nominal, start) { break loop }
        // « mettre en garde Washington »: the name is no part of the set phrase.
        if preposition == "en", nominal.determiner == nil, !nominal.words.isEmpty { break loop }
        if nominal.words.isEmpty { nominal.startsWithName = true }
        nominal.names += item.mentions
      case .verb:
        guard isAdjective(index, in: nominal, isFirst: index == first) else { break loop }
        nominal.words.append(index)
      case .coordinator where joinsAdjectives(index, in: nominal): break
      case .comma where listsAdjectives(index, in: nominal): break
      default: break loop
      }
      last = index
      index += 1
    }
    var end = index
    while end > first + 1, [.openQuote, .adverb].contains(items[end - 1].kind) { end -= 1 }
    guard end > first,
      !nominal.words.isEmpty || !nominal.names.isEmpty || !nominal.demonyms.isEmpty
        || !nominal.descriptions.isEmpty
    else { return (nil, max(index, first)) }
    if items[start].hasPluralArticle { nominal.isPlural = true }
    setHead(&nominal)
    var chunk = Chunk(
      kind: .nominal, items: start..<end,
      tokens: items[start].tokens.lowerBound..<items[end - 1].tokens.upperBound)
    chunk.preposition = preposition
    if preposition != nil { chunk.link = items[start].link }
    chunk.nominal = nominal
    return (chunk, end)
  }

  /// Whether a phrase behind « à » holds nothing but capitalised words without an article.
  private func isTown(_ nominal: Nominal, _ start: Int) -> Bool {
    !nominal.words.isEmpty && nominal.names.isEmpty && nominal.determiner == nil
      && !items[start].hasArticle && nominal.words.allSatisfy { items[$0].isCapitalized }
  }

  /// Whether a noun of the phrase is what a name may be called by: « son homologue », « sa femme ».
  private func isTitle(_ nominal: Nominal) -> Bool {
    nominal.words.contains {
      let stem = NounClasses.stem(items[$0].word)
      return lexicon.roles.kind(of: items[$0].word) != nil
        || [NounClass.partner, .person, .pairPerson, .privatePerson, .privateRole, .rank]
          .contains { lexicon.nouns.contains(stem, in: $0) }
    }
  }

  private func note(determiner word: String, in nominal: inout Nominal) {
    nominal.determiner = word
    if lexicon.words.contains(word, in: .plural) { nominal.isPlural = true }
    if lexicon.words.contains(word, in: .demonstrative) { nominal.isDemonstrative = true }
    if lexicon.words.contains(word, in: .indefinite) { nominal.isIndefinite = true }
  }

  /// « ses alliés russes et iraniens »: two adjectives of one noun.
  private func joinsAdjectives(_ index: Int, in nominal: Nominal) -> Bool {
    guard index > 0, items[index - 1].kind == .demonym, !nominal.words.isEmpty,
      index + 1 < items.count
    else { return false }
    return items[index + 1].kind == .demonym
  }

  /// « les marines philippine, américaine et australienne »: adjectives of one plural noun, up to « et ».
  private func listsAdjectives(_ index: Int, in nominal: Nominal) -> Bool {
    guard nominal.isPlural, !nominal.words.isEmpty, index > 0, items[index - 1].kind == .demonym
    else { return false }
    var next = index + 1
    while next + 1 < items.count, items[next].kind == .demonym {
      if items[next + 1].kind == .coordinator {
        return next + 2 < items.count && items[next + 2].kind == .demonym
      }
      guard items[next + 1].kind == .comma else { return false }
      next += 2
    }
    return false
  }

  /// Whether a number written in letters counts what follows and not what stands before it.
  private func opensPhrase(_ index: Int, in nominal: Nominal) -> Bool {
    guard index + 1 < items.count else { return false }
    // « promettre au Kazakhstan dix milliards », « livrer à l'Ukraine 30 chars »
    if !nominal.names.isEmpty, nominal.words.isEmpty { return items[index + 1].kind == .noun }
    // « par son homologue japonais deux navires »
    if index > 0, items[index - 1].kind == .demonym, items[index + 1].kind == .noun { return true }
    guard !nominal.words.isEmpty, nominal.determiner == nil,
      items[index].word.allSatisfy(\.isLetter)
    else { return false }
    return items[index + 1].kind == .noun || items[index + 1].kind == .demonym
  }

  private func continuesNominal(_ item: Item) -> Bool {
    switch item.kind {
    case .noun, .demonym, .name, .number: return true
    default: return false
    }
  }

  /// Two names side by side belong together only where one token holds both or nothing but a title parts them.
  private func joins(_ left: Int, _ right: Int) -> Bool {
    left == right || items[left].kind == .noun || items[left].kind == .demonym
  }

  /// Whether a participle acts as an adjective of the noun phrase it stands in.
  private func isAdjective(_ index: Int, in nominal: Nominal, isFirst: Bool) -> Bool {
    let item = items[index]
    // « le président sortant », but « la présidente destituée par … »
    if !isFirst, !nominal.words.isEmpty, nominal.names.isEmpty,
      index + 1 >= items.count || items[index + 1].word != "par",
      lexicon.speech.contains(word: item.word, in: .pastAdjective)
        || lexicon.speech.contains(word: item.word, in: .outgoingAdjective)
    {
      return true
    }
    guard item.reading(.pastParticiple) != nil, item.reading(.finite) == nil || isFirst else {
      return isFirst
    }
    if isFirst || nominal.words.isEmpty && nominal.names.isEmpty && nominal.demonyms.isEmpty {
      return true
    }
    guard index + 1 < items.count else { return false }
    switch items[index + 1].kind {
    // « l'accord signé mardi par … »
    case .noun
    where lexicon.words.contains(NounClasses.stem(items[index + 1].word), in: .timeStem):
      return false
    case .noun, .name, .demonym: return nominal.names.isEmpty
    default: return false
    }
  }

  private func setHead(_ nominal: inout Nominal) {
    let words = nominal.words
    guard let last = words.last else { return }
    nominal.lastStem = NounClasses.stem(items[last].word)
    var position = 0
    while position + 1 < words.count,
      lexicon.words.contains(items[words[position]].word, in: .adjectiveBefore),
      words[position + 1] == words[position] + 1
    {
      position += 1
    }
    nominal.head = words[position]
    nominal.stem = NounClasses.stem(items[words[position]].word)
    if let last = items[words[position]].word.last, last == "s" || last == "x",
      nominal.determiner == nil, nominal.stem != items[words[position]].word,
      !lexicon.words.contains(items[words[position]].word, in: .invariable)
    {
      nominal.isPlural = true
    }
  }
}
