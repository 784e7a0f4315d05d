internal import Exchange
internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A folder that gets all its new files or none.
///
/// Files are written whole to a hidden folder beside their places and renamed at the end, so that a full
/// disk or a kill leaves the old ones as they were. Of two runs that write to one folder the second waits
/// for the first, so that files of one never stand beside files of the other.
struct OutputFolder: ~Copyable {
  private let path: String
  private let stage: String
  /// The folder itself, open and locked; negative where it cannot be opened.
  private let lock: Int32
  private var names: [String] = []

  private init(_ path: String, stage: String, lock: Int32) {
    self.path = path
    self.stage = stage
    self.lock = lock
  }

  /// Makes the folder where it is missing, and waits for another run that writes to it.
  static func open(_ path: String) throws -> OutputFolder {
    try make(path)
    let lock = locked(path)
    let stage = path + "/.relgraph-new"
    // What a run that was killed left behind.
    try? FileManager.default.removeItem(atPath: stage)
    guard mkdir(stage, 0o777) == 0 else {
      let cause = errno
      if lock >= 0 { close(lock) }
      throw failure(path, cause)
    }
    return OutputFolder(path, stage: stage, lock: lock)
  }

  /// Writes a file beside its place.
  mutating func add(_ name: String, _ bytes: [UInt8]) throws {
    do {
      try AtomicFile.write(bytes, to: stage + "/" + name)
      names.append(name)
    } catch {
      throw CommandFailure("\(path)/\(name): \(error.problem); \(error.remedy)")
    }
  }

  /// Puts every file in its place; files of an earlier run that this one has no counterpart to go, or are
  /// told.
  ///
  /// - Parameter inputs: The files that were read, none of which may be replaced.
  /// - Returns: What there is to know of files of an earlier run.
  /// - Throws: ``CommandFailure`` where a file can't take its place; none has then, as far as can be known
  ///   before.
  func commit(sparing inputs: [String]) throws -> [String] {
    var places: [FileIdentity: String] = [:]
    for name in names { if let file = FileIdentity(path + "/" + name) { places[file] = name } }
    if !places.isEmpty,
      let name = inputs.lazy.compactMap({ FileIdentity($0).flatMap { places[$0] } }).first
    {
      throw CommandFailure(
        "\(path)/\(name): is one of the files that were read, and would be lost; name another folder "
          + "with -o")
    }
    for name in names where Self.isFolder(path + "/" + name) {
      throw Self.failure(path + "/" + name, EISDIR)
    }
    for name in names where rename(stage + "/" + name, path + "/" + name) != 0 {
      throw Self.failure(path + "/" + name, errno)
    }
    return retire()
  }

  deinit {
    try? FileManager.default.removeItem(atPath: stage)
    if lock >= 0 { close(lock) }
  }
}

extension OutputFolder {
  /// Takes away a timeline that belongs to an earlier run, and names other files that do.
  private func retire() -> [String] {
    var notes: [String] = []
    let timeline = path + "/timeline.svg"
    if !names.contains("timeline.svg"), Self.holds(timeline, "class=\"relgraph-map timeline") {
      let isGone = unlink(timeline) == 0
      notes.append(
        "\(timeline): \(isGone ? "removed; it was" : "is") of an earlier run, and these articles give no "
          + "timeline: fewer than two months have dated ones in which two entities meet")
    }
    for format in ExtraFormat.allCases {
      let file = "\(path)/graph.\(format.rawValue)"
      guard !names.contains("graph.\(format.rawValue)"),
        FileManager.default.fileExists(atPath: file)
      else { continue }
      notes.append(
        "\(file): left as it is, of an earlier run; --also \(format.rawValue) writes it anew")
    }
    return notes
  }

  /// Whether a file has some words near its beginning.
  private static func holds(_ file: String, _ words: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: file),
      let head = try? handle.read(upToCount: 4096)
    else { return false }
    return String(decoding: head, as: UTF8.self).contains(words)
  }

  /// Makes a folder and those above it.
  private static func make(_ path: String) throws {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[end...].dropFirst().firstIndex(of: "/") ?? path.endIndex
      let folder = String(path[..<end])
      guard mkdir(folder, 0o777) != 0 else { continue }
      // What is there already may answer with another error than that, such as a read-only disk.
      let cause = errno
      if !isFolder(folder) { throw failure(folder, cause == EEXIST ? ENOTDIR : cause) }
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The folder, open and locked, once no other run writes to it; a file system without locks is no
  /// reason to fail.
  private static func locked(_ path: String) -> Int32 {
    let descriptor = platformOpen(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else {
      return descriptor
    }
    Terminal.warn("\(path): waiting for another run that writes to it")
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    return descriptor
  }

  private static func failure(_ path: String, _ code: Int32) -> CommandFailure {
    let problem =
      switch code {
      case ENOTDIR: "is no folder"
      case EISDIR: "is a folder, and a file must take its place"
      default: String(cString: strerror(code))
      }
    return CommandFailure("\(path): \(problem); move it away or name another folder with -o")
  }
}

/// POSIX' `open`, under a name that ``OutputFolder/open(_:)`` does not hide.
private func platformOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
