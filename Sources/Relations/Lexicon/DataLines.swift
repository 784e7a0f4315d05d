internal import Linguistics

/// The lines of a data file that say something: comments and empty lines left out.
struct DataLines {
  /// One line, with its number from 1.
  struct Line {
    let number: Int
    let text: String
  }

  /// The file's path, for messages.
  let path: String
  /// The lines, white space at their ends cut off.
  let lines: [Line]

  /// Cuts `text` into lines.
  init(path: String, text: String) {
    self.path = path
    var lines: [Line] = []
    let raw = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, bytes) in raw.enumerated() {
      let line = Self.trimmed(Substring(bytes))
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      lines.append(Line(number: index + 1, text: line))
    }
    self.lines = lines
  }

  /// Reads the embedded file at `path`.
  init(embedded path: String) throws(RelationDataError) {
    guard let file = EmbeddedFile(path) else {
      throw RelationDataError(
        path: path, line: 0, problem: "no such file in this program",
        remedy: "add it below Sources/CLanguagePacks and run Scripts/embed-packs.sh")
    }
    self.init(path: path, text: file.text)
  }

  /// The line's parts before and after the first `separator`, or an error that names the place.
  func pair(
    _ line: Line, separator: Character, expected: String
  ) throws(RelationDataError) -> (key: String, value: String) {
    guard let index = line.text.firstIndex(of: separator) else {
      throw error(line, "no « \(separator) » in « \(line.text) »", "write \(expected)")
    }
    return (
      Self.trimmed(line.text[..<index]), Self.trimmed(line.text[line.text.index(after: index)...])
    )
  }

  /// An error at `line`.
  func error(_ line: Line, _ problem: String, _ remedy: String) -> RelationDataError {
    RelationDataError(path: path, line: line.number, problem: problem, remedy: remedy)
  }

  /// `text` without white space at its ends.
  static func trimmed(_ text: Substring) -> String {
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
  static func words(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
  }
}
