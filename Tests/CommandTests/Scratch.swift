import Foundation

/// A folder of one test, removed with it.
final class Scratch: Sendable {
  let url: URL

  init() throws {
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
  func at(_ path: String) -> URL { url.appendingPathComponent(path) }

  /// Writes a file, with the folders above it.
  @discardableResult
  func write(_ path: String, _ text: String) throws -> URL { try write(path, Array(text.utf8)) }

  /// Writes a file, with the folders above it.
  @discardableResult
  func write(_ path: String, _ bytes: [UInt8]) throws -> URL {
    let file = at(path)
    try makeFolder(file.deletingLastPathComponent())
    try Data(bytes).write(to: file)
    return file
  }

  /// Makes an empty folder.
  @discardableResult
  func folder(_ path: String) throws -> URL {
    try makeFolder(at(path))
    return at(path)
  }

  /// Makes a symbolic link.
  func link(_ path: String, to target: String) throws {
    try makeFolder(at(path).deletingLastPathComponent())
    try FileManager.default.createSymbolicLink(
      atPath: at(path).path, withDestinationPath: target)
  }

  /// Sets a file's permissions.
  static func setMode(_ mode: Int, _ path: String) {
    try? FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  /// The files below `path` with their bytes, by path below it; empty where there is no such folder.
  func files(_ path: String) throws -> [String: Data] {
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
  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: at(path)), as: UTF8.self)
  }

  private func makeFolder(_ folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }
}
