internal import Linguistics
internal import RelgraphCore

/// Drops what a recogniser took for a name and is none: headlines, figures, places by their head, names that look-ups
/// know better.
struct CandidateFilter {
  let view: ResolverView
  let matches: [RegistryMatch]

  /// Whether nothing speaks against a candidate.
  func keeps(_ candidate: NameCandidate) -> Bool {
    !isTitle(candidate) && !isFigure(candidate) && !isKnownBehindArticle(candidate)
      && !isPlace(candidate) && !isChain(candidate) && !isAdverb(candidate)
  }

  /// « Le Quotidien du peuple », « Les Émirats arabes unis » at the head of a sentence, where look-ups know what
  /// stands behind the article.
  private func isKnownBehindArticle(_ candidate: NameCandidate) -> Bool {
    guard candidate.label == .organization, candidate.tokens.count > 1,
      view.has(.definiteArticle, at: candidate.tokens.lowerBound)
    else { return false }
    let rest = candidate.tokens.dropFirst()
    let place = matches.partitioningIndex { $0.tokens.lowerBound >= rest.lowerBound }
    return place < matches.count && matches[place].tokens == rest
      && matches[place].forms.contains { $0.subject == .organization || $0.subject == .state }
  }

  /// « Complexité Croissante des Marchés Mondiaux »: a headline in capitals that is taken for a body as a whole.
  private func isTitle(_ candidate: NameCandidate) -> Bool {
    guard candidate.label == .organization,
      view.document.sentences[candidate.sentence].tokens == candidate.tokens
    else { return false }
    let capitals = candidate.tokens.count {
      let form = view.document.forms[$0]
      return form.startsWithCapital && !form.isShouted
    }
    return capitals > 2
  }

  /// « la XXXI e édition », « Groupe B », « rugby à XV »: a figure or a letter that is taken for a body.
  private func isFigure(_ candidate: NameCandidate) -> Bool {
    guard candidate.label == .organization, candidate.tokens.count == 1 else { return false }
    let form = view.document.forms[candidate.tokens.lowerBound]
    if form.utf8.count == 1 { return form != "X" }
    guard form.utf8.allSatisfy({ "IVXLC".utf8.contains($0) }) else { return false }
    let next = view.word(candidate.tokens.upperBound, in: candidate.sentence)
    let before = view.word(candidate.tokens.lowerBound - 1, in: candidate.sentence)
    return ["e", "er", "re", "eme", "ieme"].contains(next) || before == "a"
  }

  /// « Rapidement, les frères Vastin … »: an adverb before a comma at the head of a sentence.
  private func isAdverb(_ candidate: NameCandidate) -> Bool {
    let first = candidate.tokens.lowerBound
    return candidate.label == .person && candidate.tokens.count == 1
      && view.isFirst(first, in: candidate.sentence) && view.folded[first].hasSuffix("ment")
      && view.word(first + 1, in: candidate.sentence) == ","
      && !view.cues.forenames.contains(view.folded[first])
  }

  /// « Wadi Rum », « Beit Lahia »: a place by the first word of its name.
  private func isPlace(_ candidate: NameCandidate) -> Bool {
    let first = candidate.tokens.lowerBound
    // « Port Sainte-Lucie », « Copa America »
    if view.cues.placeOpeners.contains(view.folded[first]), candidate.tokens.count > 1 {
      let next = matches.partitioningIndex { $0.tokens.lowerBound > first }
      if next < matches.count, matches[next].tokens.lowerBound == first + 1,
        matches[next].forms.contains(where: { $0.subject == .state })
      {
        return true
      }
    }
    return candidate.label == .person && candidate.tokens.count > 1
      && view.cues.placeHeads.contains(view.folded[first])
      && view.cues.titles[view.word(first - 1, in: candidate.sentence)] == nil
  }

  /// « Chine-Union européenne », « Hamas-Israël »: two who are known each, with a hyphen between.
  private func isChain(_ candidate: NameCandidate) -> Bool {
    guard candidate.label != .location else { return false }
    let pieces = view.pieces
    let opener = candidate.tokens.lowerBound
    let start = view.cues.caseWords.contains(view.folded[opener]) ? opener + 1 : opener
    guard start < candidate.tokens.upperBound else { return false }
    var next = pieces.firstOfToken[start]
    let end = pieces.firstOfToken[candidate.tokens.upperBound]
    let first = matches.partitioningIndex { $0.pieces.lowerBound >= next }
    var count = 0
    for match in matches[first...].prefix(6) {
      guard match.pieces.lowerBound == next, match.pieces.upperBound <= end,
        match.forms.contains(where: { $0.subject != .place })
      else { return false }
      count += 1
      next = match.pieces.upperBound
      if next == end { return count > 1 }
      if ["-", "–"].contains(pieces.all[next].folded) {
        next += 1
      } else if !isHyphened(next) {
        return false
      }
    }
    return false
  }

  /// Whether a piece follows a hyphen inside its token.
  private func isHyphened(_ piece: Int) -> Bool {
    view.pieces.firstOfToken[view.pieces.all[piece].token] < piece
  }
}
