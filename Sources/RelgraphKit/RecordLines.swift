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

  private struct Header: Codable {
    let registry: [RegistryFile]
  }

  private static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: Array(#"{"registry":"#.utf8))
  }

  /// What a file of records holds.
  public struct Content: Sendable {
    /// The records, in the order of the file.
    public var records: [DocumentRecord] = []
    /// The registry files that they were made under, each once, in order.
    public var registries: [RegistryFile] = []
    /// The lines that are no records.
    public var skips: [Skip] = []
  }

  /// The records of a file, the registry files they were made under, and what could not be read of it.
  ///
  /// A line that is no record is skipped and told; the others count.
  ///
  /// - Throws: ``RegistryMistake`` where the line of registry files is damaged, since the map would be another
  ///   one without them.
  public static func read(
    _ bytes: [UInt8], path: String
  ) throws(RegistryMistake) -> Content {
    var content = Content()
    let decoder = JSONDecoder()
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated()
    where !line.allSatisfy({ [9, 13, 32].contains($0) }) {
      if isHeader(line) {
        guard let header = try? decoder.decode(Header.self, from: Data(line)) else {
          throw RegistryMistake(
            description:
              "\(path):\(number + 1): the line that holds your registry files is damaged, and "
              + "without it the map would be another; make the records anew with « relgraph extract »"
          )
        }
        content.registries += header.registry.filter { !content.registries.contains($0) }
        continue
      }
      func skip(_ sentence: String) {
        content.skips.append(
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
        content.records.append(record)
      }
    }
    return content
  }
}
