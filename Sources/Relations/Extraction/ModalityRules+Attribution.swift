internal import RelgraphCore

/// To whom a sentence attributes what it says.
extension ModalityRules {
  /// The entity to whom the sentence attributes what is said at `chunk`.
  func attribution(of chunk: Int) -> Int? {
    if reading.chunks[chunk].kind == .verbal, reading.chunks[chunk].verb.form == .infinitive,
      let governor = syntax.governor(of: chunk),
      speech.contains(verb: reading.chunks[governor].verb.lemma, in: .allegation),
      let blamer = reading.actor(of: governor).first
    {
      return blamer.entity
    }
    if let above = utterance(of: chunk),
      let speaker = reading.referents(syntax.subject(of: above), .agent).first
    {
      return speaker.entity
    }
    if let source = reading.sources().first { return source.entity }
    let isQuoted = reading.chunks[chunk].isQuoted
    for index in reading.chunks.indices where isSpeech(index) && index > chunk {
      guard isQuoted || index > 0 && reading.chunks[index - 1].kind == .comma else { continue }
      if reading.chunks[index].followsQuote || isQuoted,
        let speaker = reading.referents(syntax.subject(of: index), .agent).first
      {
        return speaker.entity
      }
    }
    return nil
  }

  /// The verb of speech behind a comma that tells who says what stands before: « Y doit partir, estime X ».
  func incise(behind chunk: Int) -> Int? {
    reading.chunks.indices.first {
      $0 > chunk && isSpeech($0) && reading.chunks[$0 - 1].kind == .comma
    }
  }

  /// The verb of speech on which the clause of `chunk` depends through « que ».
  func utterance(of chunk: Int) -> Int? {
    let verb = reading.chunks[chunk].kind == .verbal ? chunk : syntax.clauseVerb(of: chunk)
    return verb.flatMap(speechAbove)
  }

  /// The verb of speech above a verb, over the infinitives between them.
  private func speechAbove(_ verb: Int) -> Int? {
    var position = governingSpeech(of: verb)
    for _ in 0..<3 {
      guard let above = position else { return nil }
      if isSpeech(above) { return above }
      position = syntax.governor(of: above)
    }
    return nil
  }

  /// Whether a chunk is a verb that tells what somebody says.
  func isSpeech(_ index: Int) -> Bool {
    reading.chunks[index].isFiniteVerb
      && speech.contains(verb: reading.chunks[index].verb.lemma, in: .speech)
  }
}
