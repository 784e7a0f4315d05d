internal import RelgraphCore

/// Whom « il », « elle », « ils » stand for.
extension SentenceReading {
  /// Whom a subject stands for.
  func referents(_ filler: Filler?, _ freedom: Freedom) -> [Referent] {
    switch filler {
    case .chunks(let group): return referents(group, freedom)
    case .pronoun(let chunk):
      if chunks[chunk].kind == .speaker { return speaker(of: chunk) }
      let topic = topic(before: chunk)
      if let earlier = topic ?? earlierSubject(before: chunk), topic != nil || !earlier.isEmpty {
        let kept = discourse.agreeing(
          earlier.map(\.entity), with: chunks[chunk].word, lexicon: lexicon.words,
          entities: entities)
        return earlier.filter { kept.contains($0.entity) }.map { $0.doubted(by: 0.15) }
      }
      return discourse.pronoun(chunks[chunk].word, lexicon: lexicon.words, entities: entities)
        .map { Referent(entity: $0, chunk: chunk, doubt: 0.2) }
    case .inverted(let word):
      return discourse.pronoun(word, lexicon: lexicon.words, entities: entities)
        .map { Referent(entity: $0, chunk: -1, doubt: 0.2) }
    case nil: return []
    }
  }

  /// « Quant à X, il … »: whom the phrase in front names; nobody where it names somebody unknown.
  private func topic(before pronoun: Int) -> [Referent]? {
    guard let front = chunks.first, front.kind == .nominal, pronoun > 0,
      lexicon.words.contains(document.lowered[front.tokens.lowerBound], in: .topicOpener),
      !chunks[..<pronoun].contains(where: \.isFiniteVerb)
    else { return nil }
    return referents(syntax.coordination(of: 0), .agent)
  }

  /// The subject of the last main verb before a pronoun in the same sentence.
  ///
  /// « X dit que Y a cédé, et il accuse Z »: behind « et » it is X. « X presse Y pour qu'il cède »: it is not X.
  private func earlierSubject(before pronoun: Int) -> [Referent]? {
    var index = pronoun - 1
    if let opener = clauseOpener(of: pronoun), isPurpose(opener) {
      let actors = actingBefore(opener)
      return nearest(before: opener, without: actors)?.filter { !actors.contains($0.entity) } ?? []
    }
    if let addressed = conditioned(pronoun), !addressed.isEmpty { return addressed }
    let isJoined = index >= 0 && chunks[index].kind == .coordinator
    while index >= 0 {
      let chunk = chunks[index]
      if chunk.kind == .stop, chunk.word != ":" { return nil }
      if chunk.isFiniteVerb, let filler = syntax.subject(of: index),
        case .chunks(let group) = filler
      {
        guard isJoined, let opener = clauseOpener(of: index) else {
          return referents(group, .agent)
        }
        index = opener
      }
      index -= 1
    }
    return nil
  }

  /// « X a promis à Y le feu s'il attaquait Z »: on the condition stands who was threatened, warned or asked.
  private func conditioned(_ pronoun: Int) -> [Referent]? {
    guard pronoun > 0, chunks[pronoun - 1].kind == .conditional,
      let verb = (0..<(pronoun - 1)).last(where: {
        chunks[$0].isFiniteVerb
      }), !chunks[verb..<(pronoun - 1)].contains(where: { $0.kind == .stop }),
      [SpeechClass.threateningVerb, .warningVerb, .objectControl].contains(where: {
        lexicon.speech.contains(verb: chunks[verb].verb.lemma, in: $0)
      })
    else { return nil }
    let actors = Set(actor(of: verb).map(\.entity))
    let addressed =
      [syntax.object(of: verb)] + syntax.complements(ofVerb: verb, preposition: "à")
    return addressed.map { referents($0, .patient).filter { !actors.contains($0.entity) } }
      .first { !$0.isEmpty }
  }

  /// The finite verb whose subject the next sentence's « il » takes up.
  ///
  /// One outside quotation marks before one inside, one of the main clause before one of a subordinate: « Lorsque X
  /// partait, Y avait protesté. Il … » speaks of Y.
  var mainVerb: Int? {
    let verbs = chunks.indices.filter {
      chunks[$0].isFiniteVerb
    }
    let open = verbs.filter { !chunks[$0].isQuoted }
    return open.first { !isSubordinate($0) && isPersonal($0) } ?? open.first ?? verbs.first
  }

  /// Whether a verb stands in a clause behind « lorsque », « si » or « qui ».
  private func isSubordinate(_ verb: Int) -> Bool {
    if clauseOpener(of: verb) != nil { return true }
    let opener = chunks[..<verb].last { ![.nominal, .subjectPronoun].contains($0.kind) }
    return opener?.kind == .conditional
  }

  /// Whether a verb has a subject other than « c' » or « cela ».
  private func isPersonal(_ verb: Int) -> Bool { syntax.subject(of: verb) != nil }

  /// « que » or « qui » before the clause in which a verb or pronoun stands; none in a main clause.
  func clauseOpener(of index: Int) -> Int? {
    var position = index - 1
    while position >= 0 {
      switch chunks[position].kind {
      case .subordinator, .relative: return position
      case .nominal, .subjectPronoun, .neutral: position -= 1
      default: return nil
      }
    }
    return nil
  }

  /// Whether a border is « pour que » or « afin que ».
  func isPurpose(_ opener: Int) -> Bool {
    let first = chunks[opener].tokens.lowerBound
    let start = max(first - 1, document.sentences[index].tokens.lowerBound)
    return document.lowered[start...first].contains { ["pour", "afin"].contains($0) }
  }

  /// Who acts in the clause before a border.
  private func actingBefore(_ border: Int) -> Set<Int> {
    let verb = (0..<border).last { chunks[$0].isFiniteVerb }
    return Set(verb.map { referents(syntax.subject(of: $0), .agent).map(\.entity) } ?? [])
  }
}
