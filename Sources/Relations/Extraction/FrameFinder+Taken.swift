internal import RelgraphCore

/// Words beside a trigger that take back what it says.
extension FrameFinder {
  /// Whether the sentence says that what the noun names ends: « rompre ses relations », « la levée des sanctions ».
  func isOver(_ index: Int, _ carrier: Carrier?) -> Bool {
    if let carrier {
      if ends(carrier.verb) { return true }
    }
    // « suspendre les contacts prévus entre X et Y »: a participle of the noun's own comes between.
    if let verb = (0..<index).last(where: { reading.chunks[$0].kind == .verbal }), ends(verb),
      reading.syntax.object(of: verb).contains(index)
    {
      return true
    }
    return isBelow(.endingNoun, index)
  }

  /// « la demande d'extradition de X par Y »: who asks for it does not do it.
  func isAskedFor(_ index: Int) -> Bool { isBelow(.demandNoun, index) }

  /// Whether a verb says that something ends: « rompre », unlike « ne pas rompre ».
  private func ends(_ verb: Int) -> Bool {
    reading.isVerb(verb, of: .endingVerb) && !reading.chunks[verb].verb.isNegated
  }

  /// « la levée par X de ses sanctions », « mettre fin à l'offensive », « une rupture dans les relations »: whether the
  /// noun phrase completes a noun of a class.
  private func isBelow(_ nouns: SpeechClass, _ index: Int) -> Bool {
    var above = index
    while above > 0, index - above < 4, let preposition = reading.chunks[above].preposition,
      ["de", "à", "par", "sur", "dans"].contains(preposition),
      reading.chunks[above - 1].kind == .nominal
    {
      above -= 1
      let stem = reading.chunks[above].nominal.stem
      if reading.lexicon.speech.contains(word: stem, in: nouns) { return true }
    }
    return false
  }

  /// Types that « de mauvaises » before their noun takes back.
  static let friendly: Set<RelationType> = [.agree, .cooperate, .support]

  /// Whether an adjective in or right behind the phrase takes it back, or the noun that it completes: « de mauvaises
  /// relations », « sont tendues », « la crise dans les relations ».
  func isSour(_ index: Int) -> Bool {
    if isBelow(.souringNoun, index) { return true }
    let own = reading.chunks[index].nominal.words.map { reading.items[$0].word }
    var following: [String] = []
    if let verb = predicate(behind: index) {
      following = reading.document.lowered[reading.chunks[verb].tokens].map { $0 }
      let turns = [verb, verb + 1].filter {
        $0 < reading.chunks.count && reading.chunks[$0].kind == .verbal
      }
      // « les relations se dégradent », « continuent de se dégrader »
      if turns.contains(where: { reading.isVerb($0, of: .souringVerb) }) { return true }
      if verb + 1 < reading.chunks.count {
        following += reading.document.lowered[reading.chunks[verb + 1].tokens]
      }
    }
    return (own + following).contains {
      reading.lexicon.speech.contains(word: $0, in: .souringAdjective)
        || reading.lexicon.speech.contains(word: NounClasses.stem($0), in: .souringAdjective)
    } || following.contains { reading.lexicon.speech.contains(word: $0, in: .souringNoun) }
  }

  /// Whether the sentence tells that relations end: « les relations entre X et Y sont rompues ».
  func isBroken(_ index: Int) -> Bool {
    guard let verb = predicate(behind: index), reading.chunks[verb].verb.isPassive else {
      return false
    }
    return ends(verb)
  }

  /// The verb behind a noun phrase and its complements.
  private func predicate(behind index: Int) -> Int? {
    let next = reading.chunks[(index + 1)...].firstIndex {
      ![.nominal, .coordinator].contains($0.kind)
    }
    return next.flatMap { reading.chunks[$0].kind == .verbal ? $0 : nil }
  }

  /// Whether no arms are used in what is called by the words of a war: « la guerre commerciale », « le conflit d'intérêts »,
  /// « est en conflit diplomatique avec ».
  func isUnarmed(_ frame: Frame) -> Bool {
    guard frame.trigger.type == .assault, let noun = deed(of: frame) else { return false }
    // « a parlé au siège de Y »: where it has its offices.
    if reading.chunks[noun].preposition == "à",
      isListed(reading.chunks[noun].nominal.stem, .presidency)
    {
      return true
    }
    let stems = reading.chunks[noun].nominal.words.map { reading.stem($0) }
    // « une offensive militaire et diplomatique »
    if stems.contains(where: { isListed($0, .violence) }) { return false }
    if stems.contains(where: { isListed($0, .unarmedAdjective) }) { return true }
    if isListed(reading.chunks[noun].nominal.stem, .answer), reading.tells(of: .trade),
      !reading.tells(of: .violence)
    {
      return true
    }
    let next = noun + 1
    guard next < reading.chunks.count, reading.chunks[next].kind == .nominal else { return false }
    let link = reading.document.lowered[reading.chunks[next].tokens.lowerBound]
    return ["de", "d'", "des", "du"].contains(link)
      && isListed(reading.chunks[next].nominal.stem, .unarmedMatter)
  }

  private func isListed(_ stem: String, _ group: NounClass) -> Bool {
    reading.lexicon.nouns.contains(stem, in: group)
  }

  /// The noun phrase that names the deed of a frame: its content, its head, or the end of its locution.
  func deed(of frame: Frame) -> Int? {
    if let content = frame.content { return content }
    if reading.chunks[frame.head].kind == .nominal { return frame.head }
    let next = frame.head + 1
    guard let last = frame.trigger.phrase.tail.last, next < reading.chunks.count,
      reading.chunks[next].nominal.stem == NounClasses.stem(last)
    else { return nil }
    return next
  }
}
