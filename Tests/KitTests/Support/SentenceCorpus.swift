import Foundation
import RelgraphCore

/// The sentences below `Sentences`, with the relations that each tells.
struct SentenceCorpus {
  /// A relation that a line wants; of a symmetric type, either way round.
  struct Wanted: Hashable {
    let type: String
    let source: String
    let target: String
  }

  /// One line of a file.
  struct Item {
    let id: String
    let text: String
    let wanted: Set<Wanted>
  }

  let items: [Item]

  /// Reads every file: « voice construction modality | sentence | relations ».
  init() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sentences")
    var items: [Item] = []
    for part in ["tuning", "held-out"] {
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent(part).path
      ).sorted()
      for file in files {
        let path = folder.appendingPathComponent(part).appendingPathComponent(file)
        let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
        for (number, line) in lines.enumerated() where !line.hasPrefix("#") {
          let cells = line.split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }
          let type = String(file.dropLast(4))
          items.append(
            Item(
              id: "\(part)-\(type)-\(number)", text: cells[1],
              wanted: Set(cells[2].split(separator: ";").flatMap { Self.wanted($0, type) })))
        }
      }
    }
    self.items = items
  }

  /// « A > B », « accuse: A > B ~planned », « A = B? »: `=` wants both ways of a directed type.
  private static func wanted(_ text: Substring, _ own: String) -> [Wanted] {
    var text = String(text.split(separator: "~")[0]).trimmingCharacters(in: .whitespaces)
    if text.isEmpty { return [] }
    var type = own
    if let colon = text.range(of: ": ") {
      type = String(text[..<colon.lowerBound])
      text = String(text[colon.upperBound...])
    }
    if text.hasSuffix("?") { text.removeLast() }
    let sign = text.contains(" > ") ? " > " : " = "
    let ends = text.components(separatedBy: sign).map(key)
    let forth = Wanted(type: type, source: ends[0], target: ends[1])
    let back = Wanted(type: type, source: ends[1], target: ends[0])
    return sign == " = " ? [forth, back] : [forth]
  }

  /// A name as it is compared.
  static func key(_ name: String) -> String {
    name.lowercased().replacing("’", with: "'").trimmingCharacters(in: .whitespaces)
  }
}
