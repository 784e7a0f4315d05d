import Foundation
import RelgraphCore
import RelgraphKit

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
  /// The accuracy that must be reached; a file that names none fails.
  let floor: Double
  /// The examples, in order.
  let examples: [MarkedExample]

  /// Every file beside this one's folder `Marked`, sorted by name.
  static func all() throws -> [MarkedSentences] {
    try MarkedFile.all(in: "Marked").map { MarkedSentences(phenomenon: $0.name, text: $0.text) }
  }

  /// Reads a file's text.
  init(phenomenon: String, text: String) {
    self.phenomenon = phenomenon
    var kinds: Set<String> = []
    var floor = 2.0
    var examples: [MarkedExample] = []
    var date: String?
    var lines: [String] = []
    var first = 0
    func finish() {
      guard !lines.isEmpty else { return }
      let (text, marks) = Mark.parse(lines.joined(separator: "\n"))
      examples.append(MarkedExample(line: first, date: date, text: text, marks: marks))
      lines = []
      date = nil
    }
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("kinds: ") {
        kinds = Set(line.dropFirst(7).map(String.init))
      } else if line.hasPrefix("floor: ") {
        floor = Double(line.dropFirst(7)) ?? 2
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
}
