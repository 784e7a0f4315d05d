#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A refusal of the operating system.
struct SystemRefusal: Error, Sendable, Hashable {
  /// The system's number for it.
  let code: Int32

  /// The last refusal of this thread.
  static var last: SystemRefusal { SystemRefusal(code: errno) }

  /// What it means for a reader, in words that do not depend on the machine's language.
  var words: String {
    switch code {
    case EACCES, EPERM: "permission is denied"
    case ENOENT: "it does not exist"
    case ELOOP: "its links lead in a circle"
    case ENAMETOOLONG: "its path is too long for the system"
    case ENOTDIR: "a part of its path is no folder"
    case EMFILE, ENFILE: "too many files are open"
    case EIO: "the disk reports an error"
    default: "the system reports error \(code)"
    }
  }

  /// Whether there is no such file.
  var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// Whether links lead in a circle.
  var isLoop: Bool { code == ELOOP }
}

/// What the system tells about a path.
struct FileStatus: Sendable, Hashable {
  /// What a path leads to.
  enum Kind: Sendable, Hashable {
    case file
    case folder
    case link
    case special(String)
  }

  /// What names a file whatever its path.
  struct Identity: Sendable, Hashable {
    let device: UInt64
    let node: UInt64
  }

  let kind: Kind
  let size: Int
  let identity: Identity

  /// Asks about a path, or about what the link at that path leads to.
  static func of(
    _ path: [UInt8], followingLinks: Bool
  ) throws(SystemRefusal) -> FileStatus {
    var info = stat()
    let answer = withCPath(path) { followingLinks ? stat($0, &info) : lstat($0, &info) }
    guard answer == 0 else { throw .last }
    return FileStatus(info)
  }

  fileprivate init(_ info: stat) {
    size = Int(clamping: info.st_size)
    identity = Identity(
      device: UInt64(truncatingIfNeeded: info.st_dev), node: UInt64(truncatingIfNeeded: info.st_ino)
    )
    switch info.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    case S_IFIFO: kind = .special("pipe")
    case S_IFSOCK: kind = .special("socket")
    default: kind = .special("device")
    }
  }
}

/// Names in a folder, as bytes, sorted; hidden ones are left out.
func folderEntries(_ path: [UInt8]) throws(SystemRefusal) -> [[UInt8]] {
  guard let folder = withCPath(path, { opendir($0) }) else { throw .last }
  defer { closedir(folder) }
  var names: [[UInt8]] = []
  errno = 0
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    if name.first != UInt8(ascii: ".") { names.append(name) }
    errno = 0
  }
  guard errno == 0 else { throw .last }
  return names.sorted { $0.lexicographicallyPrecedes($1) }
}

/// A file open for reading; closed when it goes away.
struct OpenFile: ~Copyable {
  private let descriptor: Int32
  let status: FileStatus

  /// Opens a regular file; never waits for a pipe's other end.
  init(_ path: [UInt8]) throws(SystemRefusal) {
    let opened = withCPath(path) { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard opened >= 0 else { throw .last }
    var info = stat()
    guard fstat(opened, &info) == 0 else {
      let refusal = SystemRefusal.last
      close(opened)
      throw refusal
    }
    descriptor = opened
    status = FileStatus(info)
  }

  deinit { close(descriptor) }

  /// Reads up to `count` bytes; an empty answer is the end.
  func read(_ count: Int) throws(SystemRefusal) -> [UInt8] {
    var length = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      repeat {
        length = readBytes(descriptor, buffer.baseAddress, count)
      } while length < 0
        && errno == EINTR
      initialized = max(0, length)
    }
    guard length >= 0 else { throw .last }
    return chunk
  }

  /// Goes back to the first byte.
  func rewind() throws(SystemRefusal) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .last }
  }
}

/// The system's `read`, which a method of that name hides.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int
{
  read(descriptor, buffer, count)
}

private func withCPath<Result>(
  _ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result
) -> Result {
  (path.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
    buffer.baseAddress.map(body) ?? body([0])
  }
}
