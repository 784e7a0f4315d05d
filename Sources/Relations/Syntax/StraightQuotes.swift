internal import RelgraphCore

/// The sides of the quotation marks that show none: « " » both opens and closes.
///
/// A side is told by the gaps: what stands behind one and touches the next word opens, what touches the word
/// before and stands before a gap or a mark closes. Where the gaps do not tell, as in « l'"axe" » or with gaps on both
/// sides, an open quotation is closed and else one begins. Marks pair within a block: one that nothing closes
/// counts only as the block's last, since a speech may go on in the next paragraph.
struct StraightQuotes {
  private(set) var sides: [Int: Side] = [:]

  enum Side { case opening, closing }

  /// Reads the marks of a document, in O(n) of its tokens.
  init(_ document: TokenizedDocument) {
    var open: Int?
    var block = -1
    for sentence in document.sentences {
      if sentence.block != block { open = nil }
      block = sentence.block
      for token in sentence.tokens where document.forms[token] == "\"" {
        let side = Self.side(of: token, in: document) ?? (open == nil ? .opening : .closing)
        switch side {
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

  /// The side that the gaps around a mark show.
  private static func side(of token: Int, in document: TokenizedDocument) -> Side? {
    let before = token - 1
    let next = token + 1
    let touchesBefore =
      before >= 0 && touch(before, token, in: document)
      && (holdsWords(before, in: document) || closing.contains(document.forms[before]))
    let touchesNext =
      next < document.tokens.count && touch(token, next, in: document)
      && (holdsWords(next, in: document) || opening.contains(document.forms[next]))
    if touchesBefore == touchesNext { return nil }
    return touchesNext ? .opening : .closing
  }

  /// Marks that open what a quotation may begin with, and marks that close what it may end with.
  private static let opening: Set<String> = ["(", "[", "«", "“", "…"]
  private static let closing: Set<String> = [")", "]", "»", "”", "…", ".", "!", "?", ","]

  private static func holdsWords(_ token: Int, in document: TokenizedDocument) -> Bool {
    document.tokens[token].kind != .punctuation
  }

  private static func touch(_ first: Int, _ second: Int, in document: TokenizedDocument) -> Bool {
    document.tokens[first].span.end == document.tokens[second].span.start
  }
}
