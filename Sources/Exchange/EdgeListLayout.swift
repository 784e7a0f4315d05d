/// How the bytes of an edge list are laid out: the separator, and where its rows start.
struct EdgeListLayout {
  /// The byte between cells.
  let separator: UInt8
  /// Offset of the first row that is no comment.
  let start: Int

  private static let sampleSize = 50

  /// Looks at the first lines.
  ///
  /// Lines at the top that start with `#` or `%` are comments where a space follows, or where they have
  /// not as many cells as the first line after them. The separator is the tab, semicolon or comma that
  /// the first line has most of and no other lacks; otherwise spaces.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let lines = Self.lines(bytes, from: offset)
    let isMarked = { (line: Range<Int>) in
      bytes[line.lowerBound] == UInt8(ascii: "#") || bytes[line.lowerBound] == UInt8(ascii: "%")
    }
    let plain = lines.drop(while: isMarked)
    let separator = Self.separator(bytes, Array(plain.isEmpty ? lines[...] : plain))
    self.separator = separator

    let count = plain.first.map { Self.count(bytes, $0, separator) }
    let comments = lines.prefix { line in
      guard isMarked(line) else { return false }
      let isSpaced = line.count > 1 && bytes[line.lowerBound + 1] == 0x20
      return isSpaced || count.map { $0 != Self.count(bytes, line, separator) } ?? false
    }
    start = comments.count < lines.count ? lines[comments.count].lowerBound : bytes.count
  }

  private static func lines(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = offset
    while start < bytes.count, lines.count < sampleSize {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      if end > start { lines.append(start..<end) }
      start = end + 1
    }
    return lines
  }

  private static func separator(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Range<Int>]
  ) -> UInt8 {
    guard let first = lines.first else { return UInt8(ascii: ",") }
    // The last sampled line may be cut out of a quoted cell, and such cells may hold anything: a line
    // that lacks the separator speaks against it only where the file has no quotes.
    let hasQuotes = lines.contains { bytes[$0].contains(0x22) }
    var best: (separator: UInt8, count: Int) = (0x20, 0)
    for candidate in [0x09, UInt8(ascii: ";"), UInt8(ascii: ",")] {
      let found = count(bytes, first, candidate)
      guard found > best.count else { continue }
      if hasQuotes || lines.allSatisfy({ count(bytes, $0, candidate) > 0 }) {
        best = (candidate, found)
      }
    }
    return best.separator
  }

  /// Number of separators in a line outside quotes.
  private static func count(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ separator: UInt8
  ) -> Int {
    var count = 0
    var isQuoted = false
    for index in line {
      if bytes[index] == 0x22 { isQuoted.toggle() }
      if bytes[index] == separator, !isQuoted { count += 1 }
    }
    return count
  }
}
