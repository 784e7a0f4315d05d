internal import RelgraphCore

/// Tells headings from paragraphs by the shape of lines and what stands around them.
struct Headings {
  let bytes: [UInt8]

  /// Decides what the lines are for that nothing else has decided.
  ///
  /// A heading is a short line that no full stop ends and text follows. Three such lines in a row
  /// are a list, save at the very start, where section, title and subtitle stand together.
  ///
  /// - Complexity: O(*n*) in the number of pieces.
  func decide(_ pieces: inout [LayoutPiece]) {
    let open = pieces.indices.filter { pieces[$0].kind != .furniture }
    guard open.count > 1 else {
      for index in open where pieces[index].kind == nil { pieces[index].kind = .paragraph }
      return
    }
    var position = 0
    while position < open.count {
      var end = position
      while end < open.count, isCandidate(pieces[open[end]], isFirst: end == 0) { end += 1 }
      if end == position {
        if pieces[open[position]].kind == nil { pieces[open[position]].kind = .paragraph }
        position += 1
        continue
      }
      settle(&pieces, open[position..<end], isStart: position == 0, isEnd: end == open.count)
      position = end
    }
  }

  private func settle(
    _ pieces: inout [LayoutPiece], _ run: ArraySlice<Int>, isStart: Bool, isEnd: Bool
  ) {
    for index in run { pieces[index].kind = .paragraph }
    if isStart, let first = run.first { pieces[first].kind = .heading }
    guard !isEnd, let last = run.last else { return }
    if run.count <= (isStart ? 3 : 2) {
      for index in run { pieces[index].kind = .heading }
    } else if pieces[last].isApart {
      pieces[last].kind = .heading
    }
  }

  private func isCandidate(_ piece: LayoutPiece, isFirst: Bool) -> Bool {
    guard piece.kind == nil, !piece.isMarked, piece.span.count <= (isFirst ? 320 : 240) else {
      return false
    }
    let units = FoldedText(bytes, piece.span).units
    guard let first = units.first, let last = units.last, units.contains(where: \.isLetter),
      units.count <= (isFirst ? 200 : 140)
    else { return false }
    if first.isLetter ? !first.isCapital : "-*•>–".unicodeScalars.contains(first.scalar) {
      return false
    }
    if first.scalar == "«", last.scalar == "»" { return isFirst }
    guard let mark = LineShape.lastMark(bytes, piece.span) else { return false }
    switch mark {
    case ".", "…", ";", ",": return false
    case "!", "?":
      if isFirst { return true }
      return units.count <= 80 && (last.scalar == "!" || last.scalar == "?")
    case ":": return units.count <= 80
    default: return true
    }
  }
}
