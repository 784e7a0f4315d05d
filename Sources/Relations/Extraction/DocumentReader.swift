internal import Linguistics
internal import RelgraphCore

/// Walks through a document's sentences and keeps what the next one may refer to.
struct DocumentReader {
  let document: TokenizedDocument
  let mentions: [LocalMention]
  let entities: [LocalEntity]
  let lexicon: RelationLexicon
  let nesting: NameNesting
  private let analyzer: SyntaxAnalyzer?
  private let context: RelationContext
  private let mentionsBySentence: [Int: [Int]]
  private let statesByAdjective: [String: Int]
  private let quotes: StraightQuotes
  private var discourse = Discourse()
  private var position = 0
  private var pending: SentenceReading?
  private var offices: [LocalRelation] = []
  private var titled: [Leaders.Titled] = []
  /// Quotations that are open where the next sentence of the block begins.
  private var openQuotes = (count: 0, block: -1)

  init(
    document: TokenizedDocument, mentions: [LocalMention], entities: [LocalEntity],
    lexicon: RelationLexicon, analyzer: SyntaxAnalyzer?, context: RelationContext
  ) {
    self.analyzer = analyzer
    self.document = document
    self.mentions = mentions
    self.entities = entities
    self.lexicon = lexicon
    self.context = context
    quotes = StraightQuotes(document)
    mentionsBySentence = Dictionary(grouping: mentions.indices) { mentions[$0].sentence }
    var adjectives: [String: Int] = [:]
    for mention in mentions where mention.kind == .adjective && mention.tokens.count == 1 {
      let word = document.lowered[mention.tokens.lowerBound]
      if mention.span == document.tokens[mention.tokens.lowerBound].span {
        adjectives[AdjectiveKey.key(word)] = mention.entity
      }
    }
    let onlyAdjectives = adjectives
    for mention in mentions
    where mention.kind == .name && mention.tokens.count == 1
      && entities[mention.entity].type == .state
    {
      adjectives[AdjectiveKey.key(document.lowered[mention.tokens.lowerBound])] = mention.entity
    }
    statesByAdjective = adjectives
    nesting = NameNesting(
      mentions: mentions, entities: entities, document: document, adjectives: onlyAdjectives)
    discourse.topic = Self.topic(document, mentions, entities, mentionsBySentence, lexicon)
    discourse.latestYear = Self.latestYear(document, lexicon)
  }

  /// The state that the news are about: before the colon of the headline (« Pakistan : … »), alone in the
  /// headline, or alone in the whole text; a citizen there tells nothing.
  private static func topic(
    _ document: TokenizedDocument, _ mentions: [LocalMention], _ entities: [LocalEntity],
    _ bySentence: [Int: [Int]], _ lexicon: RelationLexicon
  ) -> Int? {
    let told = mentions.filter { entities[$0.entity].type == .state }
    if let only = told.first, told.allSatisfy({ $0.entity == only.entity }) {
      let isCitizen = told.count == 1 && only.kind == .adjective && !rules(only, document, lexicon)
      return isCitizen ? nil : only.entity
    }
    guard let first = document.sentences.first else { return nil }
    let headline = (bySentence[0] ?? []).map { mentions[$0] }.filter {
      entities[$0.entity].type == .state
    }
    if document.blockKind(of: first) == .heading, Set(headline.map(\.entity)).count == 1 {
      return headline.first?.entity
    }
    guard let mention = headline.min(by: { $0.span < $1.span }),
      mention.tokens.lowerBound == first.tokens.lowerBound,
      mention.tokens.upperBound < first.tokens.upperBound,
      document.lowered[mention.tokens.upperBound] == ":"
    else { return nil }
    return mention.entity
  }

  /// « le ministre péruvien », « l'armée péruvienne », unlike « un promoteur péruvien ».
  private static func rules(
    _ adjective: LocalMention, _ document: TokenizedDocument, _ lexicon: RelationLexicon
  ) -> Bool {
    let before = adjective.tokens.lowerBound - 1
    guard before >= document.sentences[adjective.sentence].tokens.lowerBound else { return false }
    let stem = NounClasses.stem(document.lowered[before])
    return lexicon.roles.kind(of: stem) != nil || lexicon.nouns.contains(stem, in: .body)
  }

  /// The latest year behind « en » or a month.
  private static func latestYear(_ document: TokenizedDocument, _ lexicon: RelationLexicon) -> Int?
  {
    document.tokens.indices.dropFirst().compactMap { token -> Int? in
      guard document.tokens[token].kind == .number, let year = Int(document.forms[token]),
        (1900...2100).contains(year)
      else { return nil }
      let before = document.lowered[token - 1]
      return before == "en" || lexicon.words.contains(before, in: .month) ? year : nil
    }.max()
  }

  /// Takes note of the offices that rules found in the sentence given last, and of whom it gave a title.
  mutating func note(offices found: [LocalRelation], titled persons: [Leaders.Titled]) {
    offices = found
    titled = persons
    discourse.leaders.note(
      single: found.filter {
        $0.modality != .denied && OfficeRules.isSingle($0, lexicon: lexicon)
      })
    discourse.leaders.note(found)
    discourse.leaders.note(rolesOf: found)
  }

  /// Takes note of the deeds that rules found in the sentence given last.
  mutating func note(deeds found: [LocalRelation]) {
    let deeds = found.filter { $0.modality != .denied }.map {
      Deed(type: $0.type, source: $0.source, target: $0.target, sentence: $0.sentence)
    }
    discourse.deeds = Array((discourse.deeds + deeds).suffix(Self.mostDeeds))
  }

  /// As many deeds are kept for nouns that take them up, more than a few sentences of news hold.
  private static let mostDeeds = 64

  /// Tokens of the longest sentence that is read.
  ///
  /// No sentence of news is a fifth as long; what is longer is a table, a list or no text at all. Rules look
  /// from each part of a sentence at all others, so that without a bound their time would grow with its square.
  static let longestSentence = 1000

  /// The next sentence that is no furniture and not endless, ready for the rules.
  mutating func next() -> SentenceReading? {
    if let done = pending { close(done) }
    pending = nil
    while position < document.sentences.count {
      let index = position
      position += 1
      let sentence = document.sentences[index]
      guard document.blockKind(of: sentence) != .furniture,
        sentence.tokens.count <= Self.longestSentence
      else { continue }
      let reading = self.reading(of: index, sentence)
      pending = reading
      return reading
    }
    return nil
  }

  private mutating func reading(of index: Int, _ sentence: Sentence) -> SentenceReading {
    if openQuotes.block != sentence.block { openQuotes = (count: 0, block: sentence.block) }
    let items = Itemizer(
      document: document, mentions: mentions, lexicon: lexicon, quotes: quotes
    ).items(of: sentence, mentions: mentionsBySentence[index] ?? [])
    let chunks = withPersons(
      Chunker(items: items, mentions: mentions, lexicon: lexicon, openQuotes: openQuotes.count)
        .chunks())
    for item in items {
      if item.kind == .openQuote { openQuotes.count += 1 }
      if item.kind == .closeQuote { openQuotes.count = max(0, openQuotes.count - 1) }
    }
    let shallow = ShallowSyntax(chunks: chunks, lexicon: lexicon)
    let syntax: any SentenceSyntax
    if let analyzer, mayRelate(index, chunks, items) {
      syntax = TreeSyntax(base: shallow, tree: analyzer.tree(ofSentence: index, in: document))
    } else {
      syntax = shallow
    }
    return SentenceReading(
      document: document, index: index, items: items, syntax: syntax, mentions: mentions,
      entities: entities, lexicon: lexicon, discourse: discourse,
      statesByAdjective: statesByAdjective)
  }

  /// The chunks, each with whether a person's name stands in it.
  private func withPersons(_ chunks: [Chunk]) -> [Chunk] {
    chunks.map { chunk in
      var chunk = chunk
      chunk.nominal.namesPerson = chunk.nominal.names.contains {
        entities[mentions[$0].entity].type == .person
      }
      return chunk
    }
  }

  /// Whether a tree is worth its cost: two entities, or one and a pronoun, and a word that announces a relation.
  private func mayRelate(_ index: Int, _ chunks: [Chunk], _ items: [Item]) -> Bool {
    let own = Set((mentionsBySentence[index] ?? []).map { mentions[$0].entity })
    let hasPronoun = chunks.contains {
      $0.kind == .subjectPronoun || $0.kind == .speaker || $0.verb.clitic != nil
    }
    guard own.count > 1 || own.count == 1 && hasPronoun else { return false }
    return chunks.contains { chunk in
      if chunk.kind == .verbal { return lexicon.verbTriggers[chunk.verb.lemma] != nil }
      guard chunk.kind == .nominal else { return false }
      if lexicon.nounTriggers[chunk.nominal.stem] != nil { return true }
      return chunk.nominal.words.contains {
        lexicon.adjectiveTriggers[NounClasses.stem(items[$0].word)] != nil
      }
    }
  }

  /// Takes note of what a sentence spoke of.
  private mutating func close(_ reading: SentenceReading) {
    noteGenders(reading)
    noteNames(reading)
    noteOffices(reading)
    discourse.last.rivals = reading.bystanders()
    discourse.last.mentioned = lastMentioned(reading)
    if !reading.isQuotation { discourse.last.speaker = reading.speakers() }
    noteSubject(reading)
  }

  /// The mentions of a sentence.
  private func mentions(of reading: SentenceReading) -> [LocalMention] {
    (mentionsBySentence[reading.index] ?? []).map { mentions[$0] }
  }

  /// Takes note of whom names, metonyms and adjectives spoke of.
  private mutating func noteNames(_ reading: SentenceReading) {
    let own = mentions(of: reading)
    var seen: Set<Int> = []
    let order = own.filter { $0.kind != .adjective && $0.kind != .description }
      .sorted { $0.span < $1.span }.map(\.entity).filter { seen.insert($0).inserted }
    discourse.note(named: order)
    // « la guerre en Ukraine » speaks of a place, « selon Washington » of a source: no partner of « les deux pays ».
    let placed = Set(
      reading.chunks.filter { $0.preposition == "en" }.flatMap(\.nominal.names).map {
        mentions[$0].entity
      }
    ).union(reading.attacked()).union(reading.reported())
    // « la Banque du Pérou », « le Kremlin »: who speaks of a state's body speaks of the state.
    discourse.note(
      states: Set(
        (mentionsBySentence[reading.index] ?? [])
          .flatMap { [mentions[$0].entity] + nesting.wholes(of: $0) }
          .map { context.standing($0) == .organ ? context.parent($0) ?? $0 : $0 }
          .filter { entities[$0].type == .state && !placed.contains($0) }))
    for mention in own where entities[mention.entity].type == .state {
      discourse.note(mentionOf: mention.entity)
    }
    discourse.close(
      groups: groups(reading), named: order.filter { !placed.contains($0) }, entities: entities)
  }

  /// Entities that coordination joins in a sentence.
  private func groups(_ reading: SentenceReading) -> [[Int]] {
    var groups: [[Int]] = []
    var done: Set<Int> = []
    for index in reading.chunks.indices
    where reading.chunks[index].kind == .nominal && !done.contains(index) {
      let group = reading.syntax.coordination(of: index)
      done.formUnion(group)
      guard group.count > 1 else { continue }
      groups.append(reading.referents(group, .agent).map(\.entity))
    }
    return groups
  }

  private mutating func noteOffices(_ reading: SentenceReading) {
    let persons = mentions(of: reading).filter { entities[$0.entity].type == .person }
      .sorted { $0.span < $1.span }
    discourse.leaders.close(offices: offices, titled: titled, persons: persons.map(\.entity))
    offices = []
    titled = []
  }

  /// Takes note of the subject, of which the next sentence speaks on.
  private mutating func noteSubject(_ reading: SentenceReading) {
    discourse.last.doer = []
    // « « J'ai réfléchi. Il est trop tard », a dit X »: what is quoted changes no subject where the sentence tells who speaks.
    if let index = reading.mainVerb {
      let subject = reading.referents(reading.syntax.subject(of: index), .agent).map(\.entity)
      let isQuoted = reading.chunks[index].isQuoted
      // « Son mandat … » still speaks of the one before.
      if !subject.isEmpty || !isQuoted && !reading.hasPossessiveSubject(index) {
        discourse.last.subject = subject
      }
      if !reading.isReport, !isQuoted { discourse.last.doer = reading.doers(ofVerb: index) }
      return
    }
    // « Vient ensuite le tour de Y. Il … » speaks of X no more.
    if !Set(discourse.last.named).isSubset(of: discourse.last.subject) {
      discourse.last.subject = []
    }
    // No verb that is known: who stands at the front is spoken of.
    if let first = reading.chunks.first, first.kind == .nominal, first.preposition == nil,
      reading.chunks[0].isNameOnly
    {
      discourse.last.subject = reading.referents(reading.syntax.coordination(of: 0), .agent)
        .map(\.entity)
    }
  }

  /// Whom a sentence spoke of by name or description, in the order of their last mention.
  private func lastMentioned(_ reading: SentenceReading) -> [(entity: Int, isPlural: Bool)] {
    var result: [(entity: Int, isPlural: Bool)] = []
    for chunk in reading.chunks where chunk.kind == .nominal {
      for entity in reading.entities(of: chunk.nominal.names + chunk.nominal.descriptions) {
        result.removeAll { $0.entity == entity }
        result.append((entity, chunk.nominal.isPlural))
      }
    }
    return result
  }

  private mutating func noteGenders(_ reading: SentenceReading) {
    for chunk in reading.chunks where chunk.kind == .nominal && chunk.nominal.startsWithName {
      guard let mention = chunk.nominal.names.first, let article = chunk.nominal.determiner else {
        continue
      }
      if article == "la" { discourse.isFeminine[mentions[mention].entity] = true }
      if article == "le" { discourse.isFeminine[mentions[mention].entity] = false }
    }
  }
}
