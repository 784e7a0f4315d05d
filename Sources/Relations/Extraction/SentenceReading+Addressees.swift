/// Whom « à » behind a verb addresses.
extension SentenceReading {
  /// Complements behind « à » without places that only tell where those are who are addressed.
  ///
  /// « demander à ses diplomates au Mali de rentrer », « demander aux soldats en poste à Rome »: neither is asked.
  func addressed(_ groups: [[Int]]) -> [[Int]] {
    guard
      let first = groups.firstIndex(where: { group in
        group.allSatisfy { chunk in
          lexicon.nouns.contains(chunks[chunk].nominal.stem, in: "abroad")
            && chunks[chunk].nominal.names.isEmpty
        }
      })
    else { return groups }
    return Array(groups[...first])
  }

  /// « militer pour de nouvelles sanctions contre X »: « contre » belongs to the sanctions.
  func completesDeed(_ chunk: Int) -> Bool {
    guard chunk > 0, chunks[chunk].preposition == "contre", chunks[chunk - 1].kind == .nominal,
      ["de", "pour"].contains(chunks[chunk - 1].preposition)
    else { return false }
    return lexicon.nounTriggers[chunks[chunk - 1].nominal.stem] != nil
  }

  /// « le soutien du principal adversaire de X »: X, whose adversary it is, does not support.
  func isPartners(_ chunk: Int, behind noun: Int) -> Bool {
    guard chunk - 1 > noun, chunks[chunk].preposition == "de", chunks[chunk - 1].kind == .nominal,
      chunks[chunk - 1].preposition == "de"
    else { return false }
    let owner = chunks[chunk - 1].nominal
    return owner.names.isEmpty
      && ["partner", "opponent"].contains { lexicon.nouns.contains(owner.stem, in: $0) }
  }
}
