internal import Exchange
internal import Foundation

/// Reads the graph file that a command is given.
enum GraphInput {
  /// The graph at `path`, `-` being standard input; warnings go to standard error.
  static func read(_ path: String) throws -> GraphReading {
    let bytes: [UInt8]
    if path == "-" {
      bytes = try Terminal.readStandardInput()
    } else {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw CommandFailure("\(path): can't be read; give a graph file")
      }
      bytes = Array(data)
    }
    let reading = try GraphFile.read(bytes, file: path)
    for warning in reading.warnings { Terminal.warn("\(path): \(warning)") }
    return reading
  }
}
