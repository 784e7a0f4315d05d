/// Finds triggers among the chunks of a sentence.
struct FrameFinder {
  let reading: SentenceReading
  private var syntax: any SentenceSyntax { reading.syntax }
  private var lexicon: RelationLexicon { reading.lexicon }

  /// Every trigger that the sentence holds, in order.
  func frames() -> [Frame] {
    var frames: [Frame] = []
    for index in reading.chunks.indices {
      switch reading.chunks[index].kind {
      case .verbal: frames += verbFrames(index)
      case .nominal: frames += nounFrames(index)
      default: break
      }
    }
    return frames
  }

  // MARK: Verbs

  private func verbFrames(_ index: Int) -> [Frame] {
    let group = reading.chunks[index].verb
    return (lexicon.verbTriggers[group.lemma] ?? []).compactMap { number in
      let trigger = lexicon.triggers[number]
      guard trigger.isReflexive == group.isReflexive,
        !trigger.conditions.contains(.negated) || group.isNegated,
        follows(trigger.phrase.tail, token: group.headToken)
      else { return nil }
      guard !trigger.contents.isEmpty else {
        return Frame(trigger: trigger, head: index, content: nil, support: nil, inverse: nil)
      }
      guard let content = content(of: trigger, verb: index) else { return nil }
      return Frame(trigger: trigger, head: index, content: content, support: nil, inverse: nil)
    }
  }

  private func content(of trigger: Trigger, verb: Int) -> Int? {
    let group = reading.chunks[verb].verb
    if group.isPassive {
      guard case .chunks(let subjects)? = syntax.subject(of: verb) else { return nil }
      return subjects.first { matches($0, trigger.contents) }
    }
    var candidates = syntax.object(of: verb)
    var index = verb + 1
    while index < min(reading.chunks.count, verb + 7) {
      let chunk = reading.chunks[index]
      // « en exigeant, pour mettre fin à la guerre, le retrait »: an aside that tells what for.
      let isAside =
        chunk.kind == .verbal && chunk.verb.form == .infinitive && chunk.preposition == "pour"
      guard chunk.kind == .nominal || isAside else { break }
      if chunk.kind == .nominal, chunk.preposition != "de" || isCounted(index) {
        candidates.append(index)
      }
      index += 1
    }
    if let found = candidates.first(where: { matches($0, trigger.contents) }) { return found }
    // « la visite qu'il a rendue », « les sanctions que X impose »
    var relative = verb - 1
    while relative > 0, relative >= verb - 3 {
      let chunk = reading.chunks[relative]
      if chunk.kind == .relative, chunk.word.hasPrefix("qu"), chunk.word != "qui" {
        return matches(relative - 1, trigger.contents) ? relative - 1 : nil
      }
      guard chunk.kind == .nominal || chunk.kind == .subjectPronoun else { return nil }
      relative -= 1
    }
    return nil
  }

  /// « une série d'accords »: the noun before only counts.
  private func isCounted(_ index: Int) -> Bool {
    index > 0 && reading.chunks[index - 1].kind == .nominal
      && lexicon.nouns.contains(reading.chunks[index - 1].nominal.stem, in: "quantity")
  }

  /// Whether one of the phrases heads the noun phrase, or stands right behind its head.
  private func matches(_ chunk: Int, _ phrases: [Trigger.Phrase]) -> Bool {
    let found = reading.chunks[chunk]
    guard found.kind == .nominal else { return false }
    return found.nominal.words.prefix(3).contains { item in
      let stem = reading.stem(item)
      return phrases.contains {
        $0.head == stem && follows($0.tail, token: reading.items[item].tokens.lowerBound)
      }
    }
  }

  /// Whether the words of `tail` follow the token in order, nothing but small words between them.
  private func follows(_ tail: [String], token: Int) -> Bool {
    var position = token + 1
    let end = min(reading.document.tokens.count, token + 8)
    for word in tail {
      var found = false
      while position < end, !found {
        let form = reading.document.lowered[position]
        found = form == word || NounClasses.stem(form) == NounClasses.stem(word)
        if !found, !isSmall(form) { return false }
        position += 1
      }
      if !found { return false }
    }
    return true
  }

  private func isSmall(_ word: String) -> Bool {
    let words = lexicon.words
    return words.contains(word, in: "determiner") || words.preposition(word) != nil
      || words.contains(word, in: "adverb") || words.contains(word, in: "possessive")
      || word.hasSuffix("ment")
  }

  // MARK: Nouns and adjectives

  private func nounFrames(_ index: Int) -> [Frame] {
    let nominal = reading.chunks[index].nominal
    var frames: [Frame] = []
    if let head = nominal.head {
      frames += nounFrames(lexicon.nounTriggers[nominal.stem] ?? [], chunk: index, item: head)
    }
    for item in nominal.words {
      frames += nounFrames(
        lexicon.adjectiveTriggers[reading.stem(item)] ?? [], chunk: index, item: item)
    }
    return frames
  }

  /// Whether the sentence says that what the noun names ends: « rompre ses relations », « la levée des sanctions ».
  private func isOver(_ index: Int, _ carrier: Carrier?) -> Bool {
    if let carrier {
      let verb = reading.chunks[carrier.verb].verb
      if lexicon.speech.contains(verb: verb.lemma, isReflexive: verb.isReflexive, in: "ending-verb")
      {
        return true
      }
    }
    guard index > 0, reading.chunks[index].preposition == "de",
      reading.chunks[index - 1].kind == .nominal
    else { return false }
    return lexicon.speech.contains(word: reading.chunks[index - 1].nominal.stem, in: "ending-noun")
  }

  private func nounFrames(_ numbers: [Int], chunk index: Int, item: Int) -> [Frame] {
    guard !numbers.isEmpty else { return [] }
    let carrier = syntax.carrier(of: index)
    if isOver(index, carrier) { return [] }
    let verb = carrier.map { reading.chunks[$0.verb].verb }
    let supports =
      verb.map {
        lexicon.speech.contains(verb: $0.lemma, isReflexive: $0.isReflexive, in: "support-verb")
      } ?? false
    let inverts =
      verb.map {
        carrier?.isPassive == false
          && lexicon.speech.contains(
            verb: $0.lemma, isReflexive: $0.isReflexive, in: "inverse-support")
      } ?? false
    return numbers.compactMap { number in
      let trigger = lexicon.triggers[number]
      guard follows(trigger.phrase.tail, token: reading.items[item].tokens.lowerBound) else {
        return nil
      }
      var content: Int?
      if !trigger.contents.isEmpty {
        let inside = matches(index, trigger.contents) ? index : nil
        content =
          inside
          ?? ((index + 1)..<min(reading.chunks.count, index + 5)).prefix {
            reading.chunks[$0].kind == .nominal || reading.chunks[$0].kind == .coordinator
          }.first { reading.chunks[$0].preposition == "de" && matches($0, trigger.contents) }
        if content == nil { return nil }
      }
      return Frame(
        trigger: trigger, head: index, content: content, support: supports ? carrier : nil,
        inverse: inverts ? carrier : nil)
    }
  }
}
