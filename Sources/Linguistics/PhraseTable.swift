internal import RelgraphCore

/// Finds the longest of many phrases at any place of a text, in one walk over its pieces.
///
/// A trie over interned words: transitions are one dictionary keyed by node and word.
public struct PhraseTable<Payload: Sendable>: Sendable {
  private var words: [String: UInt32] = [:]
  private var transitions: [UInt64: UInt32] = [:]
  private var payloads: [[Payload]] = [[]]

  /// Makes a table without phrases.
  public init() {}

  /// Number of distinct words in all phrases.
  public var wordCount: Int { words.count }

  /// Adds a phrase given by its folded pieces; several payloads may share a phrase.
  ///
  /// - Complexity: O(*k*) in the pieces.
  public mutating func insert(_ pieces: [String], _ payload: Payload) {
    guard !pieces.isEmpty else { return }
    var node: UInt32 = 0
    for piece in pieces {
      let word = words[piece] ?? UInt32(words.count)
      words[piece] = word
      let key = UInt64(node) << 32 | UInt64(word)
      if let next = transitions[key] {
        node = next
      } else {
        node = UInt32(payloads.count)
        transitions[key] = node
        payloads.append([])
      }
    }
    payloads[Int(node)].append(payload)
  }

  /// The longest phrase that starts at `start` and stays below `limit`.
  ///
  /// - Returns: The index behind its last piece and its payloads, or nothing.
  /// - Complexity: O(*k*) in the pieces of the longest phrase with this beginning.
  public func longestMatch(
    in pieces: [Piece], at start: Int, below limit: Int
  ) -> (end: Int, payloads: [Payload])? {
    var best: (Int, Int)?
    walk(pieces, start, limit) { end, node in best = (end, node) }
    return best.map { ($0.0, payloads[$0.1]) }
  }

  /// Every phrase that starts at `start` and stays below `limit`, the shortest first.
  public func matches(
    in pieces: [Piece], at start: Int, below limit: Int
  ) -> [(end: Int, payloads: [Payload])] {
    var all: [(Int, [Payload])] = []
    walk(pieces, start, limit) { end, node in all.append((end, payloads[node])) }
    return all
  }

  private func walk(
    _ pieces: [Piece], _ start: Int, _ limit: Int, _ found: (_ end: Int, _ node: Int) -> Void
  ) {
    var node: UInt32 = 0
    var index = start
    while index < limit, let word = words[pieces[index].folded],
      let next = transitions[UInt64(node) << 32 | UInt64(word)]
    {
      node = next
      index += 1
      if !payloads[Int(node)].isEmpty { found(index, Int(node)) }
    }
  }
}

extension Tokenizer {
  /// The folded pieces of a phrase, as a text with the same words would be cut.
  public func foldedPieces(of phrase: String) -> [String] {
    let text = SourceText(phrase)
    let tokens = tokens(in: text, span: text.span)
    let forms = tokens.map { Self.form(of: $0, in: text) }
    return Pieces(tokens: tokens, forms: forms, text: text).all.map(\.folded)
  }
}
