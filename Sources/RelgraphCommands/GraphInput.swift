internal import CorpusReading
internal import Exchange

/// Reads the graph file that a command is given.
enum GraphInput {
  /// The graph at `path`, `-` being standard input; warnings go to standard error.
  static func read(_ path: String) throws -> GraphReading {
    let bytes = text(try Terminal.readFile(path, remedy: "give a graph file"), path)
    let reading = try GraphFile.read(bytes, file: path)
    for warning in reading.warnings { Terminal.warn("\(path): \(warning)") }
    return reading
  }

  /// The file as UTF-8.
  ///
  /// Spreadsheets save tables in older encodings. XML tells its own.
  private static func text(_ file: [UInt8], _ path: String) -> [UInt8] {
    guard String(validating: file, as: UTF8.self) == nil || file.prefix(2).contains(0),
      !file.prefix(4).contains(UInt8(ascii: "<"))
    else { return file }
    let decoded = DecodedText(file)
    let replaced =
      decoded.replacedBytes == 0
      ? "" : "; \(decoded.replacedBytes) bytes that are no text became U+FFFD"
    Terminal.warn("\(path): read as \(decoded.encoding.rawValue)\(replaced)")
    return decoded.bytes
  }
}
