internal import RelgraphCore

/// Finds the author's name that stands alone behind the last sentence of a text.
struct Signature {
  let bytes: [UInt8]
  let pack: LayoutPhrases

  /// Words that a name and what joins its parts may have.
  private static let words = 2...4

  /// Marks the last line that is no furniture, where it is a signature.
  ///
  /// - Complexity: O(*n*) in the number of pieces at the end that are furniture.
  func mark(_ pieces: inout [LayoutPiece]) {
    guard let last = pieces.lastIndex(where: { $0.kind != .furniture }), last > 0,
      !pieces[last].isMarked, pieces[last].span.count <= 60,
      pieces[last - 1].kind != .furniture, LineShape.endsSentence(bytes, pieces[last - 1].span)
    else { return }
    let units = FoldedText(bytes, pieces[last].span).units
    let scanner = FurnitureScanner(pack: pack, units: units)
    let (end, count) = scanner.names(from: 0, limit: Self.words.upperBound + 1)
    let isBare = end == units.count && !units.contains { ",:&|".unicodeScalars.contains($0.scalar) }
    if isBare, Self.words.contains(count) { pieces[last].kind = .furniture }
  }
}
