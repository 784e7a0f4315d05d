public import CorpusReading
internal import Foundation

/// Records as text: one JSON object a line, keys sorted, the same bytes for the same record.
public enum RecordLines {
  /// The line of a record, with its line feed.
  ///
  /// - Throws: Never in practice: records hold nothing that JSON cannot write.
  public static func line(_ record: DocumentRecord) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(record)) + [UInt8(ascii: "\n")]
  }

  /// The line that says under which registry files of the user's the records behind it were made.
  ///
  /// - Throws: Never in practice: the files are text.
  public static func line(_ files: [RegistryFile]) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(Header(registry: files))) + [UInt8(ascii: "\n")]
  }

  /// The registry files that the lines of a file of records carry, each once, in order.
  public static func registries(_ bytes: [UInt8]) -> [RegistryFile] {
    var files: [RegistryFile] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) where isHeader(line) {
      let header = try? JSONDecoder().decode(Header.self, from: Data(line))
      files += (header?.registry ?? []).filter { !files.contains($0) }
    }
    return files
  }

  private struct Header: Codable {
    let registry: [RegistryFile]
  }

  private static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: Array(#"{"registry":"#.utf8))
  }

  /// The records of a file, and what could not be read of it.
  ///
  /// A line that is no record is skipped and told; the others count.
  public static func read(_ bytes: [UInt8], path: String) -> (
    records: [DocumentRecord], skips: [Skip]
  ) {
    var records: [DocumentRecord] = []
    var skips: [Skip] = []
    let decoder = JSONDecoder()
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated()
    where !line.allSatisfy({ [9, 13, 32].contains($0) }) && !isHeader(line) {
      func skip(_ sentence: String) {
        skips.append(
          Skip(
            path: path, line: number + 1, reason: .badRecord, sentence: sentence,
            remedy: "Make the record anew with « relgraph extract »."))
      }
      guard let record = try? decoder.decode(DocumentRecord.self, from: Data(line)) else {
        skip("The line is no record of « relgraph extract ».")
        continue
      }
      if let fault = record.faults.first {
        skip("The record contradicts itself: \(fault).")
      } else {
        records.append(record)
      }
    }
    return (records, skips)
  }
}
