internal import Exchange

/// Reads the graph file that a command is given.
enum GraphInput {
  /// The graph at `path`, `-` being standard input; warnings go to standard error.
  static func read(_ path: String) throws -> GraphReading {
    let bytes = try Terminal.readFile(path, remedy: "give a graph file")
    let reading = try GraphFile.read(bytes, file: path)
    for warning in reading.warnings { Terminal.warn("\(path): \(warning)") }
    return reading
  }
}
