internal import RelgraphCore

extension SentenceReading {
  /// Whose « ces propos », « cette décision » are: who spoke or acted in the last sentence; nothing for other phrases.
  ///
  /// « aussi » and its like tell that more than one sentence speaks of the matter.
  func saying(_ index: Int) -> [Referent] {
    let nominal = chunks[index].nominal
    guard nominal.isDemonstrative, nominal.demonyms.isEmpty, !isParallel else { return [] }
    let author: [Int]
    if lexicon.nouns.contains(nominal.stem, in: "saying") {
      author = discourse.lastSpeaker
    } else if lexicon.nouns.contains(nominal.stem, in: "deed") {
      author = discourse.lastDoer
    } else {
      return []
    }
    return author.count == 1 ? [Referent(entity: author[0], chunk: index, doubt: 0.25)] : []
  }

  /// « D'autres lui ont aussi rendu hommage »: the sentence says what was said before of others.
  var isParallel: Bool {
    document.lowered[document.sentences[index].tokens].contains {
      lexicon.words.contains($0, in: "parallel")
    }
  }

  /// Who says something in the sentence, outside quotation marks; nothing where several do.
  func speakers() -> [Int] {
    let verbs = chunks.indices.filter {
      chunks[$0].kind == .verbal && chunks[$0].verb.form == .finite && !chunks[$0].isQuoted
        && lexicon.speech.contains(verb: chunks[$0].verb.lemma, in: "speech")
    }
    let found = verbs.map { referents(syntax.subject(of: $0), .agent).map(\.entity) }
    guard let first = found.first, found.allSatisfy({ $0 == first }) else { return [] }
    return first
  }

  /// Whether the sentence has a verb that only tells the news: « a annoncé X ».
  var isReport: Bool {
    chunks.contains {
      $0.kind == .verbal && lexicon.speech.contains(verb: $0.verb.lemma, in: "informing-verb")
    }
  }
}
