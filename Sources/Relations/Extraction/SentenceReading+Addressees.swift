/// Whom « à » behind a verb addresses.
extension SentenceReading {
  /// Complements behind « à » without places that only tell where those are who are addressed.
  ///
  /// « demander à ses diplomates au Mali de rentrer », « demander aux soldats en poste à Rome »: neither is asked.
  func addressed(_ groups: [[Int]]) -> [[Int]] {
    guard
      let first = groups.firstIndex(where: { group in
        group.allSatisfy { chunk in
          lexicon.nouns.contains(chunks[chunk].nominal.stem, in: .abroad)
            && chunks[chunk].nominal.names.isEmpty
        }
      })
    else { return groups }
    return Array(groups[...first])
  }

  /// « militer pour de nouvelles sanctions contre X », « discuter des combats entre X et Y », « ses relations avant ses échanges
  /// avec X »: whether a complement of the phrase `head` belongs to a noun of its own that stands between.
  func completesDeed(_ chunk: Int, behind head: Int) -> Bool {
    guard chunk - 1 > head, let preposition = chunks[chunk].preposition,
      chunks[chunk - 1].kind == .nominal, let before = chunks[chunk - 1].preposition,
      lexicon.nounTriggers[chunks[chunk - 1].nominal.stem] != nil
    else { return false }
    switch preposition {
    case "contre": return ["de", "pour"].contains(before)
    // « un accord de coopération entre X et Y » is theirs as well.
    case "entre": return before != "de" || chunks[head].kind == .verbal
    case "avec", "à": return lexicon.words.contains(before, in: .occasion)
    default: return false
    }
  }
}
