internal import Linguistics
internal import RelgraphCore

/// Bodies whose names a newspaper prints in small letters: « le ministère des affaires étrangères russe », « la cour
/// suprême brésilienne ».
extension BodyPatterns {
  /// Kinds whose patterns are names however they are printed; « la police russe » only tells whose police it is.
  private static let namedKinds: Set<String> = ["ministry", "court", "parliament"]
  /// How many tokens such a name has at most.
  private static let longest = 10

  /// The sightings of bodies that begin with a small letter and follow a pattern word by word.
  ///
  /// A ministry with its portfolio is one without its state, too; a court or a parliament only with it.
  ///
  /// - Complexity: O(*n*) in the tokens.
  func printedSmall(_ matches: [RegistryMatch], _ view: ResolverView) -> [Sighting] {
    var found: [Sighting] = []
    for (sentence, layout) in view.document.sentences.enumerated()
    where view.document.blockKind(of: layout) != .furniture {
      var free = layout.tokens.lowerBound
      for start in layout.tokens where start >= free && opensSmall(start, view) {
        let limit = min(start + Self.longest, layout.tokens.upperBound)
        guard
          let end = stride(from: limit, to: start + 1, by: -1).first(where: { end in
            isNamed(start..<end, matches, view)
          })
        else { continue }
        free = end
        let span = view.document.span(of: start..<end)
        found.append(
          Sighting(
            tokens: start..<end, span: span, sentence: sentence, kind: .name, type: .organization,
            bearer: .body(view.document.document.text[span]),
            reason: "nom d'un organe d'État, en minuscules"))
      }
    }
    return found
  }

  private func opensSmall(_ token: Int, _ view: ResolverView) -> Bool {
    view.isSmall(token)
      && openers.contains(view.folded[token])
  }

  private func isNamed(
    _ tokens: Range<Int>, _ matches: [RegistryMatch], _ view: ResolverView
  ) -> Bool {
    if let head = head(of: tokens, matches, view.pieces)?.head { return isName(head) }
    let pieces = view.pieces
    let range =
      pieces.firstOfToken[tokens.lowerBound]..<pieces.firstOfToken[tokens.upperBound]
    let words = Self.spaced(range.map { pieces.all[$0].folded }.joined(separator: " "))
    // « un ministère des finances » is none that anybody knows.
    guard tokens.lowerBound > 0, !view.has(.indefiniteArticle, at: tokens.lowerBound - 1)
    else { return false }
    return heads[words].map { $0.kind == "ministry" && isName($0) } ?? false
  }

  /// Whether a head says more than what sort of body it is.
  private func isName(_ head: Head) -> Bool {
    Self.namedKinds.contains(head.kind) && head.name.contains(" ")
  }
}
