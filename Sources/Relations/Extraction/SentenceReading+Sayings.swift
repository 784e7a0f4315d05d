internal import RelgraphCore

extension SentenceReading {
  /// Whose « ces propos », « cette décision » are: who spoke or acted in the last sentence; nothing for other phrases.
  ///
  /// « aussi » and its like tell that more than one sentence speaks of the matter.
  func saying(_ index: Int) -> [Referent] {
    let nominal = chunks[index].nominal
    guard nominal.isDemonstrative, nominal.demonyms.isEmpty, !isParallel else { return [] }
    let author: [Int]
    if lexicon.nouns.contains(nominal.stem, in: .saying) {
      author = discourse.last.speaker
    } else if lexicon.nouns.contains(nominal.stem, in: .deed) {
      author = discourse.last.doer
    } else {
      return []
    }
    return author.count == 1 ? [Referent(entity: author[0], chunk: index, doubt: 0.25)] : []
  }

  /// « D'autres lui ont aussi rendu hommage »: the sentence says what was said before of others.
  var isParallel: Bool {
    document.lowered[document.sentences[index].tokens].contains {
      lexicon.words.contains($0, in: .parallel)
    }
  }

  /// Who says something in the sentence, outside quotation marks; nothing where several do.
  func speakers() -> [Int] {
    let found = chunks.indices.filter(isTelling).map {
      doers(ofVerb: $0)
    }
    guard let first = found.first, found.allSatisfy({ $0 == first }) else { return [] }
    return first
  }

  /// Who does or says what a verb tells: its subject, or whoever « par » brings behind a passive.
  func doers(ofVerb verb: Int) -> [Int] {
    (chunks[verb].verb.isPassive ? actor(of: verb) : referents(syntax.subject(of: verb), .agent))
      .map(\.entity)
  }

  /// According to whom the sentence speaks: « selon X ».
  func sources() -> [Referent] {
    chunks.indices.lazy.filter { chunks[$0].preposition == "selon" }
      .map { referents($0, .agent) }.first { !$0.isEmpty } ?? []
  }

  /// Who says « je » or « nous » in a quotation: whom the sentence says to speak, or who spoke in the one before.
  func speaker(of chunk: Int) -> [Referent] {
    guard chunks[chunk].isQuoted else { return [] }
    if let telling = telling(quoted: chunk) {
      guard let filler = syntax.subject(of: telling) else { return [] }
      if case .pronoun(let other) = filler, chunks[other].kind == .speaker { return [] }
      return referents(filler, .agent).map { $0.doubted(by: telling > chunk ? 0.05 : 0.1) }
    }
    // « Selon X, « nous … » »
    if let source = sources().first { return [source.doubted(by: 0.1)] }
    guard isQuotation, discourse.last.speaker.count == 1 else { return [] }
    return discourse.last.speaker.map { Referent(entity: $0, chunk: chunk, doubt: 0.2) }
  }

  /// The verb that tells who says what stands in the quotation around a chunk: right behind it, else before it, else
  /// the first behind it.
  func telling(quoted chunk: Int) -> Int? {
    let end = chunks[chunk...].firstIndex { !$0.isQuoted && $0.kind != .comma } ?? chunks.count
    // « … », a dit X, but « … », alors que X a dit
    if end < chunks.count, chunks[end].followsQuote,
      let telling = chunks[end...].prefix(3).prefix(while: { $0.kind != .subordinator })
        .indices.first(where: isTelling)
    {
      return telling
    }
    return (0..<chunk).last(where: isTelling) ?? (end..<chunks.count).first(where: isTelling)
  }

  /// Whether the sentence goes on with a quotation and says nothing outside it.
  var isQuotation: Bool {
    chunks.first?.isQuoted == true && !chunks.contains { !$0.isQuoted && $0.kind == .verbal }
  }

  /// Whether a chunk is a verb that tells who speaks, outside quotation marks.
  private func isTelling(_ chunk: Int) -> Bool {
    chunks[chunk].kind == .verbal && !chunks[chunk].isQuoted && chunks[chunk].verb.form == .finite
      && lexicon.speech.contains(verb: chunks[chunk].verb.lemma, in: .speech)
  }

  /// Whether the sentence has a verb that only tells the news: « a annoncé X ».
  var isReport: Bool {
    chunks.contains {
      $0.kind == .verbal && lexicon.speech.contains(verb: $0.verb.lemma, in: .informingVerb)
    }
  }
}
