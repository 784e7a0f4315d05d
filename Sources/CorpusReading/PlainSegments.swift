/// Cuts plain text into lines, or into paragraphs where lines were broken to a width.
struct PlainSegments {
  private let bytes: [UInt8]
  private var lines: [Line] = []

  private struct Line {
    let span: Range<Int>
    let isApart: Bool
    let length: Int
    let firstWord: Int
    let startsLower: Bool
    let endsSentence: Bool
  }

  /// The segments of `range`.
  ///
  /// - Complexity: O(*n*) in the bytes of `range`.
  static func cut(_ bytes: [UInt8], _ range: Range<Int>) -> [Segment] {
    let cutter = PlainSegments(bytes, range)
    return cutter.segments()
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    var isApart = true
    for line in TextLines.ranges(bytes, range) {
      let span = TextLines.trimmed(bytes, line)
      if span.isEmpty {
        isApart = true
      } else {
        lines.append(describe(span, isApart))
        isApart = false
      }
    }
  }

  private func describe(_ span: Range<Int>, _ isApart: Bool) -> Line {
    let isShort = span.count <= 480
    let length = isShort ? bytes[span].count { $0 & 0xC0 != 0x80 } : span.count
    var firstWord = span.lowerBound
    while isShort, firstWord < span.upperBound, bytes[firstWord] != 0x20 { firstWord += 1 }
    let first = FoldedText.scalar(bytes, span.lowerBound, span.upperBound).0
    return Line(
      span: span, isApart: isApart, length: length, firstWord: firstWord - span.lowerBound,
      startsLower: first.properties.isLowercase, endsSentence: LineShape.endsSentence(bytes, span))
  }

  private func segments() -> [Segment] {
    guard let width = brokenWidth() else {
      return lines.map { Segment(span: $0.span, hint: .line, isApart: $0.isApart) }
    }
    var segments: [Segment] = []
    var last: Line?
    for line in lines {
      if let last, !line.isApart, isFull(last, before: line, width) {
        let start = segments.removeLast()
        segments.append(
          Segment(
            span: start.span.lowerBound..<line.span.upperBound, hint: .line, isApart: start.isApart)
        )
      } else {
        segments.append(Segment(span: line.span, hint: .line, isApart: line.isApart))
      }
      last = line
    }
    return segments
  }

  /// The width to which lines were broken, or nothing where each line is a paragraph of its own.
  ///
  /// Lines were broken where no line is longer than a hundred characters and a fifth of those that
  /// follow one another, three at least, break within a sentence.
  private func brokenWidth() -> Int? {
    guard let width = lines.map(\.length).max(), (40...100).contains(width) else { return nil }
    let pairs = zip(lines, lines.dropFirst()).filter { !$1.isApart }
    let broken = pairs.count { !$0.endsSentence && $1.startsLower }
    return broken >= 3 && broken * 5 >= pairs.count ? width : nil
  }

  /// Whether the next line's first word had no room on this line.
  private func isFull(_ line: Line, before next: Line, _ width: Int) -> Bool {
    if !line.endsSentence, next.startsLower { return true }
    return line.length + 1 + next.firstWord > width - 8
  }
}

/// What the shape of a line tells.
enum LineShape {
  /// Whether the line ends as sentences do, quotes and brackets behind the mark left aside.
  static func endsSentence(_ bytes: [UInt8], _ span: Range<Int>) -> Bool {
    switch lastMark(bytes, span) {
    case ".", "!", "?", "…": true
    default: false
    }
  }

  /// The last scalar that is no closing quote, bracket, space or note sign.
  static func lastMark(_ bytes: [UInt8], _ span: Range<Int>) -> Unicode.Scalar? {
    var end = span.upperBound
    var inNote = false
    while end > span.lowerBound {
      var start = end - 1
      while start > span.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      let scalar = FoldedText.scalar(bytes, start, end).0
      end = start
      if scalar == "]" {
        inNote = true
      } else if inNote, scalar == "[" {
        inNote = false
      } else if !TextLines.isSpace(scalar), !inNote, !closes(scalar) {
        return scalar
      }
      if inNote, span.upperBound - end > 12 { return "]" }
    }
    return nil
  }

  /// Whether a scalar may stand behind the mark that ends a sentence.
  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "»", "\u{201D}", "\"", "’", "'", "›", ")", "*", "_": true
    default: false
    }
  }
}
