internal import Linguistics

/// A sentence's words with their tree, to be learnt in either direction.
struct TreeExample {
  let words: [Word]
  /// Heads by index; −1 for the root.
  let heads: [Int]
  /// Numbers of the relations.
  let labels: [UInt8]
  /// How often it is learnt from in a round.
  var repeats = 1

  /// The tree as a parser sees it that reads from the left, or from the right.
  func gold(_ lexicons: ModelLexicons, isReversed: Bool) -> GoldTree {
    let seen = isReversed ? words.reversed() : words
    return GoldTree(
      words: ParserWords(seen[...], lexicons: lexicons),
      heads: isReversed ? Self.mirrored(heads) : heads,
      labels: isReversed ? labels.reversed() : labels, repeats: repeats)
  }

  /// The heads of the words in reverse order.
  static func mirrored(_ heads: [Int]) -> [Int] {
    heads.reversed().map { $0 < 0 ? -1 : heads.count - 1 - $0 }
  }
}
