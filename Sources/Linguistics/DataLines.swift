/// The lines of a pack file that carry something, with their numbers.
///
/// Lines that are blank or start with `#` are left out; a carriage return at the end is no part of a line.
package struct DataLines: Sequence {
  /// A line and its number, counted from one.
  package struct Line: Sendable {
    /// Its number in the file, counted from one.
    package let number: Int
    /// Its text, white space at the ends removed.
    package let text: Substring
  }

  private let lines: [Line]

  /// Cuts `text` into lines.
  package init(_ text: String) {
    var lines: [Line] = []
    var number = 0
    for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let trimmed = Self.trimmed(raw)
      if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
      lines.append(Line(number: number, text: trimmed))
    }
    self.lines = lines
  }

  /// Iterates over the lines.
  package func makeIterator() -> IndexingIterator<[Line]> { lines.makeIterator() }

  /// Groups entries by the heading in brackets that stands above them.
  ///
  /// Entries before the first heading belong to the empty heading.
  package var sections: [String: [String]] {
    var sections: [String: [String]] = [:]
    var heading = ""
    for line in lines {
      if line.text.hasPrefix("["), line.text.hasSuffix("]") {
        heading = String(line.text.dropFirst().dropLast())
      } else {
        sections[heading, default: []].append(String(line.text))
      }
    }
    return sections
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line
    while line.last?.isWhitespace == true { line.removeLast() }
    while line.first == " " { line.removeFirst() }
    return line
  }
}
