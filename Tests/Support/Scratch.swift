package import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder of one test, removed with it.
package final class Scratch: Sendable {
  /// Where it lies.
  package let url: URL
  /// The same as a path.
  package var path: String { url.path }

  /// Makes an empty folder.
  package init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("relgraph-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    // What a test has locked must be opened before it can be removed.
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: url.path)) ?? [] {
      let path = url.appendingPathComponent(name).path
      let type =
        try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      if type == .typeDirectory { Self.setMode(0o755, path) }
    }
    try? FileManager.default.removeItem(at: url)
  }

  /// Where `path` lies in the folder.
  package func at(_ path: String) -> URL { url.appendingPathComponent(path) }

  /// Writes a text with the folders above it, and tells where it lies.
  @discardableResult
  package func write(_ path: String, _ text: String) throws -> String {
    try write(path, Array(text.utf8))
  }

  /// Writes a file with the folders above it, and tells where it lies.
  @discardableResult
  package func write(_ path: String, _ bytes: [UInt8]) throws -> String {
    let file = at(path)
    try makeFolder(file.deletingLastPathComponent())
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Writes a file whose name is any bytes, where the system takes them.
  package func write(rawName: [UInt8], _ text: String) -> Bool {
    let full = (Array(path.utf8) + [UInt8(ascii: "/")] + rawName + [0]).map(CChar.init(bitPattern:))
    let file = open(full, O_WRONLY | O_CREAT, 0o644)
    guard file >= 0 else { return false }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    return (try? handle.write(contentsOf: Data(text.utf8))) != nil
  }

  /// Makes a file of that length, of which only the start is written.
  package func sparse(_ path: String, byteCount: Int, start: String) throws {
    let handle = FileHandle(forWritingAtPath: try write(path, start))
    try handle?.truncate(atOffset: UInt64(byteCount))
    try handle?.close()
  }

  /// Makes an empty folder.
  package func folder(_ path: String) throws { try makeFolder(at(path)) }

  /// Makes a symbolic link.
  package func link(_ path: String, to target: String) throws {
    try makeFolder(at(path).deletingLastPathComponent())
    try FileManager.default.createSymbolicLink(
      atPath: at(path).path, withDestinationPath: target)
  }

  /// Makes a named pipe, where the system can.
  package func pipe(_ path: String) -> Bool { mkfifo(at(path).path, 0o644) == 0 }

  /// Sets a file's permissions.
  package static func setMode(_ mode: Int, _ path: String) {
    try? FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  /// The files below `path` with their bytes, by path below it; empty where there is no such folder.
  package func files(_ path: String) throws -> [String: Data] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: at(path).path)) ?? []
    var files: [String: Data] = [:]
    for name in names {
      let file = at(path).appendingPathComponent(name)
      guard (try file.resourceValues(forKeys: [.isRegularFileKey])).isRegularFile == true else {
        continue
      }
      files[name] = try Data(contentsOf: file)
    }
    return files
  }

  /// The text of a file.
  package func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: at(path)), as: UTF8.self)
  }

  private func makeFolder(_ folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }
}
