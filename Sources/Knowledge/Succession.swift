internal import Linguistics
internal import RelgraphCore

/// Who follows whom in an office, as a document says: « X remplace Y », « X succède à Y », « Y a été remplacé par X ».
struct Succession {
  private static let reach = 5

  /// Clusters of those who leave.
  private(set) var leaving: Set<Int> = []
  /// Those who leave, by who follows them.
  private(set) var pairs: [(coming: Int, leaving: Int)] = []

  init(
    view: ResolverView, lexicon: DescriptionLexicon, persons: PersonClusters, index: SightingIndex
  ) {
    for layout in view.document.sentences {
      var last: Int?
      for token in layout.tokens {
        if let sighting = index.at(token), sighting.type == .person {
          last = persons.clusterOfSpan[sighting.span.start]
          continue
        }
        guard let before = last, let isActive = lexicon.succession[view.folded[token]] else {
          continue
        }
        let end = min(layout.tokens.upperBound, token + 1 + Self.reach)
        let behind = ((token + 1)..<end).lazy.compactMap { index.at($0) }
          .first { $0.type == .person }
        guard let behind, let other = persons.clusterOfSpan[behind.span.start], other != before,
          isActive || view.word(token + 1, in: behind.sentence) == "par"
        else { continue }
        let (coming, leaving) = isActive ? (before, other) : (other, before)
        pairs.append((coming, leaving))
        self.leaving.insert(leaving)
      }
    }
  }
}
