internal import Exchange

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The one file that a command writes, or standard output.
enum OutputFile {
  /// Writes bytes whole or not at all, and never over what was read.
  ///
  /// - Parameters:
  ///   - bytes: All of the file.
  ///   - path: Where to; standard output where there is none or it is `-`.
  ///   - inputs: The files that the bytes were made of.
  /// - Throws: ``CommandFailure`` where `path` leads to one of these; what else keeps it from being written.
  static func write(_ bytes: [UInt8], to path: String?, sparing inputs: [String]) throws {
    guard let path, path != "-" else { return try Terminal.write(bytes) }
    if inputs.contains(where: { isSame($0, path) }) {
      throw CommandFailure(
        "\(path): is what was read, and would be lost; name another file with -o")
    }
    try AtomicFile.write(bytes, to: path)
  }

  /// Whether two paths lead to one file that is there.
  static func isSame(_ one: String, _ other: String) -> Bool {
    var (left, right) = (stat(), stat())
    return stat(one, &left) == 0 && stat(other, &right) == 0 && left.st_dev == right.st_dev
      && left.st_ino == right.st_ino
  }
}
