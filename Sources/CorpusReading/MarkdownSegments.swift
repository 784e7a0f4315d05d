/// Cuts Markdown into headings, paragraphs and list items; marks stay outside of them.
struct MarkdownSegments {
  private let bytes: [UInt8]
  private var segments: [Segment] = []
  private var open: Range<Int>?
  private var isApart = true

  /// The segments of `range`.
  ///
  /// - Complexity: O(*n*) in the bytes of `range`.
  static func cut(_ bytes: [UInt8], _ range: Range<Int>) -> [Segment] {
    var cutter = MarkdownSegments(bytes: bytes)
    var fence: UInt8?
    for line in TextLines.ranges(bytes, range) {
      let span = TextLines.trimmed(bytes, line)
      if let mark = cutter.fence(span), fence == nil || fence == mark {
        cutter.close()
        cutter.add(span, .furniture)
        fence = fence == nil ? mark : nil
      } else if fence != nil {
        cutter.add(span, .furniture)
      } else {
        cutter.take(span)
      }
    }
    cutter.close()
    return cutter.segments
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func take(_ span: Range<Int>) {
    if span.isEmpty {
      close()
      isApart = true
      return
    }
    if isRule(span) {
      underline(span)
      return
    }
    if let heading = heading(span) {
      close()
      add(heading, .heading)
      return
    }
    if isReference(span) {
      close()
      add(span, .furniture)
      return
    }
    let (content, startsItem) = withoutMarks(span)
    guard !content.isEmpty else { return close() }
    if startsItem { close() }
    open = (open?.lowerBound ?? content.lowerBound)..<content.upperBound
  }

  private mutating func close() {
    guard let span = open else { return }
    open = nil
    add(span, .paragraph)
  }

  private mutating func add(_ span: Range<Int>, _ hint: Segment.Hint) {
    guard !span.isEmpty else { return }
    segments.append(Segment(span: span, hint: hint, isApart: isApart))
    isApart = false
  }

  /// A line of `=` or `-` makes the paragraph above it a heading; alone it is a rule.
  private mutating func underline(_ span: Range<Int>) {
    if let above = open, bytes[span.lowerBound] != UInt8(ascii: "*") {
      open = nil
      add(above, .heading)
    }
    close()
    add(span, .furniture)
  }

  private func isRule(_ span: Range<Int>) -> Bool {
    let mark = bytes[span.lowerBound]
    guard "=-*_".utf8.contains(mark), span.count >= 2 || mark == UInt8(ascii: "=") else {
      return false
    }
    let marks = bytes[span].count { $0 == mark }
    let isBare = bytes[span].allSatisfy { $0 == mark || $0 == 0x20 }
    if !isBare { return false }
    return marks >= 3 || (open != nil && marks == span.count && "=-".utf8.contains(mark))
  }

  private func heading(_ span: Range<Int>) -> Range<Int>? {
    var start = span.lowerBound
    while start < span.upperBound, bytes[start] == UInt8(ascii: "#") { start += 1 }
    guard (1...6).contains(start - span.lowerBound), start < span.upperBound, bytes[start] == 0x20
    else { return nil }
    var end = span.upperBound
    while end > start, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    return TextLines.trimmed(bytes, start..<(end == start ? span.upperBound : end))
  }

  private func fence(_ span: Range<Int>) -> UInt8? {
    guard let mark = bytes[span].first, "`~".utf8.contains(mark),
      bytes[span].prefix(3).count == 3, bytes[span].prefix(3).allSatisfy({ $0 == mark })
    else { return nil }
    return mark
  }

  /// `[1]: https://…`, a picture alone on its line, or a comment.
  private func isReference(_ span: Range<Int>) -> Bool {
    let line = bytes[span]
    if line.starts(with: "<!--".utf8) || line.starts(with: "![".utf8) { return true }
    guard line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")) else {
      return false
    }
    return close + 1 < span.upperBound && bytes[close + 1] == UInt8(ascii: ":")
  }

  /// The line without quote and list marks, and whether a list item starts with it.
  private func withoutMarks(_ span: Range<Int>) -> (Range<Int>, Bool) {
    var start = span.lowerBound
    var isItem = false
    while start < span.upperBound {
      let mark = bytes[start]
      if mark == UInt8(ascii: ">") || mark == 0x20 {
        start += 1
      } else if "-*+".utf8.contains(mark), start + 1 < span.upperBound, bytes[start + 1] == 0x20 {
        isItem = true
        start += 2
      } else if let next = number(start, span.upperBound), !isItem {
        isItem = true
        start = next
      } else {
        break
      }
    }
    return (start..<span.upperBound, isItem)
  }

  private func number(_ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end, index - start < 3, (48...57).contains(bytes[index]) { index += 1 }
    guard index > start, index + 1 < end, ".)".utf8.contains(bytes[index]), bytes[index + 1] == 0x20
    else { return nil }
    return index + 2
  }
}
