internal import RelgraphCore

/// What a clause tells of which the main clause says that nobody knows it to be so.
extension ModalityRules {
  /// « il n'est pas prouvé que », « rien n'indique que », « il est faux que », « il n'y a aucune preuve que »: how the
  /// finite verb at `index` is put by the verb above it, where that leaves it open or denies it.
  func unproven(_ index: Int, by governor: Int) -> Modality? {
    guard reading.chunks[index].verb.form == .finite, governor < index else { return nil }
    let above = reading.chunks[governor].verb
    let words = reading.chunks[(governor + 1)..<index].prefix { $0.kind == .nominal }
      .flatMap { $0.nominal.words }
    func hasWord(_ group: SpeechClass) -> Bool { words.contains { isWord($0, in: group) } }
    func belongs(_ group: SpeechClass) -> Bool {
      speech.contains(verb: above.lemma, isReflexive: above.isReflexive, in: group)
    }
    if belongs(.copula), hasWord(.untrueAdjective) {
      return above.isNegated ? .asserted : .denied
    }
    if belongs(.copula), hasWord(.doubtAdjective) { return .hypothetical }
    guard above.isNegated else { return nil }
    let isDoubted =
      reading.chunks[index].verb.features.intersection(.finite) == .subjunctive
      && !belongs(.denial) && !belongs(.intention)
    return isDoubted || belongs(.provingVerb) || hasWord(.proofNoun) ? .hypothetical : nil
  }

  /// « il est faux que », « aucune preuve que »: a noun or adjective behind which « que » opens a clause of its own.
  func isClaim(_ chunk: Int) -> Bool {
    reading.chunks[chunk].kind == .nominal
      && reading.chunks[chunk].nominal.words.contains { item in
        [SpeechClass.untrueAdjective, .doubtAdjective, .proofNoun].contains { isWord(item, in: $0) }
      }
  }

  private func isWord(_ item: Int, in group: SpeechClass) -> Bool {
    speech.contains(word: reading.items[item].word, in: group)
      || speech.contains(word: reading.stem(item), in: group)
  }
}
