internal import RelgraphCore

/// Cuts the furniture off the head and the end of a segment.
struct SegmentReader {
  private static let window = 480
  let bytes: [UInt8]
  let pack: LayoutPhrases

  /// The segment's parts, in order.
  ///
  /// - Complexity: O(*n*) in the bytes of the segment, of which only the ends are looked at.
  func pieces(of segment: Segment, at index: Int) -> [LayoutPiece] {
    func piece(_ span: Range<Int>, _ kind: Block.Kind?) -> LayoutPiece {
      LayoutPiece(
        span: span, kind: kind, segment: index, isApart: segment.isApart,
        isMarked: segment.hint != .line)
    }
    let kind: Block.Kind? =
      switch segment.hint {
      case .line: nil
      case .heading: .heading
      case .paragraph: .paragraph
      case .furniture: .furniture
      }
    guard kind != .furniture else { return [piece(segment.span, kind)] }
    var result: [LayoutPiece] = []
    var rest = segment.span
    let all = rest.count <= Self.window ? FoldedText(bytes, rest).units : nil
    if let (cut, run) = head(of: rest, all), kind != .heading || run.isStrong || run.hasDate {
      var head = piece(TextLines.trimmed(bytes, rest.lowerBound..<cut), .furniture)
      head.dates = run.dates
      result.append(head)
      rest = TextLines.trimmed(bytes, cut..<rest.upperBound)
    }
    guard !rest.isEmpty else { return result }
    guard kind != .heading, let (cut, run) = end(of: rest, result.isEmpty ? all : nil) else {
      return result + [piece(rest, kind)]
    }
    result.append(piece(TextLines.trimmed(bytes, rest.lowerBound..<cut), kind))
    var end = piece(cut..<rest.upperBound, .furniture)
    end.dates = run.dates
    return result + [end]
  }

  /// Where furniture at the head ends; the segment's end where it is nothing else.
  private func head(
    of span: Range<Int>, _ all: [FoldedText.Unit]?
  ) -> (cut: Int, run: FurnitureRun)? {
    let isWhole = all != nil
    let units =
      all ?? FoldedText(bytes, span.lowerBound..<boundary(span.lowerBound + Self.window)).units
    guard !units.isEmpty else { return (span.upperBound, FurnitureRun(end: 0)) }
    let run = FurnitureScanner(pack: pack, units: units).run(from: 0)
    if run.end == units.count {
      return isWhole && run.isWholeLine ? (span.upperBound, run) : nil
    }
    if isWhole, units.count <= 200, holdsAnywhere(units) {
      var whole = FurnitureRun(end: units.count)
      whole.isStrong = true
      return (span.upperBound, whole)
    }
    guard run.end > 0 else { return nil }
    var next = run.end
    while next < units.count, !units[next].isWord, !Self.opens(units[next].scalar) { next += 1 }
    guard next < units.count, run.isHead(before: units[next]) else { return nil }
    return (units[next].start, run)
  }

  /// Where furniture at the end begins.
  private func end(
    of span: Range<Int>, _ all: [FoldedText.Unit]?
  ) -> (cut: Int, run: FurnitureRun)? {
    let start = max(span.lowerBound, boundary(span.upperBound - Self.window))
    let units = all ?? FoldedText(bytes, start..<span.upperBound).units
    let scanner = FurnitureScanner(pack: pack, units: units)
    for index in units.indices.dropFirst() where units[index].isWord && !units[index - 1].isWord {
      let isAfterSentence = Self.endsSentence(units[..<index])
      guard
        isAfterSentence || pack.strong.match(units, at: index) != nil
          || pack.published.match(units, at: index) != nil
      else { continue }
      let run = scanner.run(from: index)
      if run.end == units.count, run.isTail(afterSentence: isAfterSentence) {
        let isEnclosed = "([".unicodeScalars.contains(units[index - 1].scalar)
        return (units[isEnclosed ? index - 1 : index].start, run)
      }
    }
    return nil
  }

  private func holdsAnywhere(_ units: [FoldedText.Unit]) -> Bool {
    units.indices.contains { index in
      (index == 0 || !units[index - 1].isWord) && pack.anywhere.match(units, at: index) != nil
    }
  }

  private static func endsSentence(_ units: ArraySlice<FoldedText.Unit>) -> Bool {
    for unit in units.reversed() {
      switch unit.scalar {
      case ".", "!", "?", "…": return true
      case " ", "»", "\u{201D}", "\"", ")", "(", "[", "*", "|", "•", "·", "-": continue
      default: return false
      }
    }
    return false
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "«", "\u{201C}", "\"", "\u{2039}", "(", "[": true
    default: false
    }
  }

  /// The next offset at which a scalar starts.
  private func boundary(_ offset: Int) -> Int {
    var offset = max(0, offset)
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
