import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder of its own for a test, deleted with it.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array((NSTemporaryDirectory() + "/relgraph-reading-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders above it.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Writes a text, with the folders above it.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  /// Writes a file whose name is any bytes.
  func write(rawName: [UInt8], _ text: String) -> Bool {
    let full = (Array(path.utf8) + [UInt8(ascii: "/")] + rawName + [0]).map(CChar.init(bitPattern:))
    let file = open(full, O_WRONLY | O_CREAT, 0o644)
    guard file >= 0 else { return false }
    defer { close(file) }
    let bytes = Array(text.utf8)
    return Foundation.write(file, bytes, bytes.count) == bytes.count
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  func folder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/" + name, withIntermediateDirectories: true)
  }

  func pipe(_ name: String) -> Bool { mkfifo(path + "/" + name, 0o644) == 0 }

  /// Makes a file of that length without writing its bytes.
  func sparse(_ name: String, byteCount: Int) throws {
    try write(name, "")
    guard truncate(path + "/" + name, off_t(byteCount)) == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
  }
}
