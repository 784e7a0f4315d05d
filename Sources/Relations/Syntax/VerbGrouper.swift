internal import Linguistics

/// Joins clitics, negation, auxiliaries and participle into one verb group.
struct VerbGrouper {
  /// How far behind its auxiliary a participle may stand.
  private static let reach = 14
  let items: [Item]
  let words: WordClasses

  /// The verb group that starts at item `start`, and the item behind it; nothing where no verb follows.
  func group(at start: Int) -> (group: VerbGroup, end: Int)? {
    var group = VerbGroup()
    let index = behindClitics(start)
    for item in items[start..<index] { note(item, in: &group) }
    guard index < items.count, items[index].kind == .verb,
      let reading = items[index].reading(.finite) ?? items[index].reading(.infinitive)
        ?? items[index].reading(.presentParticiple) ?? items[index].readings.first
    else { return nil }
    group.lemma = reading.lemma
    group.features = reading.features
    group.headToken = items[index].tokens.lowerBound
    group.isPlural = reading.features.contains(.plural) && !reading.features.contains(.singular)
    group.form =
      if reading.features.isFinite {
        .finite
      } else if reading.features.contains(.infinitive) {
        .infinitive
      } else if reading.features.contains(.presentParticiple) {
        .presentParticiple
      } else {
        .pastParticiple
      }
    var end = index + 1
    if let auxiliary = items[index].readings.first(where: {
      $0.lemma == "avoir" || $0.lemma == "être"
    }),
      group.form != .pastParticiple
    {
      group.lemma = auxiliary.lemma
      group.features = auxiliary.features
      end = compound(after: index, auxiliary: auxiliary.lemma, &group) ?? end
    } else if group.form == .pastParticiple {
      group.isPassive = !words.contains(group.lemma, in: .etreVerb)
    }
    end = restricted(start, before: trailing(from: end, &group), &group)
    if group.lemma == "voir", group.isReflexive, let seen = causative(from: end, &group) {
      group.isDative = true
      return (group, seen)
    }
    if group.lemma == "faire", let caused = causative(from: end, &group) { end = caused }
    return (group, end)
  }

  /// The end of the clitics and negations that begin at an item: « n'y », « ne pas » and « ne plus jamais » before an
  /// infinitive.
  func behindClitics(_ start: Int) -> Int {
    var end = start
    var isNegated = false
    while end < items.count {
      switch items[end].kind {
      case .clitic: break
      case .negation: isNegated = true
      case .adverb where isNegated && words.contains(items[end].word, in: .negative): break
      default: return end
      }
      end += 1
    }
    return end
  }

  private func note(_ item: Item, in group: inout VerbGroup) {
    if item.kind == .negation {
      group.isNegated = true
    } else if words.contains(item.word, in: .reflexive) {
      group.isReflexive = true
    } else if words.contains(item.word, in: .objectClitic)
      || ["lui", "leur", "y"].contains(item.word)
    {
      group.clitic = item.word
    }
  }

  /// Looks for the participle behind an auxiliary; adverbs and an aside between commas may come between.
  private func compound(after index: Int, auxiliary: String, _ group: inout VerbGroup) -> Int? {
    guard let participle = participle(from: index + 1, &group),
      let reading = items[participle].reading(.pastParticiple)
    else { return nil }
    group.isCompound = true
    if reading.lemma == "être", auxiliary == "avoir" {
      guard let second = self.participle(from: participle + 1, &group),
        let passive = items[second].reading(.pastParticiple)
      else {
        group.lemma = "être"
        return participle + 1
      }
      group.lemma = passive.lemma
      group.isPassive = true
      group.headToken = items[second].tokens.lowerBound
      return second + 1
    }
    group.lemma = reading.lemma
    group.headToken = items[participle].tokens.lowerBound
    group.isPassive =
      auxiliary == "être" && !group.isReflexive && !words.contains(reading.lemma, in: .etreVerb)
    return participle + 1
  }

  private func participle(from start: Int, _ group: inout VerbGroup) -> Int? {
    var index = start
    while index < items.count, index < start + Self.reach {
      let item = items[index]
      switch item.kind {
      case .adverb: index += 1
      case .subjectPronoun where item.word.hasPrefix("-"):
        group.invertedSubject = item.word
        index += 1
      case .clitic where ["lui", "eux", "nous", "vous"].contains(item.word): index += 1
      // « ont eux-mêmes accusé »
      case _ where item.word.hasSuffix("-même") || item.word.hasSuffix("-mêmes"): index += 1
      // « a elle aussi condamné »
      case _
      where ["eux", "elles", "elle", "lui", "il", "ils"].contains(item.word)
        && index + 1 < items.count && items[index + 1].word == "aussi":
        index += 2
      case .noun, .number, .preposition:
        guard let end = date(at: index) else { return nil }
        index = end
      case .openQuote, .closeQuote: index += 1
      case .comma:
        guard
          let close = items[(index + 1)...].prefix(10).firstIndex(where: { $0.kind == .comma }),
          !items[(index + 1)..<close].contains(where: { $0.kind == .verb || $0.kind == .stop }),
          close + 1 < items.count,
          items[close + 1].kind == .verb || items[close + 1].kind == .adverb
        else { return nil }
        index = close + 1
      case .verb: return item.reading(.pastParticiple) != nil ? index : nil
      default: return nil
      }
    }
    return nil
  }

  /// « a depuis quelques mois renforcé », « a dans un communiqué condamné »: the end of a phrase that tells when or
  /// by what text.
  private func aside(at start: Int) -> Int? {
    guard items[start].kind == .preposition, Self.openers.contains(items[start].word) else {
      return nil
    }
    var index = start + 1
    while index < min(items.count, start + 4),
      [.determiner, .possessive, .number].contains(items[index].kind)
        || items[index].kind == .noun && words.contains(items[index].word, in: .adjectiveBefore)
    {
      index += 1
    }
    guard index > start + 1, index + 1 < items.count, items[index].kind == .noun else { return nil }
    let stem = NounClasses.stem(items[index].word)
    guard words.contains(stem, in: .timeStem) || words.contains(stem, in: .medium) else {
      return nil
    }
    return index + 1
  }

  /// Prepositions that open such a phrase.
  private static let openers: Set<String> = [
    "depuis", "pendant", "durant", "dans", "lors", "après",
  ]

  /// The end of a date that stands at an item: « a jeudi accusé », « avait en 2018 condamné ».
  private func date(at start: Int) -> Int? {
    if let end = aside(at: start) { return end }
    var index = start
    if items[index].kind == .preposition {
      guard ["en", "dès", "depuis"].contains(items[index].word), !items[index].hasArticle else {
        return nil
      }
      index += 1
    }
    // « avait dès le lendemain critiqué », « avait la semaine dernière critiqué »
    let hasArticle = index < items.count && items[index].kind == .determiner
    if hasArticle {
      index += 1
      guard index < items.count, items[index].kind == .noun,
        words.contains(NounClasses.stem(items[index].word), in: .timeStem)
      else { return nil }
    }
    let first = index
    while index < items.count,
      items[index].kind == .number
        || items[index].kind == .noun
          && words.contains(NounClasses.stem(items[index].word), in: .timeStem)
    {
      index += 1
    }
    if hasArticle, index < items.count, items[index].kind == .noun,
      words.contains(items[index].word, in: .timeAdjective)
    {
      index += 1
    }
    return index > first ? index : nil
  }

  /// Takes « pas » and « -t-il » that follow the verb.
  private func trailing(from start: Int, _ group: inout VerbGroup) -> Int {
    var index = start
    while index < items.count {
      let item = items[index]
      if item.kind == .subjectPronoun, item.word.hasPrefix("-") {
        group.invertedSubject = item.word
      } else if item.kind != .adverb || !words.contains(item.word, in: .negative) {
        break
      }
      index += 1
    }
    return index
  }

  /// « n'a pas seulement critiqué », « ne soutient que »: what is said not to be all is so.
  ///
  /// Returns the end of the group.
  private func restricted(_ start: Int, before end: Int, _ group: inout VerbGroup) -> Int {
    guard group.isNegated else { return end }
    func isRestrictive(_ index: Int) -> Bool {
      index < items.count && words.contains(items[index].word, in: .restrictive)
    }
    let negative = (start..<end).last {
      items[$0].kind == .adverb && words.contains(items[$0].word, in: .negative)
    }
    if let negative {
      let isAll = items.indices.contains(negative + 1) && items[negative + 1].kind == .adverb
      if isAll, isRestrictive(negative + 1) { group.isNegated = false }
      return end
    }
    guard isRestrictive(end), !opensClause(end + 1) else { return end }
    group.isNegated = false
    return end + 1
  }

  /// « n'indique que X a attaqué »: a verb of its own follows.
  private func opensClause(_ start: Int) -> Bool {
    for item in items[min(start, items.count)...].prefix(Self.reach) {
      switch item.kind {
      case .comma, .stop, .relative, .subordinator: return false
      case .verb where item.reading(.finite) != nil: return true
      default: continue
      }
    }
    return false
  }

  /// « fait arrêter », « s'est fait arrêter »: the infinitive carries the meaning.
  private func causative(from index: Int, _ group: inout VerbGroup) -> Int? {
    guard index < items.count, items[index].kind == .verb, !group.isPassive,
      let reading = items[index].reading(.infinitive)
    else { return nil }
    group.isPassive = group.isReflexive
    group.isReflexive = false
    group.lemma = reading.lemma
    group.headToken = items[index].tokens.lowerBound
    return index + 1
  }
}
