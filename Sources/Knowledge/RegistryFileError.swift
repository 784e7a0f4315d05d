/// A mistake in a registry file: where it is, what is wrong, and how to mend it.
public struct RegistryFileError: Error, Hashable, Sendable {
  /// The file, as the user named it.
  public let path: String
  /// Line, counted from 1; 0 where the whole file is meant.
  public let line: Int
  /// Column in characters, counted from 1; 0 where the whole line is meant.
  public let column: Int
  /// What is wrong, in one clause.
  public let message: String
  /// What to write instead.
  public let remedy: String
  /// The line itself, without its end; empty where the whole file is meant.
  public let excerpt: String

  /// Makes an error.
  public init(
    path: String, line: Int = 0, column: Int = 0, message: String, remedy: String,
    excerpt: String = ""
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.message = message
    self.remedy = remedy
    self.excerpt = excerpt
  }
}

extension RegistryFileError: CustomStringConvertible {
  /// `file:line:column: message`, the line with a caret below the place, and the remedy.
  public var description: String {
    var place = path
    if line > 0 { place += ":\(line)" }
    if line > 0, column > 0 { place += ":\(column)" }
    var lines = ["\(place): \(message)"]
    if !excerpt.isEmpty {
      let window = Window(of: excerpt, around: max(column, 1))
      lines.append("  " + window.text)
      if column > 0 { lines.append("  " + String(repeating: " ", count: window.caret) + "^") }
    }
    lines.append("  \(remedy)")
    return lines.joined(separator: "\n")
  }
}

/// The part of a long line that is worth showing, and where the caret goes in it.
private struct Window {
  let text: String
  let caret: Int

  init(of line: String, around column: Int) {
    let width = 76
    let shown = line.map { character in
      character.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        ? character : " "
    }
    let index = min(column - 1, shown.count)
    let start = index < width - 8 ? 0 : index - width / 2
    let end = min(shown.count, start + width)
    let before = start > 0 ? "…" : ""
    text = before + String(shown[start..<end]) + (end < shown.count ? "…" : "")
    caret = index - start + before.count
  }
}
