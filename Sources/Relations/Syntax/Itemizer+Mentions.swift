internal import Linguistics
internal import RelgraphCore

/// The items that mentions make.
extension Itemizer {
  /// The items that mentions make, by their first token: of nested ones the outermost.
  func outermost(_ own: [Int]) -> [Int: Item] {
    var result: [Int: Item] = [:]
    var covered = -1
    let sorted = own.sorted { (mentions[$0].span, $0) < (mentions[$1].span, $1) }
    for index in sorted {
      let mention = mentions[index]
      let start = mention.tokens.lowerBound
      if isLeaning(mention) { continue }
      if start < covered {
        // The other half of a hyphenated token.
        if mention.tokens.count == 1, var item = result[start], item.tokens == mention.tokens,
          let first = item.mentions.last, !mentions[first].span.overlaps(mention.span)
        {
          item.mentions.append(index)
          result[start] = item
        }
        continue
      }
      let kind: Item.Kind =
        switch mention.kind {
        case .name, .metonym: .name
        case .description: .description
        case .adjective: .demonym
        }
      var item = Item(
        kind: kind, tokens: mention.tokens, word: document.lowered[start], mentions: [index])
      item.isCapitalized = true
      result[start] = item
      covered = mention.tokens.upperBound
    }
    return result
  }

  /// « pro-russe », « anti-américain »: a camp, not whose somebody is.
  private func isLeaning(_ mention: LocalMention) -> Bool {
    mention.kind == .adjective && lexicon.words.leans(document.lowered[mention.tokens.lowerBound])
  }
}
