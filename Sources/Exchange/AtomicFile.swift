#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that appears whole or not at all.
///
/// Bytes go to a temporary file in the same folder; ``commit()`` brings them to the disk and renames it.
/// Without a commit the temporary file is removed and what was there before stays. A symbolic link is
/// followed, so that it stays a link. What is there and no regular file (a pipe, a terminal, a device)
/// cannot be replaced and is written to directly.
public struct AtomicFile: ~Copyable, ByteSink {
  private let path: String
  private let target: String
  /// The temporary file; nothing where ``target`` is written to directly, or after the commit.
  private var temporary: String?
  /// The open file; negative after the commit.
  private var descriptor: Int32

  /// Starts to write the file at `path`.
  public init(_ path: String) throws(FileWriteError) {
    let place = try Self.openPlace(path)
    self.path = path
    target = place.target
    temporary = place.temporary
    descriptor = place.descriptor
  }

  /// Appends the bytes.
  public mutating func write(_ bytes: [UInt8]) throws(FileWriteError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { platformWrite(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest.removeFirst(written)
      } else if written == 0 || errno != EINTR {
        throw Self.error(path)
      }
    }
  }

  /// Puts the file in its place.
  public consuming func commit() throws(FileWriteError) {
    let isSynced = temporary == nil || fsync(descriptor) == 0
    let syncError = errno
    let isClosed = close(descriptor) == 0
    descriptor = -1
    guard let temporary else {
      if !isClosed { throw Self.error(path) }
      return
    }
    self.temporary = nil
    guard isSynced, isClosed else {
      let code = isSynced ? errno : syncError
      unlink(temporary)
      throw Self.error(path, code)
    }
    guard rename(temporary, target) == 0 else {
      let code = errno
      unlink(temporary)
      throw Self.error(path, code)
    }
    Self.syncFolder(of: target)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let temporary { unlink(temporary) }
  }
}

extension AtomicFile {
  /// Writes a whole file.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileWriteError) {
    var file = try AtomicFile(path)
    try file.write(bytes)
    try file.commit()
  }

  /// Where bytes for `path` go, opened.
  private static func openPlace(
    _ path: String
  ) throws(FileWriteError) -> (target: String, temporary: String?, descriptor: Int32) {
    var status = stat()
    let exists = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    guard !exists || kind != S_IFDIR else {
      throw FileWriteError(
        path: path, problem: "is a folder", remedy: "name a file, or move the folder away")
    }
    if exists, kind != S_IFREG {
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw error(path) }
      return (path, nil, descriptor)
    }
    let target = exists ? resolved(path) : path
    let (temporary, descriptor) = try openTemporary(beside: target, path: path)
    if exists { _ = fchmod(descriptor, status.st_mode & 0o7777) }
    return (target, temporary, descriptor)
  }

  /// The folder that a path lies in, with its last `/`; empty for the current one.
  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
  }

  private static func openTemporary(
    beside target: String, path: String
  ) throws(FileWriteError) -> (String, Int32) {
    for number in 0..<1000 {
      let name = "\(folder(of: target)).relgraph-\(getpid())-\(number).tmp"
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (name, descriptor) }
      guard errno == EEXIST else { throw error(path) }
    }
    throw error(path, EEXIST)
  }

  /// The path behind all symbolic links.
  private static func resolved(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// Makes the rename last; a file system that cannot do so is no reason to fail.
  private static func syncFolder(of path: String) {
    let folder = folder(of: path)
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }

  private static func error(_ path: String, _ code: Int32 = errno) -> FileWriteError {
    let remedy =
      switch code {
      case ENOSPC, EDQUOT: "free some space"
      case EACCES, EPERM, EROFS: "choose a folder that you may write to"
      case ENOENT: "make the folder first"
      case ENOTDIR: "a part of the path is a file: choose another path"
      case EISDIR: "name a file, or move the folder away"
      case ENAMETOOLONG: "choose a shorter name"
      default: "check the disk and the path"
      }
    return FileWriteError(path: path, problem: String(cString: strerror(code)), remedy: remedy)
  }
}

/// POSIX' `write`, under a name that a method `write` does not hide.
private func platformWrite(
  _ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int
) -> Int {
  write(descriptor, start, count)
}
