internal import Exchange
internal import Foundation

/// A folder that gets all its new files or none.
///
/// Files are written whole to a hidden folder beside their places and renamed at the end, so that a full
/// disk or a kill leaves the old ones as they were.
struct OutputFolder {
  private let path: String
  private let stage: String
  private var names: [String] = []

  /// Makes the folder where it is missing.
  init(_ path: String) throws {
    self.path = path
    stage = path + "/.relgraph-new"
    try? FileManager.default.removeItem(atPath: stage)
    do {
      try FileManager.default.createDirectory(atPath: stage, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(
        "\(path): no folder that can be written (\(Self.cause(error))); name another with -o")
    }
  }

  /// Writes a file beside its place.
  mutating func add(_ name: String, _ bytes: [UInt8]) throws {
    do {
      try AtomicFile.write(bytes, to: stage + "/" + name)
      names.append(name)
    } catch {
      discard()
      throw CommandFailure(error.description)
    }
  }

  /// Puts every file in its place.
  func commit() throws {
    for name in names where rename(stage + "/" + name, path + "/" + name) != 0 {
      let cause = String(cString: strerror(errno))
      discard()
      throw CommandFailure(
        "\(path)/\(name): can't be replaced (\(cause)); move it away or name another folder with -o"
      )
    }
    discard()
  }

  private func discard() { try? FileManager.default.removeItem(atPath: stage) }

  private static func cause(_ error: any Error) -> String {
    let system = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    if system.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(system.code))) }
    return system.localizedDescription
  }
}
