extension Chunker {
  /// The chunks without what « non » sets aside: « non X mais Y » and « Y et non X » speak of Y.
  func withoutContrasts(_ chunks: [Chunk]) -> [Chunk] {
    guard items.contains(where: { lexicon.words.contains($0.word, in: .contrast) }) else {
      return chunks
    }
    var kept: [Chunk] = []
    var index = 0
    while index < chunks.count {
      let end = end(of: index, in: chunks)
      let kinds = chunks[end...].prefix(2).map(\.kind)
      let isOpposed = kinds.first == .adversative || kinds == [.comma, .adversative]
      guard isSetAside(chunks[index], isOpposed: isOpposed) else {
        kept.append(chunks[index])
        index += 1
        continue
      }
      index = end
      if kinds.first == .adversative {
        index += 1
      } else if kinds == [.comma, .adversative] {
        index += 2
      } else {
        if kept.last?.kind == .coordinator { kept.removeLast() }
        if kept.last?.kind == .comma, kinds.first == .comma {
          kept.removeLast()
          index += 1
        }
      }
    }
    return kept
  }

  /// Whether « non », « non pas » stands right before a noun phrase, unlike « non seulement » and, where « mais » opposes
  /// nothing to it, « dire non à X ».
  private func isSetAside(_ chunk: Chunk, isOpposed: Bool) -> Bool {
    guard chunk.kind == .nominal else { return false }
    var before = chunk.items.lowerBound - 1
    while before >= 0, items[before].kind == .adverb,
      lexicon.words.contains(items[before].word, in: .negative)
    {
      before -= 1
    }
    guard before >= 0, items[before].kind == .adverb,
      lexicon.words.contains(items[before].word, in: .contrast)
    else { return false }
    let isAnswer = before > 0 && items[before - 1].kind == .verb
    return !isAnswer || isOpposed || before + 1 < chunk.items.lowerBound
  }

  /// The chunk behind a noun phrase and its complements with « de ».
  private func end(of index: Int, in chunks: [Chunk]) -> Int {
    var end = index + 1
    while end < chunks.count, chunks[end].kind == .nominal, chunks[end].preposition == "de" {
      end += 1
    }
    return end
  }
}
