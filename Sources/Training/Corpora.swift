internal import Foundation
internal import RelgraphCore

/// The folder that holds the unpacked corpora, and reading from it.
struct Corpora {
  let folder: String

  /// The bytes of a corpus' file.
  func bytes(_ path: String) throws -> [UInt8] {
    try Self.bytes(atPath: folder + "/" + path)
  }

  /// The lines of a corpus' text file.
  func lines(_ path: String) throws -> [Substring] {
    String(decoding: try bytes(path), as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// The fields of a table's rows, the header left out.
  func rows(_ path: String) throws -> [[Substring]] {
    try lines(path).dropFirst().filter { !$0.isEmpty }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
  }

  /// The bytes of any file.
  static func bytes(atPath path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw TrainingError(
        place: path, fault: "cannot be read; unpack the corpora and name their folder")
    }
    return Array(data)
  }

  /// The texts of the `.txt` files of a folder, by name.
  static func texts(in folder: String) throws -> [SourceText] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".txt") }
      .map { SourceText(String(decoding: try bytes(atPath: folder + "/" + $0), as: UTF8.self)) }
  }

  /// Writes a file.
  static func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}

/// Why training or evaluation cannot go on.
struct TrainingError: Error, CustomStringConvertible {
  let place: String
  let fault: String

  var description: String { "\(place): \(fault)" }
}
