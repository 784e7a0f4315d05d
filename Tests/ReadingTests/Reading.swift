import CorpusReading
import Foundation
import RelgraphCore

/// What the tests of reading share.
enum Reading {
  /// The French layout pack, as it lies in the sources.
  static let pack: LayoutPack = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Sources/CLanguagePacks/packs/fr/layout.txt")
    let text = try? String(contentsOf: file, encoding: .utf8)
    return LayoutPack(text: text ?? "")
  }()

  /// A reader of French with what else is asked for.
  static func reader(_ change: (inout ReadingOptions) -> Void = { _ in }) -> CorpusReader {
    var options = ReadingOptions(layout: pack)
    change(&options)
    return CorpusReader(options: options)
  }

  /// What comes of bytes in one format.
  static func outcomes(
    _ bytes: [UInt8], _ format: InputFormat? = .text,
    _ change: (inout ReadingOptions) -> Void = { _ in }
  ) -> [ReadOutcome] {
    reader(change).read(standardInput: bytes, format: format)
  }

  /// What comes of a text in one format.
  static func outcomes(_ text: String, _ format: InputFormat? = .text) -> [ReadOutcome] {
    outcomes(Array(text.utf8), format)
  }

  /// The first document that comes of a text.
  static func document(_ text: String, _ format: InputFormat? = .text) -> Document? {
    outcomes(text, format).documents.first
  }
}

extension [ReadOutcome] {
  /// The documents among them.
  var documents: [Document] {
    compactMap { if case .document(let document) = $0 { document } else { nil } }
  }

  /// The skips among them.
  var skips: [Skip] {
    compactMap { if case .skipped(let skip) = $0 { skip } else { nil } }
  }

  /// The remarks among them.
  var remarks: [Remark] {
    compactMap { if case .remark(let remark) = $0 { remark } else { nil } }
  }
}

extension Document {
  /// Kind and text of every block, on one line each.
  var outline: [String] { blocks.map { "\($0.kind.rawValue): \(text[$0.span])" } }
}
