#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Standard input, output and error as the program was given them.
public enum StandardStreams {
  /// Opens what was closed (`>&-`) in a way that cannot be used, so that no file of ours takes its number.
  ///
  /// Otherwise the first file that is opened would be standard output, and the summary would be written
  /// into it. To be called before anything else.
  public static func fillGaps() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is taken: this one, since those below it are open.
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }
}
