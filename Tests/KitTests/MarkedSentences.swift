import Foundation
import RelgraphCore
import RelgraphKit

/// A stretch of text with what a reader says of it.
struct Mark: Hashable {
  /// Its scalars in the example's text.
  let range: Range<Int>
  /// The words.
  let surface: String
  /// `N`, `M`, `A` or `D`; `-` where nobody is mentioned.
  let kind: String
  /// Whether either answer is right.
  let isOptional: Bool
  /// Type and canonical name, such as `sta:Corée du Nord`; empty where nobody is mentioned.
  let bearer: String
}

/// An example: a few sentences, their date, and the marks in them.
struct MarkedExample {
  /// Line of the file where it begins.
  let line: Int
  /// The date of publication, where the example has one.
  let date: String?
  /// The sentences without marks.
  let text: String
  /// What a reader says, in order.
  let marks: [Mark]
}

/// A file of marked sentences on one phenomenon.
///
/// Lines that open with `#` are comments; `kinds: MD` names the kinds of mention of which every one in
/// the sentences must be marked; `floor: 0.9` is the accuracy below which the test fails. Then come the
/// examples, with an empty line between them; a line `@ 2017-05-09` before an example dates it. A mark
/// is `[surface|KIND id]`, with `?` behind the kind where both answers are right, and
/// `[surface|-]` where exactly these words mention nobody.
struct MarkedSentences {
  /// Name of the file, without its ending.
  let phenomenon: String
  /// Kinds of which no mention may stand unmarked.
  let kinds: Set<String>
  /// The accuracy that must be reached.
  let floor: Double
  /// The examples, in order.
  let examples: [MarkedExample]

  /// Every file beside this one's folder `Marked`, sorted by name.
  static func all() throws -> [MarkedSentences] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Marked")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { file in
        MarkedSentences(
          phenomenon: file.deletingPathExtension().lastPathComponent,
          text: try String(contentsOf: file, encoding: .utf8))
      }
  }

  /// Reads a file's text.
  init(phenomenon: String, text: String) {
    self.phenomenon = phenomenon
    var kinds: Set<String> = []
    var floor = 0.0
    var examples: [MarkedExample] = []
    var date: String?
    var lines: [String] = []
    var first = 0
    func finish() {
      guard !lines.isEmpty else { return }
      let (text, marks) = Self.marks(in: lines.joined(separator: "\n"))
      examples.append(MarkedExample(line: first, date: date, text: text, marks: marks))
      lines = []
      date = nil
    }
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("kinds: ") {
        kinds = Set(line.dropFirst(7).map(String.init))
      } else if line.hasPrefix("floor: ") {
        floor = Double(line.dropFirst(7)) ?? 1
      } else if line.hasPrefix("@ ") {
        date = String(line.dropFirst(2))
      } else if line.isEmpty {
        finish()
      } else {
        if lines.isEmpty { first = index + 1 }
        lines.append(line)
      }
    }
    finish()
    self.kinds = kinds
    self.floor = floor
    self.examples = examples
  }

  private static func marks(in marked: String) -> (text: String, marks: [Mark]) {
    var text = ""
    var marks: [Mark] = []
    for (index, part) in marked.components(separatedBy: "[").enumerated() {
      guard index > 0, let bar = part.firstIndex(of: "|"), let end = part.firstIndex(of: "]") else {
        text += part
        continue
      }
      let start = text.unicodeScalars.count
      let surface = String(part[..<bar])
      let fields = part[part.index(after: bar)..<end].split(separator: " ", maxSplits: 1)
      text += surface
      marks.append(
        Mark(
          range: start..<text.unicodeScalars.count, surface: surface,
          kind: String(fields[0].prefix(1)), isOptional: fields[0].hasSuffix("?"),
          bearer: fields.count > 1 ? String(fields[1]) : ""))
      text += part[part.index(after: end)...]
    }
    return (text, marks)
  }
}
