internal import RelgraphCore

/// Spreads furniture over the short lines that belong to it: offers, lists of links, contents.
struct FurnitureRegions {
  let bytes: [UInt8]
  let pack: LayoutPhrases

  /// Marks the lines that belong to an invitation or a list of contents above them.
  ///
  /// - Complexity: O(*n*) in the number of pieces and the bytes of the short ones.
  func spread(_ pieces: inout [LayoutPiece]) {
    var later: [ArraySlice<UInt8>: Int]?
    var index = 0
    while index < pieces.count {
      guard pieces[index].kind == .furniture, pieces[index].span.count <= 480 else {
        index += 1
        continue
      }
      let units = FoldedText(bytes, pieces[index].span).units
      var next = index + 1
      if pack.contents.match(units, at: 0) != nil {
        let lines = later ?? lastPlaces(of: pieces)
        later = lines
        while next < pieces.count, pieces[next].kind != .furniture,
          let last = lines[bytes[pieces[next].span]], last > next
        {
          pieces[next].kind = .furniture
          next += 1
        }
      } else if opens(units) {
        next = spreadOffer(&pieces, from: next)
      }
      index = next
    }
  }

  /// Where each short line stands for the last time.
  private func lastPlaces(of pieces: [LayoutPiece]) -> [ArraySlice<UInt8>: Int] {
    var places: [ArraySlice<UInt8>: Int] = [:]
    for (index, piece) in pieces.enumerated() where piece.span.count <= 240 {
      places[bytes[piece.span]] = index
    }
    return places
  }

  private func opens(_ units: [FoldedText.Unit]) -> Bool {
    units.indices.contains { index in
      (index == 0 || !units[index - 1].isWord) && pack.openers.match(units, at: index) != nil
    }
  }

  /// Marks short lines up to the end of the text, the next furniture, or an empty line.
  private func spreadOffer(_ pieces: inout [LayoutPiece], from start: Int) -> Int {
    var end = start
    var firstGap: Int?
    while end < pieces.count, pieces[end].kind != .furniture, isItem(pieces[end]) {
      if pieces[end].isApart, firstGap == nil, end > start { firstGap = end }
      end += 1
    }
    let reachesFurniture = end == pieces.count || pieces[end].kind == .furniture
    var stop = end
    if !reachesFurniture {
      // Text follows: only what touches the invitation belongs to it, never the heading of the text.
      stop = start < end && pieces[start].isApart ? start : firstGap ?? start
    }
    for index in start..<max(start, stop) { pieces[index].kind = .furniture }
    return max(start, stop)
  }

  /// Whether a line is short and no sentence.
  private func isItem(_ piece: LayoutPiece) -> Bool {
    guard piece.span.count <= 240 else { return false }
    if !LineShape.endsSentence(bytes, piece.span) { return true }
    return bytes[piece.span].suffix(3).elementsEqual("...".utf8)
      || bytes[piece.span].suffix(3).elementsEqual("…".utf8)
  }
}
