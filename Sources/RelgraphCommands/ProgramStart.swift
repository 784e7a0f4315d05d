internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the program does before anything else.
public enum ProgramStart {
  private static let isDone = Atomic(false)

  /// Whether this process is the program, whatever its file is called, and not one that uses this library.
  static var isProgram: Bool { isDone.load(ordering: .relaxed) }

  /// Prepares the process.
  public static func prepare() {
    fillGaps()
    isDone.store(true, ordering: .relaxed)
  }

  /// Opens standard streams that were closed (`>&-`) in a way that cannot be used.
  ///
  /// Otherwise the first file that is opened would be standard output, and the summary would be written
  /// into it.
  private static func fillGaps() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is taken: this one, since those below it are open.
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }
}
