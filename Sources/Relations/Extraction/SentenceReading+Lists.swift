internal import RelgraphCore

extension SentenceReading {
  /// Whom names behind a plural noun phrase enumerate: « deux diplomates, X et Y, », « une vingtaine de dirigeants, dont X et Y ».
  ///
  /// Without « dont » persons only: what stands between commas behind states is seldom their list.
  func enumerated(behind index: Int) -> [Int] {
    let nominal = chunks[index].nominal
    guard nominal.names.isEmpty,
      nominal.isPlural || nominal.number != nil
        || nominal.words.contains(where: { items[$0].word == "autres" })
        || lexicon.nouns.contains(nominal.stem, in: .quantity)
    else { return [] }
    var next = index + 1
    while next < chunks.count, chunks[next].kind == .nominal, chunks[next].preposition == "de",
      !chunks[next].nominal.namesPerson
    {
      next += 1
      // « les présidents du Pérou et du Chili, X et Y, »
      let isJoined = next + 1 < chunks.count && chunks[next].kind == .coordinator
      if isJoined, nominal.isPlural, chunks[next + 1].preposition == "de" { next += 1 }
    }
    var isPart = false
    if next < chunks.count, chunks[next].kind == .comma { next += 1 }
    if next < chunks.count, chunks[next].kind == .relative, chunks[next].word == "dont" {
      isPart = true
      next += 1
    }
    // « des pays tels que X et Y »
    let isLikened = next == index + 1 && next < chunks.count && chunks[next].preposition == "comme"
    isPart = isPart || isLikened
    // « des dirigeants comme X et Y »
    if next < chunks.count, chunks[next].kind == .subordinator, chunks[next].word == "comme" {
      isPart = true
      next += 1
    }
    guard
      isLikened
        || next > index + 1 && [.comma, .relative, .subordinator].contains(chunks[next - 1].kind),
      let list = list(from: next, isPart: isPart),
      list.allSatisfy({ chunks[$0].isNameOnly })
    else { return [] }
    let found = list.flatMap { entities(of: chunks[$0].nominal.names) }
    // « des services comme X » are no services that act.
    if isLikened || chunks[next - 1].kind == .subordinator,
      found.first.map({ type($0) }) != .person,
      !lexicon.nouns.contains(nominal.stem, in: .pairState),
      !lexicon.nouns.contains(nominal.stem, in: .pairOrganization)
    {
      return []
    }
    return isPart || found.allSatisfy { type($0) == .person } ? found : []
  }

  /// Noun phrases that are joined from `first` on and end at a border; one alone only as a part: « , dont X, ».
  ///
  /// « , X et Y ont … »: before a verb they are another subject.
  func list(from first: Int, isPart: Bool) -> [Int]? {
    guard first < chunks.count, chunks[first].kind == .nominal else { return nil }
    let isLikened = chunks[first].preposition == "comme"
    guard chunks[first].preposition == nil || isLikened else { return nil }
    let list = syntax.coordination(of: first)
    guard list.first == first, isPart || list.count > 1, let last = list.last,
      last + 1 >= chunks.count || [.comma, .stop, .dash].contains(chunks[last + 1].kind)
        || isLikened && chunks[last + 1].isFiniteVerb
    else { return nil }
    return list
  }
}
