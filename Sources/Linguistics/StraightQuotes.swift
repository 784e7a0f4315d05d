package import RelgraphCore

/// The sides of the quotation marks that show none: « " » both opens and closes.
///
/// A side is told by the gaps: what stands behind one and touches the next word opens, what touches the word
/// before and stands before a gap or a mark closes. Where the gaps do not tell, as in « l'"axe" » or with gaps on both
/// sides, an open quotation is closed and else one begins. Marks pair within a block: one that nothing closes
/// counts only as the block's last, since a speech may go on in the next paragraph.
package struct StraightQuotes: Sendable {
  /// By token, the side that a straight mark shows.
  package private(set) var sides: [Int: Side] = [:]

  /// What a mark does.
  package enum Side: Sendable { case opening, closing }

  /// Reads the marks of a document.
  ///
  /// - Complexity: O(*n*) in the tokens.
  package init(_ document: TokenizedDocument) {
    var blocks: [Range<Int>] = []
    var block = -1
    for sentence in document.sentences {
      if sentence.block == block, let last = blocks.popLast() {
        blocks.append(last.lowerBound..<sentence.tokens.upperBound)
      } else {
        blocks.append(sentence.tokens)
      }
      block = sentence.block
    }
    self.init(tokens: document.tokens, forms: document.forms, blocks: blocks)
  }

  /// Reads the marks of tokens that no sentence holds yet, block by block.
  ///
  /// - Complexity: O(*n*) in the tokens.
  init(tokens: [Token], forms: [String], blocks: [Range<Int>]) {
    let text = Text(tokens: tokens, forms: forms)
    for block in blocks {
      var open: Int?
      for token in block where forms[token] == "\"" {
        switch text.side(of: token) ?? (open == nil ? .opening : .closing) {
        case .opening:
          if let stray = open { sides[stray] = nil }
          open = token
          sides[token] = .opening
        case .closing:
          guard open != nil else { continue }
          open = nil
          sides[token] = .closing
        }
      }
    }
  }
}

/// Tokens with what stands between them.
private struct Text {
  let tokens: [Token]
  let forms: [String]

  /// Marks that open what a quotation may begin with, and marks that close what it may end with.
  private static let opening: Set<String> = ["(", "[", "«", "“", "…"]
  private static let closing: Set<String> = [")", "]", "»", "”", "…", ".", "!", "?", ","]

  /// The side that the gaps around a mark show.
  func side(of token: Int) -> StraightQuotes.Side? {
    let before = token - 1
    let next = token + 1
    let touchesBefore =
      before >= 0 && touch(before, token)
      && (holdsWords(before) || Self.closing.contains(forms[before]))
    let touchesNext =
      next < tokens.count && touch(token, next)
      && (holdsWords(next) || Self.opening.contains(forms[next]))
    if touchesBefore == touchesNext { return nil }
    return touchesNext ? .opening : .closing
  }

  private func holdsWords(_ token: Int) -> Bool { tokens[token].kind != .punctuation }

  private func touch(_ first: Int, _ second: Int) -> Bool {
    tokens[first].span.end == tokens[second].span.start
  }
}
