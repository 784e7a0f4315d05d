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

  /// « militer pour de nouvelles sanctions contre X », « discuter des combats entre X et Y »: whether a complement of the
  /// phrase `head` belongs to a noun of its own that stands between.
  func completesDeed(_ chunk: Int, behind head: Int) -> Bool {
    guard let preposition = chunks[chunk].preposition, let before = linkOfDeed(before: chunk, head)
    else { return false }
    switch preposition {
    case "contre": return ["de", "pour"].contains(before)
    // « l'aide de X à Y dans sa guerre en Z »
    case "en": return before == "dans"
    // « un accord de coopération entre X et Y » is theirs as well.
    case "entre": return before != "de" || chunks[head].kind == .verbal
    default: return false
    }
  }

  /// « ses relations avant ses échanges avec X », « exprimer son soutien lors d'une visite à X »: whether what completes
  /// the phrase `head` is of the occasion.
  func completesOccasion(_ chunk: Int, behind head: Int) -> Bool {
    guard let preposition = chunks[chunk].preposition, ["avec", "à"].contains(preposition),
      let before = linkOfDeed(before: chunk, head)
    else { return false }
    return lexicon.words.contains(before, in: .occasion)
  }

  /// The preposition of a deed that stands right before a chunk and behind the phrase `head`.
  private func linkOfDeed(before chunk: Int, _ head: Int) -> String? {
    var deed = chunk - 1
    // « condamner l'attaque de X contre Y »
    while deed - 1 > head, chunks[deed].kind == .nominal, chunks[deed].preposition == "de",
      chunks[deed].isNameOnly
    {
      deed -= 1
    }
    guard deed > head, chunks[deed].kind == .nominal,
      lexicon.nounTriggers[chunks[deed].nominal.stem] != nil
    else { return nil }
    return chunks[deed].preposition
  }
}
