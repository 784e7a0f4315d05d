internal import Linguistics
/// Finds triggers among the chunks of a sentence.
struct FrameFinder {
  let reading: SentenceReading
  var syntax: any SentenceSyntax { reading.syntax }
  var lexicon: RelationLexicon { reading.lexicon }

  /// Every trigger that the sentence holds, in order.
  func frames() -> [Frame] {
    var frames: [Frame] = []
    for index in reading.chunks.indices {
      switch reading.chunks[index].kind {
      case .verbal: frames += verbFrames(index) + participleFrames(index)
      case .nominal: frames += nounFrames(index)
      default: break
      }
    }
    return frames.filter { !isUnarmed($0) }
  }

  // MARK: Verbs

  private func verbFrames(_ index: Int) -> [Frame] {
    let group = reading.chunks[index].verb
    return (lexicon.verbTriggers[group.lemma] ?? []).flatMap { number -> [Frame] in
      let trigger = lexicon.triggers[number]
      guard trigger.isReflexive == group.isReflexive || isReciprocal(trigger, index),
        trigger.conditions.allSatisfy({ holds($0, of: index) }),
        follows(trigger.phrase.tail, token: group.headToken)
      else { return [] }
      if trigger.type == .consult, isHost(index) { return [] }
      if trigger.type == .assault, isOffice(index) { return [] }
      let found: [Int?] = trigger.contents.isEmpty ? [nil] : contents(of: trigger, verb: index)
      if Self.friendly.contains(trigger.type),
        found.contains(where: { $0.map { isSour($0) } ?? false })
      {
        return []
      }
      return found.map {
        Frame(trigger: trigger, head: index, content: $0, support: nil, inverse: nil)
      }
    }
  }

  /// « s'accusent mutuellement », « s'attaquent »: what a plural subject's members do to each other.
  private func isReciprocal(_ trigger: Trigger, _ index: Int) -> Bool {
    let group = reading.chunks[index].verb
    guard group.isReflexive, group.isPlural, trigger.contents.isEmpty, trigger.phrase.tail.isEmpty,
      case .directed(let source, let target) = trigger.ends, source == [.subject],
      target.contains(where: { if case .object = $0 { true } else { false } }),
      !(lexicon.verbTriggers[group.lemma] ?? []).contains(where: {
        lexicon.triggers[$0].isReflexive
      })
    else { return false }
    let sentence = reading.document.sentences[reading.index].tokens
    let words = reading.document.lowered[sentence]
    // « se sont mutuellement accusés »
    let first = reading.chunks[index].tokens.lowerBound
    return (first..<min(sentence.upperBound, group.headToken + 4)).contains {
      let word = lexicon.words.locution(at: $0, in: words)?.canonical ?? words[$0]
      return lexicon.words.contains(word, in: .reciprocal)
    }
  }

  /// Participles that act as adjectives: « est opposé à », « allié à ».
  private func participleFrames(_ index: Int) -> [Frame] {
    let group = reading.chunks[index].verb
    guard group.isPassive || group.form == .presentParticiple || group.form == .pastParticiple
    else { return [] }
    let stem = NounClasses.stem(reading.document.lowered[group.headToken])
    let stems = [stem, stem.hasSuffix("e") ? String(stem.dropLast()) : stem]
    for stem in stems {
      guard let numbers = lexicon.adjectiveTriggers[stem] else { continue }
      return numbers.map {
        Frame(trigger: lexicon.triggers[$0], head: index, content: nil, support: nil, inverse: nil)
      }
    }
    return []
  }

  /// Where the content nouns of a verb's trigger stand.
  func contents(of trigger: Trigger, verb: Int) -> [Int] {
    let group = reading.chunks[verb].verb
    var candidates: [Int] = []
    if !group.isPassive {
      candidates = syntax.object(of: verb)
    } else if case .chunks(let subjects)? = syntax.subject(of: verb) {
      candidates = subjects
      // « l'accord de pêche, signé par »: the content stands above the nearest noun.
      if group.form == .pastParticiple, var above = subjects.first, subjects.count == 1 {
        while above > 0, reading.chunks[above].preposition == "de",
          reading.chunks[above - 1].kind == .nominal
        {
          above -= 1
          candidates.append(above)
        }
      }
    }
    var index = verb + 1
    while index < min(reading.chunks.count, verb + 7) {
      let chunk = reading.chunks[index]
      // « en exigeant, pour mettre fin à la guerre, le retrait »: an aside that tells what for.
      let isAside =
        chunk.kind == .verbal && chunk.verb.form == .infinitive && chunk.preposition == "pour"
      // « considérer X comme terroriste »
      if chunk.kind == .subordinator, chunk.word == "comme",
        lexicon.speech.contains(verb: group.lemma, in: .labellingVerb)
      {
        index += 1
        continue
      }
      guard chunk.kind == .nominal || isAside else { break }
      // « multiplier ses efforts pour obtenir un dialogue »: the infinitive's own object.
      if isAside {
        index += 2
        continue
      }
      // « faire l'objet de sanctions »: the noun of the phrase comes between.
      let isOfPhrase =
        index > 0 && reading.chunks[index - 1].kind == .nominal
        && trigger.phrase.tail.contains {
          reading.chunks[index - 1].nominal.stem == NounClasses.stem($0)
        }
      let isLabel =
        chunk.preposition == "de"
        && lexicon.speech.contains(verb: group.lemma, in: .labellingVerb)
      // « écrire en référence à une lettre »
      let isOfPreposition =
        chunk.preposition == "à" && reading.chunks[index - 1].kind == .nominal
        && reading.chunks[index - 1].preposition == "en"
      if chunk.kind == .nominal, !isOfPreposition,
        chunk.preposition != "de" || isCounted(index) || isLabel || isOfPhrase,
        !candidates.contains(index)
      {
        candidates.append(index)
      }
      index += 1
    }
    let found = candidates.filter {
      matches($0, trigger.contents)
        && (trigger.type != .assault || !isAmid($0, verb)) && !isAside($0)
        // « faire face à une attaque » makes none.
        && (!isBehindFace($0) || !trigger.phrase.tail.isEmpty)
    }
    // « mettre fin à l'embargo » imposes none.
    if let first = candidates.first, !found.contains(first), trigger.phrase.tail.isEmpty,
      lexicon.speech.contains(word: reading.chunks[first].nominal.stem, in: .endingNoun)
    {
      return []
    }
    if !found.isEmpty { return found }
    // « la visite qu'il a rendue », « les sanctions que X impose »
    let start = reading.beforeSubject(of: verb)
    var relative = start
    while relative > 0, relative > start - 3 {
      let chunk = reading.chunks[relative]
      if chunk.kind == .relative, chunk.word.hasPrefix("qu"), chunk.word != "qui" {
        return matches(relative - 1, trigger.contents) ? [relative - 1] : []
      }
      guard chunk.kind == .nominal || chunk.kind == .subjectPronoun else { return [] }
      relative -= 1
    }
    return []
  }

  /// « livrer des armes pour sa guerre » wages none, « réduire ses relations en raison de livraisons » reduces no deliveries;
  /// « tenir pour responsable » holds its noun.
  private func isAside(_ content: Int) -> Bool {
    let chunk = reading.chunks[content]
    guard let preposition = chunk.preposition else { return false }
    return ["cause", "malgré"].contains(preposition)
      || lexicon.words.contains(preposition, in: .occasion)
      || preposition == "pour" && chunk.nominal.determiner != nil
      || preposition == "dans" && chunk.nominal.possessive != nil
  }

  /// Whether a phrase behind « de » is what the verb is about: in « une série d'accords » the noun before only
  /// counts.
  private func isCounted(_ index: Int) -> Bool {
    // « faire part de sa crainte »: no noun comes between.
    guard index > 0, reading.chunks[index - 1].kind == .nominal else { return true }
    let above = reading.chunks[index - 1].nominal.stem
    return [NounClass.quantity, .claim].contains { lexicon.nouns.contains(above, in: $0) }
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
    let end = min(reading.document.sentences[reading.index].tokens.upperBound, token + 8)
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
    return words.contains(word, in: .determiner) || words.preposition(word) != nil
      || words.contains(word, in: .adverb) || words.contains(word, in: .possessive)
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

  private func nounFrames(_ numbers: [Int], chunk index: Int, item: Int) -> [Frame] {
    guard !numbers.isEmpty else { return [] }
    let carrier = syntax.carrier(of: index)
    if isOver(index, carrier) { return [] }
    let (isSour, isBroken) = (isSour(index), isBroken(index))
    let verb = carrier.map { reading.chunks[$0.verb].verb }
    // « l'accord proposé par X »: none is concluded.
    let isProposed =
      carrier?.isPassive == true
      && verb.map { verb in
        [SpeechClass.proposingVerb, .debatingVerb].contains {
          lexicon.speech.contains(verb: verb.lemma, in: $0)
        }
      } ?? false
    // « mettre en cause X dans l'assassinat de Y »: not the subject's deed.
    let isCase =
      reading.chunks[index].preposition == "dans"
      && verb.map { lexicon.speech.contains(verb: $0.lemma, in: .implicatingVerb) } ?? false
    let supports =
      !isCase
      && verb.map {
        lexicon.speech.contains(verb: $0.lemma, isReflexive: $0.isReflexive, in: .supportVerb)
          // « opposer un refus », but « s'opposer à une vente »
          && !lexicon.speech.contains(
            verb: $0.lemma, isReflexive: $0.isReflexive, in: .opposingVerb)
      } ?? false
    let inverts =
      verb.map {
        carrier?.isPassive == false
          && lexicon.speech.contains(
            verb: $0.lemma, isReflexive: $0.isReflexive, in: .inverseSupport)
      } ?? false
    let isFaced = isFaced(index, carrier)
    let suffered = inverts || isFaced ? carrier : aim(index) ?? backing(index)
    let frames = numbers.compactMap { number -> Frame? in
      let trigger = lexicon.triggers[number]
      // « face à un critique de X » says nothing of who faces him.
      if trigger.tellsOfItsBearer, isBehindFace(index) { return nil }
      if trigger.type == .cooperate, isBroken { return nil }
      if trigger.type == .concede, isAskedFor(index) { return nil }
      if isSour || isProposed, Self.friendly.contains(trigger.type) { return nil }
      guard follows(trigger.phrase.tail, token: reading.items[item].tokens.lowerBound) else {
        return nil
      }
      var content: Int?
      if !trigger.contents.isEmpty {
        let inside = matches(index, trigger.contents) ? index : nil
        content =
          inside
          ?? ((index + 1)..<min(reading.chunks.count, index + 5)).prefix {
            // « la fin à la surveillance des sanctions »: not of these.
            reading.chunks[$0].kind == .nominal && reading.chunks[$0].preposition != "à"
              || reading.chunks[$0].kind == .coordinator
          }.first { reading.chunks[$0].preposition == "de" && matches($0, trigger.contents) }
        if content == nil { return nil }
      }
      return Frame(
        trigger: trigger, head: index, content: content,
        support: supports && !isFaced && !isAmid(index, carrier?.verb) ? carrier : nil,
        inverse: suffered)
    }
    // « un appel téléphonique » calls for nothing: what says more is meant.
    let said = Set(frames.filter { !$0.trigger.phrase.tail.isEmpty }.map(\.trigger.type))
    return said.isEmpty ? frames : frames.filter { said.contains($0.trigger.type) }
  }
}
