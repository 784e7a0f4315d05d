/// The lines of a data file that say something, with their numbers.
///
/// Lines that are blank or start with `#` are left out. Spaces before a line and white space behind it are no part of
/// it; a tab before it is, for it ends the first cell of a table's row.
package struct DataLines: Sequence {
  /// A line and its number.
  package struct Line: Sendable {
    /// Its number in the file, counted from one.
    package let number: Int
    /// Its text.
    package let text: String

    /// Numbers a line.
    package init(number: Int, text: String) {
      self.number = number
      self.text = text
    }
  }

  /// The file's path, for messages; empty where none can go wrong.
  package let path: String
  /// The lines.
  package let lines: [Line]

  /// Cuts `text` into lines.
  ///
  /// - Complexity: O(*n*) in the bytes.
  package init(path: String = "", text: String) {
    self.path = path
    var lines: [Line] = []
    let raw = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, bytes) in raw.enumerated() {
      var line = Substring(bytes)
      while line.last?.isWhitespace == true { line.removeLast() }
      while line.first == " " { line.removeFirst() }
      if line.isEmpty || line.hasPrefix("#") { continue }
      lines.append(Line(number: index + 1, text: String(line)))
    }
    self.lines = lines
  }

  /// Cuts `text`, of a file that no message names, into lines.
  package init(_ text: String) { self.init(text: text) }

  /// Reads the embedded file at `path`.
  package init(embedded path: String) throws(PackError) {
    guard let file = EmbeddedFile(path) else {
      throw PackError(
        path: path, line: 0, problem: "no such file in this program",
        remedy: "add it below Sources/CLanguagePacks and run Scripts/embed-packs.sh")
    }
    self.init(path: path, text: file.text)
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
        sections[heading, default: []].append(line.text)
      }
    }
    return sections
  }

  /// The line's parts before and after the first `separator`, or an error that names the place.
  package func pair(
    _ line: Line, separator: Character, expected: String
  ) throws(PackError) -> (key: String, value: String) {
    guard let index = line.text.firstIndex(of: separator) else {
      throw error(line, "no « \(separator) » in « \(line.text) »", "write \(expected)")
    }
    return (
      Self.trimmed(line.text[..<index]), Self.trimmed(line.text[line.text.index(after: index)...])
    )
  }

  /// An error at `line`.
  package func error(_ line: Line, _ problem: String, _ remedy: String) -> PackError {
    PackError(path: path, line: line.number, problem: problem, remedy: remedy)
  }

  /// `text` without white space at its ends.
  package static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.unicodeScalars.first, first.properties.isWhitespace {
      text.unicodeScalars.removeFirst()
    }
    while let last = text.unicodeScalars.last, last.properties.isWhitespace {
      text.unicodeScalars.removeLast()
    }
    return String(text)
  }

  /// The words of `text`, cut at white space.
  package static func words(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
  }
}
