internal import Exchange

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
    if let place = FileIdentity(path), inputs.contains(where: { FileIdentity($0) == place }) {
      throw CommandFailure(
        "\(path): is what was read, and would be lost; name another file with -o")
    }
    try AtomicFile.write(bytes, to: path)
  }
}
