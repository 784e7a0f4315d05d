/// A line, paragraph or element of a text before it is known what it is for.
struct Segment: Sendable, Equatable {
  /// What its source tells about it.
  enum Hint: Sendable, Equatable {
    /// A line or paragraph of plain text; its shape has to tell.
    case line
    /// Marked as a heading.
    case heading
    /// Marked as running text.
    case paragraph
    /// Marked as something that is not read: front matter, code.
    case furniture
  }

  /// Its bytes, white space at the ends left out.
  var span: Range<Int>
  let hint: Hint
  /// Whether an empty line, or the start of the text, stands before it.
  let isApart: Bool
}

/// Lines of a text, whatever ends them.
struct TextLines {
  /// The lines' bytes without their ends, empty lines too.
  ///
  /// Line feed, carriage return, both, form feed, vertical tab, NEL, U+2028 and U+2029 end a line.
  ///
  /// - Complexity: O(*n*) in the bytes of `range`.
  static func ranges(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let length = breakLength(bytes, index, range.upperBound)
      if length > 0 {
        lines.append(start..<index)
        index += length
        start = index
      } else {
        index += 1
      }
    }
    if start < range.upperBound { lines.append(start..<range.upperBound) }
    return lines
  }

  private static func breakLength(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
    switch bytes[index] {
    case 0x0D: return index + 1 < end && bytes[index + 1] == 0x0A ? 2 : 1
    case 0x0A, 0x0B, 0x0C: return 1
    case 0xC2: return index + 1 < end && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard index + 2 < end, bytes[index + 1] == 0x80 else { return 0 }
      return bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  /// The range without white space at its ends.
  static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let (scalar, length) = FoldedText.scalar(bytes, start, end)
      guard isSpace(scalar) else { break }
      start += length
    }
    while end > start {
      var first = end - 1
      while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
      guard isSpace(FoldedText.scalar(bytes, first, end).0) else { break }
      end = first
    }
    return start..<end
  }

  /// Whether a scalar prints nothing: white space, controls, marks of order and width.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064,
      0x3000, 0xFEFF:
      true
    default: false
    }
  }
}
