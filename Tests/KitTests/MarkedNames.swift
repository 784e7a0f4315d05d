import Foundation
import RelgraphCore
import RelgraphKit

/// A document of a case, without its marks.
struct MarkedDocument {
  let date: String?
  let headings: Set<Int>
  let text: String
  let marks: [Mark]

  /// The document as a reader would make it: a block a line.
  func document(id: String) -> Document {
    var blocks: [Block] = []
    var start = 0
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      let end = start + line.utf8.count
      let kind: Block.Kind = headings.contains(index) ? .heading : .paragraph
      blocks.append(Block(kind: kind, span: Span(start: start, end: end)))
      start = end + 1
    }
    let info = DocumentInfo(id: id, path: id, date: date.flatMap { PartialDate($0) })
    return Document(
      info: info, text: SourceText(text), blocks: blocks.filter { !$0.span.isEmpty })
  }
}

/// A few documents that are read as one corpus.
struct MarkedCase {
  /// Line of the file where it begins.
  let line: Int
  let documents: [MarkedDocument]
}

/// A file of `Marked/names`: cases on one phenomenon, with an empty line between them.
///
/// A line `--` parts the documents of a case, `@ 2024-06-19` dates the one that follows, `! ` makes a
/// headline, `#` a comment; `floor: 0.9` is the accuracy below which the test fails. Every person and body must be marked, `[surface|KIND id]` as in news that
/// people annotated, `?` behind the kind where both answers are right; `[surface|-]` says that these
/// words name nobody.
struct MarkedNames {
  /// Name of the file, without its ending.
  let phenomenon: String
  /// The accuracy that must be reached; a file that names none fails.
  let floor: Double
  let cases: [MarkedCase]

  /// Every file, sorted by name.
  static func all() throws -> [MarkedNames] {
    try MarkedFile.all(in: "Marked/names").map { MarkedNames(phenomenon: $0.name, text: $0.text) }
  }

  /// Reads a file's text.
  init(phenomenon: String, text: String) {
    self.phenomenon = phenomenon
    var cases: [MarkedCase] = []
    var lines: [Substring] = []
    var first = 0
    var floor = 2.0
    func finish() {
      guard !lines.isEmpty else { return }
      let documents = lines.split(separator: "--").map { Self.document(Array($0)) }
      cases.append(MarkedCase(line: first, documents: documents))
      lines = []
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.hasPrefix("#") {
      if line.hasPrefix("floor: ") {
        floor = Double(line.dropFirst(7)) ?? 2
      } else if line.isEmpty {
        finish()
      } else {
        if lines.isEmpty { first = index + 1 }
        lines.append(line)
      }
    }
    finish()
    self.floor = floor
    self.cases = cases
  }

  private static func document(_ lines: [Substring]) -> MarkedDocument {
    var date: String?
    var headings: Set<Int> = []
    var kept: [String] = []
    for line in lines {
      if line.hasPrefix("@ ") {
        date = String(line.dropFirst(2))
      } else if line.hasPrefix("! ") {
        headings.insert(kept.count)
        kept.append(String(line.dropFirst(2)))
      } else {
        kept.append(String(line))
      }
    }
    let (text, marks) = Mark.parse(kept.joined(separator: "\n"))
    return MarkedDocument(date: date, headings: headings, text: text, marks: marks)
  }
}
